#include <iostream>
#include <mutex>

#include "access/manage_people.h"
#include "app/database_access.h"
#include "app/phrases.h"
#include "app/routes.h"
#include "applications/list_views.h"
#include "applications/start_tasks.h"
#include "http/server.h"
#include "register/organisations.h"
#include "register/start_tasks.h"
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
  access::Access access{database,
                        {.public_url = {},
                         .secure_cookie = !listen.public_host.empty(),
                         .mail = options.mail,
                         .retention_months = options.retention_months,
                         .organisations = registry::organisations(),
                         .also_known = {applications::views_kept_of},
                         .also_erased = {applications::erase_views_of},
                         .task_sources = {registry::register_tasks, [&shelf](auto& session, const auto& question) {
                                            return applications::application_tasks(session, question, *shelf.current());
                                          }}}};
  http::Router router(access::make_guard(access));
  registry::PublishedSchemes published(database, *shelf.current(), shelf);
  published.refresh();
  Installation installation{shelf, published, access};
  add_routes(router, installation);
  http::Metrics metrics(router);
  std::mutex log_mutex;
  const auto log = [&](std::string_view line) {
    const std::scoped_lock lock(log_mutex);
    std::cerr << std::string(line) + '\n';
  };
  http::RateLimit rate_limit(options.rate_limit);
  http::Service service{router, metrics, log, HECHT_VERSION, status_of, &rate_limit};
  installation.service = &service;
  // What is said at the start is said before the first request, and so is the address in mails known.
  std::optional<storage::JobRunner> jobs;
  const auto done = http::serve(listen, service, [&](const std::string& url) {
    access.settings.public_url = listen.public_host.empty() ? url : "https://" + listen.public_host;
    jobs.emplace(database, job_handlers(installation), log, [&] {
      published.refresh();
      enqueue_daily_jobs(database, base::now());
    });
    installation.jobs = &*jobs;
    std::cout << url << '\n' << std::flush;
    if (base::is_practice_clock()) {
      const auto start = base::format_instant(base::now(), base::kAmsterdam, language);
      std::cout << base::say(language, phrases::kPractice, {start}) << '\n' << std::flush;
    }
    if (const auto first = access::ensure_administrator(database, access.hasher, base::now())) {
      std::cout << base::say(language, phrases::kFirstAdministrator, {first->email, first->password}) << '\n'
                << std::flush;
    }
  });
  return done ? kDone : fail(done.problems().front(), language);
}

}  // namespace

int serve(const ServeOptions& options) {
  const auto listen = http::parse_listen(options.listen, options.behind_proxy);
  if (!listen) return refuse(listen.problems(), options.storage.common.lang());
  if (options.mail.is_set() && options.mail.from.empty()) {
    return refuse(
        {{{}, "--mail-from", base::say_both(phrases::kMailNeedsFrom), base::say_both(phrases::kMailNeedsFromRemedy)}},
        options.storage.common.lang());
  }
  return with_database(options.storage, storage::Database::Absent::Create,
                       [&](storage::Database& database) { return serve(options, *listen, database); });
}

}  // namespace hecht::app
