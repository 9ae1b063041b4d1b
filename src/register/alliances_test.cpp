#include "register/alliances.h"

#include "register/accounts.h"
#include "register/functions.h"
#include "register/mandates.h"
#include "register/review_alliances.h"
#include "register/tasks.h"
#include "register/test_support.h"

namespace hecht::registry {

using namespace feature;
namespace {

using namespace testing;
using access::Role;
using Fields = std::vector<std::string>;

AllianceFunctionInput contact_point(const std::string& party_id, const std::string& from) {
  AllianceFunctionInput input;
  input.kind = FunctionKind::ContactPoint;
  input.party_id = party_id;
  input.reachability = "023 123 45 67, op werkdagen";
  input.from_date = day(from);
  return input;
}

TEST_CASE("an alliance has several types at once, areas of a year and regions, and is changed as a whole") {
  on_register([](storage::Database& database) {
    auto input = alliance_input("Duinwijk", "lzv");
    input.types.push_back({"wijkverband", day("2022-01-01"), day("2023-12-31")});
    input.areas = {{2024, "WK039200"}, {2022, "WK039200"}};
    const auto alliance = saved(add_alliance(database, region_staff(), input, kNow));
    CHECK(alliance.state == AllianceState::Forming);
    {
      storage::Reading reading(database);
      const auto found = load_alliance(reading, alliance.id);
      REQUIRE(found.has_value());
      CHECK(found->types.size() == 2);
      CHECK(found->areas.size() == 2);
      CHECK(has_type(*found, kCloseKnit, day("2023-12-31")));
      CHECK_FALSE(has_type(*found, kCloseKnit, day("2024-01-01")));
    }
    input.areas.pop_back();
    const auto coordinator = actor_for(Role::Coordinator, alliance.id, "cor");
    CHECK(saved(edit_alliance(database, coordinator, alliance.id, 1, input, kNow)).version == 2);
    const auto again = edit_alliance(database, coordinator, alliance.id, 1, input, kNow);
    CHECK(std::holds_alternative<storage::Stale<Alliance>>(again));
    // Moving it to another region is for who may write there.
    input.regional_organisation_id.reset();
    CHECK(std::holds_alternative<NotAllowed>(edit_alliance(database, coordinator, alliance.id, 2, input, kNow)));
  });
}

TEST_CASE("mistakes of an alliance are told at once; one without region is saved with a warning") {
  on_register([](storage::Database& database) {
    auto input = alliance_input("", "kring");
    input.types.push_back(input.types.front());
    input.areas = {{1800, "Centrum"}};
    input.description = "mevrouw Jansen, BSN 123456782";
    CHECK(
        fields(refused(add_alliance(database, region_staff(), input, kNow))) ==
        Fields{"name", "description", "types[0].type", "types[1].type", "types[1]", "areas[0].code", "areas[0].year"});
    input = alliance_input("Duinwijk", "lzv");
    input.regions.clear();
    const auto outcome = add_alliance(database, region_staff(), input, kNow);
    REQUIRE(done(outcome) != nullptr);
    CHECK(fields(done(outcome)->warnings) == Fields{"regions"});
    storage::Reading reading(database);
    CHECK(list_alliances(reading, {.without_region = true, .on = day("2023-10-01")}).total == 1);
    CHECK(list_alliances(reading, {.without_region = false, .on = day("2023-10-01")}).total == 0);
    CHECK(list_alliances(reading, {.type = "lzv", .search = "DUIN", .on = day("2023-10-01")}).total == 1);
    CHECK(list_alliances(reading, {.on = day("2020-12-31")}).total == 0);
  });
}

TEST_CASE("the steps of an alliance come in order, each on what it needs") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto alliance = saved(add_alliance(database, region_staff(), alliance_input("Duin", "wijkverband"), kNow));
    const auto step = [&](AllianceState state, const std::string& on, std::optional<std::string> evidence = {}) {
      return advance_alliance(database, region_staff(), alliance.id, {state, day(on), std::move(evidence)}, kNow);
    };
    CHECK(fields(refused(step(AllianceState::Structured, "2023-01-01"))) == Fields{"state"});
    CHECK(fields(refused(step(AllianceState::ContentAgreed, "2023-01-01"))) == Fields{"evidence"});
    CHECK(fields(refused(step(AllianceState::ContentAgreed, "2024-01-01", "afspraak"))) == Fields{"onDate"});
    saved(step(AllianceState::ContentAgreed, "2023-01-01", "afspraak over kwetsbare ouderen"));
    // No contact point, no rhythm.
    CHECK(fields(refused(step(AllianceState::Structured, "2023-02-01"))) == Fields{"state", "state"});
    saved(add_function(database, region_staff(), alliance.id, contact_point(practice, "2023-01-01"), kNow));
    auto input = alliance_input("Duin", "wijkverband");
    input.meeting_rhythm = "elke zes weken";
    saved(edit_alliance(database, region_staff(), alliance.id, 2, input, kNow));
    CHECK(fields(refused(step(AllianceState::Structured, "2022-12-31"))) == Fields{"onDate", "state"});
    const auto structured = step(AllianceState::Structured, "2023-02-01");
    REQUIRE(done(structured) != nullptr);
    CHECK(done(structured)->warnings.size() == 1);                                           // no district manager
    CHECK(fields(refused(step(AllianceState::Complete, "2023-03-01"))) == Fields{"state"});  // not by hand
    CHECK(saved(step(AllianceState::Ended, "2023-04-01")).state == AllianceState::Ended);
    storage::Reading reading(database);
    CHECK(steps_of(reading, alliance.id).size() == 3);
  });
}

TEST_CASE("an alliance is complete as soon as its core players take part, and incomplete when one leaves") {
  on_register([](storage::Database& database) {
    const auto norms = test_catalogue();
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto id = has_alliance(database, "Duinwijk", {"wijkverband"});
    // Does the jobs there are, as a node would, and tells the state after it.
    const auto state = [&] {
      while (const auto job = storage::claim_job(database, kNow)) review_alliances(database, norms, *job, kNow);
      storage::Reading reading(database);
      return load_alliance(reading, id)->state;
    };
    const auto every_day = [&] {
      storage::enqueue_daily(database, std::string(kReviewJob), kNow);
      return state();
    };
    saved(advance_alliance(database, region_staff(), id, {AllianceState::ContentAgreed, day("2023-01-01"), "afspraak"},
                           kNow));
    auto membership = has_member(database, id, practice, "huisarts");
    CHECK(every_day() == AllianceState::ContentAgreed);  // structure comes before
    saved(add_function(database, region_staff(), id, contact_point(practice, "2023-01-01"), kNow));
    auto input = alliance_input("Duinwijk", "wijkverband");
    input.meeting_rhythm = "elke zes weken";
    saved(edit_alliance(database, region_staff(), id, 2, input, kNow));
    saved(advance_alliance(database, region_staff(), id, {AllianceState::Structured, day("2023-02-01"), {}}, kNow));
    CHECK(state() == AllianceState::Complete);
    const MembershipInput leaves{practice, "huisarts", MembershipRole::Participant, day("2022-01-01"),
                                 day("2023-09-30")};
    saved(edit_membership(database, region_staff(), membership, 1, leaves, kNow));
    CHECK(state() == AllianceState::Incomplete);
    storage::Reading reading(database);
    const auto steps = steps_of(reading, id);
    REQUIRE(steps.size() == 4);
    CHECK(steps.back().person_id.empty());  // by the program itself
  });
}

TEST_CASE("a membership counts once the party confirms it, and ends by its last day") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto alliance = has_alliance(database, "Duinwijk", {"lzv"});
    const auto coordinator = actor_for(Role::Coordinator, alliance, "cor");
    const auto own = actor_for(Role::Practice, practice, "piet");
    MembershipInput input;
    input.party_id = practice;
    input.from_date = day("2023-01-01");
    CHECK(fields(refused(add_membership(database, coordinator, alliance, input, kNow))) == Fields{"discipline"});
    input.discipline = "apotheker";
    CHECK(fields(refused(add_membership(database, coordinator, alliance, input, kNow))) == Fields{"discipline"});
    input.discipline = "huisarts";
    CHECK(std::holds_alternative<NotAllowed>(add_membership(database, own, alliance, input, kNow)));
    const auto membership = saved(add_membership(database, coordinator, alliance, input, kNow));
    CHECK(membership.confirmed_by == std::nullopt);
    CHECK(fields(refused(add_membership(database, coordinator, alliance, input, kNow))) == Fields{"partyId"});

    const auto stranger = actor_for(Role::Practice, "andere", "anna");
    CHECK(std::holds_alternative<NotAllowed>(confirm_membership(database, stranger, membership.id, kNow)));
    CHECK(std::holds_alternative<NotAllowed>(confirm_membership(database, coordinator, membership.id, kNow)));
    CHECK(saved(confirm_membership(database, own, membership.id, kNow)).confirmed_by == "piet");
    CHECK(fields(refused(confirm_membership(database, own, membership.id, kNow))) == Fields{"id"});

    input.to_date = day("2023-06-30");
    const auto ended = saved(edit_membership(database, coordinator, membership.id, 2, input, kNow));
    CHECK(ended.confirmed_by == "piet");
    CHECK(active_on(ended, day("2023-06-30")));
    CHECK_FALSE(active_on(ended, day("2023-07-01")));
    input.role = MembershipRole::Observer;
    CHECK(saved(edit_membership(database, coordinator, membership.id, 3, input, kNow)).confirmed_by == std::nullopt);
    input.from_date = day("2014-01-01");
    CHECK(fields(refused(edit_membership(database, coordinator, membership.id, 4, input, kNow))) == Fields{"fromDate"});
  });
}

TEST_CASE("a municipality takes part without a discipline; a practice in a second local care network is warned about") {
  on_register([](storage::Database& database) {
    const auto municipality = has_party(database, PartyKind::Municipality, "Gemeente");
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto first = has_alliance(database, "Eerste", {"lzv"});
    const auto second = has_alliance(database, "Tweede", {"lzv", "wijkverband"});
    has_member(database, first, practice, "huisarts");
    saved(add_membership(database, region_staff(), second,
                         {municipality, {}, MembershipRole::Participant, day("2023-01-01"), {}}, kNow));
    const auto outcome =
        add_membership(database, region_staff(), second,
                       {practice, "huisarts", MembershipRole::Participant, day("2023-01-01"), {}}, kNow);
    REQUIRE(done(outcome) != nullptr);
    REQUIRE(done(outcome)->warnings.size() == 1);
    CHECK(done(outcome)->warnings[0].message.nl.find("Eerste") != std::string::npos);
  });
}

TEST_CASE("there is one contact point at a time, and it says how to reach it") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto alliance = has_alliance(database, "Duinwijk", {"wijkverband"});
    const auto add = [&](const AllianceFunctionInput& input) {
      return add_function(database, region_staff(), alliance, input, kNow);
    };
    auto input = contact_point(practice, "2023-01-01");
    input.reachability = "  ";
    CHECK(fields(refused(add(input))) == Fields{"reachability"});
    input = contact_point(practice, "2023-01-01");
    input.party_id.reset();
    CHECK(fields(refused(add(input))) == Fields{"personId"});
    const auto first = saved(add(contact_point(practice, "2023-01-01")));
    CHECK(fields(refused(add(contact_point(practice, "2023-06-01")))) == Fields{"fromDate"});
    input = contact_point(practice, "2023-01-01");
    input.to_date = day("2023-05-31");
    saved(edit_function(database, region_staff(), first.id, 1, input, kNow));
    saved(add(contact_point(practice, "2023-06-01")));
    storage::Reading reading(database);
    const auto functions = functions_of(reading, alliance);
    CHECK(fields(open_points(functions, day("2023-10-01"))) == Fields{"district-manager", "nurse-coordinator"});
    CHECK(fields(open_points(functions, day("2022-12-31"))) ==
          Fields{"contact-point", "district-manager", "nurse-coordinator"});
  });
}

TEST_CASE("two coordinating nurses are a warning, none is an open point, and no need of one has a reason") {
  on_register([](storage::Database& database) {
    const auto care = has_party(database, PartyKind::HomeCare, "Thuiszorg", {"wijkverpleging"});
    const auto alliance = has_alliance(database, "Duinwijk", {"wijkverband"});
    AllianceFunctionInput input;
    input.kind = FunctionKind::NurseCoordinator;
    input.party_id = care;
    input.from_date = day("2023-01-01");
    const auto add = [&] { return add_function(database, region_staff(), alliance, input, kNow); };
    CHECK(done(add())->warnings.empty());
    const auto second = add();
    REQUIRE(done(second) != nullptr);
    CHECK(fields(done(second)->warnings) == Fields{"nurse-coordinator"});
    input.not_needed_reason = "één aanbieder in de wijk";
    CHECK(fields(refused(add())) == Fields{"personId"});
    AllianceFunction none;
    none.kind = FunctionKind::NurseCoordinator;
    none.not_needed_reason = "één aanbieder in de wijk";
    none.from_date = day("2023-01-01");
    CHECK(fields(open_points({none}, day("2023-02-01"))) == Fields{"contact-point", "district-manager"});
    input.kind = FunctionKind::DistrictManager;
    CHECK(fields(refused(add())) == Fields{"notNeededReason", "personId"});
  });
}

TEST_CASE("a lead party is a member with a KvK number and an account that a second person confirmed") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto alliance = has_alliance(database, "Duinwijk", {"lzv"});
    const auto piet = actor_for(Role::Practice, practice, "piet");
    const auto petra = actor_for(Role::Practice, practice, "petra");
    AllianceFunctionInput input;
    input.kind = FunctionKind::LeadParty;
    input.party_id = practice;
    input.from_date = day("2023-10-01");
    const auto add = [&] { return add_function(database, region_staff(), alliance, input, kNow); };
    CHECK(fields(refused(add())) == Fields{"partyId", "partyId", "partyId"});
    has_member(database, alliance, practice, "huisarts");
    auto party = practice_input("Duin");
    party.kvk = "12345678";
    saved(edit_party(database, piet, practice, 1, party, all_disciplines(), kNow));
    BankAccountInput account{"NL91 ABNA 0417 1643 00", "Praktijk Duin", day("2023-01-01"), {}};
    const auto entered = saved(add_account(database, piet, practice, account, kNow));
    CHECK(entered.iban == "NL91ABNA0417164300");
    CHECK(fields(refused(add())) == Fields{"partyId"});
    CHECK(std::holds_alternative<NotAllowed>(confirm_account(database, region_staff(), entered.id, kNow)));
    CHECK(fields(refused(confirm_account(database, piet, entered.id, kNow))) == Fields{"id"});
    saved(confirm_account(database, petra, entered.id, kNow));
    saved(add());

    // Another holder has to be confirmed again; a last day has not.
    account.to_date = day("2025-12-31");
    CHECK(saved(edit_account(database, petra, entered.id, 2, account, kNow)).confirmed_by == "petra");
    account.holder = "Iemand anders";
    CHECK(saved(edit_account(database, petra, entered.id, 3, account, kNow)).confirmed_by == std::nullopt);
    CHECK(fields(refused(confirm_account(database, petra, entered.id, kNow))) == Fields{"id"});
    saved(confirm_account(database, piet, entered.id, kNow));
    account.iban = "NL91ABNA0417164301";
    CHECK(fields(refused(edit_account(database, piet, entered.id, 5, account, kNow))) == Fields{"iban"});
    CHECK(masked("NL91ABNA0417164300") == "NL91 **** **** **43 00");
  });
}

TEST_CASE("a regional task waits for the decision of the region") {
  on_register([](storage::Database& database) {
    const auto alliance = has_alliance(database, "Duinwijk", {"wijkverband"});
    TaskPackageInput input;
    input.task = "Valpreventie";
    input.level = DecisionLevel::Regional;
    input.from_date = day("2023-01-01");
    const auto outcome = add_task(database, region_staff(), alliance, input, kNow);
    REQUIRE(done(outcome) != nullptr);
    CHECK(fields(done(outcome)->warnings) == Fields{"decidedOn"});
    const auto& task = done(outcome)->row;
    CHECK(state_on(task, day("2023-10-01")) == TaskState::WaitsForRegion);
    input.decided_on = day("2023-05-01");
    const auto decided = saved(edit_task(database, region_staff(), task.id, 1, input, kNow));
    CHECK(state_on(decided, day("2023-10-01")) == TaskState::Active);
    CHECK(state_on(decided, day("2023-04-30")) == TaskState::WaitsForRegion);
    input.to_date = day("2023-09-30");
    CHECK(state_on(saved(edit_task(database, region_staff(), task.id, 2, input, kNow)), day("2023-10-01")) ==
          TaskState::Ended);
  });
}

TEST_CASE("a mandate without a decision of the members cannot be used, and is not taken back backwards") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    MandateInput input;
    input.giver_id = practice;
    input.holder_id = practice;
    input.subjects = "zorg aan kwetsbare ouderen";
    input.from_date = day("2023-01-01");
    CHECK(fields(refused(add_mandate(database, region_staff(), input, kNow))) == Fields{"holderId"});
    input.holder_id = "regio";
    const auto outcome = add_mandate(database, region_staff(), input, kNow);
    REQUIRE(done(outcome) != nullptr);
    CHECK(fields(done(outcome)->warnings) == Fields{"decidedOn"});
    const auto id = done(outcome)->row.id;
    CHECK(state_on(done(outcome)->row, day("2023-10-01")) == MandateState::Concept);

    input.decided_on = day("2023-02-01");
    CHECK(fields(refused(edit_mandate(database, region_staff(), id, 1, input, kNow))) == Fields{"votesFor"});
    input.votes_for = 4;
    input.votes_against = 4;
    auto mandate = saved(edit_mandate(database, region_staff(), id, 1, input, kNow));
    CHECK(state_on(mandate, day("2023-10-01")) == MandateState::Rejected);
    input.votes_against = 3;
    mandate = saved(edit_mandate(database, region_staff(), id, 2, input, kNow));
    CHECK(state_on(mandate, day("2023-10-01")) == MandateState::Granted);
    input.accepted_on = day("2023-03-01");
    mandate = saved(edit_mandate(database, region_staff(), id, 3, input, kNow));
    CHECK(usable_on(mandate, day("2023-03-01")));
    CHECK_FALSE(usable_on(mandate, day("2023-02-28")));
    input.withdrawn_on = day("2023-09-30");
    CHECK(fields(refused(edit_mandate(database, region_staff(), id, 4, input, kNow))) == Fields{"withdrawnOn"});
    input.withdrawn_on = day("2023-10-15");
    mandate = saved(edit_mandate(database, region_staff(), id, 4, input, kNow));
    CHECK(usable_on(mandate, day("2023-10-14")));
    CHECK(state_on(mandate, day("2023-10-15")) == MandateState::Withdrawn);
    const auto elsewhere = actor_for(Role::RegionalStaff, "elders", "els");
    CHECK(std::holds_alternative<NotAllowed>(edit_mandate(database, elsewhere, id, 5, input, kNow)));
  });
}

}  // namespace
}  // namespace hecht::registry
