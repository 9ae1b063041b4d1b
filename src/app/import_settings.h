// What imports ask of the rest of the program.
#pragma once

#include "register/import_kind.h"
#include "schemes/catalogue.h"

namespace hecht::app {

// With the disciplines there are.
registry::ImportSettings import_settings(const schemes::Catalogue& catalogue);

}  // namespace hecht::app
