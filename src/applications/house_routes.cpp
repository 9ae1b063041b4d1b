// Routes beside the dossier: who is authorised for it, the terms of the house and one's own saved views.
#include "applications/authorisations.h"
#include "applications/list_views.h"
#include "applications/route_parts.h"
#include "applications/terms.h"

namespace hecht::applications {

using namespace feature;

struct AuthorisationView : Authorisation {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(AuthorisationView, (Authorisation), (warnings))
struct TermView : Term {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(TermView, (Term), (warnings))
struct ListViewView : ListView {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(ListViewView, (ListView), (warnings))

namespace {

using http::Method;
using http::Request;
using http::Response;

void add_authorisation_routes(http::Router& router, const ApplicationPlace& place) {
  router.add(add_part<AuthorisationView>(place, "/v1/aanvragen/{id}/machtigingen", give_authorisation,
                                         "Machtigt iemand om namens de indiener in te dienen en in te trekken",
                                         "giveAuthorisation"));
  auto withdraw = use_case_route(Method::Delete, "/v1/aanvragen/{id}/machtigingen/{persoon}", "signed-in",
                                 "Trekt een machtiging in", "withdrawAuthorisation");
  withdraw.handler = [place](const Request& request) {
    const auto outcome = withdraw_authorisation(*place.database, access::actor_of(request), *place.schemes(),
                                                request.parameter("id"), request.parameter("persoon"), base::now());
    return respond<AuthorisationView>(request, outcome, base::Json::Object{}, 200);
  };
  withdraw.response = http::shape<AuthorisationView>();
  router.add(std::move(withdraw));
}

void add_term_routes(http::Router& router, const ApplicationPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/termijnen",
              .permission = signed_in(),
              .handler =
                  [place](const Request& request) {
                    storage::Reading reading(*place.database);
                    return list_response(request, items_of(list_terms(reading, *place.schemes(), request.language)));
                  },
              .summary = "De termijnen die het huis zelf bepaalt, met waar zij voor gelden",
              .operation = "listTerms",
              .response = http::page_shape<Term>()});
  auto set =
      edit_part<TermView>(place, "/v1/termijnen/{naam}", set_term, "Bepaalt een termijn van het huis", "setTerm");
  set.permission = http::Permission::of("scheme.publish:write");
  router.add(std::move(set));
}

Response list_own_views(const ApplicationPlace& place, const Request& request) {
  http::QueryReader query(request, {"pagina"});
  const auto page = query.text("pagina");
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(*place.database);
  return list_response(request, items_of(list_views_of(reading, access::actor_of(request), page)));
}

void add_view_routes(http::Router& router, const ApplicationPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/weergaven",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return list_own_views(place, request); },
              .summary = "Uw eigen bewaarde weergaven van een lijst",
              .operation = "listViews",
              .query = {{"pagina", "alleen van deze pagina", R"({"type":"string"})"}},
              .response = http::page_shape<ListView>()});
  router.add({.method = Method::Post,
              .path = "/v1/weergaven",
              .permission = signed_in(),
              .handler =
                  [place](const Request& request) {
                    return create<ListViewView, ListView, ListViewInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return save_list_view(*place.database, actor, input, now);
                        });
                  },
              .summary = "Bewaart een weergave van een lijst",
              .operation = "saveView",
              .request = http::shape<ListViewInput>(),
              .response = http::shape<ListViewView>(),
              .success = kCreated});
  router.add(removing_route<ListViewView, ListView>(
      "/v1/weergaven/{id}", kSignedIn,
      [place](const auto& actor, const auto& id, base::Instant now) {
        return remove_list_view(*place.database, actor, id, now);
      },
      "Haalt een eigen weergave weg", "removeView"));
}

}  // namespace

void add_house_routes(http::Router& router, const ApplicationPlace& place) {
  add_authorisation_routes(router, place);
  add_term_routes(router, place);
  add_view_routes(router, place);
}

}  // namespace hecht::applications
