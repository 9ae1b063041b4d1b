#include "applications/party_checks.h"
#include "applications/reminders.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<ApplicationParty> add_application_party(storage::Database& database, const access::Actor& actor,
                                                Schemes schemes, const std::string& application_id,
                                                const ApplicationPartyInput& input, base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (const auto refusal = cannot_fill<ApplicationParty>(opened, kParties)) return *refusal;
  ApplicationParty party;
  static_cast<ApplicationPartyInput&>(party) = input;
  const Checks checks = check_application_party(change, *opened, party);
  if (!checks.ok()) return checks.problems;
  party.id = storage::new_id();
  party.application_id = application_id;
  insert(change, "application_party", party);
  touch(change, application_id);
  ask_consent_again(change, *opened, party.party_id, now);
  change.commit(event_for(actor, *opened, now, "application.party.add", {{"party", input.party_id}}));
  return Done<ApplicationParty>{party, checks.warnings};
}

}  // namespace hecht::applications
