#include "applications/party_checks.h"
#include "applications/reminders.h"

namespace hecht::applications {

using namespace feature;

// A party consents to what it saw: another share asks its consent again.
Outcome<ApplicationParty> edit_application_party(storage::Database& database, const access::Actor& actor,
                                                 Schemes schemes, const std::string& id, std::int64_t version,
                                                 const ApplicationPartyInput& input, base::Instant now) {
  storage::Change change(database);
  auto party = load_application_party(change, id);
  if (!party) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, party->application_id, now);
  if (const auto refusal = cannot_fill<ApplicationParty>(opened, kParties)) return *refusal;
  const bool asks_again = party->share != input.share || party->party_id != input.party_id;
  if (asks_again) take_back_consent(*party);
  static_cast<ApplicationPartyInput&>(*party) = input;
  party->version = version;
  const Checks checks = check_application_party(change, *opened, *party);
  if (!checks.ok()) return checks.problems;
  if (const auto stale =
          update(change, "application_party", *party, [&] { return load_application_party(change, id); }))
    return *stale;
  ++party->version;
  touch(change, party->application_id);
  if (asks_again) ask_consent_again(change, *opened, party->party_id, now);
  change.commit(event_for(actor, *opened, now, "application.party.edit", {{"party", party->party_id}}));
  return Done<ApplicationParty>{*party, checks.warnings};
}

}  // namespace hecht::applications
