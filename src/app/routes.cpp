#include "app/routes.h"

#include <memory>

#include "app/embedded.h"
#include "app/import_settings.h"
#include "app/openapi.h"
#include "app/scheme_routes.h"
#include "app/service_routes.h"
#include "base/sha256.h"
#include "http/problem_json.h"
#include "register/area_routes.h"
#include "register/import_routes.h"
#include "register/imports.h"

namespace hecht::app {

namespace {

std::function<registry::ImportSettings()> settings_from(const schemes::Shelf& shelf) {
  return [&shelf] { return import_settings(*shelf.current()); };
}

}  // namespace

storage::JobHandlers job_handlers(const schemes::Shelf& shelf) {
  return {{std::string(registry::kImportJob), registry::import_job_handler(settings_from(shelf))}};
}

void add_routes(http::Router& router, const schemes::Shelf& shelf, storage::Database& database,
                const http::Service*& service, const std::function<void()>& wake_jobs) {
  add_service_routes(router, database, service);
  add_scheme_routes(router, shelf);
  registry::add_area_routes(router, database);
  registry::add_import_routes(router, database, settings_from(shelf), wake_jobs);
  router.add(http::static_files_route(embedded_web()));
  const auto description = std::make_shared<base::Json>();
  router.add({.method = http::Method::Get,
              .path = "/v1/openapi.json",
              .permission = http::Permission::anonymous(),
              .handler =
                  [description](const http::Request& request) {
                    return http::cached_json_response(*description, base::sha256_hex(description->to_string()),
                                                      request);
                  },
              .summary = "Deze beschrijving",
              .operation = "openapi",
              .response = {"OpenApi"}});
  *description = openapi(router, HECHT_VERSION);
}

}  // namespace hecht::app
