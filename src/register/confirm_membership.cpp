#include "feature/record.h"
#include "register/memberships.h"
#include "register/phrases.h"
#include "register/review_alliances.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

Outcome<Membership> confirm_membership(storage::Database& database, const access::Actor& actor, const std::string& id,
                                       base::Instant now) {
  storage::Change change(database);
  auto membership = load_membership(change, id);
  if (!membership) return NotThere{};
  const auto scope = scope_of_party(change, membership->party_id, day_of(now));
  if (!may(actor, "membership.accept", access::Act::Submit, scope)) return NotAllowed{};
  if (membership->confirmed_by)
    return base::Problems{
        {{}, "id", base::say_both(phrases::kConfirmedAlready), base::say_both(phrases::kConfirmedAlreadyRemedy)}};
  membership->confirmed_by = actor.person_id;
  membership->confirmed_at = now;
  if (const auto stale = update(change, "membership", *membership, [&] { return load_membership(change, id); }))
    return *stale;
  ++membership->version;
  enqueue_review(change, membership->alliance_id, now);
  change.commit(
      event_of(actor, scope, now, "membership.confirm", {"alliance", membership->alliance_id}, {{"membership", id}}));
  return Done<Membership>{*membership};
}

}  // namespace hecht::registry
