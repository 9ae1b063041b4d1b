#include "app/service_routes.h"

#include "http/problem_json.h"
#include "storage/migrations.h"

namespace hecht::app {

namespace {

http::Response plain(std::string text, std::string type) {
  return {200, std::move(type), std::move(text), {{"Cache-Control", "no-store"}}};
}

// Ready is more than alive: the database answers too.
http::Response ready(storage::Database& database, bool stopping, const http::Request& request) {
  if (stopping) return http::problem_response(503, request);
  storage::Reading reading(database);
  storage::migration_of(reading);
  return plain("ok\n", "text/plain; charset=utf-8");
}

}  // namespace

void add_service_routes(http::Router& router, storage::Database& database, const http::Service*& service) {
  const auto route = [&](std::string path, std::string summary, std::string operation, http::Handler handler) {
    return http::Route{.method = http::Method::Get,
                       .path = std::move(path),
                       .permission = http::Permission::anonymous(),
                       .handler = std::move(handler),
                       .summary = std::move(summary),
                       .operation = std::move(operation)};
  };
  router.add(route("/health/live", "Leeft het proces", "live",
                   [](const http::Request&) { return plain("ok\n", "text/plain; charset=utf-8"); }));
  auto readiness = route(
      "/health/ready", "Kan de server verzoeken aan", "ready",
      [&database, &service](const http::Request& request) { return ready(database, service->stopping, request); });
  readiness.takes_long = true;
  router.add(std::move(readiness));
  router.add(route("/metrics", "Cijfers voor Prometheus", "metrics", [&service](const http::Request&) {
    return plain(service->metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
  }));
}

}  // namespace hecht::app
