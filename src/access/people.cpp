#include "access/people.h"

#include <algorithm>

#include "http/described.h"

namespace hecht::access {

namespace {

using PersonRow = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string, std::string,
                             std::int64_t, std::int64_t>;

constexpr std::string_view kPeople =
    "SELECT id, email, name, language, state, password_hash, totp_secret, must_change, version FROM person "
    "WHERE state <> 'erased' ORDER BY name, id";
constexpr std::string_view kById =
    "SELECT id, email, name, language, state, password_hash, totp_secret, must_change, version FROM person "
    "WHERE id = :id";
constexpr std::string_view kByEmail =
    "SELECT id, email, name, language, state, password_hash, totp_secret, must_change, version FROM person "
    "WHERE email = :email AND state <> 'erased'";
constexpr std::string_view kCredentials = "SELECT password_hash, totp_secret, totp_pending FROM person WHERE id = :id";

Person person_of(PersonRow row) {
  auto& [id, email, name, language, state, password_hash, totp_secret, must_change, version] = row;
  return {.id = std::move(id),
          .email = std::move(email),
          .name = std::move(name),
          .language = stored(http::of_word<Tongue>(language)),
          .state = stored(http::of_word<PersonState>(state)),
          .has_password = !password_hash.empty(),
          .code_on = !totp_secret.empty(),
          .must_change = must_change != 0,
          .version = version};
}

template <class... Types>
std::optional<Person> one_person(storage::Session& session, std::string_view sql, const std::string& key,
                                 std::type_identity<std::tuple<Types...>>) {
  auto row = session.row<Types...>(sql, {key});
  if (!row) return std::nullopt;
  return person_of(std::move(*row));
}

using RoleRow = std::tuple<std::string, std::string, std::string, std::string, std::string, std::optional<std::string>,
                           std::string, std::string, std::int64_t>;

constexpr std::string_view kAllRoles =
    "SELECT id, person_id, role, organisation_id, from_date, to_date, given_by, reason, version FROM role_assignment "
    "ORDER BY person_id, from_date, role, id";
constexpr std::string_view kRolesOf =
    "SELECT id, person_id, role, organisation_id, from_date, to_date, given_by, reason, version FROM role_assignment "
    "WHERE person_id = :person ORDER BY from_date, role, id";
constexpr std::string_view kRole =
    "SELECT id, person_id, role, organisation_id, from_date, to_date, given_by, reason, version FROM role_assignment "
    "WHERE id = :id";
constexpr std::string_view kInsertRole =
    "INSERT INTO role_assignment (id, person_id, role, organisation_id, from_date, to_date, given_by, reason, version) "
    "VALUES (:id, :person, :role, :organisation, :from, :to, :by, :reason, 1)";
constexpr std::string_view kEndSessions = "DELETE FROM session WHERE person_id = :person AND id <> :but";
constexpr std::string_view kOtherAdministrators =
    "SELECT COUNT(*) FROM role_assignment r JOIN person p ON p.id = r.person_id WHERE r.role = 'administrator' AND "
    "r.person_id <> :person AND r.from_date <= :today AND r.to_date IS NULL AND p.state IN ('active', 'invited')";
constexpr std::string_view kIsAdministrator =
    "SELECT COUNT(*) FROM role_assignment WHERE role = 'administrator' AND person_id = :person AND "
    "from_date <= :today AND (to_date IS NULL OR to_date >= :today_again)";

HeldRole role_of(RoleRow row) {
  auto& [id, person, role, organisation, from, to, by, reason, version] = row;
  return {.id = std::move(id),
          .person_id = std::move(person),
          .assignment = {stored(http::of_word<Role>(role)), std::move(organisation)},
          .from = stored(base::parse_date(from)),
          .to = to ? base::parse_date(*to) : std::nullopt,
          .given_by = std::move(by),
          .reason = std::move(reason),
          .version = version};
}

template <class... Types>
std::vector<HeldRole> many_roles(storage::Session& session, std::string_view sql, const storage::Cells& arguments,
                                 std::type_identity<std::tuple<Types...>>) {
  std::vector<HeldRole> roles;
  for (auto& row : session.rows<Types...>(sql, arguments)) roles.push_back(role_of(std::move(row)));
  return roles;
}

constexpr std::type_identity<PersonRow> kPersonRow;
constexpr std::type_identity<RoleRow> kRoleRow;

}  // namespace

base::Language language_of(Tongue tongue) {
  return tongue == Tongue::En ? base::Language::English : base::Language::Dutch;
}

std::optional<Person> find_person(storage::Session& session, const std::string& id) {
  return one_person(session, kById, id, kPersonRow);
}

std::optional<Person> find_person_by_email(storage::Session& session, const std::string& email) {
  return one_person(session, kByEmail, email, kPersonRow);
}

std::vector<Person> all_people(storage::Session& session) {
  const auto read = [&]<class... Types>(std::type_identity<std::tuple<Types...>>) {
    std::vector<Person> people;
    for (auto& row : session.rows<Types...>(kPeople)) people.push_back(person_of(std::move(row)));
    return people;
  };
  return read(kPersonRow);
}

Credentials credentials_of(storage::Session& session, const std::string& person_id) {
  auto row = session.row<std::string, std::string, std::string>(kCredentials, {person_id});
  if (!row) return {};
  auto& [hash, secret, pending] = *row;
  return {std::move(hash), std::move(secret), std::move(pending)};
}

std::string normal_email(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  std::string email(text);
  for (char& c : email) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return email;
}

std::vector<HeldRole> roles_of(storage::Session& session, const std::string& person_id) {
  return many_roles(session, kRolesOf, {person_id}, kRoleRow);
}

std::vector<HeldRole> all_roles(storage::Session& session) { return many_roles(session, kAllRoles, {}, kRoleRow); }

std::optional<HeldRole> find_role(storage::Session& session, const std::string& id) {
  auto roles = many_roles(session, kRole, {id}, kRoleRow);
  return roles.empty() ? std::nullopt : std::optional(std::move(roles.front()));
}

void insert_role(storage::Writing& writing, const HeldRole& role) {
  const storage::Cell to = role.to ? storage::Cell(base::to_string(*role.to)) : storage::Cell();
  writing.run(kInsertRole,
              {role.id, role.person_id, http::word_of(role.assignment.role), role.assignment.organisation_id,
               base::to_string(role.from), to, role.given_by, role.reason});
}

std::vector<Assignment> roles_in_force(const Person& person, const std::vector<HeldRole>& roles,
                                       const base::Date& today) {
  std::vector<Assignment> assignments;
  if (person.state != PersonState::Active || person.must_change) return assignments;
  for (const auto& role : roles) {
    if (role.holds_on(today) && (person.code_on || !needs_code(role.assignment.role)))
      assignments.push_back(role.assignment);
  }
  return assignments;
}

void end_sessions(storage::Writing& writing, const std::string& person_id, const std::string& but_not) {
  writing.run(kEndSessions, {person_id, but_not});
}

bool is_last_administrator(storage::Session& session, const std::string& person_id, const base::Date& today) {
  const auto day = base::to_string(today);
  return session.value<std::int64_t>(kIsAdministrator, {person_id, day, day}) > 0 &&
         session.value<std::int64_t>(kOtherAdministrators, {person_id, day}) == 0;
}

base::Date day_of(const base::Instant& now) { return base::local_in(now, base::kAmsterdam).date; }

storage::AuditEvent event_of(const Actor& actor, const base::Instant& now, std::string action,
                             const std::string& person_id, base::Json::Object payload) {
  return {now, actor.person_id, {}, std::move(action), {"person", person_id}, std::move(payload)};
}

}  // namespace hecht::access
