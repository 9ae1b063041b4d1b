#include "register/parties.h"

#include <algorithm>
#include <map>

#include "base/identifiers.h"
#include "feature/checks.h"
#include "feature/record.h"
#include "feature/search_text.h"
#include "feature/where.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::string_view kDisciplines =
    "SELECT discipline FROM party_discipline WHERE party_id = :party ORDER BY discipline";
constexpr std::string_view kAddDiscipline =
    "INSERT INTO party_discipline (party_id, discipline) VALUES (:party, :discipline)";
constexpr std::string_view kDropDisciplines = "DELETE FROM party_discipline WHERE party_id = :party";

struct PartyRow : Party {
  std::string search;
};
BOOST_DESCRIBE_STRUCT(PartyRow, (Party), (search))

PartyRow row_of(const Party& party) { return {party, party_search(party)}; }

std::string column_of(std::string_view order) {
  if (order.starts_with('-')) order.remove_prefix(1);
  if (order == "place") return "coalesce(place, '')";
  if (order == "kind") return "kind";
  if (order == "from") return "from_date";
  return "search";
}

Where where_of(const PartyFilter& filter) {
  Where where;
  if (filter.kind) where.add("kind = {}", *filter.kind);
  if (filter.municipality_code) where.add("municipality_code = {}", *filter.municipality_code);
  if (filter.regional_organisation_id) where.add("regional_organisation_id = {}", *filter.regional_organisation_id);
  if (filter.discipline)
    where.add("id IN (SELECT party_id FROM party_discipline WHERE discipline = {})", *filter.discipline);
  if (filter.on) {
    where.add("from_date <= {}", base::to_string(*filter.on));
    where.add("(to_date IS NULL OR to_date >= {})", base::to_string(*filter.on));
  }
  if (filter.search) {
    where.add("(replace(search, {}, '') <> search OR id IN (SELECT party_id FROM practice_code WHERE agb = {}))",
              search_text(*filter.search), *filter.search);
  }
  return where;
}

}  // namespace

std::string party_search(const PartyInput& party) {
  return search_text(party.name + " " + party.place.value_or("") + " " + party.kvk.value_or(""));
}

base::Problem no_such_party(std::string field) {
  return {{}, std::move(field), base::say_both(phrases::kNoSuchParty), base::say_both(phrases::kNoSuchPartyRemedy)};
}

std::optional<Party> load_party(storage::Session& session, const std::string& id) {
  auto party = select_one<Party>(session, "FROM party WHERE id = :id", {id});
  if (!party) return party;
  for (auto& [discipline] : session.rows<std::string>(kDisciplines, {id})) party->disciplines.push_back(discipline);
  return party;
}

PartyList list_parties(storage::Session& session, const PartyFilter& filter) {
  const Where where = where_of(filter);
  PartyList list;
  list.total = static_cast<std::size_t>(
      session.value<std::int64_t>("SELECT count(*) FROM party" + where.sql(), where.arguments()));
  const std::string page =
      "FROM party" + where.sql() + order_by(filter.order, column_of(filter.order)) + std::string(kLimit);
  const auto arguments = where.paged(filter.limit, filter.offset);
  list.items = select<Party>(session, page, arguments);
  std::map<std::string, Party*> by_id;
  for (auto& party : list.items) by_id.emplace(party.id, &party);
  const std::string disciplines = "SELECT party_id, discipline FROM party_discipline WHERE party_id IN (SELECT id " +
                                  page + ") ORDER BY party_id, discipline";
  for (auto& [party, discipline] : session.rows<std::string, std::string>(disciplines, arguments))
    by_id.at(party)->disciplines.push_back(std::move(discipline));
  return list;
}

CheckedParty check_party(PartyInput input, const std::vector<std::string>& disciplines) {
  Checks checks;
  checks.name("name", input.name);
  checks.code("kvk", input.kvk, base::parse_kvk_number);
  checks.code("uzovi", input.uzovi, base::parse_uzovi_code);
  checks.code("postcode", input.postcode, base::parse_postcode);
  checks.code("municipalityCode", input.municipality_code, base::parse_area_code);
  checks.text("legalForm", input.legal_form);
  checks.text("address", input.address, base::FreeText::Contact);
  checks.text("place", input.place, base::FreeText::Contact);
  checks.text("phone", input.phone, base::FreeText::Contact);
  checks.text("email", input.email, base::FreeText::Contact);
  checks.text("website", input.website, base::FreeText::Contact);
  if (input.email && input.email->find('@') == std::string::npos)
    checks.refuse("email", phrases::kNoEmail, phrases::kNoEmailRemedy, {base::without_bsn(*input.email)});
  for (const auto& discipline : input.disciplines) checks.one_of("disciplines", discipline, disciplines);
  std::sort(input.disciplines.begin(), input.disciplines.end());
  input.disciplines.erase(std::unique(input.disciplines.begin(), input.disciplines.end()), input.disciplines.end());
  checks.period(input.from_date, input.to_date);
  return {std::move(input), std::move(checks.problems), std::move(checks.warnings)};
}

void insert_party(storage::Writing& writing, const Party& party) {
  insert(writing, "party", row_of(party));
  for (const auto& discipline : party.disciplines) writing.run(kAddDiscipline, {party.id, discipline});
}

std::optional<storage::Stale<Party>> save_party(storage::Writing& writing, const Party& party) {
  auto stale = update(writing, "party", row_of(party), [&] { return load_party(writing, party.id); });
  if (stale) return stale;
  writing.run(kDropDisciplines, {party.id});
  for (const auto& discipline : party.disciplines) writing.run(kAddDiscipline, {party.id, discipline});
  return std::nullopt;
}

}  // namespace hecht::registry
