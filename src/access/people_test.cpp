#include <set>

#include "access/accounts.h"
#include "access/audit_log.h"
#include "access/retention.h"
#include "access/sessions.h"
#include "access/test_support.h"
#include "storage/audit.h"
#include "storage/tables.h"

namespace hecht::access {
namespace {

using storage::testing::on_both;
using storage::testing::Place;
using testing::House;
using testing::kNow;
using testing::kPassword;
using testing::later;
using testing::organisations;

const Actor kProgram{"", "", {{Role::Administrator, ""}}};

NewRole role(Role kind, const std::string& organisation) { return {{kind, organisation}, std::nullopt, std::nullopt}; }

struct Cast {
  explicit Cast(House& house)
      : administrator(house.add("beheer", {role(Role::Administrator, "")}, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")),
        practice(house.add("anna", {role(Role::Practice, "org-lid")})),
        coordinator(house.add("bob", {role(Role::Coordinator, "org-verband")})),
        staff(house.add("carla", {role(Role::RegionalStaff, "org-regio")})) {}
  std::string administrator, practice, coordinator, staff;
};

TEST_CASE("who invites hands out no right they do not have") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    storage::Reading reading(*house.database);
    const auto gives = [&](const std::string& person, Role kind, const std::string& organisation) {
      return may_give(reading, organisations(), house.actor(person), {kind, organisation});
    };
    for (const auto kind : {Role::Administrator, Role::Board, Role::Finance, Role::Auditor}) {
      CHECK(gives(cast.administrator, kind, ""));
      for (const auto& person : {cast.practice, cast.coordinator, cast.staff}) CHECK_FALSE(gives(person, kind, ""));
    }
    CHECK(gives(cast.practice, Role::Practice, "org-lid"));
    CHECK_FALSE(gives(cast.practice, Role::Practice, "org-ander"));
    CHECK_FALSE(gives(cast.practice, Role::Coordinator, "org-lid"));
    CHECK_FALSE(gives(cast.practice, Role::RegionalStaff, "org-lid"));
    CHECK(gives(cast.coordinator, Role::Practice, "org-lid"));
    CHECK(gives(cast.coordinator, Role::Coordinator, "org-verband"));
    CHECK_FALSE(gives(cast.coordinator, Role::Practice, "org-ander"));
    CHECK_FALSE(gives(cast.coordinator, Role::RegionalStaff, "org-regio"));
    CHECK(gives(cast.staff, Role::Practice, "org-ander"));
    CHECK(gives(cast.staff, Role::Coordinator, "org-verband"));
    CHECK_FALSE(gives(cast.staff, Role::Insurer, "org-ander"));
    CHECK_FALSE(gives(cast.staff, Role::RegionalStaff, "org-ander"));
    CHECK_FALSE(gives(cast.staff, Role::Practice, "onbekend"));
    // Those one may see are those one could have invited.
    const auto sees = [&](const std::string& person, const std::string& other) {
      return may_see(reading, organisations(), house.actor(person), other, roles_of(reading, other));
    };
    CHECK(sees(cast.practice, cast.practice));
    CHECK_FALSE(sees(cast.practice, cast.coordinator));
    CHECK(sees(cast.coordinator, cast.practice));
    CHECK_FALSE(sees(cast.coordinator, cast.administrator));
    CHECK(sees(cast.administrator, cast.practice));
    CHECK_FALSE(may_see(reading, organisations(), {}, cast.practice, {}));
  });
}

TEST_CASE("an invited person chooses a password and has the roles that came with it") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    const auto invite = [&](const std::string& by, const Invitation& input) {
      return invite_person(*house.database, testing::settings(), house.actor(by), input, kNow);
    };
    const Invitation dirk{"Dirk", "Dirk@Voorbeeld.nl", Tongue::Nl, {role(Role::Practice, "org-lid")}};
    CHECK_FALSE(invite(cast.practice, {"Dirk", "dirk@voorbeeld.nl", Tongue::Nl, {}}));
    CHECK_FALSE(invite(cast.practice, {"Dirk", "dirk@voorbeeld.nl", Tongue::Nl, {role(Role::Practice, "org-ander")}}));
    const auto wrong =
        invite(cast.practice, {"", "dirk", Tongue::Nl, {role(Role::Practice, ""), role(Role::Board, "org-lid")}});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.refusal().problems.size() == 4);
    CHECK(wrong.refusal().problems[3].field == "roles[1].organisationId");
    const auto done = invite(cast.practice, dirk);
    REQUIRE(done);
    REQUIRE(done->link);
    const auto again = invite(cast.practice, dirk);
    REQUIRE_FALSE(again);
    CHECK(again.refusal().why == Why::Conflict);
    const auto in = [&] {
      return sign_in(*house.database, house.hasher, {"dirk@voorbeeld.nl", "dat is een goede zin", {}, "a"}, kNow);
    };
    CHECK_FALSE(in());
    const std::string before = "http://hecht.test/wachtwoord-kiezen#";
    REQUIRE(done->link->starts_with(before));
    REQUIRE(choose_password(*house.database, house.hasher, {done->link->substr(before.size()), "dat is een goede zin"},
                            kNow));
    const auto signed_in = in();
    REQUIRE(signed_in);
    CHECK(signed_in->actor.roles == std::vector<Assignment>{{Role::Practice, "org-lid"}});
  });
}

TEST_CASE("a link to get in again is for who manages accounts, and not for themselves") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    const auto again = [&](const std::string& by, const std::string& person) {
      return invite_again(*house.database, testing::settings(), house.actor(by), {person, false}, kNow);
    };
    CHECK(again(cast.coordinator, cast.practice).refusal().why == Why::NotAllowed);
    CHECK(again(cast.administrator, cast.administrator).refusal().why == Why::Conflict);
    CHECK(again(cast.practice, cast.staff).refusal().why == Why::NotThere);
    CHECK(again(cast.administrator, cast.practice));
    REQUIRE(disable_person(*house.database, kProgram, cast.practice, "even weg", kNow));
    const auto back = again(cast.administrator, cast.practice);
    REQUIRE(back);
    REQUIRE(back->link);
    const auto link = back->link->substr(back->link->find('#') + 1);
    CHECK(choose_password(*house.database, house.hasher, {link, "dat is een goede zin"}, kNow));
  });
}

TEST_CASE("a role is given and ended, by others, and what was done in it stays") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    const auto today = day_of(kNow);
    const auto assign = [&](const std::string& by, const std::string& person, const NewRole& given) {
      return assign_role(*house.database, organisations(), house.actor(by), person, given, kNow);
    };
    const auto end = [&](const std::string& by, const std::string& id, const base::Date& to) {
      return end_role(*house.database, organisations(), house.actor(by), {id, to}, kNow);
    };
    CHECK(assign(cast.administrator, cast.administrator, role(Role::Board, "")).refusal().why == Why::Conflict);
    CHECK(assign(cast.coordinator, cast.practice, role(Role::Coordinator, "org-lid")).refusal().why == Why::NotAllowed);
    CHECK(assign(cast.practice, cast.staff, role(Role::Practice, "org-lid")).refusal().why == Why::NotThere);
    CHECK(assign(cast.administrator, cast.practice, {{Role::Practice, "org-lid"}, today, base::add_days(today, -1)})
              .refusal()
              .why == Why::Invalid);
    const auto given = assign(cast.coordinator, cast.practice, role(Role::Participant, "org-lid"));
    REQUIRE(given);
    CHECK(given->from == today);
    CHECK(house.actor(cast.practice).roles.size() == 2);
    CHECK(end(cast.staff, "geen", today).refusal().why == Why::NotThere);
    CHECK(end(cast.coordinator, given->id, base::add_days(today, -2)).refusal().why == Why::Invalid);
    REQUIRE(end(cast.coordinator, given->id, base::add_days(today, -1)));
    CHECK(house.actor(cast.practice).roles.size() == 1);
    storage::Reading reading(*house.database);
    CHECK(roles_of(reading, cast.practice).size() == 2);
  });
}

TEST_CASE("one lays down a role, and does not make it longer") {
  on_both([](const Place& place) {
    House house(place);
    const auto today = day_of(kNow);
    const auto id = house.add("anna", {{{Role::Practice, "org-lid"}, std::nullopt, base::add_days(today, 3)}});
    std::string role_id;
    {
      storage::Reading reading(*house.database);
      role_id = roles_of(reading, id).front().id;
    }
    const auto end = [&](std::int64_t days) {
      return end_role(*house.database, organisations(), house.actor(id), {role_id, base::add_days(today, days)}, kNow);
    };
    CHECK_FALSE(end(4));
    CHECK(end(0));
    CHECK(house.actor(id).roles.size() == 1);
    CHECK(house.actor(id, later(base::kSecondsPerDay)).roles.empty());
  });
}

TEST_CASE("there is always an administrator") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    std::string role_id;
    {
      storage::Reading reading(*house.database);
      role_id = roles_of(reading, cast.administrator).front().id;
    }
    const auto today = day_of(kNow);
    CHECK(end_role(*house.database, organisations(), house.actor(cast.administrator), {role_id, today}, kNow)
              .refusal()
              .why == Why::Conflict);
    CHECK(disable_person(*house.database, kProgram, cast.administrator, "weg", kNow).refusal().why == Why::Conflict);
    CHECK(erase_person(*house.database, testing::settings(), kProgram, cast.administrator, kNow).refusal().why ==
          Why::Conflict);
    house.add("els", {role(Role::Administrator, "")});
    CHECK(disable_person(*house.database, kProgram, cast.administrator, "weg", kNow));
  });
}

TEST_CASE("a person is edited on the version that was read, the address by who manages accounts") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    const auto edit = [&](const std::string& by, std::int64_t version, const std::string& email) {
      return edit_person(*house.database, house.actor(by), {cast.practice, version, "Anna A.", email, Tongue::En},
                         kNow);
    };
    CHECK(edit(cast.coordinator, 1, "anna@voorbeeld.nl").refusal().why == Why::NotAllowed);
    CHECK(edit(cast.practice, 1, "anders@voorbeeld.nl").refusal().why == Why::NotAllowed);
    const auto done = edit(cast.practice, 1, "anna@voorbeeld.nl");
    REQUIRE(done);
    CHECK(done->version == 2);
    CHECK(done->name == "Anna A.");
    CHECK(edit(cast.administrator, 1, "anders@voorbeeld.nl").refusal().why == Why::Stale);
    CHECK(edit(cast.administrator, 2, "bob@voorbeeld.nl").refusal().why == Why::Conflict);
    CHECK(edit(cast.administrator, 2, "anders@voorbeeld.nl"));
  });
}

// Every text in every table.
std::string dump(storage::Database& database) {
  std::string all;
  storage::Reading reading(database);
  for (const auto& table : storage::tables_of(reading)) {
    std::vector<storage::Kind> kinds;
    for (const auto& column : table.columns) kinds.push_back(column.kind);
    reading.each_row("SELECT " + storage::column_list(table) + " FROM " + table.name, {}, kinds,
                     [&](storage::Cells& cells) {
                       for (const auto& cell : cells) {
                         if (const auto* text = std::get_if<std::string>(&cell)) all += *text + "\n";
                       }
                     });
  }
  return all;
}

TEST_CASE("erasing takes out who it was, keeps what was done, and leaves the chain whole") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    const auto kees = house.add("kees", {{{Role::Practice, "org-lid"}, std::nullopt, std::nullopt, "vervangt Kees"}});
    const auto in =
        sign_in(*house.database, house.hasher, {"kees@voorbeeld.nl", std::string(kPassword), {}, "a"}, kNow);
    REQUIRE(in);
    CHECK(dump(*house.database).find("kees") != std::string::npos);
    auto settings = testing::settings();
    std::vector<std::string> erased;
    settings.also_erased.push_back([&](storage::Writing&, const std::string& id) { erased.push_back(id); });
    const auto erase = [&](const std::string& by) {
      return erase_person(*house.database, settings, house.actor(by), kees, kNow);
    };
    CHECK(erase(cast.coordinator).refusal().why == Why::NotAllowed);
    CHECK(erased.empty());
    REQUIRE(erase(cast.administrator));
    CHECK(erased == std::vector{kees});
    const auto all = dump(*house.database);
    CHECK(all.find("kees") == std::string::npos);
    CHECK(all.find("Kees") == std::string::npos);
    CHECK_FALSE(actor_of_session(*house.database, in->secret, kNow));
    storage::Reading reading(*house.database);
    CHECK_FALSE(storage::verify_audit(reading).first_break);
    CHECK(read_audit(reading, {.actors = {kees}, .by_actor = true}, 0, 10).total == 1);
    CHECK(roles_of(reading, kees).size() == 1);
    CHECK_FALSE(find_person_by_email(reading, "kees@voorbeeld.nl"));
    CHECK_FALSE(find_person_by_email(reading, ""));
  });
}

TEST_CASE("a person gets all that is kept of them, and no one else's") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    auto settings = testing::settings();
    settings.also_known.push_back([](storage::Session&, const std::string& id) {
      return std::pair<std::string, base::Json>{"mandates", base::Json::Array{base::Json("van " + id)}};
    });
    const auto known = [&](const std::string& by, const std::string& of) {
      return export_person(*house.database, settings, house.actor(by), of, kNow);
    };
    CHECK_FALSE(known(cast.coordinator, cast.practice));
    CHECK(known(cast.administrator, cast.practice));
    const auto own = known(cast.practice, cast.practice);
    REQUIRE(own);
    const auto text = own->to_string();
    for (const char* part : {"anna@voorbeeld.nl", "org-lid", "person.add", "person.export", "mandates"})
      CHECK(text.find(part) != std::string::npos);
    CHECK(text.find("argon2id") == std::string::npos);
  });
}

TEST_CASE("the audit trail is found by who, what and whom") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    REQUIRE(disable_person(*house.database, house.actor(cast.administrator), cast.practice, "weg", kNow));
    storage::Reading reading(*house.database);
    CHECK(read_audit(reading, {}, 0, 10).total == 5);
    const auto page = read_audit(reading, {}, 0, 2);
    REQUIRE(page.entries.size() == 2);
    CHECK(page.entries[0].action == "person.disable");
    CHECK(page.entries[0].subject == "person:" + cast.practice);
    CHECK(page.entries[0].payload == "{}");
    CHECK(read_audit(reading, {.subject = "person:" + cast.practice}, 0, 10).total == 2);
    CHECK(read_audit(reading, {.subject = "party"}, 0, 10).total == 0);
    CHECK(read_audit(reading, {.subject = "person", .action = "person.a"}, 0, 10).total == 4);
    CHECK(read_audit(reading, {.actors = {cast.administrator, cast.staff}, .by_actor = true}, 0, 10).total == 1);
    CHECK(read_audit(reading, {.by_actor = true}, 0, 10).total == 0);
  });
}

TEST_CASE("where there is no one the first administrator is made once, and must choose a password") {
  on_both([](const Place& place) {
    House house(place);
    House node(place);
    const auto first = ensure_administrator(*house.database, house.hasher, kNow);
    REQUIRE(first);
    CHECK_FALSE(ensure_administrator(*node.database, node.hasher, kNow));
    const auto in = sign_in(*house.database, house.hasher, {first->email, first->password, {}, "a"}, kNow);
    REQUIRE(in);
    CHECK(in->person.must_change);
    CHECK(in->actor.roles.empty());
    REQUIRE(change_password(*house.database, house.hasher, in->actor, {first->password, "dat is een goede zin", "a"},
                            kNow));
    const auto after = actor_of_session(*house.database, in->secret, kNow);
    REQUIRE(after);
    CHECK(after->roles.empty());  // the code comes first
  });
}

TEST_CASE("the command line gives a password for once") {
  on_both([](const Place& place) {
    House house(place);
    const Cast cast(house);
    CHECK_FALSE(give_password(*house.database, house.hasher, "niemand@voorbeeld.nl", false, kNow));
    const auto password = give_password(*house.database, house.hasher, "anna@voorbeeld.nl", false, kNow);
    REQUIRE(password);
    const auto in = sign_in(*house.database, house.hasher, {"anna@voorbeeld.nl", *password, {}, "a"}, kNow);
    REQUIRE(in);
    CHECK(in->person.must_change);
    CHECK(in->actor.roles.empty());
  });
}

TEST_CASE("who has had no role for as long as the installation says is erased, with what they did in the trail") {
  on_both([](const Place& place) {
    House house(place);
    const auto role = [](const std::optional<base::Date>& to) {
      return NewRole{{Role::Practice, "org-lid"}, base::Date{2020, 1, 1}, to};
    };
    const auto gone = house.add("gone", {role(base::Date{2021, 10, 1})});
    const auto lately = house.add("lately", {role(base::Date{2021, 10, 1}), role(base::Date{2022, 6, 1})});
    const auto there = house.add("there", {role(std::nullopt)});
    const auto later_on = *base::parse_instant("2024-02-01T03:00:00Z");
    std::vector<std::string> erased;
    const auto run = [&](std::int64_t months) {
      auto settings = testing::settings();
      settings.retention_months = months;
      settings.also_erased.push_back([&](storage::Writing&, const std::string& id) { erased.push_back(id); });
      storage::Upkeep upkeep(*house.database);
      storage::enqueue(upkeep, std::string(kRetentionJob), "", kNow);
      upkeep.commit();
      erase_forgotten(*house.database, settings, *storage::claim_job(*house.database, later_on), later_on);
    };
    const auto state = [&](const std::string& id) {
      return find_person(*std::make_unique<storage::Reading>(*house.database), id)->state;
    };
    run(0);
    CHECK(state(gone) == PersonState::Active);
    // Made in November 2023: too young still, whatever the role said.
    run(24);
    CHECK(state(gone) == PersonState::Active);
    run(2);
    CHECK(state(gone) == PersonState::Erased);
    CHECK(state(lately) == PersonState::Erased);
    CHECK(erased == (gone < lately ? std::vector{gone, lately} : std::vector{lately, gone}));
    CHECK(state(there) == PersonState::Active);
    storage::Reading reading(*house.database);
    CHECK(find_person(reading, gone)->name.empty());
    CHECK_FALSE(storage::verify_audit(reading).first_break.has_value());
  });
}

}  // namespace
}  // namespace hecht::access
