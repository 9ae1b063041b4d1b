#include <doctest/doctest.h>

#include <set>

#include "access/permission_matrix.h"
#include "http/described.h"

namespace hecht::access {
namespace {

constexpr Act kActs[] = {Act::Read, Act::Write, Act::Submit, Act::Advise, Act::Approve, Act::Decide};

std::vector<Role> all_roles() {
  std::vector<Role> roles;
  for (const auto& word : http::words<Role>()) roles.push_back(*http::of_word<Role>(word));
  return roles;
}

Actor acting(Role role) { return {"ik", "s", {{role, is_of_the_house(role) ? "" : "mijn"}}}; }

Scope full_scope() {
  Scope scope;
  scope.own = scope.network = scope.region = scope.lead = {"mijn"};
  scope.assigned = scope.mandated = {"ik"};
  scope.published = scope.consented = scope.common = true;
  return scope;
}

// One scope per reach in which that reach, and nothing narrower, holds.
Scope scope_for(Reach reach) {
  Scope scope;
  switch (reach) {
    case Reach::Own:
      scope.own = {"ander", "mijn"};
      break;
    case Reach::Network:
      scope.network = {"mijn"};
      break;
    case Reach::Region:
    case Reach::Touching:
      scope.region = {"mijn"};
      break;
    case Reach::Published:
      scope.published = true;
      break;
    case Reach::Assigned:
      scope.assigned = {"ik"};
      break;
    case Reach::Lead:
      scope.lead = {"mijn"};
      break;
    case Reach::Mandate:
      scope.mandated = {"mijn", "ik"};
      break;
    case Reach::Consent:
      scope.region = {"mijn"};
      scope.consented = true;
      break;
    case Reach::All:
      break;
  }
  return scope;
}

Scope of_others() {
  Scope scope;
  scope.own = scope.network = scope.region = scope.lead = {"ander"};
  scope.assigned = scope.mandated = {"jij"};
  return scope;
}

bool reaches_others(Reach reach, Role role) {
  return reach == Reach::All || (reach == Reach::Touching && is_of_the_house(role));
}

TEST_CASE("every cell of the matrix gives what it says, in its reach and not outside it") {
  for (const auto& row : permission_matrix()) {
    for (const auto role : all_roles()) {
      CAPTURE(row.id);
      CAPTURE(http::word_of(role));
      const auto actor = acting(role);
      const auto& cell = row.roles[static_cast<std::size_t>(role)];
      std::set<Act> given;
      for (const auto& grant : cell) {
        given.insert({grant.act, Act::Read});
        CHECK(may(actor, row.id, grant.act, scope_for(grant.reach)));
        const bool others = reaches_others(grant.reach, role) || may({}, row.id, grant.act, of_others());
        CHECK(may(actor, row.id, grant.act, of_others()) == others);
      }
      for (const auto& grant : row.anyone) given.insert(grant.act);
      for (const auto act : kActs) {
        CHECK(may_somewhere(actor, row.id, act) == (given.count(act) == 1));
        CHECK(may(actor, row.id, act, full_scope()) == (given.count(act) == 1));
      }
    }
  }
}

TEST_CASE("without signing in there is reading only, and most of it only when published") {
  const Actor nobody;
  for (const auto& row : permission_matrix()) {
    CAPTURE(row.id);
    for (const auto act : kActs) {
      if (act != Act::Read) CHECK_FALSE(may(nobody, row.id, act, full_scope()));
    }
    CHECK(may(nobody, row.id, Act::Read, full_scope()) == !row.anyone.empty());
    CHECK(may(nobody, row.id, Act::Read, of_others()) == (row.id == "scheme.read"));
  }
}

TEST_CASE("who holds no role today may what anyone may") {
  const Actor ended{"ik", "s", {}};
  for (const auto& row : permission_matrix()) {
    for (const auto act : kActs) {
      CAPTURE(row.id);
      CHECK(may(ended, row.id, act, full_scope()) == may(Actor{}, row.id, act, full_scope()));
      CHECK(may_somewhere(ended, row.id, act) == may_somewhere(Actor{}, row.id, act));
    }
  }
}

TEST_CASE("a thing of which nothing is said is open to the house only") {
  for (const auto& row : permission_matrix()) {
    for (const auto role : all_roles()) {
      if (is_of_the_house(role)) continue;
      CAPTURE(row.id);
      CAPTURE(http::word_of(role));
      for (const auto act : kActs) {
        if (may(acting(role), row.id, act, {})) {
          CHECK(act == Act::Read);
          CHECK((row.id == "scheme.read" || row.id == "party"));
        }
      }
    }
  }
}

TEST_CASE("the administrator has accounts, files and the chain, and no rights on content") {
  const std::set<std::string> own = {"scheme.read",  "scheme.publish", "users",
                                     "users.invite", "audit.verify",   "import"};
  for (const auto& row : permission_matrix()) {
    CAPTURE(row.id);
    for (const auto act : kActs) {
      const bool given = may_somewhere(acting(Role::Administrator), row.id, act);
      if (own.count(row.id) == 1) continue;
      CHECK(given == (act == Act::Read && (row.id == "party" || !row.anyone.empty())));
    }
  }
}

TEST_CASE("the auditor reads and does nothing") {
  for (const auto& row : permission_matrix()) {
    for (const auto& grant : row.roles[static_cast<std::size_t>(Role::Auditor)]) CHECK(grant.act == Act::Read);
  }
}

TEST_CASE("no one judges what they made, or what is of an organisation of theirs") {
  const Scope report{.own = {"praktijk"}, .region = {"rijnmond"}};
  Actor adviser{"ik", "s", {{Role::RegionalStaff, "rijnmond"}}};
  CHECK(may(adviser, "report.accept", Act::Approve, report));
  adviser.roles.push_back({Role::Practice, "praktijk"});
  CHECK_FALSE(may(adviser, "report.accept", Act::Approve, report));
  CHECK(may(adviser, "report.accept", Act::Read, report));

  Actor finance{"ik", "s", {{Role::Finance, ""}}};
  Scope run;
  CHECK(may(finance, "payment.release", Act::Approve, run));
  run.involved = {"ik"};
  CHECK_FALSE(may(finance, "payment.release", Act::Approve, run));
  CHECK(may(finance, "payment.prepare", Act::Write, run));
  // An insurer decides on its own money.
  CHECK(may({"ik", "s", {{Role::Insurer, "vz"}}}, "transformation.plan", Act::Decide, {.own = {"vz", "ander"}}));
}

TEST_CASE("to who is recused an item is closed, for reading too") {
  const Actor member{"ik", "s", {{Role::AdvisoryCommittee, ""}}};
  Scope item{.assigned = {"ik", "jij"}};
  CHECK(may(member, "advice.give", Act::Advise, item));
  item.recused = {"ik"};
  CHECK_FALSE(may(member, "advice.give", Act::Advise, item));
  CHECK_FALSE(may(member, "advice.give", Act::Read, item));
}

TEST_CASE("some rows as the requirements have them") {
  const auto practice = acting(Role::Practice);
  const auto insurer = acting(Role::Insurer);
  const Scope network{.own = {"buur"}, .network = {"verband", "mijn"}};
  CHECK(may(practice, "network", Act::Read, network));
  CHECK_FALSE(may(practice, "network", Act::Write, network));
  CHECK(may(acting(Role::Coordinator), "network", Act::Write, network));
  // Counts of the neighbour are not for a practice; sums are for the coordinator.
  CHECK_FALSE(may(practice, "practice.counts", Act::Read, network));
  CHECK_FALSE(may(acting(Role::Coordinator), "practice.counts", Act::Read, network));
  CHECK(may(acting(Role::Coordinator), "practice.counts.total", Act::Read, network));
  // An insurer sees a percentage only where the practice agreed.
  CHECK_FALSE(may(insurer, "practice.deprived", Act::Read, {.region = {"mijn"}}));
  CHECK(may(insurer, "practice.deprived", Act::Read, {.region = {"mijn"}, .consented = true}));
  CHECK_FALSE(may(insurer, "practice.deprived", Act::Read, {.region = {"ander"}, .consented = true}));
  CHECK(may(acting(Role::Board), "decision.take", Act::Decide, {}));
  CHECK_FALSE(may(acting(Role::RegionalStaff), "decision.take", Act::Decide, full_scope()));
  CHECK(may(practice, "audit", Act::Read, {.assigned = {"ik"}}));
  CHECK_FALSE(may(practice, "audit", Act::Read, {.assigned = {"jij"}}));
}

TEST_CASE("the permission of a route is a row and an act") {
  const auto right = right_of("practice.counts:write");
  REQUIRE(right);
  CHECK(right->capability == "practice.counts");
  CHECK(right->act == Act::Write);
  for (const char* wrong : {"", "network", "network:", "network:wipe", "netwerk:read", "network:read:write"}) {
    CHECK_FALSE(right_of(wrong));
  }
}

}  // namespace
}  // namespace hecht::access
