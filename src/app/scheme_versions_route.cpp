#include "app/scheme_routes.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "schemes/describe.h"

namespace hecht::app {

using base::Json;

namespace {

http::Response versions(const schemes::Shelf& shelf, const http::Request& request) {
  const http::QueryReader query(request, {});
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  const std::string id = request.parameter("id").substr(0, request.parameter("id").find('@'));
  const base::Date today = base::today();
  const auto catalogue = shelf.current();
  const auto found = catalogue->versions(id);
  if (found.empty()) return http::problem_response(404, request, catalogue->find(id, today).problems());
  Json::Array rows;
  for (const auto& scheme : found) {
    Json row = schemes::summary_json(*scheme, today, request.language);
    row.set("hash", scheme->hash);
    rows.push_back(std::move(row));
  }
  Json json{Json::Object{}};
  json.set("versions", std::move(rows));
  return http::cached_json_response(json, request);
}

}  // namespace

http::Route scheme_versions_route(const schemes::Shelf& shelf) {
  return {.method = http::Method::Get,
          .path = "/v1/regelingen/{id}/versies",
          .permission = http::Permission::anonymous(),
          .handler = [&shelf](const http::Request& request) { return versions(shelf, request); },
          .summary = "De versies van een regeling, met hun periode",
          .operation = "listSchemeVersions",
          .parameters = {{"id", "id van de regeling", R"({"type":"string"})"}},
          .response = {"SchemeVersions"}};
}

}  // namespace hecht::app
