#include "register/alliances.h"
#include "register/parties.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

// A new alliance is forming; its steps come one by one (advance_alliance).
Outcome<Alliance> add_alliance(storage::Database& database, const access::Actor& actor, const AllianceInput& input,
                               base::Instant now) {
  const auto scope = scope_of_region(input.regional_organisation_id);
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  Alliance alliance;
  static_cast<AllianceInput&>(alliance) = input;
  auto checked = check_alliance(alliance);
  storage::Change change(database);
  if (input.regional_organisation_id && !load_party(change, *input.regional_organisation_id))
    checked.problems.push_back(no_such_party("regionalOrganisationId"));
  if (!checked.problems.empty()) return checked.problems;
  alliance.id = storage::new_id();
  insert_alliance(change, alliance);
  change.commit(event_of(actor, scope, now, "alliance.add", {"alliance", alliance.id}, {{"name", alliance.name}}));
  return Done<Alliance>{alliance, checked.warnings};
}

}  // namespace hecht::registry
