#include "access/api_keys.h"

#include <algorithm>

#include "access/checks.h"
#include "access/phrases.h"
#include "access/secrets.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

constexpr std::string_view kOf =
    "SELECT id, person_id, name, organisation_id, read_only, expires_date FROM api_token WHERE person_id = :person AND "
    "revoked = 0 ORDER BY created_seconds, id";
constexpr std::string_view kInsert =
    "INSERT INTO api_token (id, secret_hash, person_id, name, organisation_id, read_only, created_seconds, "
    "expires_date, revoked) VALUES (:id, :hash, :person, :name, :organisation, :read_only, :now, :expires, 0)";
constexpr std::string_view kOwner = "SELECT person_id FROM api_token WHERE id = :id AND revoked = 0";
constexpr std::string_view kRevoke = "UPDATE api_token SET revoked = 1 WHERE id = :id AND revoked = 0";

bool works_for(const Actor& actor, const std::string& organisation_id) {
  return std::any_of(actor.roles.begin(), actor.roles.end(), [&](const Assignment& held) {
    return held.organisation_id == organisation_id && !needs_code(held.role);
  });
}

}  // namespace

std::vector<ApiKey> keys_of(storage::Session& session, const std::string& person_id) {
  std::vector<ApiKey> keys;
  for (auto& [id, person, name, organisation, read_only, expires] :
       session.rows<std::string, std::string, std::string, std::string, std::int64_t, std::string>(kOf, {person_id})) {
    keys.push_back({std::move(id), std::move(person), std::move(name), std::move(organisation), read_only != 0,
                    stored(base::parse_date(expires))});
  }
  return keys;
}

Outcome<CreatedKey> create_api_key(storage::Database& database, const Actor& actor, const NewKey& input,
                                   const base::Instant& now) {
  const auto first = base::add_days(day_of(now), 1);
  const auto last = base::add_days(day_of(now), kKeyDaysMax);
  base::Problems problems;
  check_name(input.name, problems);
  check_text("name", input.name, kKeyNameLengthMax, problems);
  if (input.expires < first || input.expires > last) {
    problems.push_back(problem("expires", phrases::kBadExpiry, phrases::kBadExpiryRemedy, {},
                               {base::to_string(first), base::to_string(last)}));
  }
  if (!works_for(actor, input.organisation_id)) {
    problems.push_back(problem("organisationId", phrases::kNotYourOrganisation, phrases::kNotYourOrganisationRemedy));
  }
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  CreatedKey made{
      {storage::new_id(), actor.person_id, input.name, input.organisation_id, input.read_only, input.expires},
      std::string(kKeyPrefix) + new_secret()};
  storage::Change change(database);
  change.run(kInsert, {made.key.id, secret_hash(made.secret), actor.person_id, input.name, input.organisation_id,
                       std::int64_t{input.read_only}, now.seconds, base::to_string(input.expires)});
  auto event = event_of(actor, now, "key.create", actor.person_id, {{"key", made.key.id}});
  event.organisation_id = input.organisation_id;
  change.commit(event);
  return made;
}

Outcome<Done> revoke_api_key(storage::Database& database, const Actor& actor, const std::string& id,
                             const base::Instant& now) {
  storage::Change change(database);
  const auto owner = change.row<std::string>(kOwner, {id});
  if (!owner) return Refusal{Why::NotThere};
  const auto& person_id = std::get<0>(*owner);
  // Of someone else's key it is not told that it is there.
  if (person_id != actor.person_id && !may(actor, "users", Act::Write, {})) return Refusal{Why::NotThere};
  if (change.run(kRevoke, {id}) != 1) return Refusal{Why::NotThere};
  change.commit(event_of(actor, now, "key.revoke", person_id, {{"key", id}}));
  return Done{};
}

}  // namespace hecht::access
