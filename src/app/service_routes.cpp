#include "app/service_routes.h"

#include "http/problem_json.h"

namespace hecht::app {

namespace {

http::Response plain(std::string text, std::string type) {
  return {200, std::move(type), std::move(text), {{"Cache-Control", "no-store"}}};
}

}  // namespace

void add_service_routes(http::Router& router, const http::Service*& service) {
  const auto add = [&](std::string path, std::string summary, std::string operation, http::Handler handler) {
    router.add({.method = http::Method::Get,
                .path = std::move(path),
                .permission = http::Permission::anonymous(),
                .handler = std::move(handler),
                .summary = std::move(summary),
                .operation = std::move(operation)});
  };
  add("/health/live", "Leeft het proces", "live",
      [](const http::Request&) { return plain("ok\n", "text/plain; charset=utf-8"); });
  add("/health/ready", "Kan de server verzoeken aan", "ready", [&service](const http::Request& request) {
    return service->stopping ? http::problem_response(503, request) : plain("ok\n", "text/plain; charset=utf-8");
  });
  add("/metrics", "Cijfers voor Prometheus", "metrics", [&service](const http::Request&) {
    return plain(service->metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
  });
}

}  // namespace hecht::app
