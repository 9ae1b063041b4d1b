#include "register/parties.h"

#include "register/practices.h"
#include "register/test_support.h"
#include "storage/audit.h"

namespace hecht::registry {

using namespace feature;
namespace {

using namespace testing;
using access::Role;

TEST_CASE("a party is added with its codes as they should be, and an audit event") {
  on_register([](storage::Database& database) {
    auto input = practice_input("Praktijk Zoë");
    input.postcode = "2011ab";
    input.kvk = " 12345678 ";
    input.disciplines = {"huisarts", "apotheker", "huisarts"};
    const auto party = saved(add_party(database, region_staff(), input, all_disciplines(), kNow));
    storage::Reading reading(database);
    const auto found = load_party(reading, party.id);
    REQUIRE(found.has_value());
    CHECK(*found->postcode == "2011 AB");
    CHECK(*found->kvk == "12345678");
    CHECK(found->disciplines == std::vector<std::string>{"apotheker", "huisarts"});
    CHECK(found->version == 1);
    const auto [action, organisation] = *reading.row<std::string, std::string>(
        "SELECT action, organisation_id FROM audit_event WHERE subject_id = :id", {party.id});
    CHECK(action == "party.add");
    CHECK(organisation == "regio");
    CHECK(storage::verify_audit(reading).first_break == std::nullopt);
  });
}

TEST_CASE("all mistakes of a party are told at once, and nothing is saved") {
  on_register([](storage::Database& database) {
    auto input = practice_input(" ");
    input.kvk = "123";
    input.postcode = "0123 AB";
    input.municipality_code = "Haarlem";
    input.email = "geen adres";
    input.disciplines = {"tovenaar"};
    input.address = "BSN 123456782";
    input.to_date = day("2019-12-31");
    const auto problems = refused(add_party(database, region_staff(), input, all_disciplines(), kNow));
    CHECK(fields(problems) == std::vector<std::string>{"name", "kvk", "postcode", "municipalityCode", "address",
                                                       "email", "disciplines", "toDate"});
    storage::Reading reading(database);
    CHECK(list_parties(reading, {}).total == 1);
  });
}

TEST_CASE("who may add and change parties") {
  on_register([](storage::Database& database) {
    const auto input = practice_input("Praktijk");
    const auto other_region = actor_for(Role::RegionalStaff, "elders", "els");
    CHECK(std::holds_alternative<NotAllowed>(add_party(database, other_region, input, all_disciplines(), kNow)));
    const auto party = saved(add_party(database, region_staff(), input, all_disciplines(), kNow));
    const auto own = actor_for(Role::Practice, party.id, "piet");
    const auto other = actor_for(Role::Practice, "andere", "anna");
    const auto auditor = actor_for(Role::Auditor, "", "aad");
    const auto edit = [&](const access::Actor& actor) {
      return edit_party(database, actor, party.id, 1, input, all_disciplines(), kNow);
    };
    CHECK(std::holds_alternative<NotAllowed>(edit(other)));
    CHECK(std::holds_alternative<NotAllowed>(edit(other_region)));
    CHECK(std::holds_alternative<NotAllowed>(edit(auditor)));
    CHECK(saved(edit(own)).version == 2);
    CHECK(std::holds_alternative<NotThere>(
        edit_party(database, region_staff(), "bestaat niet", 1, input, all_disciplines(), kNow)));
  });
}

TEST_CASE("the first organisation of a region is entered by who manages the accounts, other parties are not") {
  on_register([](storage::Database& database) {
    const auto administrator = actor_for(Role::Administrator, "", "bea");
    auto input = practice_input("Regio Duin en Bos");
    input.regional_organisation_id.reset();
    CHECK(std::holds_alternative<NotAllowed>(add_party(database, administrator, input, all_disciplines(), kNow)));
    input.kind = PartyKind::RegionalOffice;
    saved(add_party(database, administrator, input, all_disciplines(), kNow));
  });
}

TEST_CASE("a save based on an older version gives the present party, and changes nothing") {
  on_register([](storage::Database& database) {
    const auto party = saved(add_party(database, region_staff(), practice_input("Een"), all_disciplines(), kNow));
    saved(edit_party(database, region_staff(), party.id, 1, practice_input("Twee"), all_disciplines(), kNow));
    auto third = practice_input("Drie");
    third.disciplines = {"apotheker"};
    const auto outcome = edit_party(database, region_staff(), party.id, 1, third, all_disciplines(), kNow);
    const auto* stale = std::get_if<storage::Stale<Party>>(&outcome);
    REQUIRE(stale != nullptr);
    CHECK(stale->present->name == "Twee");
    CHECK(stale->present->version == 2);
    storage::Reading reading(database);
    CHECK(load_party(reading, party.id)->disciplines == std::vector<std::string>{"huisarts"});
  });
}

TEST_CASE("lists filter, search without accents, sort and page") {
  on_register([](storage::Database& database) {
    const auto zoe = has_party(database, PartyKind::Practice, "Praktijk Zoë", {"huisarts"});
    has_party(database, PartyKind::Pharmacy, "Apotheek Álvarez", {"apotheker"});
    has_party(database, PartyKind::Practice, "praktijk Bos", {"huisarts", "apotheker"});
    saved(add_practice_code(database, region_staff(), zoe, {"01002345", day("2020-01-01"), {}}, kNow));
    storage::Reading reading(database);
    const auto names = [&](const PartyFilter& filter) {
      std::vector<std::string> list;
      for (const auto& each : list_parties(reading, filter).items) list.push_back(each.name);
      return list;
    };
    using Names = std::vector<std::string>;
    CHECK(names({.search = "zoe"}) == Names{"Praktijk Zoë"});
    CHECK(names({.search = "ÁLVAREZ"}) == Names{"Apotheek Álvarez"});
    CHECK(names({.search = "01002345"}) == Names{"Praktijk Zoë"});
    CHECK(names({.search = "%"}).empty());
    CHECK(names({.kind = "practice"}) == Names{"praktijk Bos", "Praktijk Zoë"});
    CHECK(names({.discipline = "apotheker", .order = "-name"}) == Names{"praktijk Bos", "Apotheek Álvarez"});
    CHECK(names({.on = day("2014-12-31")}).empty());
    CHECK(names({.offset = 1, .limit = 2}) == Names{"praktijk Bos", "Praktijk Zoë"});
    CHECK(list_parties(reading, {.offset = 1, .limit = 2}).total == 4);
  });
}

TEST_CASE("an AGB code belongs to one practice at a time") {
  on_register([](storage::Database& database) {
    const auto first = has_party(database, PartyKind::Practice, "Een", {"huisarts"});
    const auto second = has_party(database, PartyKind::Practice, "Twee", {"huisarts"});
    const auto add = [&](const std::string& party, const std::string& from, std::optional<base::Date> to = {}) {
      return add_practice_code(database, region_staff(), party, {"01002345", day(from), to}, kNow);
    };
    saved(add(first, "2020-01-01", day("2022-12-31")));
    CHECK(fields(refused(add(second, "2022-12-31"))) == std::vector<std::string>{"agb"});
    CHECK(fields(refused(add(second, "2019-01-01"))) == std::vector<std::string>{"agb"});
    saved(add(second, "2023-01-01"));
    CHECK(fields(refused(add_practice_code(database, region_staff(), first, {"1002345", day("2020-01-01"), {}},
                                           kNow))) == std::vector<std::string>{"agb"});
    storage::Reading reading(database);
    CHECK(party_with_code(reading, "01002345", day("2022-12-31")) == first);
    CHECK(party_with_code(reading, "01002345", day("2023-01-01")) == second);
    CHECK(party_with_code(reading, "01002345", day("2019-12-31")) == std::nullopt);
  });
}

TEST_CASE("successors share at most the whole, and no practice follows itself") {
  on_register([](storage::Database& database) {
    const auto a = has_party(database, PartyKind::Practice, "A", {"huisarts"});
    const auto b = has_party(database, PartyKind::Practice, "B", {"huisarts"});
    const auto c = has_party(database, PartyKind::Practice, "C", {"huisarts"});
    const auto follow = [&](const std::string& from, const std::string& to, std::int64_t numerator,
                            std::int64_t denominator) {
      return add_succession(database, region_staff(), {from, to, day("2023-01-01"), numerator, denominator}, kNow);
    };
    saved(follow(a, b, 2, 3));
    CHECK(fields(refused(follow(a, c, 1, 2))) == std::vector<std::string>{"numerator"});
    saved(follow(a, c, 1, 3));
    saved(follow(b, c, 1, 1));
    CHECK(fields(refused(follow(c, a, 1, 1))) == std::vector<std::string>{"successorId"});
    CHECK(fields(refused(follow(c, c, 1, 1))) == std::vector<std::string>{"successorId"});
    CHECK(fields(refused(follow(c, "niemand", 0, 1))) == std::vector<std::string>{"successorId", "numerator"});
  });
}

}  // namespace
}  // namespace hecht::registry
