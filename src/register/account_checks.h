// What entering and changing a bank account have in common.
#pragma once

#include "feature/checks.h"
#include "register/accounts.h"

namespace hecht::registry {

std::optional<BankAccount> load_account(storage::Session& session, const std::string& id);
// Normalises the number.
feature::Checks check_account(BankAccountInput& input);

}  // namespace hecht::registry
