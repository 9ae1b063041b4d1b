#include <iostream>

#include "app/commands.h"
#include "app/openapi.h"
#include "app/routes.h"

namespace hecht::app {

int print_openapi(const CommonOptions& options) {
  auto catalogue = load_catalogue(options);
  if (!catalogue) return refuse(catalogue.problems(), options.lang());
  schemes::Shelf shelf(std::move(*catalogue));
  http::Router router;
  const auto no_database = storage::Database::open("sqlite::memory:");
  HECHT_ASSERT(no_database.ok());
  access::Access access{**no_database, {}};
  registry::PublishedSchemes published(**no_database, *shelf.current(), shelf);
  Installation installation{shelf, published, access};
  add_routes(router, installation);
  std::cout << openapi(router, HECHT_VERSION).to_pretty_string() << '\n';
  return kDone;
}

}  // namespace hecht::app
