#include "app/scheme_routes.h"

namespace hecht::app {

void add_scheme_routes(http::Router& router, const schemes::Shelf& shelf) {
  router.add(list_schemes_route(shelf));
  router.add(show_scheme_route(shelf));
  router.add(scheme_versions_route(shelf));
  router.add(check_scheme_route(shelf));
  router.add(check_report_route(shelf));
}

}  // namespace hecht::app
