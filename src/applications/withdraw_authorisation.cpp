#include "applications/authorisations.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

Outcome<Authorisation> withdraw_authorisation(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                              const std::string& application_id, const std::string& person_id,
                                              base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (!opened.there()) return NotThere{};
  if (!may_authorise(opened.standing, *opened)) return NotAllowed{};
  const auto authorisation = load_authorisation(change, application_id, person_id);
  if (!authorisation) return NotThere{};
  change.run("DELETE FROM application_authorisation WHERE application_id = :application AND person_id = :person",
             {application_id, person_id});
  change.commit(event_for(actor, *opened, now, "application.authorise.withdraw", {{"person", person_id}}));
  return Done<Authorisation>{*authorisation};
}

}  // namespace hecht::applications
