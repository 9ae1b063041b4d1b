#include "app/command_line.h"
#include "app/scheme_routes.h"
#include "http/negotiate.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "schemes/describe.h"

namespace hecht::app {

namespace {

http::Response show(const schemes::Shelf& shelf, const http::Request& request) {
  http::QueryReader query(request, {"datum"});
  const base::Date day = query.date("datum").value_or(base::today());
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  const auto scheme = shelf.current()->find(request.parameter("id"), day);
  if (!scheme) return http::problem_response(404, request, scheme.problems());
  // The next submission date depends on the day, the words on language and program.
  const std::string tag = (*scheme)->hash + "-" + base::to_string(day) + "-" +
                          std::string(http::language_tag(request.language)) + "-" HECHT_VERSION;
  return http::cached_json_response(schemes::scheme_json(**scheme, day, request.language), tag, request);
}

}  // namespace

http::Route show_scheme_route(const schemes::Shelf& shelf) {
  return {
      .method = http::Method::Get,
      .path = "/v1/regelingen/{id}",
      .permission = http::Permission::anonymous(),
      .handler = [&shelf](const http::Request& request) { return show(shelf, request); },
      .summary = "Eén regeling: feiten, voorwaarden, bedragen, bronnen en lezingen",
      .operation = "showScheme",
      .parameters = {{"id", "id of id@versie", R"({"type":"string"})"}},
      .query = {{"datum", "De versie die op deze dag geldt; anders vandaag", R"({"type":"string","format":"date"})"}},
      .response = {"Scheme"}};
}

}  // namespace hecht::app
