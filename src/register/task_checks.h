// What adding and changing a task have in common.
#pragma once

#include "feature/checks.h"
#include "register/tasks.h"

namespace hecht::registry {

std::optional<TaskPackage> load_task(storage::Session& session, const std::string& id);
feature::Checks check_task(TaskPackage& task, const base::Date& today);

}  // namespace hecht::registry
