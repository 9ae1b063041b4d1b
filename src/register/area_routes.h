// Areas, borders and region sets over the API: open data, for anyone.
#pragma once

#include "http/router.h"
#include "storage/database.h"

namespace hecht::registry {

// The database must live as long as the router.
void add_area_routes(http::Router& router, storage::Database& database);

}  // namespace hecht::registry
