#include "register/start_tasks.h"

#include "register/accounts.h"
#include "register/functions.h"
#include "register/publications.h"
#include "register/test_support.h"

namespace hecht::registry {
namespace {

using namespace testing;
using access::Role;
using Kinds = std::vector<std::string>;

Kinds kinds_for(storage::Database& database, const access::Actor& actor) {
  storage::Reading reading(database);
  Kinds kinds;
  for (const auto& task : register_tasks(reading, {actor, day("2023-10-01")})) kinds.push_back(task.kind);
  return kinds;
}

TEST_CASE("a practice confirms its membership and fills in a count that is older than the quarter before") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto alliance = has_alliance(database, "Duinwijk", {"lzv"});
    const auto own = actor_for(Role::Practice, practice, "piet");
    CHECK(kinds_for(database, own) == Kinds{"patient-count"});
    has_count(database, practice, 2000, "2023-06-30");
    CHECK(kinds_for(database, own) == Kinds{"patient-count"});
    has_count(database, practice, 2000, "2023-07-01");
    CHECK(kinds_for(database, own).empty());
    const auto membership =
        saved(add_membership(database, region_staff(), alliance,
                             {practice, "huisarts", MembershipRole::Participant, day("2023-01-01"), {}}, kNow));
    CHECK(kinds_for(database, own) == Kinds{"membership"});
    CHECK(kinds_for(database, actor_for(Role::Practice, "andere", "anna")).empty());
    saved(confirm_membership(database, own, membership.id, kNow));
    CHECK(kinds_for(database, own).empty());
  });
}

TEST_CASE("who leads a network, and its region, hear that no one can be reached") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto alliance = has_alliance(database, "Duinwijk", {"wijkverband"});
    const auto coordinator = actor_for(Role::Coordinator, alliance, "cor");
    CHECK(kinds_for(database, coordinator) == Kinds{"contact-point"});
    CHECK(kinds_for(database, region_staff()) == Kinds{"contact-point"});
    CHECK(kinds_for(database, actor_for(Role::RegionalStaff, "elders", "els")).empty());
    AllianceFunctionInput input;
    input.party_id = practice;
    input.reachability = "op werkdagen";
    input.from_date = day("2023-01-01");
    saved(add_function(database, region_staff(), alliance, input, kNow));
    CHECK(kinds_for(database, coordinator).empty());
  });
}

TEST_CASE("a bank account waits for a second person, not for who entered it") {
  on_register([](storage::Database& database) {
    const auto practice = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    has_count(database, practice, 2000);
    const auto own = actor_for(Role::Practice, practice, "piet");
    saved(add_account(database, own, practice, {"NL91ABNA0417164300", "Praktijk Duin", day("2023-01-01"), {}}, kNow));
    CHECK(kinds_for(database, own).empty());
    CHECK(kinds_for(database, actor_for(Role::Practice, practice, "petra")) == Kinds{"bank-account"});
    CHECK(kinds_for(database, actor_for(Role::Board, "", "dirk")) == Kinds{"bank-account"});
    CHECK(kinds_for(database, actor_for(Role::Auditor, "", "aukje")).empty());
  });
}

TEST_CASE("a version of a scheme waits for who may publish it") {
  on_register([](storage::Database& database) {
    storage::Upkeep upkeep(database);
    upkeep.run(
        "INSERT INTO publication (id, version, file_name, text, scheme_id, scheme_version, title, hash, state, "
        "uploaded_by, uploaded_at) VALUES ('p', 1, 'n', 't', 's', '2', 'Proef', 'h', 'uploaded', 'dirk', 1)");
    upkeep.commit();
    CHECK(kinds_for(database, actor_for(Role::Board, "", "els")) == Kinds{"publication"});
    CHECK(kinds_for(database, actor_for(Role::Board, "", "dirk")).empty());
    CHECK(kinds_for(database, actor_for(Role::Auditor, "", "aukje")).empty());
  });
}

}  // namespace
}  // namespace hecht::registry
