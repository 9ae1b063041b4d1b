#include "access/accounts.h"
#include "access/attempts.h"
#include "access/checks.h"
#include "access/phrases.h"

namespace hecht::access {

namespace {
constexpr std::string_view kSave =
    "UPDATE person SET password_hash = :hash, must_change = 0, version = version + 1 WHERE id = :id";
constexpr std::int64_t kSecondsPerMinute = 60;
}  // namespace

Outcome<Done> change_password(storage::Database& database, PasswordHasher& hasher, const Actor& actor,
                              const PasswordChange& input, const base::Instant& now) {
  std::optional<Person> person;
  std::string hash;
  {
    storage::Reading reading(database);
    person = find_person(reading, actor.person_id);
    hash = credentials_of(reading, actor.person_id).password_hash;
  }
  if (!person) return Refusal{Why::NotThere};
  if (const auto wait = count_attempt(database, AttemptKind::SignIn, person->email, input.address, now)) {
    const auto minutes = std::to_string((*wait + kSecondsPerMinute - 1) / kSecondsPerMinute);
    return Refusal{Why::TooMany, {problem({}, phrases::kTooMany, phrases::kTooManyRemedy, {}, {minutes})}, *wait};
  }
  base::Problems problems;
  check_password(input.wanted, person->email, person->name, "new", problems);
  if (input.wanted == input.current)
    problems.push_back(problem("new", phrases::kSamePassword, phrases::kOtherPassword));
  if (input.current.size() > kPasswordBytesMax || !hasher.verify(hash, input.current))
    problems.push_back(problem("current", phrases::kWrongCurrent, phrases::kWrongCurrentRemedy));
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  const auto wanted = hasher.hash(input.wanted);
  storage::Change change(database);
  change.run(kSave, {wanted, person->id});
  end_sessions(change, person->id, actor.session_id);
  forget_attempts(change, person->email);
  change.commit(event_of(actor, now, "password.change", person->id));
  return Done{};
}

}  // namespace hecht::access
