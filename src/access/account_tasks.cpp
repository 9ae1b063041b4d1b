#include <algorithm>

#include "access/people.h"
#include "access/phrases.h"
#include "access/tasks.h"

namespace hecht::access {

namespace {
constexpr std::string_view kLink = "/account";
constexpr std::string_view kKind = "account";
}  // namespace

std::vector<StartTask> account_tasks(storage::Session& session, const TaskQuestion& question) {
  std::vector<StartTask> tasks;
  const auto person = find_person(session, question.actor.person_id);
  if (!person) return tasks;
  const auto roles = roles_of(session, person->id);
  const bool waits_for_code = std::any_of(roles.begin(), roles.end(), [&](const HeldRole& role) {
    return role.holds_on(question.today) && needs_code(role.assignment.role);
  });
  if (waits_for_code && !person->code_on) {
    tasks.push_back({.id = "code",
                     .text = base::say(question.language, phrases::kTaskCode),
                     .due = std::nullopt,
                     .link = std::string(kLink),
                     .kind = std::string(kKind)});
  }
  for (const auto& role : roles) {
    if (!role.holds_on(question.today) || !role.to) continue;
    if (*role.to > base::add_days(question.today, kRoleEndsSoonDays)) continue;
    tasks.push_back(
        {.id = "role:" + role.id,
         .text = base::say(question.language, phrases::kTaskRoleEnds, {base::format_date(*role.to, question.language)}),
         .due = role.to,
         .link = std::string(kLink),
         .kind = std::string(kKind)});
  }
  return tasks;
}

}  // namespace hecht::access
