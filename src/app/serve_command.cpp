#include <iostream>
#include <mutex>

#include "app/database_access.h"
#include "app/routes.h"
#include "http/server.h"
#include "storage/failure.h"
#include "storage/job_runner.h"

namespace hecht::app {

namespace {

// A handler that threw: whether trying again may help is in the status.
int status_of(const std::exception& error) {
  const auto* failure = dynamic_cast<const storage::Failure*>(&error);
  if (failure == nullptr) return 500;
  switch (failure->kind()) {
    case storage::FailureKind::Refused:
      return 409;
    case storage::FailureKind::Broken:
      return 500;
    default:
      return 503;
  }
}

int serve(const ServeOptions& options, const http::ServerOptions& listen, storage::Database& database) {
  const auto language = options.storage.common.lang();
  auto catalogue = load_catalogue(options.storage.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  schemes::Shelf shelf(std::move(*catalogue));
  const auto migrated = storage::migrate(database, all_migrations());
  if (!migrated) return fail(migrated.problems().front(), language);
  http::Router router;
  const http::Service* running = nullptr;
  storage::JobRunner* runner = nullptr;
  add_routes(router, shelf, database, running, [&runner] { runner->wake(); });
  http::Metrics metrics(router);
  std::mutex log_mutex;
  const auto log = [&](std::string_view line) {
    const std::scoped_lock lock(log_mutex);
    std::cerr << std::string(line) + '\n';
  };
  http::RateLimit rate_limit(options.rate_limit);
  http::Service service{router, metrics, log, HECHT_VERSION, status_of, &rate_limit};
  running = &service;
  storage::JobRunner jobs(database, job_handlers(shelf), log);
  runner = &jobs;
  const auto done =
      http::serve(listen, service, [](const std::string& url) { std::cout << url << '\n'
                                                                          << std::flush; });
  return done ? kDone : fail(done.problems().front(), language);
}

}  // namespace

int serve(const ServeOptions& options) {
  const auto listen = http::parse_listen(options.listen, options.behind_proxy);
  if (!listen) return refuse(listen.problems(), options.storage.common.lang());
  return with_database(options.storage, storage::Database::Absent::Create,
                       [&](storage::Database& database) { return serve(options, *listen, database); });
}

}  // namespace hecht::app
