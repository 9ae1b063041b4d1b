// The permission matrix as it is read from its text; may() and the tests look in here, no one else.
#pragma once

#include <string>
#include <vector>

#include "access/actor.h"

namespace hecht::access {

// "Wo" is Act::Write in reach Own.
enum class Reach : std::uint8_t {
  Touching,   // R: the organisation of the role is among those of the thing; all, for a role of the house
  Own,        // o
  Network,    // n: own, or of an alliance of the organisation
  Region,     // r: own, network, or in the region
  Published,  // p
  Assigned,   // t: given to me, or my own act
  Lead,       // l: the organisation has the lead
  Mandate,    // m: I have, or the organisation has, a mandate or authorisation for it
  Consent,    // c: where the practice has agreed
  All         // *
};

struct Grant {
  Act act = Act::Read;
  Reach reach = Reach::Touching;
};
using Cell = std::vector<Grant>;

struct Capability {
  std::string id;
  Cell anyone;              // column PUB: also without signing in
  std::vector<Cell> roles;  // by Role
};

const std::vector<Capability>& permission_matrix();
// Null when there is no such row.
const Capability* find_capability(std::string_view id);

}  // namespace hecht::access
