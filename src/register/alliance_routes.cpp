#include "register/alliances.h"
#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

struct AllianceView : Alliance {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(AllianceView, (Alliance), (warnings))

namespace {

using http::Method;
using http::Permission;
using http::Request;
using http::Response;

// Names, types and areas are public; who takes part is for who may look into the network.
Response list_alliances_page(const RegisterPlace& place, const Request& request) {
  http::QueryReader query(request,
                          {"soort", "status", "partij", "regionaleOrganisatie", "zonderRegio", "zoek", "op", "sorteer"},
                          http::QueryReader::Pages::Yes);
  AllianceFilter filter;
  filter.type = query.one_of("soort", alliance_types());
  filter.state = query.one_of("status", http::words<AllianceState>());
  filter.party_id = query.text("partij");
  filter.regional_organisation_id = query.text("regionaleOrganisatie");
  filter.without_region = query.boolean("zonderRegio");
  filter.search = query.text("zoek");
  filter.on = query.date("op").value_or(base::today());
  filter.order = query.one_of("sorteer", {"name", "-name", "state", "-state", "from", "-from"}).value_or("name");
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  filter.offset = paging.offset();
  filter.limit = paging.size;
  storage::Reading reading(*place.database);
  const auto list = list_alliances(reading, filter);
  base::Json::Array items;
  for (const auto& each : list.items) items.push_back(http::to_json(each));
  return page_response(request, paging, list.total, std::move(items));
}

Response show_alliance(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto alliance = load_alliance(reading, request.parameter("id"));
  if (!alliance) return not_found(request);
  return http::versioned_json_response(http::to_json(AllianceView{*alliance, {}}), alliance->version, request);
}

Response list_steps(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_alliance(reading, id)) return not_found(request);
  const auto scope = scope_of_alliance(reading, id, base::today());
  if (!may(access::actor_of(request), "network", access::Act::Read, scope)) return forbidden(request);
  return list_response(request, items_of(steps_of(reading, id)));
}

Response take_step(const RegisterPlace& place, const Request& request) {
  const std::string& id = request.parameter("id");
  return create<AllianceView, Alliance, AllianceStepInput>(
      request, [&](const auto& actor, const auto& input, base::Instant now) {
        return advance_alliance(*place.database, actor, id, input, now);
      });
}

std::vector<http::Parameter> list_query() {
  const auto text = [](const char* name, const char* what) {
    return http::Parameter{name, what, R"({"type":"string"})"};
  };
  return http::with_paging({text("soort", "Alleen van deze soort"),
                            text("status", "Alleen met deze status"),
                            text("partij", "Alleen waar deze partij aan deelneemt"),
                            text("regionaleOrganisatie", "Alleen onder deze organisatie"),
                            {"zonderRegio", "Alleen zonder, of alleen met regio", R"({"type":"boolean"})"},
                            text("zoek", "In de naam"),
                            {"op", "Op deze dag; anders vandaag", R"({"type":"string","format":"date"})"},
                            text("sorteer", "name, state of from; met - ervoor aflopend")});
}

void add_step_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/wijkverbanden/{id}/stappen",
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return list_steps(place, request); },
              .summary = "De stappen van een verband",
              .operation = "listAllianceSteps",
              .parameters = {id_parameter()},
              .response = http::page_shape<AllianceStep>()});
  router.add({.method = Method::Post,
              .path = "/v1/wijkverbanden/{id}/stappen",
              .permission = Permission::of("network:write"),
              .handler = [place](const Request& request) { return take_step(place, request); },
              .summary = "Zet een stap met een verband",
              .operation = "advanceAlliance",
              .parameters = {id_parameter()},
              .request = http::shape<AllianceStepInput>(),
              .response = http::shape<AllianceView>(),
              .success = kCreated});
}

}  // namespace

void add_alliance_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/wijkverbanden",
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return list_alliances_page(place, request); },
              .summary = "De verbanden",
              .operation = "listAlliances",
              .query = list_query(),
              .response = http::page_shape<Alliance>()});
  router.add({.method = Method::Post,
              .path = "/v1/wijkverbanden",
              .permission = Permission::of("network:write"),
              .handler =
                  [place](const Request& request) {
                    return create<AllianceView, Alliance, AllianceInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return add_alliance(*place.database, actor, input, now);
                        });
                  },
              .summary = "Voegt een verband toe",
              .operation = "addAlliance",
              .request = http::shape<AllianceInput>(),
              .response = http::shape<AllianceView>(),
              .success = kCreated});
  router.add({.method = Method::Get,
              .path = "/v1/wijkverbanden/{id}",
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return show_alliance(place, request); },
              .summary = "Een verband",
              .operation = "showAlliance",
              .parameters = {id_parameter()},
              .response = http::shape<AllianceView>()});
  router.add(edit_route<AllianceView>(*place.database, "/v1/wijkverbanden/{id}", "network:write", edit_alliance,
                                      "Wijzigt een verband", "editAlliance"));
  add_step_routes(router, place);
}

}  // namespace hecht::registry
