// The tables of areas, region sets, indicators and imports, after those of the register.
#pragma once

#include "storage/migrations.h"

namespace hecht::registry {

storage::Migrations area_migrations();

}  // namespace hecht::registry
