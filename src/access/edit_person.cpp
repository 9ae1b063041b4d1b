#include "access/checks.h"
#include "access/manage_people.h"
#include "access/phrases.h"
#include "http/described.h"
#include "storage/versioned.h"

namespace hecht::access {

namespace {
constexpr std::string_view kSave =
    "UPDATE person SET name = :name, email = :email, language = :language, version = version + 1 "
    "WHERE id = :id AND version = :version";
}

Outcome<Person> edit_person(storage::Database& database, const Actor& actor, const PersonEdit& input,
                            const base::Instant& now) {
  const bool manages = may(actor, "users", Act::Write, {});
  const auto email = normal_email(input.email);
  storage::Change change(database);
  auto person = find_person(change, input.person_id);
  if (!person || person->state == PersonState::Erased) return Refusal{Why::NotThere};
  if (!manages && actor.person_id != person->id) return Refusal{Why::NotAllowed};
  if (!manages && email != person->email) return Refusal{Why::NotAllowed};
  base::Problems problems;
  check_name(input.name, problems);
  check_email(email, problems);
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  const auto other = find_person_by_email(change, email);
  if (other && other->id != person->id)
    return Refusal{Why::Conflict, {problem("email", phrases::kKnownEmail, phrases::kKnownEmailRemedy)}};
  const auto stale = storage::save_versioned(
      change, kSave, {input.name, email, http::word_of(input.language), person->id, input.version},
      [&] { return find_person(change, input.person_id); });
  if (stale) return Refusal{Why::Stale};
  base::Json::Object what;
  if (input.name != person->name) what.emplace_back("name", "changed");
  if (email != person->email) what.emplace_back("email", "changed");
  if (input.language != person->language) what.emplace_back("language", http::word_of(input.language));
  person = find_person(change, input.person_id);
  change.commit(event_of(actor, now, "person.edit", input.person_id, std::move(what)));
  return *std::move(person);
}

}  // namespace hecht::access
