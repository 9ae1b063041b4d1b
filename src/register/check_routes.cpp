#include "register/route_parts.h"
#include "register/saved_checks.h"

namespace hecht::registry {

using namespace feature;

struct SavedCheckView : SavedCheck {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedCheckView, (SavedCheck), (warnings))

namespace {

using http::Method;
using http::Permission;
using http::Request;
using http::Response;

Response list_checks(const RegisterPlace& place, const Request& request) {
  http::QueryReader query(request, {"verband"}, http::QueryReader::Pages::Yes);
  const auto alliance = query.text("verband");
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(*place.database);
  const auto checks = checks_for(reading, access::actor_of(request), alliance, base::today());
  base::Json::Array items;
  for (std::size_t i = paging.offset(); i < checks.size() && items.size() < paging.size; ++i)
    items.push_back(http::to_json(checks[i]));
  return page_response(request, paging, checks.size(), std::move(items));
}

Response show_check(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto check = open_check(reading, access::actor_of(request), request.parameter("id"), base::today());
  if (!check) return not_found(request);
  return http::json_response(http::to_json(SavedCheckView{*check, {}}), request);
}

}  // namespace

void add_check_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/toetsen",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return list_checks(place, request); },
              .summary = "De bewaarde toetsen van uzelf en van uw netwerken",
              .operation = "listSavedChecks",
              .query = http::with_paging({{"verband", "Alleen van dit verband", R"({"type":"string"})"}}),
              .response = http::page_shape<SavedCheckSummary>()});
  router.add({.method = Method::Post,
              .path = "/v1/toetsen",
              .permission = Permission::of("check.save:write"),
              .handler =
                  [place](const Request& request) {
                    return create<SavedCheckView, SavedCheck, SavedCheckInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return save_check(*place.database, actor, *place.shelf->current(), input, request.language,
                                            place.program, now);
                        });
                  },
              .summary = "Toetst en bewaart de toets met zijn uitkomst",
              .operation = "saveCheck",
              .request = http::shape<SavedCheckInput>(),
              .response = http::shape<SavedCheckView>(),
              .success = kCreated});
  router.add({.method = Method::Get,
              .path = "/v1/toetsen/{id}",
              .permission = Permission::of("signed-in"),
              .handler = [place](const Request& request) { return show_check(place, request); },
              .summary = "Een bewaarde toets zoals hij was",
              .operation = "showSavedCheck",
              .parameters = {id_parameter()},
              .response = http::shape<SavedCheckView>()});
}

}  // namespace hecht::registry
