// What adding and changing a membership have in common.
#pragma once

#include "feature/checks.h"
#include "register/alliances.h"
#include "register/memberships.h"
#include "register/parties.h"

namespace hecht::registry {

feature::Checks check_membership(storage::Session& session, Membership& membership);
// The patients of a practice count in one alliance of that type only.
void warn_of_second_local_care(storage::Session& session, const Membership& membership, feature::Checks& checks);

}  // namespace hecht::registry
