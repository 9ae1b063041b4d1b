#include "register/parties.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

namespace {

bool is_regional(PartyKind kind) {
  return kind == PartyKind::RegionalGpOrganisation || kind == PartyKind::RegionalOffice ||
         kind == PartyKind::RegionalSupportOrganisation;
}

}  // namespace

Outcome<Party> add_party(storage::Database& database, const access::Actor& actor, const PartyInput& input,
                         const std::vector<std::string>& disciplines, base::Instant now) {
  const auto scope = scope_of_region(input.regional_organisation_id);
  // The first organisation of a region falls under no other: who manages the accounts enters it.
  const bool first = is_regional(input.kind) && may(actor, "users", access::Act::Write, {});
  if (!first && !may(actor, "party", access::Act::Write, scope)) return NotAllowed{};
  auto checked = check_party(input, disciplines);
  storage::Change change(database);
  if (input.regional_organisation_id && !load_party(change, *input.regional_organisation_id))
    checked.problems.push_back(no_such_party("regionalOrganisationId"));
  if (!checked.problems.empty()) return checked.problems;
  const Party party{std::move(checked.input), storage::new_id(), 1};
  insert_party(change, party);
  change.commit(event_of(actor, scope, now, "party.add", {"party", party.id}, {{"name", party.name}}));
  return Done<Party>{party, checked.warnings};
}

}  // namespace hecht::registry
