#include <algorithm>

#include "access/permission_matrix.h"
#include "base/assert.h"
#include "http/described.h"

namespace hecht::access {

namespace {

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return !id.empty() && std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_own(const Assignment& held, const Scope& scope) { return holds(scope.own, held.organisation_id); }
bool is_in_network(const Assignment& held, const Scope& scope) {
  return is_own(held, scope) || holds(scope.network, held.organisation_id);
}
bool is_in_region(const Assignment& held, const Scope& scope) {
  return is_in_network(held, scope) || holds(scope.region, held.organisation_id);
}

bool reaches(Reach reach, const Actor& actor, const Assignment& held, const Scope& scope) {
  switch (reach) {
    case Reach::Touching:
      return scope.common || is_of_the_house(held.role) || is_in_region(held, scope);
    case Reach::Own:
      return is_own(held, scope);
    case Reach::Network:
      return is_in_network(held, scope);
    case Reach::Region:
      return is_in_region(held, scope);
    case Reach::Published:
      return scope.published;
    case Reach::Assigned:
      return holds(scope.assigned, actor.person_id);
    case Reach::Lead:
      return holds(scope.lead, held.organisation_id);
    case Reach::Mandate:
      return holds(scope.mandated, actor.person_id) || holds(scope.mandated, held.organisation_id);
    case Reach::Consent:
      return scope.consented && is_in_region(held, scope);
    case Reach::All:
      return true;
  }
  return false;
}

// To do something with a thing one must be able to see it.
bool grants(const Grant& grant, Act act) { return grant.act == act || act == Act::Read; }

bool is_judgement(Act act) { return act == Act::Advise || act == Act::Approve || act == Act::Decide; }

// No one judges what they made themselves, nor what is of another organisation they stand for.
bool is_independent(const Actor& actor, const Assignment& held, const Scope& scope) {
  if (holds(scope.involved, actor.person_id)) return false;
  return std::none_of(actor.roles.begin(), actor.roles.end(), [&](const Assignment& other) {
    return other.organisation_id != held.organisation_id && is_own(other, scope);
  });
}

const Capability& row_of(std::string_view capability) {
  const auto* row = find_capability(capability);
  HECHT_ASSERT(row != nullptr);
  return *row;
}

}  // namespace

bool is_of_the_house(Role role) {
  switch (role) {
    case Role::WorkingGroup:
    case Role::AdvisoryCommittee:
    case Role::Board:
    case Role::Finance:
    case Role::Auditor:
    case Role::Administrator:
      return true;
    default:
      return false;
  }
}

bool needs_code(Role role) {
  return role == Role::Board || role == Role::Finance || role == Role::AdvisoryCommittee || role == Role::Administrator;
}

bool may(const Actor& actor, std::string_view capability, Act act, const Scope& scope) {
  const auto& row = row_of(capability);
  if (holds(scope.recused, actor.person_id)) return false;
  for (const auto& grant : row.anyone) {
    if (grants(grant, act) && (grant.reach != Reach::Published || scope.published)) return true;
  }
  for (const auto& held : actor.roles) {
    if (is_judgement(act) && !is_independent(actor, held, scope)) continue;
    for (const auto& grant : row.roles[static_cast<std::size_t>(held.role)]) {
      if (grants(grant, act) && reaches(grant.reach, actor, held, scope)) return true;
    }
  }
  return false;
}

bool may_somewhere(const Actor& actor, std::string_view capability, Act act) {
  const auto& row = row_of(capability);
  const auto gives = [&](const Cell& cell) {
    return std::any_of(cell.begin(), cell.end(), [&](const Grant& grant) { return grants(grant, act); });
  };
  return gives(row.anyone) || std::any_of(actor.roles.begin(), actor.roles.end(), [&](const Assignment& held) {
           return gives(row.roles[static_cast<std::size_t>(held.role)]);
         });
}

std::optional<Right> right_of(std::string_view permission) {
  const auto colon = permission.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto* row = find_capability(permission.substr(0, colon));
  const auto act = http::of_word<Act>(permission.substr(colon + 1));
  if (row == nullptr || !act) return std::nullopt;
  return Right{row->id, *act};
}

}  // namespace hecht::access
