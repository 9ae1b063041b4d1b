#include "access/attempts.h"
#include "access/checks.h"
#include "access/phrases.h"
#include "access/secrets.h"
#include "access/sessions.h"
#include "access/totp.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

// The step of a code counts once: a second request with it, on any node, changes no row.
constexpr std::string_view kUseStep = "UPDATE person SET totp_step = :step WHERE id = :id AND totp_step < :step_again";
constexpr std::string_view kInsert =
    "INSERT INTO session (secret_hash, id, person_id, created_seconds, seen_seconds, expires_seconds) "
    "VALUES (:hash, :id, :person, :created, :seen, :expires)";
constexpr std::string_view kDropOldSessions =
    "DELETE FROM session WHERE expires_seconds <= :now OR seen_seconds <= :idle";
constexpr std::string_view kDropOldLinks = "DELETE FROM one_time_link WHERE expires_seconds <= :now";
constexpr std::int64_t kSecondsPerMinute = 60;

Refusal refused() { return {Why::NotSignedIn, {problem({}, phrases::kWrongSignIn, phrases::kWrongSignInRemedy)}}; }

// Of no one, where no one has that address: the address is not noted, but the work is the same, so that the time it
// takes does not tell whether there is an account.
void note_refusal(storage::Database& database, const std::optional<Person>& person, const base::Instant& now) {
  storage::Change change(database);
  change.commit(event_of({}, now, "session.refuse", person ? person->id : std::string(), {{"because", "password"}}));
}

SignedIn start_session(storage::Change& change, const Person& person, const base::Instant& now) {
  SignedIn done{new_secret(), person, {person.id, storage::new_id(), {}}};
  done.actor.roles = roles_in_force(person, roles_of(change, person.id), day_of(now));
  change.run(kDropOldSessions, {now.seconds, now.seconds - kSessionIdleSeconds});
  change.run(kDropOldLinks, {now.seconds});
  change.run(kInsert, {secret_hash(done.secret), done.actor.session_id, person.id, now.seconds, now.seconds,
                       now.seconds + kSessionSecondsMax});
  return done;
}

}  // namespace

Outcome<SignedIn> sign_in(storage::Database& database, PasswordHasher& hasher, const SignIn& input,
                          const base::Instant& now) {
  const auto email = normal_email(input.email);
  if (const auto wait = count_attempt(database, AttemptKind::SignIn, email, input.address, now)) {
    const auto minutes = std::to_string((*wait + kSecondsPerMinute - 1) / kSecondsPerMinute);
    return Refusal{Why::TooMany, {problem({}, phrases::kTooMany, phrases::kTooManyRemedy, {}, {minutes})}, *wait};
  }
  std::optional<Person> person;
  Credentials credentials;
  {
    storage::Reading reading(database);
    person = find_person_by_email(reading, email);
    if (person && person->state == PersonState::Active) credentials = credentials_of(reading, person->id);
  }
  const bool fits = input.password.size() <= kPasswordBytesMax;
  const bool good = hasher.verify(credentials.password_hash, fits ? input.password : std::string()) && fits;
  if (!person || !good) {
    note_refusal(database, person, now);
    return refused();
  }
  std::optional<std::int64_t> step;
  if (!credentials.totp_secret.empty()) {
    if (!input.code || input.code->empty())
      return Refusal{Why::NotSignedIn, {problem("code", phrases::kNeedsCode, phrases::kCodeRemedy)}};
    step = totp_step(credentials.totp_secret, *input.code, now);
  }
  storage::Change change(database);
  const bool code_good =
      credentials.totp_secret.empty() || (step && change.run(kUseStep, {*step, person->id, *step}) == 1);
  if (!code_good) {
    change.commit(event_of({}, now, "session.refuse", person->id, {{"because", "code"}}));
    return Refusal{Why::NotSignedIn, {problem("code", phrases::kWrongCode, phrases::kCodeRemedy)}};
  }
  forget_attempts(change, email);
  auto done = start_session(change, *person, now);
  change.commit(event_of(done.actor, now, "session.start", person->id));
  return done;
}

}  // namespace hecht::access
