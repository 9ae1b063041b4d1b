#include "applications/authorisations.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

Outcome<Authorisation> give_authorisation(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                          const std::string& application_id, const AuthorisationInput& input,
                                          base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (!opened.there()) return NotThere{};
  const auto& dossier = *opened;
  if (!may_authorise(opened.standing, dossier)) return NotAllowed{};
  if (dossier.stage().final)
    return refused("stage", phrases::kLocked, phrases::kLockedRemedy, {dossier.stage().title.nl});
  if (change.value<std::int64_t>("SELECT COUNT(*) FROM person WHERE id = :id AND state <> 'erased'",
                                 {input.person_id}) == 0)
    return refused("personId", phrases::kNoSuchPerson, phrases::kNoSuchPersonRemedy);
  if (load_authorisation(change, application_id, input.person_id))
    return refused("personId", phrases::kAuthorisedAlready, phrases::kAuthorisedAlreadyRemedy);
  Authorisation authorisation;
  static_cast<AuthorisationInput&>(authorisation) = input;
  authorisation.application_id = application_id;
  authorisation.given_by = actor.person_id;
  authorisation.given_at = {now.seconds, 0};
  insert(change, "application_authorisation", authorisation);
  change.commit(event_for(actor, dossier, now, "application.authorise", {{"person", input.person_id}}));
  return Done<Authorisation>{authorisation};
}

}  // namespace hecht::applications
