#include "access/checks.h"
#include "access/manage_people.h"
#include "access/phrases.h"

namespace hecht::access {

namespace {
constexpr std::string_view kDisable =
    "UPDATE person SET state = 'disabled', state_reason = :reason, version = version + 1 WHERE id = :id";
constexpr std::string_view kDropLinks = "DELETE FROM one_time_link WHERE person_id = :person";
}  // namespace

Outcome<Done> disable_person(storage::Database& database, const Actor& actor, const std::string& person_id,
                             const std::string& reason, const base::Instant& now) {
  if (!may(actor, "users", Act::Write, {})) return Refusal{Why::NotAllowed};
  base::Problems problems;
  check_reason(reason, problems);
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  storage::Change change(database);
  const auto person = find_person(change, person_id);
  if (!person || person->state == PersonState::Erased) return Refusal{Why::NotThere};
  if (person_id == actor.person_id)
    return Refusal{Why::Conflict, {problem("person", phrases::kNotYourself, phrases::kNotYourselfRemedy)}};
  if (is_last_administrator(change, person_id, day_of(now))) {
    return Refusal{Why::Conflict, {problem("person", phrases::kLastAdministrator, phrases::kLastAdministratorRemedy)}};
  }
  change.run(kDisable, {reason, person_id});
  change.run(kDropLinks, {person_id});
  end_sessions(change, person_id);
  // The reason is free text and may name someone: it is not for the chain, which is never edited.
  change.commit(event_of(actor, now, "person.disable", person_id));
  return Done{};
}

}  // namespace hecht::access
