#include "register/area_routes.h"

#include "base/sha256.h"
#include "http/described.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "register/areas.h"

namespace hecht::registry {

using base::Json;
using http::Request;
using http::Response;

struct RegionSets {
  std::vector<RegionSet> items;
};
BOOST_DESCRIBE_STRUCT(RegionSets, (), (items))
struct Regions {
  std::vector<Region> items;
};
BOOST_DESCRIBE_STRUCT(Regions, (), (items))

namespace {

constexpr std::int64_t kYearMin = 1900;
constexpr std::int64_t kYearMax = 2099;

const http::Parameter kYear{"jaar", "Jaar van de indeling; anders het laatste dat geladen is",
                            R"({"type":"integer","minimum":1900,"maximum":2099})"};
const http::Parameter kLevel{"soort", "Alleen van deze soort",
                             R"({"type":"string","enum":["country","municipality","district","neighbourhood"]})"};
const http::Parameter kMunicipality{"gemeente", "Code van een gemeente: zij en alles erin", R"({"type":"string"})"};

// The year asked for, or the last one there is; 0 when nothing is loaded.
std::int64_t year_or_last(storage::Session& session, std::optional<std::int64_t> year) {
  if (year) return *year;
  const auto years = area_years(session);
  return years.empty() ? 0 : years.front();
}

Response cached(const Json& json, const Request& request) { return http::cached_json_response(json, request); }

Response list(storage::Database& database, const Request& request) {
  http::QueryReader query(request, {"jaar", "soort", "gemeente", "in", "zoek"}, http::QueryReader::Pages::Yes);
  AreaFilter filter;
  const auto year = query.number("jaar", kYearMin, kYearMax);
  filter.level = query.one_of("soort", http::words<AreaKind>());
  filter.municipality_code = query.text("gemeente");
  filter.parent = query.text("in");
  filter.search = query.text("zoek");
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  filter.offset = paging.offset();
  filter.limit = paging.size;
  storage::Reading reading(database);
  filter.year = year_or_last(reading, year);
  const auto found = list_areas(reading, filter);
  Json::Array items;
  for (const auto& area : found.items) items.push_back(http::to_json(area));
  return cached(http::page_json(request, paging, found.total, std::move(items)), request);
}

Response show(storage::Database& database, const Request& request) {
  const auto& written = request.parameter("jaar");
  const auto year = base::Decimal::parse_exact(written);
  const auto number = year ? year->to_int() : std::nullopt;
  storage::Reading reading(database);
  const auto area = number ? load_area(reading, *number, request.parameter("code")) : std::nullopt;
  return area ? cached(http::to_json(*area), request) : http::problem_response(404, request);
}

Response map(storage::Database& database, const Request& request) {
  http::QueryReader query(request, {"jaar", "gemeente", "soort"});
  const auto year = query.number("jaar", kYearMin, kYearMax);
  const auto municipality = query.text("gemeente");
  const auto level = query.one_of("soort", http::words<AreaKind>());
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(database);
  std::string collection = borders(reading, year_or_last(reading, year), municipality, level);
  const std::string tag = base::sha256_hex(collection);
  return http::cached_response({200, "application/geo+json", std::move(collection), {}}, tag, request);
}

Response sets(storage::Database& database, const Request& request) {
  storage::Reading reading(database);
  return cached(http::to_json(RegionSets{region_sets(reading)}), request);
}

Response regions(storage::Database& database, const Request& request) {
  storage::Reading reading(database);
  auto found = regions_of(reading, request.parameter("id"));
  if (!found) return http::problem_response(404, request);
  return cached(http::to_json(Regions{std::move(*found)}), request);
}

}  // namespace

void add_area_routes(http::Router& router, storage::Database& database) {
  const auto get = [&](std::string path, auto handler, std::string summary, std::string operation) {
    http::Route route{http::Method::Get,
                      std::move(path),
                      http::Permission::anonymous(),
                      [&database, handler](const Request& request) { return handler(database, request); },
                      std::move(summary),
                      std::move(operation)};
    route.takes_long = true;
    return route;
  };
  auto areas = get("/v1/gebieden", list, "Gebieden van een jaar: gemeenten, wijken en buurten", "listAreas");
  areas.query = http::with_paging({kYear,
                                   kLevel,
                                   kMunicipality,
                                   {"in", "Alleen direct in dit gebied", R"({"type":"string"})"},
                                   {"zoek", "Deel van de naam, of een code", R"({"type":"string"})"}});
  areas.response = http::page_shape<Area>();
  router.add(std::move(areas));
  auto area = get("/v1/gebieden/{jaar}/{code}", show, "Eén gebied, met zijn cijfers en regio's", "showArea");
  area.parameters = {{"jaar", "Jaar van de indeling", R"({"type":"string"})"},
                     {"code", "Code van het CBS: GM0392, WK039201", R"({"type":"string"})"}};
  area.response = http::shape<AreaDetail>();
  router.add(std::move(area));
  auto collection = get("/v1/grenzen", map, "Grenzen van gebieden als GeoJSON", "showBorders");
  collection.query = {kYear, kMunicipality, kLevel};
  collection.response_type = "application/geo+json";
  router.add(std::move(collection));
  auto set_list = get("/v1/regio-indelingen", sets, "Regio-indelingen en hun versies", "listRegionSets");
  set_list.response = http::shape<RegionSets>();
  router.add(std::move(set_list));
  auto region_list = get("/v1/regio-indelingen/{id}/regios", regions, "Regio's van een indeling", "listRegions");
  region_list.parameters = {{"id", "Indeling, zoals zorgkantoor-2024", R"({"type":"string"})"}};
  region_list.response = http::shape<Regions>();
  router.add(std::move(region_list));
}

}  // namespace hecht::registry
