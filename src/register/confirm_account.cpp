#include "feature/record.h"
#include "register/account_checks.h"
#include "register/phrases.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

bool may_confirm_account(const access::Actor& actor, const access::Scope& scope) {
  return may(actor, "payee.account.confirm", access::Act::Submit, scope) ||
         may(actor, "payee.account.confirm", access::Act::Approve, scope);
}

// By a second person: whoever entered the account as it is now is refused, also for another role.
Outcome<BankAccount> confirm_account(storage::Database& database, const access::Actor& actor, const std::string& id,
                                     base::Instant now) {
  storage::Change change(database);
  const auto present = load_account(change, id);
  if (!present) return NotThere{};
  auto scope = scope_of_party(change, present->party_id, day_of(now));
  scope.involved = {present->entered_by};
  if (!may_confirm_account(actor, scope)) return NotAllowed{};
  Checks checks;
  if (present->entered_by == actor.person_id) checks.refuse("id", phrases::kSamePerson, phrases::kSamePersonRemedy);
  if (present->confirmed_by) checks.refuse("id", phrases::kConfirmedAlready, phrases::kConfirmedAlreadyRemedy);
  if (!checks.ok()) return checks.problems;
  BankAccount account = *present;
  account.confirmed_by = actor.person_id;
  account.confirmed_at = now;
  if (const auto stale = update(change, "bank_account", account, [&] { return load_account(change, id); }))
    return *stale;
  ++account.version;
  change.commit(event_of(actor, scope, now, "account.confirm", {"party", account.party_id}, {{"account", id}}));
  return Done<BankAccount>{account};
}

}  // namespace hecht::registry
