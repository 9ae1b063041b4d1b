#include "app/routes.h"

#include <memory>

#include "app/embedded.h"
#include "app/openapi.h"
#include "app/scheme_routes.h"
#include "app/service_routes.h"
#include "base/sha256.h"
#include "http/problem_json.h"

namespace hecht::app {

void add_routes(http::Router& router, const schemes::Shelf& shelf, access::Access& access,
                const http::Service*& service) {
  add_service_routes(router, access.database, service);
  access::add_access_routes(router, access);
  add_scheme_routes(router, shelf);
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
