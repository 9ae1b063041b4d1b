#include "applications/routes.h"

#include "applications/route_parts.h"

namespace hecht::applications {

void add_application_routes(http::Router& router, storage::Database& database, const schemes::Shelf& shelf,
                            std::string program) {
  const ApplicationPlace place{&database, &shelf, std::move(program)};
  add_list_routes(router, place);
  add_dossier_routes(router, place);
  add_part_routes(router, place);
  add_document_routes(router, place);
  add_committee_routes(router, place);
  add_follow_up_routes(router, place);
  add_house_routes(router, place);
  add_project_routes(router, place);
}

}  // namespace hecht::applications
