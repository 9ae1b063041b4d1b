// What imports ask of the rest of the program.
#pragma once

#include "imports/import_kind.h"
#include "schemes/catalogue.h"

namespace hecht::app {

// With the disciplines there are.
imports::ImportSettings import_settings(const schemes::Catalogue& catalogue);

}  // namespace hecht::app
