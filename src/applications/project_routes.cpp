#include "applications/projects.h"
#include "applications/route_parts.h"

namespace hecht::applications {

using namespace feature;

struct PublicationView : ProjectPublication {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(PublicationView, (ProjectPublication), (warnings))

namespace {

using http::Method;
using http::Request;
using http::Response;

Response list(const ApplicationPlace& place, const Request& request) {
  http::QueryReader query(request, {}, http::QueryReader::Pages::Yes);
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(*place.database);
  const auto projects =
      list_projects(reading, *place.schemes(), base::today(), paging.offset(), paging.size, request.language);
  return page_response(request, paging, projects.total, items_of(projects.items));
}

Response feed(const ApplicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto projects =
      list_projects(reading, *place.schemes(), base::today(), 0, http::kPageSizeMax, request.language);
  return {200, "application/atom+xml", project_feed(projects.items, request.language), {}};
}

}  // namespace

void add_project_routes(http::Router& router, const ApplicationPlace& place) {
  router.add(add_part<PublicationView>(place, "/v1/aanvragen/{id}/publicaties", publish_application,
                                       "Geeft een toegekende aanvraag vrij voor iedereen, vanaf een datum",
                                       "publishApplication"));
  router.add(remove_part<PublicationView>(place, "/v1/aanvragen/{id}/publicaties/{publicatie}", withdraw_publication,
                                          "Trekt een publicatie in", "withdrawPublication"));
  router.add({.method = Method::Get,
              .path = "/v1/projecten",
              .permission = http::Permission::anonymous(),
              .handler = [place](const Request& request) { return list(place, request); },
              .summary = "Toegekende aanvragen die zijn vrijgegeven voor iedereen",
              .operation = "listProjects",
              .query = http::with_paging({}),
              .response = http::page_shape<Project>(),
              .takes_long = true});
  router.add({.method = Method::Get,
              .path = "/v1/projectfeed",
              .permission = http::Permission::anonymous(),
              .handler = [place](const Request& request) { return feed(place, request); },
              .summary = "De vrijgegeven projecten als Atom-feed",
              .operation = "projectFeed",
              .response_type = "application/atom+xml",
              .takes_long = true});
}

}  // namespace hecht::applications
