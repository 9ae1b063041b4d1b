// What the floor of people and roles has to know of parties and alliances; the app hands it over.
#pragma once

#include "access/organisations.h"

namespace hecht::registry {

access::Organisations organisations();

}  // namespace hecht::registry
