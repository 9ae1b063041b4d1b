#include "access/checks.h"
#include "access/manage_people.h"
#include "access/phrases.h"
#include "http/described.h"

namespace hecht::access {

namespace {
constexpr std::string_view kEnd =
    "UPDATE role_assignment SET to_date = :to, version = version + 1 WHERE id = :id AND version = :version";
}

Outcome<HeldRole> end_role(storage::Database& database, const Organisations& organisations, const Actor& actor,
                           const RoleEnd& input, const base::Instant& now) {
  const auto today = day_of(now);
  const auto yesterday = base::add_days(today, -1);
  storage::Change change(database);
  auto role = find_role(change, input.role_id);
  if (!role || !may_see(change, organisations, actor, role->person_id, roles_of(change, role->person_id)))
    return Refusal{Why::NotThere};
  if (role->person_id != actor.person_id && !may_give(change, organisations, actor, role->assignment))
    return Refusal{Why::NotAllowed};
  if (role->to && *role->to < yesterday)
    return Refusal{Why::Conflict, {problem("to", phrases::kHasEnded, phrases::kHasEndedRemedy)}};
  if (input.to < yesterday) {
    return Refusal{Why::Invalid,
                   {problem("to", phrases::kEndInPast, phrases::kEndInPastRemedy, {}, {base::to_string(yesterday)})}};
  }
  // One may lay down a role, and not make it longer.
  if (role->person_id == actor.person_id && (role->to ? input.to > *role->to : false))
    return Refusal{Why::Conflict, {problem("to", phrases::kNotYourself, phrases::kNotYourselfRemedy)}};
  if (role->assignment.role == Role::Administrator && is_last_administrator(change, role->person_id, today)) {
    return Refusal{Why::Conflict, {problem("to", phrases::kLastAdministrator, phrases::kLastAdministratorRemedy)}};
  }
  if (change.run(kEnd, {base::to_string(input.to), role->id, role->version}) != 1) return Refusal{Why::Stale};
  role->to = input.to;
  ++role->version;
  auto event = event_of(
      actor, now, "role.end", role->person_id,
      {{"role", http::word_of(role->assignment.role)}, {"assignment", role->id}, {"to", base::to_string(input.to)}});
  event.organisation_id = role->assignment.organisation_id;
  change.commit(event);
  return *std::move(role);
}

}  // namespace hecht::access
