// What adding and changing a mandate have in common.
#pragma once

#include "feature/checks.h"
#include "register/mandates.h"

namespace hecht::registry {

// `present` is null for a new one.
feature::Checks check_mandate(storage::Session& session, Mandate& mandate, const Mandate* present,
                              const base::Date& today);
// The regional office registers it, or the giver gives it.
bool may_write_mandate(const access::Actor& actor, const access::Scope& giver);

}  // namespace hecht::registry
