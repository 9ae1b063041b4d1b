#include "applications/activity_checks.h"
#include "applications/decisions.h"
#include "applications/event_writer.h"
#include "applications/meeting_checks.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

namespace {

// The right to advise, in a stage where advice is asked.
bool may_view(const access::Actor& standing, const Dossier& dossier) {
  return any_from_here(dossier, [&](const schemes::Transition& each) {
    return asks(each, schemes::Asked::Advice) && has_right(standing, each, scope_for(dossier, each));
  });
}

}  // namespace

Outcome<AdviceViewRow> give_view(storage::Database& database, const access::Actor& actor,
                                 const schemes::Catalogue& schemes, const std::string& activity_id,
                                 const ViewInput& input, base::Instant now) {
  storage::Change change(database);
  const auto activity = load_activity(change, activity_id);
  if (!activity) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, activity->application_id, now);
  if (!opened.there()) return NotThere{};
  if (opened->untold) return waits_for_letter("activityId");
  if (!may_view(opened.standing, *opened)) return NotAllowed{};
  Checks checks;
  AdviceViewRow view;
  static_cast<ViewInput&>(view) = input;
  checks.text("reason", view.reason);
  if (!checks.ok()) return checks.problems;
  view.id = storage::new_id();
  view.application_id = activity->application_id;
  view.activity_id = activity_id;
  view.person_id = actor.person_id;
  view.given_at = {now.seconds, 0};
  change.run("DELETE FROM advice_view WHERE activity_id = :activity AND person_id = :person",
             {activity_id, actor.person_id});
  insert(change, "advice_view", view);
  touch(change, activity->application_id);
  change.commit(event_for(actor, *opened, now, "application.view", {{"activity", activity_id}}));
  return Done<AdviceViewRow>{view, checks.warnings};
}

}  // namespace hecht::applications
