#include "applications/activity_checks.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<Activity> add_activity(storage::Database& database, const access::Actor& actor, Schemes schemes,
                               const std::string& application_id, const ActivityInput& input, base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (const auto refusal = cannot_fill<Activity>(opened, kActivities, owners_of(input))) return *refusal;
  Activity activity;
  static_cast<ActivityInput&>(activity) = input;
  const Checks checks = check_activity(change, activity);
  if (!checks.ok()) return checks.problems;
  activity.id = storage::new_id();
  activity.application_id = application_id;
  activity.added_at = {now.seconds, 0};
  insert(change, "application_activity", activity);
  save_participants(change, activity);
  touch(change, application_id);
  change.commit(event_for(actor, *opened, now, "application.activity.add", {{"activity", activity.id}}));
  return Done<Activity>{activity, checks.warnings};
}

}  // namespace hecht::applications
