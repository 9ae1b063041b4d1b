#include "applications/reminders.h"

#include <algorithm>

#include "access/notices.h"
#include "access/people.h"
#include "applications/decisions.h"
#include "applications/names.h"
#include "applications/party_checks.h"
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

constexpr std::string_view kPeopleOf =
    "SELECT DISTINCT person_id FROM role_assignment WHERE organisation_id = :party AND from_date <= :first "
    "AND (to_date IS NULL OR to_date >= :last)";

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

void ask_consent(storage::Writing& writing, const Dossier& dossier, const std::string& party_id, base::Instant now) {
  const auto today = registry::day_of(now);
  const std::string day = base::to_string(today);
  const auto& application = dossier.application;
  const std::string party = Names(writing).party(party_id);
  for (const auto& [id] : writing.rows<std::string>(kPeopleOf, {party_id, day, day})) {
    const auto person = access::find_person(writing, id);
    if (!person || person->state != access::PersonState::Active) continue;
    const access::Actor signer{id, {}, access::roles_in_force(*person, access::roles_of(writing, id), today)};
    if (!may_consent(writing, signer, *dossier.scheme, party_id, now)) continue;
    access::enqueue_notice(writing, id,
                           {base::say_both(phrases::kConsentSubject, {party, application.number}),
                            base::say_both(phrases::kConsentText, {party, application.title}), page_of(application)},
                           now);
  }
}

void ask_consent_again(storage::Writing& writing, const Dossier& dossier, const std::string& party_id,
                       base::Instant now) {
  if (dossier.events.size() > 1) ask_consent(writing, dossier, party_id, now);
}

void ask_consents(storage::Writing& writing, const Dossier& dossier, base::Instant now) {
  const auto& event = dossier.events.back();
  if (event.from_stage == event.to_stage || dossier.stage().final) return;
  for (const auto& each : dossier.parties)
    if (each.consent == Consent::Asked) ask_consent(writing, dossier, each.party_id, now);
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
