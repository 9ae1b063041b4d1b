#include "register/parties.h"
#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

struct PartyView : Party {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(PartyView, (Party), (warnings))

namespace {

using http::Method;
using http::Permission;
using http::Request;
using http::Response;

std::vector<std::string> disciplines(const RegisterPlace& place) {
  std::vector<std::string> ids;
  const auto catalogue = place.shelf->current();
  const auto& lists = catalogue->lists();
  if (const auto list = lists.find("discipline"); list != lists.end())
    for (const auto& each : list->second) ids.push_back(each.id);
  return ids;
}

Response list_parties_page(const RegisterPlace& place, const Request& request) {
  http::QueryReader query(request, {"soort", "discipline", "gemeente", "regionaleOrganisatie", "zoek", "op", "sorteer"},
                          http::QueryReader::Pages::Yes);
  PartyFilter filter;
  filter.kind = query.one_of("soort", http::words<PartyKind>());
  filter.discipline = query.one_of("discipline", disciplines(place));
  filter.municipality_code = query.text("gemeente");
  filter.regional_organisation_id = query.text("regionaleOrganisatie");
  filter.search = query.text("zoek");
  filter.on = query.date("op");
  filter.order =
      query.one_of("sorteer", {"name", "-name", "place", "-place", "kind", "-kind", "from", "-from"}).value_or("name");
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  filter.offset = paging.offset();
  filter.limit = paging.size;
  storage::Reading reading(*place.database);
  const auto list = list_parties(reading, filter);
  base::Json::Array items;
  for (const auto& each : list.items) items.push_back(http::to_json(each));
  return page_response(request, paging, list.total, std::move(items));
}

Response show_party(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto party = load_party(reading, request.parameter("id"));
  if (!party) return not_found(request);
  return http::versioned_json_response(http::to_json(PartyView{*party, {}}), party->version, request);
}

std::vector<http::Parameter> list_query() {
  const auto text = [](const char* name, const char* what) {
    return http::Parameter{name, what, R"({"type":"string"})"};
  };
  return http::with_paging({text("soort", "Alleen van deze soort"),
                            text("discipline", "Alleen met deze discipline"),
                            text("gemeente", "Alleen in deze gemeente, GM0363"),
                            text("regionaleOrganisatie", "Alleen onder deze organisatie"),
                            text("zoek", "In naam, plaats, KvK-nummer en AGB-code"),
                            {"op", "Alleen wie er op deze dag is", R"({"type":"string","format":"date"})"},
                            text("sorteer", "name, place, kind of from; met - ervoor aflopend")});
}

}  // namespace

void add_party_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/partijen",
              .permission = Permission::of("party:read"),
              .handler = [place](const Request& request) { return list_parties_page(place, request); },
              .summary = "De partijen",
              .operation = "listParties",
              .query = list_query(),
              .response = http::page_shape<Party>()});
  // Who may is for the use case: the first organisation of a region is entered by who manages the accounts.
  router.add({.method = Method::Post,
              .path = "/v1/partijen",
              .permission = Permission::of("party:read"),
              .handler =
                  [place](const Request& request) {
                    return create<PartyView, Party, PartyInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return add_party(*place.database, actor, input, disciplines(place), now);
                        });
                  },
              .summary = "Voegt een partij toe",
              .operation = "addParty",
              .request = http::shape<PartyInput>(),
              .response = http::shape<PartyView>(),
              .success = kCreated});
  router.add({.method = Method::Get,
              .path = "/v1/partijen/{id}",
              .permission = Permission::of("party:read"),
              .handler = [place](const Request& request) { return show_party(place, request); },
              .summary = "Een partij",
              .operation = "showParty",
              .parameters = {id_parameter()},
              .response = http::shape<PartyView>()});
  router.add({.method = Method::Put,
              .path = "/v1/partijen/{id}",
              .permission = Permission::of("party:write"),
              .handler =
                  [place](const Request& request) {
                    return change<PartyView, Party, PartyInput>(
                        request, [&](const auto& actor, const auto& input, std::int64_t version, base::Instant now) {
                          return edit_party(*place.database, actor, request.parameter("id"), version, input,
                                            disciplines(place), now);
                        });
                  },
              .summary = "Wijzigt of beëindigt een partij",
              .operation = "editParty",
              .parameters = {id_parameter()},
              .request = http::shape<PartyInput>(),
              .response = http::shape<PartyView>(),
              .versioned = true});
}

}  // namespace hecht::registry
