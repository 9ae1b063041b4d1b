#include "access/accounts.h"
#include "access/attempts.h"
#include "access/checks.h"
#include "access/phrases.h"
#include "access/secrets.h"
#include "http/described.h"

namespace hecht::access {

namespace {

constexpr std::string_view kFind =
    "SELECT person_id, kind FROM one_time_link WHERE secret_hash = :hash AND expires_seconds > :now";
constexpr std::string_view kUse = "DELETE FROM one_time_link WHERE secret_hash = :hash";
constexpr std::string_view kDropOthers = "DELETE FROM one_time_link WHERE person_id = :person";
constexpr std::string_view kInsert =
    "INSERT INTO one_time_link (secret_hash, person_id, kind, expires_seconds) VALUES (:hash, :person, :kind, "
    ":expires)";
constexpr std::string_view kSave =
    "UPDATE person SET password_hash = :hash, must_change = 0, state = 'active', version = version + 1 WHERE id = :id";

Refusal dead_link() { return {Why::Invalid, {problem("token", phrases::kDeadLink, phrases::kDeadLinkRemedy)}}; }

}  // namespace

std::int64_t seconds_of(LinkKind kind) { return kind == LinkKind::Reset ? kResetSeconds : kInvitationSeconds; }

std::string make_link(storage::Writing& writing, const std::string& person_id, LinkKind kind,
                      const base::Instant& now) {
  auto secret = new_secret();
  writing.run(kDropOthers, {person_id});
  writing.run(kInsert, {secret_hash(secret), person_id, http::word_of(kind), now.seconds + seconds_of(kind)});
  return secret;
}

Outcome<Done> choose_password(storage::Database& database, PasswordHasher& hasher, const PasswordChoice& input,
                              const base::Instant& now) {
  const auto link = secret_hash(input.link);
  std::optional<Person> person;
  {
    storage::Reading reading(database);
    const auto found = reading.row<std::string, std::string>(kFind, {link, now.seconds});
    if (found) person = find_person(reading, std::get<0>(*found));
  }
  if (!person || person->state == PersonState::Disabled || person->state == PersonState::Erased) return dead_link();
  base::Problems problems;
  check_password(input.password, person->email, person->name, "password", problems);
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  const auto hash = hasher.hash(input.password);
  storage::Change change(database);
  if (change.run(kUse, {link}) != 1) return dead_link();  // used in between
  change.run(kSave, {hash, person->id});
  change.run(kDropOthers, {person->id});
  end_sessions(change, person->id);
  forget_attempts(change, person->email);
  change.commit(event_of({person->id, {}, {}}, now, "password.choose", person->id));
  return Done{};
}

}  // namespace hecht::access
