// What adding and changing a function have in common.
#pragma once

#include "feature/checks.h"
#include "register/functions.h"

namespace hecht::registry {

std::optional<AllianceFunction> load_function(storage::Session& session, const std::string& id);
feature::Checks check_function(storage::Session& session, AllianceFunction& function);

}  // namespace hecht::registry
