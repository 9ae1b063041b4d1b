#include "register/alliances.h"

#include <algorithm>
#include <set>

#include "base/identifiers.h"
#include "feature/checks.h"
#include "feature/phrases.h"
#include "feature/record.h"
#include "feature/search_text.h"
#include "feature/where.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::int64_t kFirstAreaYear = 1995;
constexpr std::int64_t kLastAreaYear = 2100;
constexpr std::size_t kAreasMax = 500;

struct AllianceRow : Alliance {
  std::string search;
};
BOOST_DESCRIBE_STRUCT(AllianceRow, (Alliance), (search))

AllianceRow row_of(const Alliance& alliance) { return {alliance, search_text(alliance.name)}; }

// Rows of the tables beside `alliance`, which have its id too.
struct TypeRow : AllianceTypeInput {
  std::string alliance_id;
};
BOOST_DESCRIBE_STRUCT(TypeRow, (AllianceTypeInput), (alliance_id))
struct AreaRow : AllianceArea {
  std::string alliance_id;
};
BOOST_DESCRIBE_STRUCT(AreaRow, (AllianceArea), (alliance_id))
struct RegionRow : AllianceRegion {
  std::string alliance_id;
};
BOOST_DESCRIBE_STRUCT(RegionRow, (AllianceRegion), (alliance_id))

void insert_parts(storage::Writing& writing, const Alliance& alliance) {
  for (const auto& each : alliance.types) insert(writing, "alliance_type", TypeRow{each, alliance.id});
  for (const auto& each : alliance.areas) insert(writing, "alliance_area", AreaRow{each, alliance.id});
  for (const auto& each : alliance.regions) insert(writing, "alliance_region", RegionRow{each, alliance.id});
}

void load_parts(storage::Session& session, Alliance& alliance) {
  alliance.types = select<AllianceTypeInput>(
      session, "FROM alliance_type WHERE alliance_id = :id ORDER BY from_date, type", {alliance.id});
  alliance.areas =
      select<AllianceArea>(session, "FROM alliance_area WHERE alliance_id = :id ORDER BY year, code", {alliance.id});
  alliance.regions = select<AllianceRegion>(
      session, "FROM alliance_region WHERE alliance_id = :id ORDER BY region_set, code", {alliance.id});
}

Where where_of(const AllianceFilter& filter) {
  Where where;
  const std::string day = base::to_string(filter.on);
  where.add("from_date <= {}", day);
  where.add("(to_date IS NULL OR to_date >= {})", day);
  if (filter.state) where.add("state = {}", *filter.state);
  if (filter.regional_organisation_id) where.add("regional_organisation_id = {}", *filter.regional_organisation_id);
  if (filter.type)
    where.add(
        "id IN (SELECT alliance_id FROM alliance_type WHERE type = {} AND from_date <= {} "
        "AND (to_date IS NULL OR to_date >= {}))",
        *filter.type, day, day);
  if (filter.party_id)
    where.add(
        "id IN (SELECT alliance_id FROM membership WHERE party_id = {} AND from_date <= {} "
        "AND (to_date IS NULL OR to_date >= {}))",
        *filter.party_id, day, day);
  if (filter.without_region)
    where.add(*filter.without_region ? "id NOT IN (SELECT alliance_id FROM alliance_region)"
                                     : "id IN (SELECT alliance_id FROM alliance_region)");
  if (filter.search) where.add("replace(search, {}, '') <> search", search_text(*filter.search));
  return where;
}

std::string column_of(std::string_view order) {
  if (order.ends_with("state")) return "state";
  return order.ends_with("from") ? "from_date" : "search";
}

void check_types(const std::vector<AllianceTypeInput>& types, Checks& checks) {
  if (types.empty()) checks.refuse("types", phrases::kNoType, phrases::kNoTypeRemedy);
  std::set<std::pair<std::string, base::Date>> seen;
  for (std::size_t i = 0; i < types.size(); ++i) {
    const std::string field = "types[" + std::to_string(i) + "]";
    checks.one_of(field + ".type", types[i].type, alliance_types());
    if (types[i].to_date && *types[i].to_date < types[i].from_date)
      checks.refuse(field + ".toDate", feature::phrases::kEndsBefore, feature::phrases::kEndsBeforeRemedy,
                    {base::to_string(*types[i].to_date), base::to_string(types[i].from_date)});
    if (!seen.emplace(types[i].type, types[i].from_date).second)
      checks.refuse(field, phrases::kTwice, phrases::kTwiceRemedy, {types[i].type});
  }
}

void check_areas(std::vector<AllianceArea>& areas, Checks& checks) {
  if (areas.size() > kAreasMax)
    checks.refuse("areas", phrases::kTooMany, phrases::kTooManyRemedy,
                  {std::to_string(areas.size()), std::to_string(kAreasMax)});
  std::set<std::pair<std::int64_t, std::string>> seen;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const std::string field = "areas[" + std::to_string(i) + "]";
    checks.code(field + ".code", areas[i].code, base::parse_area_code);
    if (areas[i].year < kFirstAreaYear || areas[i].year > kLastAreaYear)
      checks.refuse(field + ".year", phrases::kBadYear, phrases::kBadYearRemedy, {std::to_string(areas[i].year)});
    if (!seen.emplace(areas[i].year, areas[i].code).second)
      checks.refuse(field, phrases::kTwice, phrases::kTwiceRemedy, {base::without_bsn(areas[i].code)});
  }
}

}  // namespace

const std::vector<std::string>& alliance_types() {
  static const std::vector<std::string> kTypes = {std::string(kLocalCare), std::string(kDistrict),
                                                  std::string(kCloseKnit), std::string(kRegional)};
  return kTypes;
}

std::optional<Alliance> load_alliance(storage::Session& session, const std::string& id) {
  auto alliance = select_one<Alliance>(session, "FROM alliance WHERE id = :id", {id});
  if (alliance) load_parts(session, *alliance);
  return alliance;
}

AllianceList list_alliances(storage::Session& session, const AllianceFilter& filter) {
  const Where where = where_of(filter);
  AllianceList list;
  list.total = static_cast<std::size_t>(
      session.value<std::int64_t>("SELECT count(*) FROM alliance" + where.sql(), where.arguments()));
  list.items = select<Alliance>(
      session, "FROM alliance" + where.sql() + order_by(filter.order, column_of(filter.order)) + std::string(kLimit),
      where.paged(filter.limit, filter.offset));
  for (auto& alliance : list.items) load_parts(session, alliance);
  return list;
}

std::vector<AllianceStep> steps_of(storage::Session& session, const std::string& alliance_id) {
  return select<AllianceStep>(session, "FROM alliance_step WHERE alliance_id = :id ORDER BY on_date, id",
                              {alliance_id});
}

bool has_type(const Alliance& alliance, std::string_view type, const base::Date& on) {
  return std::any_of(alliance.types.begin(), alliance.types.end(), [&](const AllianceTypeInput& each) {
    return each.type == type && each.from_date <= on && (!each.to_date || on <= *each.to_date);
  });
}

CheckedAlliance check_alliance(AllianceInput& input) {
  Checks checks;
  checks.name("name", input.name);
  checks.text("description", input.description);
  checks.text("website", input.website, base::FreeText::Contact);
  checks.text("meetingRhythm", input.meeting_rhythm);
  checks.period(input.from_date, input.to_date);
  check_types(input.types, checks);
  check_areas(input.areas, checks);
  std::set<std::pair<std::string, std::string>> seen;
  for (auto& region : input.regions) {
    checks.name("regions", region.code);
    checks.name("regions", region.region_set);
    if (!seen.emplace(region.region_set, region.code).second)
      checks.refuse("regions", phrases::kTwice, phrases::kTwiceRemedy, {region.code});
  }
  // R-HAND-02: each network is connected with a region.
  if (input.regions.empty()) checks.warn("regions", phrases::kNoRegion, phrases::kNoRegionRemedy);
  return {std::move(checks.problems), std::move(checks.warnings)};
}

void insert_alliance(storage::Writing& writing, const Alliance& alliance) {
  insert(writing, "alliance", row_of(alliance));
  insert_parts(writing, alliance);
}

std::optional<storage::Stale<Alliance>> save_alliance(storage::Writing& writing, const Alliance& alliance) {
  auto stale = update(writing, "alliance", row_of(alliance), [&] { return load_alliance(writing, alliance.id); });
  if (stale) return stale;
  for (const auto* table : {"alliance_type", "alliance_area", "alliance_region"})
    writing.run(std::string("DELETE FROM ") + table + " WHERE alliance_id = :id", {alliance.id});
  insert_parts(writing, alliance);
  return std::nullopt;
}

}  // namespace hecht::registry
