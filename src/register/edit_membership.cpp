#include "feature/record.h"
#include "register/membership_checks.h"
#include "register/phrases.h"
#include "register/review_alliances.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

// What the party confirmed is that it takes part; another role or discipline is for it to confirm again.
Outcome<Membership> edit_membership(storage::Database& database, const access::Actor& actor, const std::string& id,
                                    std::int64_t version, const MembershipInput& input, base::Instant now) {
  storage::Change change(database);
  const auto present = load_membership(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_alliance(change, present->alliance_id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  Membership membership = *present;
  static_cast<MembershipInput&>(membership) = input;
  membership.version = version;
  Checks checks = check_membership(change, membership);
  if (membership.party_id != present->party_id)
    checks.refuse("partyId", phrases::kOtherParty, phrases::kOtherPartyRemedy);
  if (!checks.ok()) return checks.problems;
  warn_of_second_local_care(change, membership, checks);
  if (membership.role != present->role || membership.discipline != present->discipline) {
    membership.confirmed_by.reset();
    membership.confirmed_at.reset();
  }
  if (const auto stale = update(change, "membership", membership, [&] { return load_membership(change, id); }))
    return *stale;
  ++membership.version;
  enqueue_review(change, membership.alliance_id, now);
  change.commit(event_of(actor, scope, now, "membership.edit", {"alliance", membership.alliance_id},
                         {{"membership", id}, {"version", membership.version}}));
  return Done<Membership>{membership, checks.warnings};
}

}  // namespace hecht::registry
