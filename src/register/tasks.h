// The task package of an alliance: what it does beyond the core, decided locally or by the region.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"

namespace hecht::registry {

enum class DecisionLevel : std::uint8_t { Local, Regional };
BOOST_DESCRIBE_ENUM(DecisionLevel, Local, Regional)
// A regional task waits until the region has decided.
enum class TaskState : std::uint8_t { Active, WaitsForRegion, Ended };
BOOST_DESCRIBE_ENUM(TaskState, Active, WaitsForRegion, Ended)

struct TaskPackageInput {
  std::string task;
  DecisionLevel level = DecisionLevel::Local;
  std::optional<base::Date> decided_on;  // by the level that decides
  base::Date from_date;
  std::optional<base::Date> to_date;
};
BOOST_DESCRIBE_STRUCT(TaskPackageInput, (), (task, level, decided_on, from_date, to_date))
struct TaskPackage : TaskPackageInput {
  std::string id;
  std::string alliance_id;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(TaskPackage, (TaskPackageInput), (id, alliance_id, version))

std::vector<TaskPackage> tasks_of(storage::Session& session, const std::string& alliance_id);
TaskState state_on(const TaskPackage& task, const base::Date& day);

feature::Outcome<TaskPackage> add_task(storage::Database& database, const access::Actor& actor,
                                       const std::string& alliance_id, const TaskPackageInput& input,
                                       base::Instant now);
feature::Outcome<TaskPackage> edit_task(storage::Database& database, const access::Actor& actor, const std::string& id,
                                        std::int64_t version, const TaskPackageInput& input, base::Instant now);

}  // namespace hecht::registry
