// The people of the demo region: one for every role. Their password and codes are known to all, and in the README; only
// a database that the demo was loaded into has them.
#pragma once

#include "access/manage_people.h"

namespace hecht::app {

inline constexpr std::string_view kDemoPassword = "duinen-en-dijken-2030";

// Adds them to a database that holds the parties and alliances of the demo. Gives how many.
std::size_t add_demo_people(storage::Database& database, base::Instant now);

}  // namespace hecht::app
