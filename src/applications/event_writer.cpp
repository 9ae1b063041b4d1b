#include "applications/event_writer.h"

#include <algorithm>
#include <ranges>

#include "applications/decisions.h"
#include "applications/dossier_facts.h"
#include "applications/reports.h"
#include "applications/rows.h"
#include "applications/told.h"
#include "base/sha256.h"
#include "http/described.h"
#include "schemes/assess.h"
#include "storage/new_id.h"

namespace hecht::applications {

using base::Json;
using schemes::Asked;

namespace {

// As its table.
struct EventRow : ApplicationEvent {
  std::string application_id;
  std::optional<std::string> frozen;
};
BOOST_DESCRIBE_STRUCT(EventRow, (ApplicationEvent), (application_id, frozen))
struct AdviceRow : AdviceInput {
  std::string id;
  std::string application_id;
  std::string event_id;
};
BOOST_DESCRIBE_STRUCT(AdviceRow, (AdviceInput), (id, application_id, event_id))

template <class Rows>
Json array_of(const Rows& rows) {
  Json::Array items;
  for (const auto& each : rows) items.push_back(http::to_json(each));
  return items;
}

// All that the applicant saw and sent in.
Json snapshot_of(const Dossier& dossier, base::Instant now) {
  return Json::Object{{"asOf", base::to_string(now)},         {"scheme", dossier.scheme->key()},
                      {"schemeHash", dossier.scheme->hash},   {"application", http::to_json(dossier.application)},
                      {"facts", to_facts(dossier.facts)},     {"texts", array_of(dossier.texts)},
                      {"parties", array_of(dossier.parties)}, {"activities", array_of(dossier.activities)},
                      {"lines", array_of(dossier.lines)}};
}

// A term that stood still while the applicant was asked goes on where it was.
std::optional<base::Date> resumed(const Dossier& dossier, const std::string& stage, const base::Date& today) {
  if (!dossier.stage().clock_stopped) return std::nullopt;
  for (const auto& event : std::views::reverse(dossier.events)) {
    const auto& due = event.due_date;
    if (event.to_stage != stage || event.from_stage == event.to_stage || !due) continue;
    const auto stopped = registry::day_of(dossier.application.stage_since);
    return base::add_days(*due, base::days_since_epoch(today) - base::days_since_epoch(stopped));
  }
  return std::nullopt;
}

std::optional<base::Date> due_of(storage::Session& session, const Dossier& dossier,
                                 const schemes::Transition& transition, const std::string& stage, base::Instant now) {
  const base::Date today = registry::day_of(now);
  if (!transition.deadline) {
    if (stage == dossier.application.stage) return dossier.application.due_date;
    return resumed(dossier, stage, today);
  }
  return term_of(session, dossier, transition, now);
}

void save_questions(storage::Writing& writing, const Application& application, const Deed& deed, bool to_applicant,
                    base::Instant now) {
  if (!deed.input.questions) return;
  auto position = writing.value<std::int64_t>("SELECT COUNT(*) FROM application_question WHERE application_id = :id",
                                              {application.id});
  for (const auto& each : *deed.input.questions) {
    Question question;
    static_cast<QuestionInput&>(question) = each;
    question.id = storage::new_id();
    question.application_id = application.id;
    question.asked_by = deed.person_id;
    question.asked_at = {now.seconds, 0};
    question.position = position++;
    question.asked_from = application.stage;
    question.to_applicant = to_applicant;
    feature::insert(writing, "application_question", question);
  }
}

void save_advice(storage::Writing& writing, const Dossier& dossier, const Deed& deed, const std::string& event_id) {
  if (!deed.input.advice) return;
  for (const auto& each : *deed.input.advice) {
    AdviceRow row;
    static_cast<AdviceInput&>(row) = each;
    row.id = storage::new_id();
    row.application_id = dossier.application.id;
    row.event_id = event_id;
    feature::insert(writing, "advice", row);
  }
}

// Whether the applicant knows what was decided: from the letter on, or at once where none will follow.
void save_announcement(storage::Writing& writing, const Dossier& dossier, const schemes::Transition& transition,
                       const ApplicationEvent& event, Application& head) {
  const auto& process = dossier.scheme->process;
  const bool decided = event.amount || refuses(process, transition);
  const bool untold = decided || told_of(writing, head.id);
  if (asks(transition, Asked::Letter) || (untold && (head.ended || !sends_letters(process)))) {
    head.announced = true;
    tell_now(writing, head.id);
  } else if (decided) {
    head.announced = false;
    tell_later(writing, dossier);
  }
}

// The head as it is after the event. Nothing else may change it but a choice of people (edit_application).
void save_head(storage::Writing& writing, const Dossier& dossier, const schemes::Transition& transition,
               const ApplicationEvent& event, base::Instant now) {
  Application head = dossier.application;
  const auto& process = dossier.scheme->process;
  const auto position = schemes::after(process, dossier.position(), process.transition_index(transition.id));
  if (event.to_stage != head.stage) head.stage_since = {now.seconds, 0};
  head.stage = event.to_stage;
  head.back_stage.reset();
  if (position.back >= 0) head.back_stage = process.stages[static_cast<std::size_t>(position.back)].id;
  head.due_date = event.due_date;
  head.ended = process.stages[static_cast<std::size_t>(position.stage)].final;
  if (transition.freezes && !dossier.application.awarded) {
    head.submitted_at = {now.seconds, 0};
    const auto& rounds = dossier.scheme->rounds;
    head.round = rounds ? schemes::round_for(*rounds, now) : std::nullopt;
  }
  if (event.amount) head.awarded = event.amount;
  if (refuses(process, transition)) head.awarded.reset();
  save_announcement(writing, dossier, transition, event, head);
  const auto stale = feature::update(writing, "application", head, [&] { return load_application(writing, head.id); });
  HECHT_ASSERT(!stale);  // read in this same change
  writing.run("UPDATE application SET visited = :visited WHERE id = :id",
              {dossier.belonging.visited | std::int64_t{1} << position.stage, head.id});
}

EventRow event_of(const schemes::Scheme& scheme, const std::string& application_id,
                  const schemes::Transition& transition, const Deed& deed, base::Instant now) {
  EventRow event;
  event.id = storage::new_id();
  event.application_id = application_id;
  event.transition = transition.id;
  event.at = {now.seconds, 0};
  event.person_id = deed.person_id;
  event.organisation_id = deed.organisation_id;
  event.reason = deed.input.reason;
  if (asks(transition, Asked::Amount)) event.amount = deed.input.amount;
  event.receipt = deed.input.receipt;
  event.conditions = deed.input.conditions;
  event.scheme = scheme.key();
  event.scheme_hash = scheme.hash;
  return event;
}

// Has it been in a stage in which it was filled in?
bool was_written(const Dossier& dossier) {
  const auto& process = dossier.scheme->process;
  return std::any_of(dossier.events.begin(), dossier.events.end(), [&](const ApplicationEvent& event) {
    const int stage = process.stage_index(event.to_stage);
    return stage >= 0 && process.stages[static_cast<std::size_t>(stage)].edits == schemes::Edits::All;
  });
}

}  // namespace

ApplicationEvent write_event(storage::Writing& writing, const Dossier& dossier, int index, const Deed& deed,
                             base::Instant now) {
  const auto& process = dossier.scheme->process;
  const auto& transition = process.transitions[static_cast<std::size_t>(index)];
  const auto& stage =
      process.stages[static_cast<std::size_t>(schemes::after(process, dossier.position(), index).stage)];
  EventRow event = event_of(*dossier.scheme, dossier.application.id, transition, deed, now);
  event.sequence = dossier.events.empty() ? 1 : dossier.events.back().sequence + 1;
  event.from_stage = dossier.application.stage;
  event.to_stage = stage.id;
  event.due_date = due_of(writing, dossier, transition, stage.id, now);
  if (transition.freezes) {
    event.frozen = snapshot_of(dossier, now).to_string();
    event.frozen_hash = base::sha256_hex(*event.frozen);
  }
  feature::insert(writing, "application_event", event);
  save_questions(writing, dossier.application, deed, stage.edits == schemes::Edits::Asked, now);
  save_advice(writing, dossier, deed, event.id);
  if (asks(transition, Asked::Answers))
    writing.run(
        "UPDATE application_question SET answered_at = :at WHERE application_id = :id AND answered_at IS NULL "
        "AND answer IS NOT NULL",
        {now.seconds, dossier.application.id});
  save_head(writing, dossier, transition, event, now);
  if (dossier.application.parent_id && stage.edits == schemes::Edits::All && !was_written(dossier))
    take_over_points(writing, dossier);
  return event;
}

Application write_start(storage::Writing& writing, const Dossier& dossier, int index, const Deed& deed,
                        base::Instant now) {
  Application head = dossier.application;
  const auto& transition = dossier.scheme->process.transitions[static_cast<std::size_t>(index)];
  head.due_date = term_of(writing, dossier, transition, now);
  writing.run("UPDATE application SET due_date = :due WHERE id = :id",
              {head.due_date ? storage::Cell(base::to_string(*head.due_date)) : storage::Cell(), head.id});
  EventRow event = event_of(*dossier.scheme, head.id, transition, deed, now);
  event.sequence = 1;
  event.to_stage = head.stage;
  event.due_date = head.due_date;
  feature::insert(writing, "application_event", event);
  save_questions(writing, head, deed, false, now);
  return head;
}

}  // namespace hecht::applications
