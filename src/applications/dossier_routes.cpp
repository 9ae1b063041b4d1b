#include "applications/dossier_view.h"
#include "applications/route_parts.h"

namespace hecht::applications {

using namespace feature;

struct ApplicationView : Application {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(ApplicationView, (Application), (warnings))
struct StepPreview {
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(StepPreview, (), (steps))

namespace {

using http::Method;
using http::Request;
using http::Response;

Response show_dossier(const ApplicationPlace& place, const Request& request) {
  return with_dossier(place, request,
                      [&](auto& session, const auto& actor, const auto& schemes, const auto& opened, auto now) {
                        auto view = view_of(session, actor, opened.standing, *opened, now, request.language);
                        show_sources({session, actor, schemes, *opened, now}, view);
                        return http::versioned_json_response(http::to_json(view), view.version, request);
                      });
}

// With what the act would bring along, so that its guards are those of the act: the amount to award.
Response preview_step(const ApplicationPlace& place, const Request& request) {
  const auto input = http::read_body<StepInput>(request);
  if (!input) return http::problem_response(400, request, input.problems());
  return with_dossier(place, request, [&](auto& session, const auto&, const auto&, const auto& opened, auto now) {
    StepPreview preview;
    if (opened->untold) return http::json_response(http::to_json(preview), request);
    for (auto& step : steps_from(session, opened.standing, *opened, *input, now, request.language))
      if (step.transition == input->transition) preview.steps.push_back(std::move(step));
    return http::json_response(http::to_json(preview), request);
  });
}

Response take(const ApplicationPlace& place, const Request& request) {
  return change<ApplicationView, Application, StepInput>(request, [&](const auto& actor, const auto& input,
                                                                      std::int64_t version, base::Instant now) {
    const auto schemes = place.schemes();
    return take_step(*place.database, actor, {*schemes, place.program}, request.parameter("id"), version, input, now);
  });
}

}  // namespace

void add_dossier_routes(http::Router& router, const ApplicationPlace& place) {
  router.add({.method = Method::Post,
              .path = "/v1/aanvragen",
              .permission = signed_in(),
              .handler =
                  [place](const Request& request) {
                    return create<ApplicationView, Application, ApplicationStart>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return start_application(*place.database, actor, *place.schemes(), input, now);
                        });
                  },
              .summary = "Begint een aanvraag",
              .operation = "startApplication",
              .request = http::shape<ApplicationStart>(),
              .response = http::shape<ApplicationView>(),
              .success = kCreated});
  router.add({.method = Method::Get,
              .path = "/v1/aanvragen/{id}",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return show_dossier(place, request); },
              .summary = "Een aanvraag met alle delen en de stappen die nu kunnen",
              .operation = "showApplication",
              .parameters = {id_parameter()},
              .response = http::shape<DossierView>()});
  router.add(edit_part<ApplicationView>(place, "/v1/aanvragen/{id}", edit_application,
                                        "Wijzigt titel, indiener, soort of contactpersoon", "editApplication"));
  router.add({.method = Method::Post,
              .path = "/v1/aanvragen/{id}/stapproeven",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return preview_step(place, request); },
              .summary = "Wat er gebeurt als u deze stap zet",
              .operation = "previewStep",
              .parameters = {id_parameter()},
              .request = http::shape<StepInput>(),
              .response = http::shape<StepPreview>()});
  router.add({.method = Method::Post,
              .path = "/v1/aanvragen/{id}/stappen",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return take(place, request); },
              .summary = "Zet een stap van het proces",
              .operation = "takeStep",
              .parameters = {id_parameter()},
              .request = http::shape<StepInput>(),
              .response = http::shape<ApplicationView>(),
              .versioned = true});
}

}  // namespace hecht::applications
