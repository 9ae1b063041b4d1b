// What waits for someone, on their start page. Each floor says what it knows; the app puts the sources together.
#pragma once

#include <boost/describe/class.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "base/date.h"
#include "base/text.h"
#include "storage/session.h"

namespace hecht::access {

inline constexpr std::int64_t kRoleEndsSoonDays = 30;

struct StartTask {
  std::string id;  // the same as long as it is the same task
  std::string text;
  std::optional<base::Date> due;
  std::string link;  // the page where it is done
  std::string kind;  // "account", "membership", …
};
BOOST_DESCRIBE_STRUCT(StartTask, (), (id, text, due, link, kind))

struct TaskQuestion {
  const Actor& actor;
  base::Date today;
  base::Language language = base::Language::Dutch;
};
using TaskSource = std::function<std::vector<StartTask>(storage::Session&, const TaskQuestion&)>;

// Those of this floor: a code to set up, a role that ends soon.
std::vector<StartTask> account_tasks(storage::Session& session, const TaskQuestion& question);

}  // namespace hecht::access
