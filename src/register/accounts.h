// Bank accounts of parties. Money goes only to an account that a second person has confirmed as it is now.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"

namespace hecht::registry {

struct BankAccountInput {
  std::string iban;
  std::string holder;
  base::Date from_date;
  std::optional<base::Date> to_date;
};
BOOST_DESCRIBE_STRUCT(BankAccountInput, (), (iban, holder, from_date, to_date))
struct BankAccount : BankAccountInput {
  std::string id;
  std::string party_id;
  std::int64_t version = 1;
  std::string entered_by;  // who entered it as it is now
  base::Instant entered_at;
  std::optional<std::string> confirmed_by;  // someone else; empty again after a change
  std::optional<base::Instant> confirmed_at;
};
BOOST_DESCRIBE_STRUCT(BankAccount, (BankAccountInput),
                      (id, party_id, version, entered_by, entered_at, confirmed_by, confirmed_at))

std::vector<BankAccount> accounts_of(storage::Session& session, const std::string& party_id);
bool has_confirmed_account(storage::Session& session, const std::string& party_id, const base::Date& on);
// "NL91 **** **** 4300", for who may see that there is an account.
std::string masked(const std::string& iban);

feature::Outcome<BankAccount> add_account(storage::Database& database, const access::Actor& actor,
                                          const std::string& party_id, const BankAccountInput& input,
                                          base::Instant now);
feature::Outcome<BankAccount> edit_account(storage::Database& database, const access::Actor& actor,
                                           const std::string& id, std::int64_t version, const BankAccountInput& input,
                                           base::Instant now);
bool may_confirm_account(const access::Actor& actor, const access::Scope& scope);
feature::Outcome<BankAccount> confirm_account(storage::Database& database, const access::Actor& actor,
                                              const std::string& id, base::Instant now);

}  // namespace hecht::registry
