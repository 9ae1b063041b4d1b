#include "applications/reminders.h"

#include <algorithm>

#include "access/notices.h"
#include "applications/decisions.h"
#include "applications/rows.h"
#include "applications/told.h"

namespace hecht::applications {

namespace {

base::Text both(const base::Phrase& phrase, const std::vector<std::string>& nl, const std::vector<std::string>& en) {
  return {base::say(base::Language::Dutch, phrase, nl), base::say(base::Language::English, phrase, en)};
}

// The letter must come; the rest comes as the person chose.
bool sends_letter(const Dossier& dossier, const ApplicationEvent& event) {
  const auto& process = dossier.scheme->process;
  const int index = process.transition_index(event.transition);
  return index >= 0 && asks(process.transitions[static_cast<std::size_t>(index)], schemes::Asked::Letter);
}

std::string page_of(const Application& application) { return "/aanvragen/" + application.id; }

}  // namespace

void tell_contact(storage::Writing& writing, const Dossier& dossier, base::Instant now) {
  const auto& application = dossier.application;
  const auto& event = dossier.events.back();
  const auto& stage = dossier.stage();
  // What was decided is told by the letter.
  if (told_of(writing, application.id)) return;
  const bool their_turn = stage.edits != schemes::Edits::None && event.from_stage != event.to_stage;
  if (event.person_id == application.contact_person_id || (!their_turn && !application.announced)) return;
  access::enqueue_notice(writing, application.contact_person_id,
                         {both(phrases::kMovedSubject, {application.number, stage.title.nl},
                               {application.number, stage.title.in(base::Language::English)}),
                          both(phrases::kMovedText, {application.title, stage.title.nl},
                               {application.title, stage.title.in(base::Language::English)}),
                          page_of(application), !sends_letter(dossier, event)},
                         now);
}

bool remind(storage::Writing& writing, const Dossier& dossier, base::Instant now) {
  const auto& application = dossier.application;
  if (!application.due_date || dossier.stage().edits == schemes::Edits::None || application.awarded) return false;
  if (told_of(writing, application.id)) return false;
  const std::int64_t left =
      base::days_since_epoch(*application.due_date) - base::days_since_epoch(registry::day_of(now));
  if (left < 0) return false;
  const auto* const reached = std::find_if(std::rbegin(kReminderDays), std::rend(kReminderDays),
                                           [&](std::int64_t days) { return left <= days; })
                                  .base() -
                              1;
  if (reached < std::begin(kReminderDays)) return false;
  const std::string due = base::to_string(*application.due_date);
  const auto sent = writing.run(
      "INSERT INTO application_reminder (application_id, due_date, days, sent_at) VALUES (:id, :due, :days, :at) "
      "ON CONFLICT (application_id, due_date, days) DO NOTHING",
      {application.id, due, *reached, now.seconds});
  if (sent == 0) return false;
  const std::string days = std::to_string(left);
  access::enqueue_notice(
      writing, application.contact_person_id,
      {base::say_both(phrases::kDueSubject, {application.number, days}),
       both(phrases::kDueText, {application.title, base::format_date(*application.due_date, base::Language::Dutch)},
            {application.title, base::format_date(*application.due_date, base::Language::English)}),
       page_of(application), true},
      now);
  return true;
}

}  // namespace hecht::applications
