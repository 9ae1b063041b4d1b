#include "access/checks.h"
#include "access/mail_choice.h"
#include "access/manage_people.h"
#include "access/phrases.h"

namespace hecht::access {

namespace {

constexpr std::string_view kErase =
    "UPDATE person SET name = '', email = '', state = 'erased', state_reason = '', password_hash = '', "
    "totp_secret = '', totp_pending = '', version = version + 1 WHERE id = :id";
// That someone held a role for an organisation stays: what was done in it must be explainable.
constexpr std::string_view kEndRoles =
    "UPDATE role_assignment SET to_date = :today WHERE person_id = :person AND (to_date IS NULL OR to_date > :today_)";
constexpr std::string_view kForgetReasons = "UPDATE role_assignment SET reason = '' WHERE person_id = :person";
constexpr std::string_view kDropKeys = "DELETE FROM api_token WHERE person_id = :person";
constexpr std::string_view kDropLinks = "DELETE FROM one_time_link WHERE person_id = :person";

}  // namespace

void erase_rows(storage::Writing& writing, const Settings& settings, const std::string& person_id,
                const base::Date& today) {
  writing.run(kErase, {person_id});
  writing.run(kEndRoles, {base::to_string(today), person_id, base::to_string(today)});
  writing.run(kForgetReasons, {person_id});
  writing.run(kDropKeys, {person_id});
  writing.run(kDropLinks, {person_id});
  forget_mail(writing, person_id);
  end_sessions(writing, person_id);
  for (const auto& erase : settings.also_erased) erase(writing, person_id);
}

Outcome<Done> erase_person(storage::Database& database, const Settings& settings, const Actor& actor,
                           const std::string& person_id, const base::Instant& now) {
  if (!may(actor, "users", Act::Write, {})) return Refusal{Why::NotAllowed};
  const auto today = day_of(now);
  storage::Change change(database);
  const auto person = find_person(change, person_id);
  if (!person || person->state == PersonState::Erased) return Refusal{Why::NotThere};
  if (person_id == actor.person_id)
    return Refusal{Why::Conflict, {problem("person", phrases::kNotYourself, phrases::kNotYourselfRemedy)}};
  if (is_last_administrator(change, person_id, today)) {
    return Refusal{Why::Conflict, {problem("person", phrases::kLastAdministrator, phrases::kLastAdministratorRemedy)}};
  }
  erase_rows(change, settings, person_id, today);
  change.commit(event_of(actor, now, "person.erase", person_id));
  return Done{};
}

}  // namespace hecht::access
