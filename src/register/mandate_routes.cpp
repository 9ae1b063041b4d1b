#include "register/mandates.h"
#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

// With what it is worth today.
struct MandateView : Mandate {
  MandateState state = MandateState::Concept;
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(MandateView, (Mandate), (state, warnings))

namespace {

using access::Act;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

bool may_read(storage::Session& session, const access::Actor& actor, const Mandate& mandate, const base::Date& today) {
  const auto giver = scope_of_party(session, mandate.giver_id, today);
  const auto holder = scope_of_party(session, mandate.holder_id, today);
  return may(actor, "mandate.register", Act::Read, giver) || may(actor, "mandate.give", Act::Read, giver) ||
         may(actor, "mandate.hold", Act::Read, holder);
}

base::Json view_of(const Mandate& mandate, const base::Date& today) {
  return http::to_json(MandateView{mandate, state_on(mandate, today), {}});
}

// Few enough to look at each: who may see a mandate depends on its giver and holder.
Response list_mandates_page(const RegisterPlace& place, const Request& request) {
  constexpr std::size_t kLookedAt = 10'000;
  http::QueryReader query(request, {"partij"}, http::QueryReader::Pages::Yes);
  MandateFilter filter;
  filter.party_id = query.text("partij");
  filter.limit = kLookedAt;
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(*place.database);
  const auto actor = access::actor_of(request);
  const auto today = base::today();
  base::Json::Array items;
  std::size_t total = 0;
  for (const auto& each : list_mandates(reading, filter).items) {
    if (!may_read(reading, actor, each, today)) continue;
    if (total >= paging.offset() && items.size() < paging.size) items.push_back(view_of(each, today));
    ++total;
  }
  return page_response(request, paging, total, std::move(items));
}

Response show_mandate(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto mandate = load_mandate(reading, request.parameter("id"));
  const auto today = base::today();
  if (!mandate || !may_read(reading, access::actor_of(request), *mandate, today)) return not_found(request);
  return http::versioned_json_response(view_of(*mandate, today), mandate->version, request);
}

// What was saved, with the state it now has.
Response with_state(const Request& request, const Outcome<Mandate>& outcome, const MandateInput& sent, int status) {
  Response response = respond<MandateView>(request, outcome, http::to_json(sent), status);
  const auto* made = done(outcome);
  if (made == nullptr) return response;
  MandateView view{made->row, state_on(made->row, base::today()), notices(made->warnings, request.language)};
  response.body = http::to_json(view).to_string();
  return response;
}

Response add(const RegisterPlace& place, const Request& request) {
  const auto body = http::read_body<MandateInput>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  return with_state(request, add_mandate(*place.database, access::actor_of(request), *body, base::now()), *body,
                    kCreated);
}

Response edit(const RegisterPlace& place, const Request& request) {
  const auto version = http::if_match(request);
  if (!version) return http::needs_if_match(request);
  const auto body = http::read_body<MandateInput>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto outcome =
      edit_mandate(*place.database, access::actor_of(request), request.parameter("id"), *version, *body, base::now());
  return with_state(request, outcome, *body, 200);
}

}  // namespace

// The regional office registers mandates, members give them and delegates hold them: which of these the actor is, is
// for the handlers to find out.
void add_mandate_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/mandaten",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return list_mandates_page(place, request); },
              .summary = "De mandaten, en wat zij vandaag waard zijn",
              .operation = "listMandates",
              .query = http::with_paging({{"partij", "Gever of houder", R"({"type":"string"})"}}),
              .response = http::page_shape<MandateView>()});
  router.add({.method = Method::Post,
              .path = "/v1/mandaten",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return add(place, request); },
              .summary = "Legt een mandaat vast",
              .operation = "addMandate",
              .request = http::shape<MandateInput>(),
              .response = http::shape<MandateView>(),
              .success = kCreated});
  router.add({.method = Method::Get,
              .path = "/v1/mandaten/{id}",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return show_mandate(place, request); },
              .summary = "Een mandaat",
              .operation = "showMandate",
              .parameters = {id_parameter()},
              .response = http::shape<MandateView>()});
  router.add({.method = Method::Put,
              .path = "/v1/mandaten/{id}",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return edit(place, request); },
              .summary = "Legt besluit, aanvaarding of intrekking van een mandaat vast",
              .operation = "editMandate",
              .parameters = {id_parameter()},
              .request = http::shape<MandateInput>(),
              .response = http::shape<MandateView>(),
              .versioned = true});
}

}  // namespace hecht::registry
