#include "feature/record.h"
#include "register/scopes.h"
#include "register/task_checks.h"

namespace hecht::registry {

using namespace feature;

// Also ends one, and holds the decision of the region.
Outcome<TaskPackage> edit_task(storage::Database& database, const access::Actor& actor, const std::string& id,
                               std::int64_t version, const TaskPackageInput& input, base::Instant now) {
  storage::Change change(database);
  const auto present = load_task(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_alliance(change, present->alliance_id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  TaskPackage task{input, id, present->alliance_id, version};
  const Checks checks = check_task(task, day_of(now));
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "task_package", task, [&] { return load_task(change, id); })) return *stale;
  ++task.version;
  change.commit(event_of(actor, scope, now, "task.edit", {"alliance", task.alliance_id},
                         {{"task", id}, {"version", task.version}}));
  return Done<TaskPackage>{task, checks.warnings};
}

}  // namespace hecht::registry
