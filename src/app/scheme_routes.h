// The schemes over the API: for anyone, without a database. One file per route.
#pragma once

#include <string>

#include "http/router.h"
#include "schemes/catalogue.h"

namespace hecht::app {

// The catalogue must live as long as the router; it is read by several threads and never changes.
void add_scheme_routes(http::Router& router, const schemes::Catalogue& catalogue);

http::Route list_schemes_route(const schemes::Catalogue& catalogue);
http::Route show_scheme_route(const schemes::Catalogue& catalogue);
http::Route scheme_versions_route(const schemes::Catalogue& catalogue);
http::Route check_scheme_route(const schemes::Catalogue& catalogue);

}  // namespace hecht::app
