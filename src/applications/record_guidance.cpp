#include "applications/guidance.h"
#include "applications/rows.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<GuidanceDone> record_guidance(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                      const std::string& application_id, const GuidanceDoneInput& input,
                                      base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (!opened.there()) return NotThere{};
  const auto& guidance = opened->scheme->process.guidance;
  if (!guidance) return NotThere{};
  if (!may_guide(opened.standing, *opened)) return NotAllowed{};
  GuidanceDone done;
  static_cast<GuidanceDoneInput&>(done) = input;
  Checks checks;
  std::vector<std::string> points;
  for (const auto& each : guidance->points) points.push_back(each.id);
  checks.one_of("point", done.point, points);
  checks.text("note", done.note);
  checks.past("onDate", done.on_date, registry::day_of(now));
  if (!checks.ok()) return checks.problems;
  done.id = storage::new_id();
  done.application_id = application_id;
  done.recorded_by = actor.person_id;
  done.recorded_at = {now.seconds, 0};
  insert(change, "application_guidance_done", done);
  touch(change, application_id);
  change.commit(event_for(actor, *opened, now, "application.guidance.record", {{"done", done.id}}));
  return Done<GuidanceDone>{done, checks.warnings};
}

}  // namespace hecht::applications
