// What is part of the program, made at build time: the scheme files of schemes/, the demo region and the web
// application of web/dist.
#pragma once

#include <vector>

#include "http/static_files.h"
#include "schemes/catalogue.h"

namespace hecht::app {

const std::vector<schemes::EmbeddedFile>& embedded_schemes();
// The files of the demo region, examples/demo/.
const std::vector<schemes::EmbeddedFile>& embedded_demo();
// Empty when the web application was not built before the program.
const std::vector<http::StaticFile>& embedded_web();

}  // namespace hecht::app
