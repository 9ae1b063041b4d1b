// The tables of applications.
#pragma once

#include "storage/migrations.h"

namespace hecht::applications {

storage::Migrations application_migrations();

}  // namespace hecht::applications
