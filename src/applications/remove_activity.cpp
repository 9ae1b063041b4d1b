#include "applications/activity_checks.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::string_view kAdvised = R"(
SELECT (SELECT COUNT(*) FROM advice WHERE activity_id = :advice)
     + (SELECT COUNT(*) FROM advice_view WHERE activity_id = :view))";
constexpr std::string_view kForgetPairs = R"(
DELETE FROM double_pair WHERE line_id IN (SELECT id FROM budget_line WHERE activity_id = :first)
                           OR other_line_id IN (SELECT id FROM budget_line WHERE activity_id = :second))";

}  // namespace

Outcome<Activity> remove_activity(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                  const std::string& id, base::Instant now) {
  storage::Change change(database);
  const auto activity = load_activity(change, id);
  if (!activity) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, activity->application_id, now);
  if (const auto refusal = cannot_fill<Activity>(opened, kActivities, owners_of(*activity))) return *refusal;
  // What was advised about it stays readable.
  if (change.value<std::int64_t>(kAdvised, {id, id}) > 0)
    return refused("id", phrases::kAdvisedAlready, phrases::kAdvisedAlreadyRemedy);
  change.run(kForgetPairs, {id, id});
  change.run("DELETE FROM budget_line WHERE activity_id = :id", {id});
  change.run("DELETE FROM application_participant WHERE activity_id = :id", {id});
  change.run("DELETE FROM application_activity WHERE id = :id", {id});
  touch(change, activity->application_id);
  change.commit(
      event_for(actor, *opened, now, "application.activity.remove", {{"activity", id}, {"title", activity->title}}));
  return Done<Activity>{*activity};
}

}  // namespace hecht::applications
