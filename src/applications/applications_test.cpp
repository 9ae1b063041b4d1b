#include "applications/applications.h"

#include <algorithm>

#include "applications/application_list.h"
#include "applications/documents.h"
#include "applications/double_funding.h"
#include "applications/test_support.h"
#include "base/sha256.h"

namespace hecht::applications {
namespace {

using namespace testing;
using access::Role;

std::size_t seen_by(storage::Database& database, const access::Actor& actor) {
  storage::Reading reading(database);
  return list_applications(reading, actor, shipped(), {}, {2023, 3, 15}, base::Language::Dutch).total;
}

StepInput award(std::int64_t euros) {
  auto input = step_input("toekennen");
  input.amount = base::Money::from_cents(euros * 100);
  return input;
}

}  // namespace

TEST_CASE("the head of an application is what its events say, and what was sent in is kept under its hash") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.at_board();
    const auto decided = town.step(town.board, id, award(18'000));
    CHECK(decided.awarded == base::Money::from_cents(1'800'000));
    CHECK_FALSE(decided.announced);
    const auto letter = town.step(town.handler, id, step_input("bekendmaken"));
    CHECK(letter.announced);
    CHECK(letter.round == base::Date{2023, 4, 1});
    storage::Reading reading(database);
    const auto events = events_of(reading, id);
    CHECK(events.back().to_stage == letter.stage);
    for (std::size_t i = 1; i < events.size(); ++i) {
      CHECK(events[i].from_stage == events[i - 1].to_stage);
      CHECK(events[i].sequence == events[i - 1].sequence + 1);
    }
    const auto submitted =
        std::find_if(events.begin(), events.end(), [](const auto& each) { return each.frozen_hash.has_value(); });
    REQUIRE(submitted != events.end());
    const auto frozen = frozen_of(reading, id);
    REQUIRE(frozen.has_value());
    CHECK(base::sha256_hex(frozen->to_string()) == submitted->frozen_hash);
    CHECK(submitted->scheme_hash == shipped().find(network_scheme(), {})->get()->hash);
    const auto documents = documents_of(reading, id);
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].kind == DocumentKind::Receipt);
    CHECK(documents[1].kind == DocumentKind::Letter);
  });
}

TEST_CASE("a step on what was there before is not taken, and happens once") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.draft();
    const schemes::Catalogue& schemes = shipped();
    const StepMaker maker{schemes, "hecht proef"};
    std::int64_t version = 0;
    {
      storage::Reading reading(database);
      version = load_application(reading, id)->version;
    }
    saved(take_step(database, town.gp, maker, id, version, step_input("indienen"), kNow));
    const auto again = take_step(database, town.gp, maker, id, version, step_input("indienen"), kNow);
    CHECK(std::holds_alternative<base::Problems>(again));  // there is no such step any more
    // Someone saved a text after it was looked through.
    const auto other = town.draft();
    std::string text;
    {
      storage::Reading reading(database);
      version = load_application(reading, other)->version;
      text = texts_of(reading, other).front().id;
    }
    saved(save_text(database, town.gp, schemes, text, 2, {"nog iets"}, kNow));
    CHECK(std::holds_alternative<storage::Stale<Application>>(
        take_step(database, town.gp, maker, other, version, step_input("indienen"), kNow)));
  });
}

TEST_CASE("no one both prepares or advises and decides") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.at_board();
    auto both = town.board;
    both.person_id = town.adviser.person_id;  // advised
    CHECK(std::holds_alternative<feature::NotAllowed>(town.try_step(both, id, award(1000))));
    both.person_id = town.adviser2.person_id;  // gave a view
    CHECK(std::holds_alternative<feature::NotAllowed>(town.try_step(both, id, award(1000))));
    both.person_id = town.handler.person_id;  // declared it complete
    CHECK(std::holds_alternative<feature::NotAllowed>(town.try_step(both, id, award(1000))));
    both.person_id = town.gp.person_id;  // asked for it
    CHECK(std::holds_alternative<feature::NotAllowed>(town.try_step(both, id, award(1000))));
    town.step(town.board, id, award(1000));
  });
}

TEST_CASE("who belongs to a party that takes part stands on its side only") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.draft();
    town.step(town.gp, id, step_input("indienen"));
    auto handler = town.handler;
    handler.roles.push_back({Role::Participant, town.pharmacy});
    CHECK(std::holds_alternative<feature::NotAllowed>(town.try_step(handler, id, step_input("in behandeling nemen"))));
    // Of another network, that is no matter.
    handler.roles.back().organisation_id = "elders";
    town.step(handler, id, step_input("in behandeling nemen"));
  });
}

TEST_CASE("each sees the applications of the own side, and a stage no earlier than it concerns them") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.draft();
    CHECK(seen_by(database, town.gp) == 1);
    CHECK(seen_by(database, town.handler) == 1);  // helps
    CHECK(seen_by(database, town.board) == 0);    // a draft
    CHECK(seen_by(database, town.adviser) == 0);
    CHECK(seen_by(database, actor_for(Role::Participant, town.pharmacy, "piet")) == 1);
    CHECK(seen_by(database, actor_for(Role::Participant, "elders", "piet")) == 0);
    CHECK(seen_by(database, actor_for(Role::Coordinator, town.alliance, "coen")) == 1);
    CHECK(seen_by(database, actor_for(Role::RegionalStaff, "regio", "ria")) == 1);
    CHECK(seen_by(database, actor_for(Role::RegionalStaff, "elders", "ria")) == 0);
    CHECK(seen_by(database, actor_for(Role::Insurer, "verzekeraar", "vera")) == 0);
    CHECK(seen_by(database, {}) == 0);
    town.step(town.gp, id, step_input("indienen"));
    CHECK(seen_by(database, town.board) == 1);
    CHECK(seen_by(database, town.adviser) == 0);
  });
}

TEST_CASE("the ceiling is of the year: an earlier award of the network counts") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto first = town.at_board();
    town.step(town.board, first, award(20'000));
    // Of the 5,000 x 7.50 = 37,500 that the network can get.
    ApplicationStart start;
    start.scheme = network_scheme();
    start.alliance_id = town.alliance;
    const auto id = saved(start_application(database, town.gp, shipped(), start, kNow)).id;
    storage::Reading reading(database);
    const auto opened = load_dossier(reading, shipped(), id, kNow);
    REQUIRE(opened.has_value());
    const auto fact = std::find_if(opened->facts.begin(), opened->facts.end(), [](const auto& each) {
      return each.fact->register_field == "alliance.awarded_this_year";
    });
    CHECK(fact->value == base::Json("20000.00"));
  });
}

TEST_CASE("costs of two applications for the same parties, days and words are put side by side once") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto first = town.draft();
    const auto second = town.draft();
    storage::Reading reading(database);
    CHECK(pairs_of(reading, first).size() == 1);
    const auto pairs = pairs_of(reading, second);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].evidence == "ouderen, over, overleg, voorzitter");
    CHECK(line_side(reading, pairs[0].line_id).amount == base::Money::from_cents(2'000'000));
    // The applicant does not judge it.
    CHECK(std::holds_alternative<feature::NotAllowed>(judge_pair(
        database, town.gp, shipped(), pairs[0].id, 1, {DoubleVerdict::NotDouble, "een ander overleg"}, kNow)));
  });
}

}  // namespace hecht::applications
