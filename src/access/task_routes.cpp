#include <algorithm>

#include "access/bodies.h"
#include "access/guard.h"
#include "http/problem_json.h"

namespace hecht::access {

namespace {

struct StartTasksBody {
  std::vector<StartTask> items;
};
BOOST_DESCRIBE_STRUCT(StartTasksBody, (), (items))

// What has a day first, in order of that day.
bool comes_before(const StartTask& a, const StartTask& b) {
  if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
  return a.due < b.due;
}

http::Response list_response(Access& access, const http::Request& request) {
  const auto actor = actor_of(request);
  const TaskQuestion question{actor, base::today(), request.language};
  StartTasksBody body;
  storage::Reading reading(access.database);
  body.items = account_tasks(reading, question);
  for (const auto& source : access.settings.task_sources) {
    auto more = source(reading, question);
    body.items.insert(body.items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  std::stable_sort(body.items.begin(), body.items.end(), comes_before);
  return not_kept(http::json_response(http::to_json(body), request));
}

}  // namespace

void add_task_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Get,
              .path = "/v1/taken",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return list_response(access, request); },
              .summary = "Wat er op u wacht",
              .operation = "listStartTasks",
              .response = http::shape<StartTasksBody>()});
}

}  // namespace hecht::access
