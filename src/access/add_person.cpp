#include "access/checks.h"
#include "access/manage_people.h"
#include "access/phrases.h"
#include "access/secrets.h"
#include "http/described.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

constexpr std::string_view kInsert =
    "INSERT INTO person (id, email, name, language, state, state_reason, password_hash, must_change, totp_secret, "
    "totp_pending, totp_step, created_seconds, version) "
    "VALUES (:id, :email, :name, :language, 'active', '', :hash, :must_change, :totp, '', 0, :now, 1)";
constexpr std::string_view kAnyone = "SELECT COUNT(*) FROM person";
constexpr std::string_view kGivePassword =
    "UPDATE person SET password_hash = :hash, must_change = 1, state = 'active', state_reason = '', "
    "version = version + 1 WHERE id = :id";
constexpr std::string_view kResetCode = "UPDATE person SET totp_secret = '', totp_pending = '' WHERE id = :id";
// A name that no one can have; the administrator fills in a real address.
constexpr std::string_view kFirstEmail = "beheerder@hecht.invalid";

void insert(storage::Change& change, const std::string& id, const NewPerson& input, const std::string& hash,
            const base::Instant& now) {
  change.run(kInsert, {id, normal_email(input.email), input.name, http::word_of(input.language), hash,
                       std::int64_t{input.must_change}, input.totp_secret, now.seconds});
  for (const auto& role : input.roles) {
    insert_role(change, {.id = storage::new_id(),
                         .person_id = id,
                         .assignment = role.assignment,
                         .from = role.from.value_or(day_of(now)),
                         .to = role.to,
                         .given_by = {},
                         .reason = role.reason});
  }
}

storage::AuditEvent added(const std::string& id, const NewPerson& input, const base::Instant& now) {
  base::Json::Array roles;
  for (const auto& role : input.roles) roles.emplace_back(http::word_of(role.assignment.role));
  return event_of({}, now, "person.add", id, {{"roles", std::move(roles)}});
}

}  // namespace

Outcome<std::string> add_person(storage::Database& database, const Organisations& organisations, PasswordHasher& hasher,
                                const NewPerson& input, const base::Instant& now) {
  const auto hash = hasher.hash(input.password);
  const auto email = normal_email(input.email);
  storage::Change change(database);
  base::Problems problems;
  check_name(input.name, problems);
  check_email(email, problems);
  for (const auto& role : input.roles) check_role(change, organisations, role, day_of(now), {}, problems);
  if (find_person_by_email(change, email))
    problems.push_back(problem("email", phrases::kKnownEmail, phrases::kKnownEmailRemedy));
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  auto id = storage::new_id();
  insert(change, id, input, hash, now);
  change.commit(added(id, input, now));
  return id;
}

Outcome<std::string> give_password(storage::Database& database, PasswordHasher& hasher, const std::string& email,
                                   bool reset_code, const base::Instant& now) {
  auto password = new_one_time_password();
  const auto hash = hasher.hash(password);
  storage::Change change(database);
  const auto person = find_person_by_email(change, normal_email(email));
  if (!person)
    return Refusal{Why::NotThere, {problem("email", phrases::kNoSuchPerson, phrases::kNoSuchPersonRemedy, {email})}};
  change.run(kGivePassword, {hash, person->id});
  if (reset_code) change.run(kResetCode, {person->id});
  end_sessions(change, person->id);
  change.commit(event_of({}, now, "password.give", person->id, {{"code_reset", reset_code}}));
  return password;
}

std::optional<FirstAdministrator> ensure_administrator(storage::Database& database, PasswordHasher& hasher,
                                                       const base::Instant& now) {
  if (storage::Reading(database).value<std::int64_t>(kAnyone) > 0) return std::nullopt;
  FirstAdministrator first{std::string(kFirstEmail), new_one_time_password()};
  const auto hash = hasher.hash(first.password);
  const NewPerson person{.name = "Beheerder",
                         .email = first.email,
                         .roles = {{{Role::Administrator, {}}, std::nullopt, std::nullopt}},
                         .password = {}};
  const auto id = storage::new_id();
  storage::Change change(database);
  // The event takes the lock under which nodes wait for each other; only then is it sure that no one is there.
  change.record(added(id, person, now));
  if (change.value<std::int64_t>(kAnyone) > 0) return std::nullopt;
  insert(change, id, person, hash, now);
  change.commit(event_of({}, now, "installation.begin", id));
  return first;
}

}  // namespace hecht::access
