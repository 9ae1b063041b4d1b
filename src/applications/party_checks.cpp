#include "applications/party_checks.h"

#include "register/parties.h"

namespace hecht::applications {

using namespace feature;

Checks check_application_party(storage::Session& session, const Dossier& dossier, ApplicationParty& party) {
  Checks checks;
  const auto known = registry::load_party(session, party.party_id);
  if (!known) checks.problems.push_back(registry::no_such_party("partyId"));
  if (known && party.discipline) checks.one_of("discipline", *party.discipline, known->disciplines);
  if (party.share && *party.share < base::Money())
    checks.refuse("share", phrases::kNegative, phrases::kNegativeRemedy, {party.share->to_string()});
  for (const auto& each : dossier.parties)
    if (each.party_id == party.party_id && each.id != party.id)
      checks.refuse("partyId", phrases::kTakesPartAlready, phrases::kTakesPartAlreadyRemedy);
  return checks;
}

void take_back_consent(ApplicationParty& party) {
  party.consent = Consent::Asked;
  party.consent_reason.reset();
  party.consent_by.reset();
  party.consent_at.reset();
}

std::optional<ApplicationParty> load_application_party(storage::Session& session, const std::string& id) {
  return select_one<ApplicationParty>(session, "FROM application_party WHERE id = :id", {id});
}

bool may_consent(storage::Session& session, const access::Actor& actor, const schemes::Scheme& scheme,
                 const std::string& party_id, base::Instant now) {
  const auto right = access::right_of(scheme.process.consent);
  access::Scope scope = registry::scope_of_party(session, party_id, registry::day_of(now));
  // Not by others of its network or region: no one signs for another.
  scope.network.clear();
  scope.region = {party_id};
  return right && may(actor, right->capability, right->act, scope);
}

}  // namespace hecht::applications
