#include "register/alliances.h"
#include "register/memberships.h"
#include "register/parties.h"
#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

struct MembershipView : Membership {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(MembershipView, (Membership), (warnings))
// As it stands in a list, with the names of both sides.
struct NamedMembership : Membership {
  std::string party_name;
  PartyKind party_kind = PartyKind::Other;
  std::string alliance_name;
};
BOOST_DESCRIBE_STRUCT(NamedMembership, (Membership), (party_name, party_kind, alliance_name))

namespace {

using http::Method;
using http::Permission;
using http::Request;
using http::Response;

base::Json named(storage::Session& session, const Membership& membership) {
  const auto party = load_party(session, membership.party_id);
  const auto alliance = load_alliance(session, membership.alliance_id);
  HECHT_ASSERT(party.has_value() && alliance.has_value());
  return http::to_json(NamedMembership{membership, party->name, party->kind, alliance->name});
}

Response list_members(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_alliance(reading, id)) return not_found(request);
  const auto scope = scope_of_alliance(reading, id, base::today());
  if (!may(access::actor_of(request), "network", access::Act::Read, scope)) return forbidden(request);
  base::Json::Array items;
  for (const auto& each : memberships_of_alliance(reading, id)) items.push_back(named(reading, each));
  return list_response(request, std::move(items));
}

// Of a party: those in networks the reader may look into.
Response list_memberships(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_party(reading, id)) return not_found(request);
  const auto actor = access::actor_of(request);
  const bool own = may(actor, "network", access::Act::Read, scope_of_party(reading, id, base::today()));
  base::Json::Array items;
  for (const auto& each : memberships_of_party(reading, id)) {
    if (own || may(actor, "network", access::Act::Read, scope_of_alliance(reading, each.alliance_id, base::today())))
      items.push_back(named(reading, each));
  }
  return list_response(request, std::move(items));
}

}  // namespace

void add_membership_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/wijkverbanden/{id}/deelnames",
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return list_members(place, request); },
              .summary = "Wie aan een verband deelnemen, nu en eerder",
              .operation = "listMembers",
              .parameters = {id_parameter()},
              .response = http::page_shape<NamedMembership>()});
  router.add({.method = Method::Get,
              .path = "/v1/partijen/{id}/deelnames",
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return list_memberships(place, request); },
              .summary = "Waaraan een partij deelneemt, nu en eerder",
              .operation = "listMemberships",
              .parameters = {id_parameter()},
              .response = http::page_shape<NamedMembership>()});
  router.add(add_route<MembershipView>(*place.database, "/v1/wijkverbanden/{id}/deelnames", "network:write",
                                       add_membership, "Nodigt een partij uit om deel te nemen", "addMembership"));
  router.add(edit_route<MembershipView>(*place.database, "/v1/deelnames/{id}", "network:write", edit_membership,
                                        "Wijzigt of beëindigt een deelname", "editMembership"));
  router.add(act_route<MembershipView>(*place.database, "/v1/deelnames/{id}/bevestigingen", "membership.accept:submit",
                                       confirm_membership, "Bevestigt dat de eigen partij deelneemt",
                                       "confirmMembership"));
}

}  // namespace hecht::registry
