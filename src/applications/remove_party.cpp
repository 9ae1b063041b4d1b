#include "applications/party_checks.h"
#include "applications/steps.h"

namespace hecht::applications {

using namespace feature;

Outcome<ApplicationParty> remove_application_party(storage::Database& database, const access::Actor& actor,
                                                   Schemes schemes, const std::string& id, base::Instant now) {
  storage::Change change(database);
  const auto party = load_application_party(change, id);
  if (!party) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, party->application_id, now);
  if (const auto refusal = cannot_fill<ApplicationParty>(opened, kParties)) return *refusal;
  if (party->party_id == opened->application.lead_party_id)
    return refused("id", phrases::kIsLead, phrases::kIsLeadRemedy);
  change.run("DELETE FROM application_party WHERE id = :id", {id});
  touch(change, party->application_id);
  change.record(event_for(actor, *opened, now, "application.party.remove", {{"party", party->party_id}}));
  go_on(change, schemes, *opened, now);
  change.commit(event_for(actor, *opened, now, "application.touch"));
  return Done<ApplicationParty>{*party};
}

}  // namespace hecht::applications
