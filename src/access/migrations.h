// The tables of this floor: people, their roles, and how they sign in. Who a person is stands in `person` only, so that
// it can be erased while what they did stays.
#pragma once

#include "storage/migrations.h"

namespace hecht::access {

storage::Migrations access_migrations();

}  // namespace hecht::access
