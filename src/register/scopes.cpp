#include "register/scopes.h"

#include <algorithm>

namespace hecht::registry {

namespace {

constexpr std::string_view kRegionOfParty = "SELECT regional_organisation_id FROM party WHERE id = :id";
constexpr std::string_view kRegionOfAlliance = "SELECT regional_organisation_id FROM alliance WHERE id = :id";
constexpr std::string_view kAlliancesOfParty = R"(
SELECT DISTINCT alliance_id FROM membership
WHERE party_id = :party AND from_date <= :first AND (to_date IS NULL OR to_date >= :last)
ORDER BY alliance_id)";
constexpr std::string_view kMembers = R"(
SELECT DISTINCT party_id FROM membership
WHERE alliance_id = :alliance AND from_date <= :first AND (to_date IS NULL OR to_date >= :last)
ORDER BY party_id)";
constexpr std::string_view kFunctionaries = R"(
SELECT DISTINCT party_id FROM alliance_function
WHERE alliance_id = :alliance AND party_id IS NOT NULL AND from_date <= :first
  AND (to_date IS NULL OR to_date >= :last)
ORDER BY party_id)";

void add(std::vector<std::string>& ids, const std::string& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

void add_region(storage::Session& session, std::string_view sql, const std::string& id, access::Scope& scope) {
  const auto row = session.row<std::optional<std::string>>(sql, {id});
  if (!row) return;
  const std::optional<std::string>& region = std::get<0>(*row);
  if (region) add(scope.region, *region);
}

void add_alliance_scope(storage::Session& session, const std::string& id, const std::string& day,
                        access::Scope& scope) {
  add(scope.network, id);
  for (const auto sql : {kMembers, kFunctionaries}) {
    for (const auto& [party] : session.rows<std::string>(sql, {id, day, day})) add(scope.network, party);
  }
  add_region(session, kRegionOfAlliance, id, scope);
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return !id.empty() && std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

access::Scope scope_of_party(storage::Session& session, const std::string& party_id, const base::Date& on) {
  access::Scope scope;
  scope.own = {party_id};
  // A regional organisation stands for its own region.
  scope.region = {party_id};
  add_region(session, kRegionOfParty, party_id, scope);
  const std::string day = base::to_string(on);
  for (const auto& [alliance] : session.rows<std::string>(kAlliancesOfParty, {party_id, day, day}))
    add_alliance_scope(session, alliance, day, scope);
  return scope;
}

access::Scope scope_of_alliance(storage::Session& session, const std::string& alliance_id, const base::Date& on) {
  access::Scope scope;
  add_alliance_scope(session, alliance_id, base::to_string(on), scope);
  return scope;
}

access::Scope scope_of_region(const std::optional<std::string>& regional_organisation_id) {
  access::Scope scope;
  if (regional_organisation_id) scope.region = {*regional_organisation_id};
  return scope;
}

base::Date day_of(const base::Instant& now) { return base::local_in(now, base::kAmsterdam).date; }

storage::AuditEvent event_of(const access::Actor& actor, const access::Scope& scope, const base::Instant& now,
                             std::string action, storage::AuditSubject subject, base::Json::Object payload) {
  std::string organisation;
  for (const auto* ids : {&scope.own, &scope.network, &scope.region}) {
    for (const auto& held : actor.roles) {
      if (organisation.empty() && holds(*ids, held.organisation_id)) organisation = held.organisation_id;
    }
  }
  return {now, actor.person_id, organisation, std::move(action), std::move(subject), std::move(payload)};
}

}  // namespace hecht::registry
