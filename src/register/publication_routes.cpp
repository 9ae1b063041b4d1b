#include "register/publication_routes.h"

#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

struct PublicationView : Publication {
  PublicationImpact impact;
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(PublicationView, (Publication), (impact, warnings))

struct RejectionInput {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RejectionInput, (), (reason))

struct FollowInput {
  bool follows = true;
};
BOOST_DESCRIBE_STRUCT(FollowInput, (), (follows))

struct Followed {
  std::string scheme_id;
};
BOOST_DESCRIBE_STRUCT(Followed, (), (scheme_id))

namespace {

using http::Method;
using http::Permission;
using http::Request;
using http::Response;

struct PublicationPlace {
  storage::Database* database = nullptr;
  const schemes::Shelf* shelf = nullptr;
  PublishedSchemes* published = nullptr;
};

Response list(const PublicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  return list_response(request, items_of(list_publications(reading)));
}

Response show(const PublicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto publication = load_publication(reading, request.parameter("id"));
  if (!publication) return not_found(request);
  PublicationView view;
  static_cast<Publication&>(view) = *publication;
  view.impact = impact_of(reading, publication->scheme_id);
  return http::versioned_json_response(http::to_json(view), publication->version, request);
}

// In force on this node at once; the others see it within moments.
Response publish(const PublicationPlace& place, const Request& request) {
  Response response = act<PublicationView, Publication>(request, [&](const access::Actor& actor, base::Instant now) {
    return publish_scheme(*place.database, actor, request.parameter("id"), now);
  });
  if (response.status == kCreated) place.published->refresh();
  return response;
}

Response follow(const PublicationPlace& place, const Request& request) {
  const auto body = http::read_body<FollowInput>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const std::string& id = request.parameter("id");
  if (place.shelf->current()->versions(id).empty()) return not_found(request);
  follow_scheme(*place.database, access::actor_of(request), id, body->follows, base::now());
  return http::json_response(http::to_json(*body), request);
}

Response list_followed(const PublicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  base::Json::Array items;
  for (auto& id : followed_by(reading, access::actor_of(request).person_id))
    items.push_back(http::to_json(Followed{std::move(id)}));
  return list_response(request, std::move(items));
}

void add_follow_routes(http::Router& router, const PublicationPlace& place) {
  router.add({.method = Method::Put,
              .path = "/v1/regelingen/{id}/volging",
              .permission = Permission::of("scheme.follow:write"),
              .handler = [place](const Request& request) { return follow(place, request); },
              .summary = "Volgt een regeling, of niet meer",
              .operation = "followScheme",
              .parameters = {id_parameter()},
              .request = http::shape<FollowInput>(),
              .response = http::shape<FollowInput>()});
  router.add({.method = Method::Get,
              .path = "/v1/volgingen",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return list_followed(place, request); },
              .summary = "De regelingen die u volgt",
              .operation = "listFollowed",
              .response = http::page_shape<Followed>()});
}

}  // namespace

void add_publication_routes(http::Router& router, storage::Database& database, const schemes::Shelf& shelf,
                            PublishedSchemes& published) {
  const PublicationPlace place{&database, &shelf, &published};
  router.add({.method = Method::Get,
              .path = "/v1/regelingversies",
              .permission = Permission::of("scheme.publish:read"),
              .handler = [place](const Request& request) { return list(place, request); },
              .summary = "Versies van regelingen die zijn aangeboden, gepubliceerd of afgewezen",
              .operation = "listPublications",
              .response = http::page_shape<Publication>()});
  router.add({.method = Method::Post,
              .path = "/v1/regelingversies",
              .permission = Permission::of("scheme.publish:write"),
              .handler =
                  [place](const Request& request) {
                    return create<PublicationView, Publication, PublicationInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return upload_scheme(*place.database, actor, *place.shelf->current(), input, now);
                        });
                  },
              .summary = "Biedt een nieuwe versie van een regeling aan, uit een bestand",
              .operation = "uploadScheme",
              .request = http::shape<PublicationInput>(),
              .response = http::shape<PublicationView>(),
              .success = kCreated});
  router.add({.method = Method::Get,
              .path = "/v1/regelingversies/{id}",
              .permission = Permission::of("scheme.publish:read"),
              .handler = [place](const Request& request) { return show(place, request); },
              .summary = "Een aangeboden versie, en wat zij raakt",
              .operation = "showPublication",
              .parameters = {id_parameter()},
              .response = http::shape<PublicationView>()});
  router.add({.method = Method::Post,
              .path = "/v1/regelingversies/{id}/publicaties",
              .permission = Permission::of("scheme.publish:approve"),
              .handler = [place](const Request& request) { return publish(place, request); },
              .summary = "Publiceert een aangeboden versie; zij geldt meteen",
              .operation = "publishScheme",
              .parameters = {id_parameter()},
              .response = http::shape<PublicationView>(),
              .success = kCreated});
  router.add({.method = Method::Post,
              .path = "/v1/regelingversies/{id}/afwijzingen",
              .permission = Permission::of("scheme.publish:approve"),
              .handler =
                  [place](const Request& request) {
                    return create<PublicationView, Publication, RejectionInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return reject_scheme(*place.database, actor, request.parameter("id"), input.reason, now);
                        });
                  },
              .summary = "Wijst een aangeboden versie af, met de reden",
              .operation = "rejectScheme",
              .parameters = {id_parameter()},
              .request = http::shape<RejectionInput>(),
              .response = http::shape<PublicationView>(),
              .success = kCreated});
  add_follow_routes(router, place);
}

}  // namespace hecht::registry
