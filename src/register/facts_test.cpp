#include "register/facts.h"

#include "register/counts.h"
#include "register/norms.h"
#include "register/practices.h"
#include "register/test_support.h"
#include "schemes/question.h"
#include "storage/new_id.h"

namespace hecht::registry {
namespace {

using namespace testing;
using access::Role;

const KnownFact* known(const RegisterFacts& facts, const std::string& name) {
  for (const auto& each : facts.known)
    if (each.fact->name == name) return &each;
  return nullptr;
}
std::string value(const RegisterFacts& facts, const std::string& name) {
  const auto* fact = known(facts, name);
  return fact == nullptr ? "onbekend" : fact->value.to_string();
}
std::string reason(const RegisterFacts& facts, const std::string& name) {
  for (const auto& each : facts.unknown)
    if (each.fact->name == name) return each.reason.nl;
  return {};
}

struct World {
  std::string duin, bos, zee, apotheek, alliance;
};
World world(storage::Database& database) {
  World made;
  made.duin = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
  made.bos = has_party(database, PartyKind::Practice, "Bos", {"huisarts", "apotheker"});
  made.zee = has_party(database, PartyKind::Practice, "Zee", {"huisarts"});
  made.apotheek = has_party(database, PartyKind::Pharmacy, "Apotheek", {"apotheker"});
  made.alliance = has_alliance(database, "Duinwijk", {"lzv", "wijksamenwerkingsverband"});
  has_member(database, made.alliance, made.duin, "huisarts");
  // One party for two disciplines is one practice.
  has_member(database, made.alliance, made.bos, "huisarts");
  has_member(database, made.alliance, made.bos, "apotheker");
  return made;
}

void has_award(storage::Database& database, const std::string& alliance_id, std::int64_t year, std::int64_t cents,
               const std::string& decided_on) {
  storage::Upkeep upkeep(database);
  upkeep.run(
      "INSERT INTO earlier_award (id, scheme, alliance_id, year, activity, amount_cents, decided_on, source) "
      "VALUES (:id, 'proefnorm', :alliance, :year, '', :cents, :decided_on, 'besluit')",
      {storage::new_id(), alliance_id, year, cents, decided_on});
  upkeep.commit();
}

RegisterFacts ask(storage::Database& database, const Subject& subject, const std::string& on = "2023-10-01") {
  static const auto kCatalogue = test_catalogue();
  storage::Reading reading(database);
  return facts_for(reading, *kCatalogue.schemes().front(), subject, day(on));
}

TEST_CASE("patients are summed over the practices, and not known while one has no count") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    has_count(database, made.duin, 2095);
    auto facts = ask(database, {SubjectKind::Alliance, made.alliance});
    CHECK(value(facts, "patiënten") == "onbekend");
    CHECK(reason(facts, "patiënten").find("Bos") != std::string::npos);
    CHECK(reason(facts, "patiënten").find("Duin") == std::string::npos);
    CHECK(value(facts, "praktijken") == "2");
    has_count(database, made.bos, 0);
    facts = ask(database, {SubjectKind::Alliance, made.alliance});
    CHECK(value(facts, "patiënten") == "2095");
    CHECK(known(facts, "patiënten")->date == day("2023-07-01"));
    CHECK(known(facts, "patiënten")->source.nl == "2 praktijken samen, peildatum 1 juli 2023");
    CHECK(value(ask(database, {SubjectKind::Alliance, made.alliance}, "2023-06-30"), "patiënten") == "onbekend");
    CHECK(known(facts, "afspraken") == nullptr);
    CHECK(value(facts, "aanspreekpunt") == "false");
    CHECK(value(ask(database, {SubjectKind::Alliance, has_alliance(database, "Leeg", {"lzv"})}), "patiënten") ==
          "onbekend");
  });
}

TEST_CASE("awards of the year up to the day are summed to the cent, and none recorded is not none awarded") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    const Subject subject{SubjectKind::Alliance, made.alliance};
    CHECK(value(ask(database, subject), "toegekend") == "onbekend");
    has_award(database, made.alliance, 2023, 1'200'050, "2023-02-14");
    has_award(database, made.alliance, 2023, 900'000, "2023-11-01");
    has_award(database, made.alliance, 2022, 2'150'000, "2022-04-12");
    CHECK(value(ask(database, subject), "toegekend") == "\"12000.50\"");
    CHECK(value(ask(database, subject, "2023-12-31"), "toegekend") == "\"21000.50\"");
    CHECK(value(ask(database, subject, "2023-01-31"), "toegekend") == "onbekend");
  });
}

TEST_CASE("observers, signallers and unconfirmed or ended memberships bring no discipline and no patients") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    for (const auto& id : {made.duin, made.bos, made.zee}) has_count(database, id, 1000);
    const auto care = has_party(database, PartyKind::HomeCare, "Thuiszorg", {"wijkverpleging"});
    has_member(database, made.alliance, care, "wijkverpleging", MembershipRole::Signalling);
    has_member(database, made.alliance, made.zee, "huisarts", MembershipRole::Observer);
    const auto other = has_party(database, PartyKind::HomeCare, "Zorg", {"wijkverpleging"});
    saved(add_membership(database, region_staff(), made.alliance,
                         {other, "wijkverpleging", MembershipRole::Participant, day("2024-01-01"), {}}, kNow));
    const auto facts = ask(database, {SubjectKind::Alliance, made.alliance}, "2024-02-01");
    CHECK(value(facts, "disciplines") == R"(["apotheker","huisarts"])");
    CHECK(value(facts, "patiënten") == "2000");
    CHECK(value(ask(database, {SubjectKind::Alliance, made.alliance}, "2021-12-31"), "disciplines") == "[]");
  });
}

TEST_CASE("a practice counts in one local care network only, and the other says so") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    has_count(database, made.duin, 1000);
    has_count(database, made.bos, 2000);
    has_count(database, made.zee, 500);
    const auto second = has_alliance(database, "Tweede", {"lzv"});
    const auto knit = has_alliance(database, "Derde", {"wijkverband"});
    saved(add_membership(database, region_staff(), second,
                         {made.duin, "huisarts", MembershipRole::Participant, day("2023-01-01"), {}}, kNow));
    for (const auto& alliance : {second, knit}) has_member(database, alliance, made.zee, "huisarts");
    has_member(database, knit, made.duin, "huisarts");
    storage::Reading reading(database);
    // Not yet confirmed there, so it is in none of the sums of the second.
    CHECK(patients_of(reading, second, day("2023-10-01")).count == 500);
    CHECK(patients_of(reading, knit, day("2023-10-01")).count == 1500);
    CHECK(patients_of(reading, made.alliance, day("2023-10-01")).count == 3000);
  });
}

TEST_CASE("a practice that joined another local care network first is left out by name") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    has_count(database, made.duin, 1000);
    has_count(database, made.zee, 500);
    const auto second = has_alliance(database, "Tweede", {"lzv"});
    const auto later =
        saved(add_membership(database, region_staff(), second,
                             {made.duin, "huisarts", MembershipRole::Participant, day("2023-01-01"), {}}, kNow));
    saved(confirm_membership(database, actor_for(Role::Practice, made.duin, "piet"), later.id, kNow));
    has_member(database, second, made.zee, "huisarts");
    const auto facts = ask(database, {SubjectKind::Alliance, second});
    CHECK(value(facts, "patiënten") == "500");
    CHECK(value(facts, "praktijken") == "1");
    CHECK(known(facts, "patiënten")->source.nl.find("Duin") != std::string::npos);
  });
}

TEST_CASE("patients of a merged practice count once in the alliance of its successor") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    has_count(database, made.duin, 1000);
    has_count(database, made.bos, 2000);
    saved(add_succession(database, region_staff(), {made.duin, made.bos, day("2023-08-01"), 1, 1}, kNow));
    storage::Reading reading(database);
    CHECK(patients_of(reading, made.alliance, day("2023-07-31")).count == 3000);
    const auto after = patients_of(reading, made.alliance, day("2023-08-01"));
    CHECK(after.count == 3000);
    CHECK(after.practices == 1);
    CHECK(after.known());
  });
}

TEST_CASE("what the register knows of a practice") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    const Subject subject{SubjectKind::Practice, made.duin};
    auto facts = ask(database, subject);
    CHECK(value(facts, "eigen patiënten") == "onbekend");
    CHECK_FALSE(reason(facts, "eigen patiënten").empty());
    CHECK(value(facts, "in wijk") == "true");
    CHECK(value(facts, "lid") == "onbekend");
    CHECK(value(facts, "disciplines") == "onbekend");
    has_count(database, made.duin, 2095);
    has_count(database, made.bos, 905);
    PatientCountInput deprived;
    deprived.kind = CountKind::Deprived;
    deprived.reference_date = day("2023-07-01");
    deprived.count = 640;
    deprived.list_version = "NZa 2023";
    deprived.source = "praktijk";
    saved(record_count(database, actor_for(Role::Practice, made.duin, "piet"), made.duin, deprived, kNow));
    const auto publisher = has_alliance(database, "Duindokters", {"resv"});
    facts = ask(database, subject);
    CHECK(value(facts, "eigen patiënten") == "2095");
    CHECK(value(facts, "achterstand") == "30.5");
    CHECK(value(facts, "wijkpatiënten") == "3000");
    CHECK(value(facts, "lid") == "false");
    has_member(database, publisher, made.duin, "huisarts");
    CHECK(value(ask(database, subject), "lid") == "true");
    CHECK(value(ask(database, {SubjectKind::Practice, made.zee}), "in wijk") == "false");
    CHECK(value(ask(database, {SubjectKind::Practice, made.zee}), "wijkpatiënten") == "onbekend");
  });
}

TEST_CASE("who may see a total, a count and a percentage") {
  on_register([](storage::Database& database) {
    const auto made = world(database);
    has_count(database, made.duin, 1000);
    has_count(database, made.bos, 2000);
    const auto facts = ask(database, {SubjectKind::Alliance, made.alliance});
    access::Scope scope;
    scope.network = {made.alliance};
    scope.region = {"regio"};
    const auto shown = [&](const access::Actor& actor) {
      return value(visible_to(actor, scope, facts), "patiënten") == "3000";
    };
    CHECK(shown(actor_for(Role::Coordinator, made.alliance, "cor")));
    CHECK(shown(region_staff()));
    CHECK_FALSE(shown(actor_for(Role::Practice, made.duin, "piet")));
    // Two practices are too few for who is outside the network.
    const auto insurer = actor_for(Role::Insurer, "regio", "vera");
    CHECK_FALSE(shown(insurer));
    CHECK_FALSE(may_see_total(insurer, scope, 2));
    CHECK(may_see_total(insurer, scope, 3));
    CHECK_FALSE(may_see_total(actor_for(Role::Municipality, "regio", "gea"), scope, 3));
    const auto hidden = visible_to(insurer, scope, facts);
    CHECK_FALSE(reason(hidden, "patiënten").empty());
    CHECK(value(hidden, "disciplines") == value(facts, "disciplines"));
  });
}

TEST_CASE("core players are complete by the norm of the alliance's types") {
  on_register([](storage::Database& database) {
    const auto norms = test_catalogue();
    const auto alliance = has_alliance(database, "Duinwijk", {"wijkverband"});
    const auto other = has_alliance(database, "Regio", {"resv"});
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto pharmacy = has_party(database, PartyKind::Pharmacy, "Apotheek", {"apotheker"});
    has_member(database, alliance, pharmacy, "apotheker");
    const auto complete = [&](const std::string& id) {
      storage::Reading reading(database);
      return core_players(reading, norms, *load_alliance(reading, id), day("2023-10-01"));
    };
    CHECK(complete(alliance) == false);
    has_member(database, alliance, practice, "huisarts");
    // The size is no matter of disciplines: it is not known, and the core players are complete.
    CHECK(complete(alliance) == true);
    CHECK(complete(other) == std::nullopt);
    storage::Reading reading(database);
    CHECK(norms_of(norms, *load_alliance(reading, alliance), day("2023-10-01")).size() == 1);
    CHECK(norms_of(norms, *load_alliance(reading, alliance), day("2019-10-01")).empty());
  });
}

}  // namespace
}  // namespace hecht::registry
