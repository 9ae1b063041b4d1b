// What entering and changing a bank account have in common.
#pragma once

#include "register/accounts.h"
#include "register/checks.h"

namespace hecht::registry {

std::optional<BankAccount> load_account(storage::Session& session, const std::string& id);
// Normalises the number.
Checks check_account(BankAccountInput& input);

}  // namespace hecht::registry
