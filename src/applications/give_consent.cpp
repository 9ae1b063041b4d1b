#include "applications/party_checks.h"
#include "applications/steps.h"

namespace hecht::applications {

using namespace feature;

Outcome<ApplicationParty> give_consent(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                       const std::string& id, const ConsentInput& input, base::Instant now) {
  storage::Change change(database);
  auto party = load_application_party(change, id);
  if (!party) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, party->application_id, now);
  if (!opened.there()) return NotThere{};
  const auto& dossier = *opened;
  if (!may_consent(change, actor, *dossier.scheme, party->party_id, now)) return NotAllowed{};
  if (dossier.stage().final)
    return refused("stage", phrases::kLocked, phrases::kLockedRemedy, {dossier.stage().title.nl});
  Checks checks;
  party->consent_reason = input.reason;
  checks.text("reason", party->consent_reason);
  if (!input.given && !party->consent_reason) checks.refuse("reason", phrases::kWhyNot, phrases::kWhyNotRemedy);
  if (!checks.ok()) return checks.problems;
  party->consent = input.given ? Consent::Given : Consent::Refused;
  party->consent_by = actor.person_id;
  party->consent_at = {now.seconds, 0};
  const auto stale = update(change, "application_party", *party, [&] { return load_application_party(change, id); });
  HECHT_ASSERT(!stale);  // read in this same change
  ++party->version;
  touch(change, party->application_id);
  change.record(event_for(actor, dossier, now, input.given ? "application.consent" : "application.consent.refuse",
                          {{"party", party->party_id}}));
  go_on(change, schemes, *opened, now);
  change.commit(event_for(actor, dossier, now, "application.touch"));
  return Done<ApplicationParty>{*party, checks.warnings};
}

}  // namespace hecht::applications
