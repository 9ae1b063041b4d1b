#include "applications/review_applications.h"

#include "applications/reminders.h"
#include "applications/rows.h"
#include "applications/steps.h"

namespace hecht::applications {

namespace {

std::vector<std::string> running(storage::Database& database) {
  storage::Reading reading(database);
  std::vector<std::string> ids;
  for (auto& [id] : reading.rows<std::string>("SELECT id FROM application WHERE ended = 0 ORDER BY id"))
    ids.push_back(std::move(id));
  return ids;
}

void review(storage::Database& database, const schemes::Catalogue& schemes, const std::string& id,
            const base::Instant& now) {
  storage::Change change(database);
  auto dossier = reload(change, schemes, id, now);
  const int steps = take_automatic_steps(change, schemes, dossier, now);
  const bool reminded = remind(change, dossier, now);
  if (steps > 0 || reminded) change.commit({now, "", "", "application.review", {"application", id}, {}});
}

}  // namespace

void review_applications(storage::Database& database, const schemes::Catalogue& schemes, const storage::Job& job,
                         const base::Instant& now) {
  for (const auto& id : running(database)) {
    review(database, schemes, id, now);
    if (!storage::extend_lease(database, job, now)) return;
  }
  storage::end_job(database, job);
}

}  // namespace hecht::applications
