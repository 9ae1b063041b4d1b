// The routes of the register by topic.
#pragma once

#include "feature/routes.h"
#include "feature/search.h"
#include "register/routes.h"
#include "register/scopes.h"
#include "storage/session.h"

namespace hecht::registry {

struct RegisterPlace {
  storage::Database* database = nullptr;
  const schemes::Shelf* shelf = nullptr;
  std::string program;
};

void add_party_routes(http::Router& router, const RegisterPlace& place);
void add_practice_routes(http::Router& router, const RegisterPlace& place);
void add_account_routes(http::Router& router, const RegisterPlace& place);
void add_alliance_routes(http::Router& router, const RegisterPlace& place);
void add_membership_routes(http::Router& router, const RegisterPlace& place);
void add_function_routes(http::Router& router, const RegisterPlace& place);
void add_mandate_routes(http::Router& router, const RegisterPlace& place);
void add_fact_routes(http::Router& router, const RegisterPlace& place);
void add_check_routes(http::Router& router, const RegisterPlace& place);
void add_search_route(http::Router& router, const RegisterPlace& place, std::vector<feature::SearchSource> more);

}  // namespace hecht::registry
