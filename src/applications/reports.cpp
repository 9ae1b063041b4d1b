#include "applications/reports.h"

#include <algorithm>

#include "applications/activity_checks.h"
#include "applications/application_rows.h"
#include "applications/event_writer.h"
#include "applications/rows.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

namespace {

const schemes::Reports* asked_reports(const Dossier& dossier) {
  const auto& reports = dossier.scheme->process.reports;
  return reports && !dossier.application.parent_id ? &*reports : nullptr;
}

std::vector<schemes::Period> periods_of(const Dossier& dossier, base::Instant now) {
  const auto* reports = asked_reports(dossier);
  const auto since = reports == nullptr ? std::nullopt : date_in(dossier, reports->since, now);
  if (!since) return {};
  return schemes::periods_begun(*dossier.scheme, *since, registry::day_of(now));
}

bool reached_reports(const Dossier& dossier) {
  const auto* reports = asked_reports(dossier);
  return reports != nullptr && has_been_in_any(dossier.belonging.visited, reports->stages);
}

bool goes_on(const Activity& activity) {
  return activity.progress != Progress::Reached && activity.progress != Progress::Stopped;
}

bool any_goes_on(storage::Session& session, const std::string& application_id) {
  const auto activities = activities_of(session, application_id);
  return std::any_of(activities.begin(), activities.end(), goes_on);
}

void open_report(storage::Change& change, const schemes::Catalogue& schemes, const Dossier& dossier, int index,
                 const schemes::Period& period, base::Instant now) {
  const auto& process = dossier.scheme->process;
  const auto& transition = process.transitions[static_cast<std::size_t>(index)];
  const auto& about = dossier.application;
  NewApplication made;
  auto& report = made.application;
  report.scheme = about.scheme;
  report.alliance_id = about.alliance_id;
  report.party_id = about.party_id;
  report.lead_party_id = about.lead_party_id;
  report.contact_person_id = about.contact_person_id;
  report.parent_id = about.id;
  report.period_from = period.from;
  report.period_to = period.to;
  report.title = base::say(
      base::Language::Dutch, phrases::kReportTitle,
      {base::format_date(period.from, base::Language::Dutch), base::format_date(period.to, base::Language::Dutch)});
  report.stage = process.stages[static_cast<std::size_t>(transition.to)].id;
  made.parties = dossier.parties;
  const auto opened =
      reload(change, schemes, insert_application(change, *dossier.scheme, std::move(made), now).id, now);
  write_start(change, opened, index, {}, now);
  change.record({now, "", "", "application.start", {"application", opened.application.id}, {{"scheme", about.scheme}}});
}

}  // namespace

std::vector<ReportSummary> reports_of(storage::Session& session, const std::string& application_id) {
  return select<ReportSummary>(session, "FROM application WHERE parent_id = :id ORDER BY period_from",
                               {application_id});
}

bool is_late(const ReportSummary& report, const base::Date& today) {
  return !report.submitted_at && report.due_date && *report.due_date < today;
}

int open_reports(storage::Change& change, const schemes::Catalogue& schemes, const Dossier& dossier,
                 base::Instant now) {
  const auto* reports = asked_reports(dossier);
  if (reports == nullptr ||
      std::find(reports->stages.begin(), reports->stages.end(), dossier.position().stage) == reports->stages.end())
    return 0;
  const auto there = reports_of(change, dossier.application.id);
  int opened = 0;
  for (const auto& period : periods_of(dossier, now)) {
    const auto same = [&](const ReportSummary& each) { return each.period_from == period.from; };
    if (std::any_of(there.begin(), there.end(), same)) continue;
    open_report(change, schemes, dossier, reports->transition, period, now);
    ++opened;
  }
  return opened;
}

void take_over_points(storage::Writing& writing, const Dossier& report) {
  const auto& parent = report.application.parent_id;
  HECHT_ASSERT(parent.has_value());
  std::string from = *parent;
  for (const auto& each : reports_of(writing, *parent))
    if (each.submitted_at && each.period_from < report.application.period_from) from = each.id;
  for (auto activity : activities_of(writing, from)) {
    if (!goes_on(activity)) continue;
    activity.id = storage::new_id();
    activity.version = 1;
    activity.application_id = report.application.id;
    activity.kind = ActivityKind::Continued;
    activity.progress.reset();
    activity.progress_note.reset();
    insert(writing, "application_activity", activity);
    save_participants(writing, activity);
  }
}

std::optional<bool> has_action_plan(storage::Session& session, const Dossier& dossier, base::Instant now,
                                    bool plan_filled_in) {
  if (!reached_reports(dossier)) return std::nullopt;
  const auto periods = periods_of(dossier, now);
  if (periods.empty() || periods.back().to < registry::day_of(now)) return std::nullopt;
  if (periods.size() == 1) return plan_filled_in;
  const auto before = periods[periods.size() - 2];
  for (const auto& each : reports_of(session, dossier.application.id))
    if (each.period_from == before.from) return each.submitted_at && any_goes_on(session, each.id);
  return false;
}

std::optional<bool> reports_on_time(storage::Session& session, const Dossier& dossier, const base::Date& today) {
  if (!reached_reports(dossier)) return std::nullopt;
  const auto reports = reports_of(session, dossier.application.id);
  return std::none_of(reports.begin(), reports.end(), [&](const auto& each) { return is_late(each, today); });
}

}  // namespace hecht::applications
