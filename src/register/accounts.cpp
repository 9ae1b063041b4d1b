#include "register/accounts.h"

#include "base/identifiers.h"
#include "feature/record.h"
#include "register/account_checks.h"

namespace hecht::registry {

using namespace feature;

std::vector<BankAccount> accounts_of(storage::Session& session, const std::string& party_id) {
  return select<BankAccount>(session, "FROM bank_account WHERE party_id = :party ORDER BY from_date, id", {party_id});
}

bool has_confirmed_account(storage::Session& session, const std::string& party_id, const base::Date& on) {
  const std::string day = base::to_string(on);
  return session.value<std::int64_t>(
             "SELECT count(*) FROM bank_account WHERE party_id = :party AND confirmed_by IS NOT NULL "
             "AND from_date <= :first AND (to_date IS NULL OR to_date >= :last)",
             {party_id, day, day}) > 0;
}

std::string masked(const std::string& iban) {
  constexpr std::size_t kShown = 4;
  std::string hidden = iban;
  for (std::size_t i = kShown; i + kShown < hidden.size(); ++i) hidden[i] = '*';
  return base::to_grouped_string({hidden});
}

std::optional<BankAccount> load_account(storage::Session& session, const std::string& id) {
  return select_one<BankAccount>(session, "FROM bank_account WHERE id = :id", {id});
}

Checks check_account(BankAccountInput& input) {
  Checks checks;
  checks.code("iban", input.iban, base::parse_iban);
  checks.name("holder", input.holder);
  checks.period(input.from_date, input.to_date);
  return checks;
}

}  // namespace hecht::registry
