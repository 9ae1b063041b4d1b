#include <iostream>

#include "app/commands.h"
#include "app/openapi.h"
#include "app/routes.h"

namespace hecht::app {

int print_openapi(const CommonOptions& options) {
  const auto catalogue = load_catalogue(options);
  if (!catalogue) return refuse(catalogue.problems(), options.lang());
  http::Router router;
  const http::Service* no_service = nullptr;
  add_routes(router, *catalogue, no_service);
  std::cout << openapi(router, HECHT_VERSION).to_pretty_string() << '\n';
  return kDone;
}

}  // namespace hecht::app
