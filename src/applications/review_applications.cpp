#include "applications/review_applications.h"

#include "applications/reminders.h"
#include "applications/reports.h"
#include "applications/rows.h"
#include "applications/steps.h"

namespace hecht::applications {

namespace {

// What has ended may still owe reports: those outlast it.
bool is_to_review(const schemes::Catalogue& schemes, const std::string& scheme, const std::string& stage, bool ended) {
  if (!ended) return true;
  const auto found = schemes.find(scheme, {});
  if (!found) return false;
  const auto& process = (*found)->process;
  return process.reports && schemes::is_among(process.reports->stages, process.stage_index(stage));
}

std::vector<std::string> running(storage::Database& database, const schemes::Catalogue& schemes) {
  storage::Reading reading(database);
  std::vector<std::string> ids;
  for (auto& [id, scheme, stage, ended] : reading.rows<std::string, std::string, std::string, std::int64_t>(
           "SELECT id, scheme, stage, ended FROM application ORDER BY id"))
    if (is_to_review(schemes, scheme, stage, ended != 0)) ids.push_back(std::move(id));
  return ids;
}

void review(storage::Database& database, const schemes::Catalogue& schemes, const std::string& id,
            const base::Instant& now) {
  storage::Change change(database);
  auto dossier = reload(change, schemes, id, now);
  const int steps = take_automatic_steps(change, schemes, dossier, now);
  const int reports = open_reports(change, schemes, dossier, now);
  const bool reminded = remind(change, dossier, now);
  if (steps > 0 || reports > 0 || reminded) change.commit({now, "", "", "application.review", {"application", id}, {}});
}

}  // namespace

void review_applications(storage::Database& database, const schemes::Catalogue& schemes, const storage::Job& job,
                         const base::Instant& now) {
  for (const auto& id : running(database, schemes)) {
    review(database, schemes, id, now);
    if (!storage::extend_lease(database, job, now)) return;
  }
  storage::end_job(database, job);
}

}  // namespace hecht::applications
