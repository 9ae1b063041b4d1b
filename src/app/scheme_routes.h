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

// What they share: a date from the query, today in Amsterdam, and the refusal of names that mean nothing.
base::Date today_in_amsterdam();
base::Problems unknown_query(const http::Request& request, const std::vector<std::string>& known);
// The date under `name`, `otherwise` where it is absent; adds a problem when it is no date.
base::Date date_from_query(const http::Request& request, std::string_view name, const base::Date& otherwise,
                           base::Problems& problems);

}  // namespace hecht::app
