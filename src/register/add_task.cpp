#include "feature/record.h"
#include "register/alliances.h"
#include "register/scopes.h"
#include "register/task_checks.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

Outcome<TaskPackage> add_task(storage::Database& database, const access::Actor& actor, const std::string& alliance_id,
                              const TaskPackageInput& input, base::Instant now) {
  storage::Change change(database);
  if (!load_alliance(change, alliance_id)) return NotThere{};
  const auto scope = scope_of_alliance(change, alliance_id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  TaskPackage task{input, storage::new_id(), alliance_id, 1};
  const Checks checks = check_task(task, day_of(now));
  if (!checks.ok()) return checks.problems;
  insert(change, "task_package", task);
  change.commit(event_of(actor, scope, now, "task.add", {"alliance", alliance_id}, {{"task", task.id}}));
  return Done<TaskPackage>{task, checks.warnings};
}

}  // namespace hecht::registry
