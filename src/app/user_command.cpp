#include <algorithm>
#include <iostream>

#include "access/manage_people.h"
#include "access/secrets.h"
#include "app/database_access.h"
#include "app/phrases.h"
#include "http/described.h"
#include "register/organisations.h"

namespace hecht::app {

namespace {

// Who stands at the machine itself.
const access::Actor kOperator{{}, {}, {{access::Role::Administrator, {}}}};

int with_people(const StorageOptions& options, const std::function<int(storage::Database&)>& work) {
  return with_database(options, storage::Database::Absent::Refuse, [&](storage::Database& database) -> int {
    {
      storage::Reading reading(database);
      if (const auto problem = storage::differs_from(reading, all_migrations()))
        return refuse({*problem}, options.common.lang());
    }
    return work(database);
  });
}

// "coordinator:ORGANISATION", or "board" for a role of the whole installation.
base::Result<std::vector<access::NewRole>> read_roles(const std::vector<std::string>& texts) {
  std::vector<access::NewRole> roles;
  base::Problems problems;
  for (const auto& text : texts) {
    const auto colon = text.find(':');
    const auto word = text.substr(0, colon);
    const auto role = http::of_word<access::Role>(word);
    if (!role) {
      problems.push_back({{},
                          "--role",
                          base::say_both(phrases::kNoRole, {word}),
                          base::choose_among(word, http::words<access::Role>())});
      continue;
    }
    roles.push_back({{*role, colon == std::string::npos ? std::string() : text.substr(colon + 1)}, {}, {}});
  }
  if (!problems.empty()) return problems;
  return roles;
}

std::optional<std::string> id_of(storage::Database& database, const std::string& email) {
  storage::Reading reading(database);
  const auto person = access::find_person_by_email(reading, access::normal_email(email));
  return person ? std::optional(person->id) : std::nullopt;
}

std::string role_text(const access::HeldRole& role) {
  const auto& [kind, organisation] = role.assignment;
  return http::word_of(kind) + (organisation.empty() ? "" : ":" + organisation);
}

std::string pad(const std::string& text, std::size_t width) {
  const auto length = base::length(text);
  return length < width ? text + std::string(width - length, ' ') : text;
}

}  // namespace

int add_user(const UserOptions& options) {
  const auto& common = options.storage.common;
  auto roles = read_roles(options.roles);
  if (!roles) return refuse(roles.problems(), common.lang());
  return with_people(options.storage, [&](storage::Database& database) -> int {
    access::PasswordHasher hasher;
    const access::NewPerson person{
        .name = options.name,
        .email = options.email,
        .language = common.lang() == base::Language::English ? access::Tongue::En : access::Tongue::Nl,
        .roles = *roles,
        .password = access::new_one_time_password()};
    const auto id = access::add_person(database, registry::organisations(), hasher, person, base::now());
    if (!id) return refuse(id.refusal().problems, common.lang());
    tell(common, base::say_both(phrases::kUserAdded, {options.email, person.password}),
         base::Json::Object{{"id", *id}, {"email", options.email}, {"password", person.password}});
    return kDone;
  });
}

int reset_password(const UserOptions& options) {
  return with_people(options.storage, [&](storage::Database& database) -> int {
    access::PasswordHasher hasher;
    const auto password = access::give_password(database, hasher, options.email, options.reset_code, base::now());
    if (!password) return refuse(password.refusal().problems, options.storage.common.lang());
    tell(options.storage.common, base::say_both(phrases::kPasswordGiven, {options.email, *password}),
         base::Json::Object{{"email", options.email}, {"password", *password}});
    return kDone;
  });
}

int list_users(const UserOptions& options) {
  return with_people(options.storage, [&](storage::Database& database) -> int {
    storage::Reading reading(database);
    const auto people = access::all_people(reading);
    std::size_t width = 0;
    for (const auto& person : people) width = std::max(width, base::length(person.email));
    base::Json::Array list;
    for (const auto& person : people) {
      base::Json::Array roles;
      std::string text;
      for (const auto& role : access::roles_of(reading, person.id)) {
        if (!role.holds_on(base::today())) continue;
        text += (text.empty() ? "" : ", ") + role_text(role);
        roles.emplace_back(role_text(role));
      }
      const auto state = http::word_of(person.state);
      if (!options.storage.common.json)
        std::cout << pad(person.email, width) << "  " << pad(state, 8) << "  " << person.name << "  " << text << '\n';
      list.emplace_back(base::Json::Object{{"id", person.id},
                                           {"email", person.email},
                                           {"name", person.name},
                                           {"state", state},
                                           {"codeOn", person.code_on},
                                           {"roles", std::move(roles)}});
    }
    if (options.storage.common.json) std::cout << base::Json(std::move(list)).to_string() << '\n';
    return kDone;
  });
}

int disable_user(const UserOptions& options) {
  const auto& common = options.storage.common;
  return with_people(options.storage, [&](storage::Database& database) -> int {
    const auto id = id_of(database, options.email);
    if (!id) {
      return refuse(
          {{{}, "EMAIL", base::say_both(phrases::kNoUser, {options.email}), base::say_both(phrases::kNoUserRemedy)}},
          common.lang());
    }
    const auto done = access::disable_person(database, kOperator, *id, options.reason, base::now());
    if (!done) return refuse(done.refusal().problems, common.lang());
    tell(common, base::say_both(phrases::kUserDisabled, {options.email}),
         base::Json::Object{{"email", options.email}, {"state", "disabled"}});
    return kDone;
  });
}

}  // namespace hecht::app
