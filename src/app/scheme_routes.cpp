#include "app/scheme_routes.h"

namespace hecht::app {

void add_scheme_routes(http::Router& router, const schemes::Catalogue& catalogue) {
  router.add(list_schemes_route(catalogue));
  router.add(show_scheme_route(catalogue));
  router.add(scheme_versions_route(catalogue));
  router.add(check_scheme_route(catalogue));
}

}  // namespace hecht::app
