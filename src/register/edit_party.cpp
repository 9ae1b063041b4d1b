#include "register/parties.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

Outcome<Party> edit_party(storage::Database& database, const access::Actor& actor, const std::string& id,
                          std::int64_t version, const PartyInput& input, const std::vector<std::string>& disciplines,
                          base::Instant now) {
  auto checked = check_party(input, disciplines);
  storage::Change change(database);
  const auto present = load_party(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_party(change, id, day_of(now));
  if (!may(actor, "party", access::Act::Write, scope)) return NotAllowed{};
  // Moving to another region is an act of who may write there too.
  if (input.regional_organisation_id != present->regional_organisation_id &&
      !may(actor, "party", access::Act::Write, scope_of_region(input.regional_organisation_id)))
    return NotAllowed{};
  if (input.regional_organisation_id && !load_party(change, *input.regional_organisation_id))
    checked.problems.push_back(no_such_party("regionalOrganisationId"));
  if (!checked.problems.empty()) return checked.problems;
  Party party{std::move(checked.input), id, version};
  if (const auto stale = save_party(change, party)) return *stale;
  ++party.version;
  change.commit(event_of(actor, scope, now, "party.edit", {"party", id}, {{"version", party.version}}));
  return Done<Party>{party, checked.warnings};
}

}  // namespace hecht::registry
