// The scheme files that are part of the program, made at build time from the folder schemes/.
#pragma once

#include <vector>

#include "schemes/catalogue.h"

namespace hecht::app {

const std::vector<schemes::EmbeddedFile>& embedded_schemes();

}  // namespace hecht::app
