#include "register/areas.h"

#include "feature/record.h"
#include "feature/search_text.h"
#include "feature/where.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::string_view kFigures =
    "FROM indicator_value WHERE area_year = :year AND area_code = :code ORDER BY indicator, year";
constexpr std::string_view kRegions =
    "FROM region_area a JOIN region r ON r.set_id = a.set_id AND r.code = a.region_code "
    "WHERE a.area_year = :year AND a.area_code = :code ORDER BY a.set_id";
constexpr std::string_view kBorders =
    "SELECT a.code, a.name, a.level, b.geometry FROM area_border b JOIN area a ON a.year = b.year AND a.code = b.code";
constexpr std::string_view kRegionAreas =
    "SELECT r.code, r.name, a.code, a.inhabitants FROM region r "
    "JOIN region_area l ON l.set_id = r.set_id AND l.region_code = r.code "
    "JOIN area a ON a.year = l.area_year AND a.code = l.area_code WHERE r.set_id = :id ORDER BY r.code, a.code";

Where where_of(const AreaFilter& filter) {
  Where where;
  where.add("year = {}", filter.year);
  if (filter.level) where.add("level = {}", *filter.level);
  if (filter.municipality_code) where.add("municipality_code = {}", *filter.municipality_code);
  if (filter.parent) where.add("parent = {}", *filter.parent);
  if (filter.search) {
    where.add("(replace(search, {}, '') <> search OR code = {})", search_text(*filter.search), *filter.search);
  }
  return where;
}

}  // namespace

std::vector<std::int64_t> area_years(storage::Session& session) {
  std::vector<std::int64_t> years;
  for (const auto& [year] : session.rows<std::int64_t>("SELECT DISTINCT year FROM area ORDER BY year DESC")) {
    years.push_back(year);
  }
  return years;
}

AreaList list_areas(storage::Session& session, const AreaFilter& filter) {
  const Where where = where_of(filter);
  AreaList list;
  list.total = static_cast<std::size_t>(
      session.value<std::int64_t>("SELECT count(*) FROM area" + where.sql(), where.arguments()));
  list.items = select<Area>(session, "FROM area" + where.sql() + " ORDER BY code" + std::string(kLimit),
                            where.paged(filter.limit, filter.offset));
  return list;
}

std::optional<AreaDetail> load_area(storage::Session& session, std::int64_t year, const std::string& code) {
  const auto area = select_one<Area>(session, "FROM area WHERE year = :year AND code = :code", {year, code});
  if (!area) return std::nullopt;
  AreaDetail detail;
  static_cast<Area&>(detail) = *area;
  detail.figures = select<AreaFigure>(session, kFigures, {year, code});
  for (auto& [set, region, name] : session.rows<std::string, std::string, std::string>(
           "SELECT a.set_id, a.region_code, r.name " + std::string(kRegions), {year, code})) {
    detail.regions.push_back({std::move(set), std::move(region), std::move(name)});
  }
  detail.has_border =
      session.row<std::int64_t>("SELECT year FROM area_border WHERE year = :year AND code = :code", {year, code})
          .has_value();
  return detail;
}

std::string borders(storage::Session& session, std::int64_t year, const std::optional<std::string>& municipality_code,
                    const std::optional<std::string>& level) {
  Where where;
  where.add("b.year = {}", year);
  if (municipality_code) where.add("a.municipality_code = {}", *municipality_code);
  if (level) where.add("a.level = {}", *level);
  std::string collection = R"({"type":"FeatureCollection","features":[)";
  const storage::Kind kinds[] = {storage::Kind::Text, storage::Kind::Text, storage::Kind::Text, storage::Kind::Text};
  bool first = true;
  session.each_row(
      std::string(kBorders) + where.sql() + " ORDER BY a.code", where.arguments(), kinds, [&](storage::Cells& cells) {
        const auto text = [&](std::size_t at) { return std::get<std::string>(std::move(cells[at])); };
        const base::Json properties = base::Json::Object{{"code", text(0)}, {"name", text(1)}, {"level", text(2)}};
        collection += first ? "" : ",\n";
        collection += R"({"type":"Feature","properties":)" + properties.to_string() + R"(,"geometry":)" + text(3) +
                      '}';  // JSON that was checked when it was imported
        first = false;
      });
  return collection + "]}";
}

std::vector<RegionSet> region_sets(storage::Session& session) {
  return select<RegionSet>(session, "FROM region_set ORDER BY kind, version DESC");
}

std::optional<std::vector<Region>> regions_of(storage::Session& session, const std::string& set_id) {
  if (!session.row<std::string>("SELECT id FROM region_set WHERE id = :id", {set_id})) return std::nullopt;
  std::vector<Region> regions;
  for (auto& [code, name, area, inhabitants] :
       session.rows<std::string, std::string, std::string, std::optional<std::int64_t>>(kRegionAreas, {set_id})) {
    if (regions.empty() || regions.back().code != code) regions.push_back({code, name, 0, {}});
    Region& region = regions.back();
    region.inhabitants =
        region.inhabitants && inhabitants ? std::optional(*region.inhabitants + *inhabitants) : std::nullopt;
    region.areas.push_back(area);
  }
  return regions;
}

}  // namespace hecht::registry
