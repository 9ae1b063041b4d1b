#include "applications/guidance.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

// Of what was recorded by mistake.
Outcome<GuidanceDone> remove_guidance(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                      const std::string& id, base::Instant now) {
  storage::Change change(database);
  const auto done = select_one<GuidanceDone>(change, "FROM application_guidance_done WHERE id = :id", {id});
  if (!done) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, done->application_id, now);
  if (!opened.there()) return NotThere{};
  if (!may_guide(opened.standing, *opened)) return NotAllowed{};
  change.run("DELETE FROM application_guidance_done WHERE id = :id", {id});
  touch(change, done->application_id);
  change.commit(event_for(actor, *opened, now, "application.guidance.remove", {{"done", id}}));
  return Done<GuidanceDone>{*done};
}

}  // namespace hecht::applications
