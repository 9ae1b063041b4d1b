// The tables of the register of parties and alliances. The areas have theirs in area_migrations.h.
#pragma once

#include "storage/migrations.h"

namespace hecht::registry {

storage::Migrations register_migrations();

}  // namespace hecht::registry
