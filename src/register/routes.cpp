#include "register/routes.h"

#include "register/route_parts.h"

namespace hecht::registry {

void add_register_routes(http::Router& router, storage::Database& database, const schemes::Shelf& shelf,
                         std::string program, std::vector<feature::SearchSource> more) {
  const RegisterPlace place{&database, &shelf, std::move(program)};
  add_party_routes(router, place);
  add_practice_routes(router, place);
  add_account_routes(router, place);
  add_alliance_routes(router, place);
  add_membership_routes(router, place);
  add_function_routes(router, place);
  add_mandate_routes(router, place);
  add_fact_routes(router, place);
  add_check_routes(router, place);
  add_search_route(router, place, std::move(more));
}

}  // namespace hecht::registry
