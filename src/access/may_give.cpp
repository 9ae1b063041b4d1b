#include <algorithm>

#include "access/manage_people.h"

namespace hecht::access {

namespace {

// The scope of a role of the house, or of an organisation that is gone: only who has the whole installation reaches it.
Scope scope_of(storage::Session& session, const Organisations& organisations, const std::string& organisation_id) {
  if (organisation_id.empty() || !organisations.name(session, organisation_id)) return {};
  return organisations.scope(session, organisation_id);
}

bool can_pass_on(const Assignment& held, const Assignment& given) {
  switch (held.role) {
    case Role::Coordinator:
      return given == held || given.role == Role::Practice || given.role == Role::Participant;
    case Role::RegionalStaff:
      return given == held || (!is_of_the_house(given.role) && given.role != Role::RegionalStaff &&
                               given.role != Role::Insurer && given.role != Role::Municipality);
    default:
      return given == held;
  }
}

}  // namespace

bool may_see(storage::Session& session, const Organisations& organisations, const Actor& actor,
             const std::string& person_id, const std::vector<HeldRole>& roles) {
  if (!actor.signed_in()) return false;
  if (actor.person_id == person_id || may(actor, "users", Act::Read, {})) return true;
  return std::any_of(roles.begin(), roles.end(), [&](const HeldRole& role) {
    return may(actor, "users.invite", Act::Read, scope_of(session, organisations, role.assignment.organisation_id));
  });
}

bool may_give(storage::Session& session, const Organisations& organisations, const Actor& actor,
              const Assignment& assignment) {
  if (may(actor, "users", Act::Write, {})) return true;
  const auto scope = scope_of(session, organisations, assignment.organisation_id);
  return std::any_of(actor.roles.begin(), actor.roles.end(), [&](const Assignment& held) {
    return can_pass_on(held, assignment) &&
           may({actor.person_id, actor.session_id, {held}}, "users.invite", Act::Write, scope);
  });
}

}  // namespace hecht::access
