#include "register/tasks.h"

#include "feature/record.h"
#include "register/phrases.h"
#include "register/task_checks.h"

namespace hecht::registry {

using namespace feature;

std::vector<TaskPackage> tasks_of(storage::Session& session, const std::string& alliance_id) {
  return select<TaskPackage>(session, "FROM task_package WHERE alliance_id = :alliance ORDER BY from_date, id",
                             {alliance_id});
}

std::optional<TaskPackage> load_task(storage::Session& session, const std::string& id) {
  return select_one<TaskPackage>(session, "FROM task_package WHERE id = :id", {id});
}

TaskState state_on(const TaskPackage& task, const base::Date& day) {
  if (task.to_date && *task.to_date < day) return TaskState::Ended;
  const bool decided = task.decided_on && *task.decided_on <= day;
  return task.level == DecisionLevel::Regional && !decided ? TaskState::WaitsForRegion : TaskState::Active;
}

Checks check_task(TaskPackage& task, const base::Date& today) {
  Checks checks;
  checks.text("task", task.task);
  checks.period(task.from_date, task.to_date);
  if (task.decided_on) checks.past("decidedOn", *task.decided_on, today);
  if (task.level == DecisionLevel::Regional && !task.decided_on)
    checks.warn("decidedOn", phrases::kWaitsForRegion, phrases::kWaitsForRegionRemedy);
  return checks;
}

}  // namespace hecht::registry
