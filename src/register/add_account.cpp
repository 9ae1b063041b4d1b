#include "feature/record.h"
#include "register/account_checks.h"
#include "register/parties.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

Outcome<BankAccount> add_account(storage::Database& database, const access::Actor& actor, const std::string& party_id,
                                 const BankAccountInput& input, base::Instant now) {
  storage::Change change(database);
  if (!load_party(change, party_id)) return NotThere{};
  const auto scope = scope_of_party(change, party_id, day_of(now));
  if (!may(actor, "payee.account", access::Act::Write, scope)) return NotAllowed{};
  BankAccount account;
  static_cast<BankAccountInput&>(account) = input;
  const Checks checks = check_account(account);
  if (!checks.ok()) return checks.problems;
  account.id = storage::new_id();
  account.party_id = party_id;
  account.entered_by = actor.person_id;
  account.entered_at = now;
  insert(change, "bank_account", account);
  change.commit(event_of(actor, scope, now, "account.add", {"party", party_id}, {{"account", account.id}}));
  return Done<BankAccount>{account};
}

}  // namespace hecht::registry
