#include <limits>

#include "applications/application_list.h"
#include "applications/route_parts.h"

namespace hecht::applications {

using namespace feature;

namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view kSheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const std::vector<std::string> kFilters = {"regeling", "fase",    "verband", "partij", "zoek",
                                           "afgerond", "voorMij", "voor",    "sorteer"};

ApplicationFilter filter_of(http::QueryReader& query) {
  ApplicationFilter filter;
  filter.scheme = query.text("regeling");
  filter.stage = query.text("fase");
  filter.alliance_id = query.text("verband");
  filter.party_id = query.text("partij");
  filter.search = query.text("zoek");
  filter.ended = query.boolean("afgerond");
  filter.waits_for_reader = query.boolean("voorMij");
  filter.due_by = query.date("voor");
  filter.order = query
                     .one_of("sorteer", {"number", "-number", "since", "-since", "due", "-due", "subject", "-subject",
                                         "awarded", "-awarded"})
                     .value_or("-since");
  return filter;
}

Response list_page(const ApplicationPlace& place, const Request& request) {
  http::QueryReader query(request, kFilters, http::QueryReader::Pages::Yes);
  auto filter = filter_of(query);
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  filter.offset = paging.offset();
  filter.limit = paging.size;
  storage::Reading reading(*place.database);
  const auto list =
      list_applications(reading, access::actor_of(request), *place.schemes(), filter, base::today(), request.language);
  return page_response(request, paging, list.total, items_of(list.items));
}

Response export_list(const ApplicationPlace& place, const Request& request) {
  auto names = kFilters;
  names.emplace_back("vorm");
  http::QueryReader query(request, names, http::QueryReader::Pages::No);
  auto filter = filter_of(query);
  const auto form = query.one_of("vorm", {"csv", "xlsx"}).value_or("csv");
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  filter.limit = std::numeric_limits<std::size_t>::max();
  storage::Reading reading(*place.database);
  const auto now = base::now();
  const auto list =
      list_applications(reading, access::actor_of(request), *place.schemes(), filter, base::today(), request.language);
  const auto table = table_of(list.items, place.program, now, request.language);
  if (form == "csv") return file("text/csv; charset=utf-8", documents::to_csv(table), "aanvragen.csv");
  auto sheet = documents::to_xlsx(table);
  if (!sheet) return http::problem_response(400, request, sheet.problems());
  return file(kSheet, *std::move(sheet), "aanvragen.xlsx");
}

std::vector<http::Parameter> filters() {
  const auto text = [](const char* name, const char* what) {
    return http::Parameter{name, what, R"({"type":"string"})"};
  };
  return {text("regeling", "Alleen van deze regeling of versie"),
          text("fase", "Alleen in deze fase"),
          text("verband", "Alleen van dit verband"),
          text("partij", "Alleen waar deze partij aan meedoet"),
          text("zoek", "In kenmerk, titel en naam"),
          {"afgerond", "Alleen wat klaar is, of wat nog loopt", R"({"type":"boolean"})"},
          {"voorMij", "Alleen wat op u wacht, of juist niet", R"({"type":"boolean"})"},
          {"voor", "Met een laatste dag tot en met deze", R"({"type":"string","format":"date"})"},
          text("sorteer", "number, since, due, subject of awarded; met - ervoor aflopend")};
}

}  // namespace

void add_list_routes(http::Router& router, const ApplicationPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/aanvragen",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return list_page(place, request); },
              .summary = "De aanvragen die u mag zien",
              .operation = "listApplications",
              .query = http::with_paging(filters()),
              .response = http::page_shape<ApplicationSummary>()});
  auto query = filters();
  query.push_back({"vorm", "csv of xlsx", R"({"type":"string","enum":["csv","xlsx"]})"});
  router.add({.method = Method::Get,
              .path = "/v1/aanvraagoverzicht",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return export_list(place, request); },
              .summary = "Dezelfde lijst als bestand voor een rekenblad",
              .operation = "exportApplications",
              .query = std::move(query),
              .response_type = "text/csv"});
}

}  // namespace hecht::applications
