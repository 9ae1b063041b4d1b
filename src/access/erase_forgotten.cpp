#include "access/manage_people.h"
#include "access/retention.h"

namespace hecht::access {

namespace {

constexpr std::string_view kForgotten =
    "SELECT id FROM person WHERE state <> 'erased' AND created_seconds < :before AND NOT EXISTS "
    "(SELECT 1 FROM role_assignment WHERE person_id = person.id AND (to_date IS NULL OR to_date >= :day)) ORDER BY id";
constexpr std::string_view kDropSessions = "DELETE FROM session WHERE expires_seconds < :now";
constexpr std::string_view kDropLinks = "DELETE FROM one_time_link WHERE expires_seconds < :now";

}  // namespace

void erase_forgotten(storage::Database& database, const Settings& settings, const storage::Job& job,
                     const base::Instant& now) {
  if (settings.retention_months > 0) {
    const auto today = day_of(now);
    const auto day = base::add_months(today, -settings.retention_months);
    // One at a time: each is an act of its own in the audit trail, and what is done stays done.
    for (const auto& [id] : storage::Reading(database).rows<std::string>(
             kForgotten, {base::to_instant({day, {}}, base::kAmsterdam).seconds, base::to_string(day)})) {
      storage::Change change(database);
      erase_rows(change, settings, id, today);
      change.commit(event_of({}, now, "person.erase", id, {{"months", settings.retention_months}}));
    }
  }
  storage::Upkeep upkeep(database);
  upkeep.run(kDropSessions, {now.seconds});
  upkeep.run(kDropLinks, {now.seconds});
  if (storage::finish_job(upkeep, job)) upkeep.commit();
}

}  // namespace hecht::access
