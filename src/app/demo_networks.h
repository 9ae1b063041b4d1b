// Where the networks of the demo work and how far they are: region, contact point, rhythm and steps. Two have only just
// begun.
#pragma once

#include "base/date.h"
#include "storage/database.h"

namespace hecht::app {

// After the parties and memberships.
void add_demo_networks(storage::Database& database, base::Instant now);

}  // namespace hecht::app
