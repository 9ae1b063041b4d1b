#include "applications/activity_checks.h"

namespace hecht::applications {

using namespace feature;

Outcome<Activity> edit_activity(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                const std::string& id, std::int64_t version, const ActivityInput& input,
                                base::Instant now) {
  storage::Change change(database);
  auto activity = load_activity(change, id);
  if (!activity) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, activity->application_id, now);
  if (const auto refusal = cannot_fill<Activity>(opened, kActivities, owners_of(*activity))) return *refusal;
  static_cast<ActivityInput&>(*activity) = input;
  activity->version = version;
  Checks checks = check_activity(change, *activity);
  const bool costs = std::any_of(opened->lines.begin(), opened->lines.end(),
                                 [&](const BudgetLine& line) { return line.activity_id == id; });
  if (activity->no_costs && costs) checks.refuse("noCosts", phrases::kHasCosts, phrases::kHasCostsRemedy);
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "application_activity", *activity, [&] { return load_activity(change, id); }))
    return *stale;
  ++activity->version;
  save_participants(change, *activity);
  touch(change, activity->application_id);
  change.commit(event_for(actor, *opened, now, "application.activity.edit", {{"activity", id}}));
  return Done<Activity>{*activity, checks.warnings};
}

}  // namespace hecht::applications
