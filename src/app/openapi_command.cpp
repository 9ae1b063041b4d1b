#include <iostream>

#include "app/commands.h"
#include "app/openapi.h"
#include "app/routes.h"

namespace hecht::app {

int print_openapi(const CommonOptions& options) {
  auto catalogue = load_catalogue(options);
  if (!catalogue) return refuse(catalogue.problems(), options.lang());
  const schemes::Shelf shelf(std::move(*catalogue));
  http::Router router;
  const http::Service* no_service = nullptr;
  const auto no_database = storage::Database::open("sqlite::memory:");
  HECHT_ASSERT(no_database.ok());
  add_routes(router, shelf, **no_database, no_service, [] {});
  std::cout << openapi(router, HECHT_VERSION).to_pretty_string() << '\n';
  return kDone;
}

}  // namespace hecht::app
