#include "register/membership_checks.h"
#include "register/review_alliances.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

// Counts from when the party has confirmed it; who adds it for the own party confirms it by that.
Outcome<Membership> add_membership(storage::Database& database, const access::Actor& actor,
                                   const std::string& alliance_id, const MembershipInput& input, base::Instant now) {
  storage::Change change(database);
  if (!load_alliance(change, alliance_id)) return NotThere{};
  const auto scope = scope_of_alliance(change, alliance_id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  Membership membership;
  static_cast<MembershipInput&>(membership) = input;
  membership.alliance_id = alliance_id;
  Checks checks = check_membership(change, membership);
  if (!checks.ok()) return checks.problems;
  warn_of_second_local_care(change, membership, checks);
  membership.id = storage::new_id();
  if (may(actor, "membership.accept", access::Act::Submit, scope_of_party(change, input.party_id, day_of(now)))) {
    membership.confirmed_by = actor.person_id;
    membership.confirmed_at = now;
  }
  insert_membership(change, membership);
  enqueue_review(change, alliance_id, now);
  change.commit(event_of(actor, scope, now, "membership.add", {"alliance", alliance_id},
                         {{"membership", membership.id}, {"party", membership.party_id}}));
  return Done<Membership>{membership, checks.warnings};
}

}  // namespace hecht::registry
