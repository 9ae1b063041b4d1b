#include "app/routes.h"

#include <memory>

#include "access/retention.h"
#include "app/command_line.h"
#include "app/embedded.h"
#include "app/import_settings.h"
#include "app/openapi.h"
#include "app/scheme_routes.h"
#include "app/service_routes.h"
#include "applications/find_applications.h"
#include "applications/review_applications.h"
#include "applications/routes.h"
#include "http/problem_json.h"
#include "imports/import_routes.h"
#include "imports/imports.h"
#include "register/area_routes.h"
#include "register/publication_routes.h"
#include "register/review_alliances.h"
#include "register/routes.h"

namespace hecht::app {

namespace {

std::function<imports::ImportSettings()> settings_from(const schemes::Shelf& shelf) {
  return [&shelf] { return import_settings(*shelf.current()); };
}

}  // namespace

storage::JobHandlers job_handlers(Installation& installation) {
  auto handlers = access::access_jobs(installation.access);
  handlers.emplace(imports::kImportJob, imports::import_job_handler(settings_from(installation.shelf)));
  handlers.emplace(registry::kReviewJob,
                   [&shelf = installation.shelf](storage::Database& database, const storage::Job& job) {
                     registry::review_alliances(database, *shelf.current(), job, base::now());
                   });
  handlers.emplace(applications::kReviewJob,
                   [&shelf = installation.shelf](storage::Database& database, const storage::Job& job) {
                     applications::review_applications(database, *shelf.current(), job, base::now());
                   });
  return handlers;
}

void enqueue_daily_jobs(storage::Database& database, const base::Instant& now) {
  for (const auto kind : {registry::kReviewJob, applications::kReviewJob, access::kRetentionJob})
    storage::enqueue_daily(database, std::string(kind), now);
}

void add_routes(http::Router& router, Installation& installation) {
  auto& [shelf, published, access, service, jobs] = installation;
  storage::Database& database = access.database;
  add_service_routes(router, database, service);
  access::add_access_routes(router, access);
  registry::add_register_routes(router, database, shelf, program_name(),
                                {[&shelf = shelf](storage::Session& session, const feature::SearchQuestion& question) {
                                  return applications::find_applications(session, question, *shelf.current());
                                }});
  registry::add_publication_routes(router, database, shelf, published);
  add_scheme_routes(router, shelf);
  registry::add_area_routes(router, database);
  applications::add_application_routes(router, database, shelf, program_name());
  imports::add_import_routes(router, database, settings_from(shelf), [&runner = jobs] { runner->wake(); });
  router.add(http::static_files_route(embedded_web()));
  const auto description = std::make_shared<base::Json>();
  router.add(
      {.method = http::Method::Get,
       .path = "/v1/openapi.json",
       .permission = http::Permission::anonymous(),
       .handler =
           [description](const http::Request& request) { return http::cached_json_response(*description, request); },
       .summary = "Deze beschrijving",
       .operation = "openapi",
       .response = {"OpenApi"}});
  *description = openapi(router, HECHT_VERSION);
}

}  // namespace hecht::app
