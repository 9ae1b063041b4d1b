#include "register/alliances.h"
#include "register/parties.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

// All but its state, which has its own steps.
Outcome<Alliance> edit_alliance(storage::Database& database, const access::Actor& actor, const std::string& id,
                                std::int64_t version, const AllianceInput& input, base::Instant now) {
  storage::Change change(database);
  const auto present = load_alliance(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_alliance(change, id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  if (input.regional_organisation_id != present->regional_organisation_id &&
      !may(actor, "network", access::Act::Write, scope_of_region(input.regional_organisation_id)))
    return NotAllowed{};
  Alliance alliance = *present;
  static_cast<AllianceInput&>(alliance) = input;
  alliance.version = version;
  auto checked = check_alliance(alliance);
  if (input.regional_organisation_id && !load_party(change, *input.regional_organisation_id))
    checked.problems.push_back(no_such_party("regionalOrganisationId"));
  if (!checked.problems.empty()) return checked.problems;
  if (const auto stale = save_alliance(change, alliance)) return *stale;
  ++alliance.version;
  change.commit(event_of(actor, scope, now, "alliance.edit", {"alliance", id}, {{"version", alliance.version}}));
  return Done<Alliance>{alliance, checked.warnings};
}

}  // namespace hecht::registry
