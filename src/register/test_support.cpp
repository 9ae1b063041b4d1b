#include "register/test_support.h"

#include "access/migrations.h"
#include "feature/record.h"
#include "register/area_migrations.h"
#include "register/counts.h"
#include "register/migrations.h"
#include "register/publications.h"
#include "storage/new_id.h"

namespace hecht::registry::testing {

namespace {

constexpr std::string_view kLists = R"(
discipline:
  huisarts: {nl: huisarts, en: general practitioner}
  apotheker: {nl: apotheker, en: pharmacist}
  wijkverpleging: {nl: wijkverpleging, en: district nursing}
)";
constexpr std::string_view kNorm = R"(
id: proefnorm
version: "1"
kind: norm
status: vastgesteld
title: {nl: Proefnorm, en: Trial norm}
summary: {nl: Een norm voor de toets, en: A norm for the test}
publisher: Duindokters
applicant: alliance
period: {from: 2020-01-01}
last_checked: 2023-01-01
sources: {bron: {document: Bron, publisher: Duindokters}}
facts:
  patiënten:
    {type: count, unit: patiënt,
     question: {nl: vraag, en: question}, who: aanvrager, register: alliance.registered_patients}
  disciplines:
    {type: list, of: discipline,
     question: {nl: vraag, en: question}, who: aanvrager, register: alliance.member_disciplines}
  praktijken:
    {type: count, unit: praktijk,
     question: {nl: vraag, en: question}, who: aanvrager, register: alliance.practice_count}
  aanspreekpunt:
    {type: boolean,
     question: {nl: vraag, en: question}, who: aanvrager, register: alliance.contact_point}
  afspraken:
    {type: boolean,
     question: {nl: vraag, en: question}, who: aanvrager, register: alliance.agreements}
  eigen patiënten:
    {type: count, unit: patiënt,
     question: {nl: vraag, en: question}, who: aanvrager, register: practice.registered_patients}
  achterstand:
    {type: percentage,
     question: {nl: vraag, en: question}, who: aanvrager, register: practice.deprived_area_percentage}
  lid: {type: boolean, question: {nl: vraag, en: question}, who: aanvrager, register: practice.memberships}
  in wijk:
    {type: boolean,
     question: {nl: vraag, en: question}, who: aanvrager, register: practice.district_alliance}
  wijkpatiënten:
    {type: count, unit: patiënt,
     question: {nl: vraag, en: question}, who: aanvrager, register: practice.district_alliance_patients}
  toegekend:
    {type: money, unit: EUR,
     question: {nl: vraag, en: question}, who: aanvrager, register: alliance.awarded_this_year}
  toelichting: {type: string, question: {nl: vraag, en: question}, who: aanvrager}
conditions:
  - id: huisarts
    text: {nl: De huisarts doet mee., en: A GP takes part.}
    test: list contains(disciplines, "huisarts")
    source: {document: bron, section: "1"}
  - id: grootte
    text: {nl: Er zijn genoeg patiënten., en: There are patients enough.}
    test: patiënten >= 3000
    source: {document: bron, section: "2"}
bindings: {alliance_types: [wijkverband, lzv]}
cases:
  - {name: niets bekend, date: 2023-01-01, facts: {}, expect: {outcome: unknown}}
)";

Party party_row(PartyKind kind, const std::string& name, const std::string& id) {
  Party party;
  party.kind = kind;
  party.name = name;
  party.id = id;
  party.from_date = day("2015-01-01");
  return party;
}

void commit(storage::Change& change, const std::string& id) {
  change.commit({kNow, "", "", "test.seed", {"seed", id}, {}});
}

}  // namespace

base::Date day(const std::string& text) {
  const auto date = base::parse_date(text);
  REQUIRE(date.has_value());
  return date.value_or(base::Date{});
}

std::vector<std::string> all_disciplines() {
  return {"huisarts", "wijkverpleging", "apotheker", "sociaal-domein", "fysiotherapeut"};
}

schemes::Catalogue test_catalogue() {
  auto loaded = schemes::Catalogue::load({{"lists.yaml", kLists}, {"proefnorm@1.yaml", kNorm}}, {});
  if (!loaded) FAIL(base::to_string(loaded.problems().front(), base::Language::English));
  return std::move(*loaded);
}

void on_register(const std::function<void(storage::Database&)>& test, const storage::Migrations& more) {
  storage::testing::on_both([&](const storage::testing::Place& place) {
    auto database = place.open();
    auto migrations = storage::storage_migrations();
    for (const auto& floor :
         {access::access_migrations(), register_migrations(), area_migrations(), publication_migrations(), more})
      migrations.insert(migrations.end(), floor.begin(), floor.end());
    REQUIRE(storage::migrate(*database, migrations).ok());
    storage::Change change(*database);
    insert_party(change, party_row(PartyKind::RegionalGpOrganisation, "Regio Duin", "regio"));
    commit(change, "regio");
    test(*database);
  });
}

access::Actor actor_for(access::Role role, const std::string& organisation_id, const std::string& person_id) {
  return {person_id, "sessie", {{role, organisation_id}}};
}
access::Actor region_staff() { return actor_for(access::Role::RegionalStaff, "regio", "ria"); }

std::string has_party(storage::Database& database, PartyKind kind, const std::string& name,
                      const std::vector<std::string>& disciplines) {
  Party party = party_row(kind, name, storage::new_id());
  party.disciplines = disciplines;
  party.regional_organisation_id = "regio";
  storage::Change change(database);
  insert_party(change, party);
  commit(change, party.id);
  return party.id;
}

std::string has_alliance(storage::Database& database, const std::string& name, const std::vector<std::string>& types) {
  Alliance alliance;
  static_cast<AllianceInput&>(alliance) = alliance_input(name, types.front());
  for (std::size_t i = 1; i < types.size(); ++i) alliance.types.push_back({types[i], alliance.from_date, {}});
  alliance.id = storage::new_id();
  storage::Change change(database);
  insert_alliance(change, alliance);
  commit(change, alliance.id);
  return alliance.id;
}

std::string has_member(storage::Database& database, const std::string& alliance_id, const std::string& party_id,
                       const std::optional<std::string>& discipline, MembershipRole role) {
  Membership membership;
  membership.id = storage::new_id();
  membership.alliance_id = alliance_id;
  membership.party_id = party_id;
  membership.discipline = discipline;
  membership.role = role;
  membership.from_date = day("2022-01-01");
  membership.confirmed_by = "iemand";
  membership.confirmed_at = kNow;
  storage::Change change(database);
  insert_membership(change, membership);
  commit(change, membership.id);
  return membership.id;
}

void has_count(storage::Database& database, const std::string& party_id, std::int64_t count,
               const std::string& reference_date) {
  PatientCountInput input;
  input.reference_date = day(reference_date);
  input.count = count;
  input.source = "ION";
  const auto staff = actor_for(access::Role::Finance, "", "frits");
  saved(record_count(database, staff, party_id, input, kNow));
}

PartyInput practice_input(const std::string& name) {
  PartyInput input;
  input.name = name;
  input.regional_organisation_id = "regio";
  input.disciplines = {"huisarts"};
  input.from_date = day("2020-01-01");
  return input;
}

AllianceInput alliance_input(const std::string& name, const std::string& type) {
  AllianceInput input;
  input.name = name;
  input.regional_organisation_id = "regio";
  input.from_date = day("2021-01-01");
  input.types = {{type, day("2021-01-01"), {}}};
  input.regions = {{"zorgkantoor", "ZK01"}};
  return input;
}

}  // namespace hecht::registry::testing
