#include "feature/record.h"
#include "register/account_checks.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

// A change of the number or of the holder has to be confirmed again; an end has not.
Outcome<BankAccount> edit_account(storage::Database& database, const access::Actor& actor, const std::string& id,
                                  std::int64_t version, const BankAccountInput& input, base::Instant now) {
  storage::Change change(database);
  const auto present = load_account(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_party(change, present->party_id, day_of(now));
  if (!may(actor, "payee.account", access::Act::Write, scope)) return NotAllowed{};
  BankAccount account = *present;
  static_cast<BankAccountInput&>(account) = input;
  account.version = version;
  const Checks checks = check_account(account);
  if (!checks.ok()) return checks.problems;
  if (account.iban != present->iban || account.holder != present->holder) {
    account.entered_by = actor.person_id;
    account.entered_at = now;
    account.confirmed_by.reset();
    account.confirmed_at.reset();
  }
  if (const auto stale = update(change, "bank_account", account, [&] { return load_account(change, id); }))
    return *stale;
  ++account.version;
  change.commit(event_of(actor, scope, now, "account.edit", {"party", account.party_id}, {{"account", id}}));
  return Done<BankAccount>{account};
}

}  // namespace hecht::registry
