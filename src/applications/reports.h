// Reports on periods (`process.reports` in a scheme): each an application beside the one it is about.
#pragma once

#include "applications/dossier.h"
#include "schemes/report_periods.h"
#include "storage/change.h"

namespace hecht::applications {

// A report as it stands with the application it is about.
struct ReportSummary {
  std::string id;
  std::string number;
  base::Date period_from;
  base::Date period_to;
  std::string stage;
  std::optional<base::Date> due_date;
  std::optional<base::Instant> submitted_at;
};
BOOST_DESCRIBE_STRUCT(ReportSummary, (), (id, number, period_from, period_to, stage, due_date, submitted_at))

// In the order of their periods.
std::vector<ReportSummary> reports_of(storage::Session& session, const std::string& application_id);
// Not handed in, and the last day for it has passed.
bool is_late(const ReportSummary& report, const base::Date& today);

// Makes the reports whose period has begun and that are not there yet; gives their number. Part of the change of the
// caller, each with its audit event.
int open_reports(storage::Change& change, const schemes::Catalogue& schemes, const Dossier& dossier, base::Instant now);
// Once a report is to be written it begins with what goes on: the activities of the last report that was handed in,
// else of the application itself, that have not ended.
void take_over_points(storage::Writing& writing, const Dossier& report);

// Is there a plan for the period of today? Nothing outside the periods.
std::optional<bool> has_action_plan(storage::Session& session, const Dossier& dossier, base::Instant now,
                                    bool plan_filled_in);
// Nothing while no report is asked.
std::optional<bool> reports_on_time(storage::Session& session, const Dossier& dossier, const base::Date& today);

}  // namespace hecht::applications
