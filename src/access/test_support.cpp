#include "access/test_support.h"

#include "access/migrations.h"

namespace hecht::access::testing {

Organisations organisations() {
  return {.name = [](storage::Session&, const std::string& id) -> std::optional<std::string> {
            return id.starts_with("org") ? std::optional("Naam van " + id) : std::nullopt;
          },
          .scope =
              [](storage::Session&, const std::string& id) {
                Scope scope{.own = {id}, .region = {"org-regio"}};
                if (id == "org-lid" || id == "org-verband") scope.network = {"org-verband", "org-lid"};
                return scope;
              }};
}

Settings settings() { return {.public_url = "http://hecht.test", .mail = {}, .organisations = organisations()}; }

House::House(const storage::testing::Place& place) : database(place.open()) {
  auto migrations = storage::storage_migrations();
  for (auto& migration : access_migrations()) migrations.push_back(std::move(migration));
  REQUIRE(storage::migrate(*database, migrations).ok());
}

std::string House::add(const std::string& name, const std::vector<NewRole>& roles, const std::string& totp_secret) {
  const NewPerson person{.name = name,
                         .email = name + "@voorbeeld.nl",
                         .roles = roles,
                         .password = std::string(kPassword),
                         .must_change = false,
                         .totp_secret = totp_secret};
  auto id = add_person(*database, organisations(), hasher, person, {kNow.seconds - 10 * base::kSecondsPerDay, 0});
  REQUIRE(id);
  return *id;
}

Actor House::actor(const std::string& person_id, const base::Instant& now) {
  storage::Reading reading(*database);
  const auto person = find_person(reading, person_id);
  REQUIRE(person.has_value());
  return {person_id, "sessie", roles_in_force(*person, roles_of(reading, person_id), day_of(now))};
}

}  // namespace hecht::access::testing
