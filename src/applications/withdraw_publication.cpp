#include "applications/authorisations.h"
#include "applications/projects.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

Outcome<ProjectPublication> withdraw_publication(storage::Database& database, const access::Actor& actor,
                                                 Schemes schemes, const std::string& id, base::Instant now) {
  storage::Change change(database);
  auto publication = select_one<ProjectPublication>(
      change, "FROM application_publication WHERE id = :id AND withdrawn_at IS NULL", {id});
  if (!publication) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, publication->application_id, now);
  if (!opened.there()) return NotThere{};
  const auto& dossier = *opened;
  // Also when the award was taken back since.
  if (!may_submit(opened.standing, *dossier.scheme, dossier.belonging.scope)) return NotAllowed{};
  publication->withdrawn_by = actor.person_id;
  publication->withdrawn_at = base::Instant{now.seconds, 0};
  change.run("UPDATE application_publication SET withdrawn_by = :by, withdrawn_at = :at WHERE id = :id",
             {actor.person_id, now.seconds, id});
  touch(change, publication->application_id);
  change.commit(event_for(actor, dossier, now, "application.publish.withdraw", {{"publication", id}}));
  return Done<ProjectPublication>{*publication};
}

}  // namespace hecht::applications
