// Routes of what follows once an application runs: guidance of who just joined, and the order for a place.
#include "applications/guidance.h"
#include "applications/ranks.h"
#include "applications/route_parts.h"
#include "schemes/facts.h"

namespace hecht::applications {

using namespace feature;

struct SavedGuidance : Guidance {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedGuidance, (Guidance), (warnings))
struct SavedGuidanceDone : GuidanceDone {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedGuidanceDone, (GuidanceDone), (warnings))
struct SavedPlaces : RankingPlaces {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedPlaces, (RankingPlaces), (warnings))

// One that waits, as far as the reader may see it.
struct WaitingView {
  std::string application_id;
  std::string number;
  std::string subject;
  std::string stage_title;
  std::string shown;  // what it is ranked by, in words
  std::optional<base::Date> by_date;
  std::optional<std::int64_t> rank;
  std::string outcome;  // "toegelaten", "wachtlijst", "gelijk", "vrijgesteld", "onbekend"
};
BOOST_DESCRIBE_STRUCT(WaitingView, (), (application_id, number, subject, stage_title, shown, by_date, rank, outcome))
struct OrderView : RankingPlaces {
  std::string scheme_title;
  std::string ranked_by;
  std::int64_t taken = 0;
  std::int64_t total = 0;  // that wait, also those the reader may not see
  bool may_set = false;
  std::vector<WaitingView> waiting;
};
BOOST_DESCRIBE_STRUCT(OrderView, (RankingPlaces), (scheme_title, ranked_by, taken, total, may_set, waiting))
// A scheme whose applications wait in order.
struct RankedScheme {
  std::string id;  // "id@version"
  std::string title;
};
BOOST_DESCRIBE_STRUCT(RankedScheme, (), (id, title))

namespace {

using http::Method;
using http::Request;
using http::Response;

std::vector<RankedScheme> ranked_schemes(const schemes::Catalogue& schemes, base::Language language) {
  std::vector<RankedScheme> list;
  for (const auto& scheme : schemes.schemes())
    if (scheme->process.places) list.push_back({scheme->key(), scheme->title.in(language)});
  return list;
}

WaitingView waiting_view(storage::Session& session, const schemes::Scheme& scheme, const schemes::Fact& by,
                         const Application& application, const Waiting& waiting, base::Language language) {
  const auto stage = static_cast<std::size_t>(scheme.process.stage_index(application.stage));
  WaitingView view{application.id,
                   application.number,
                   subject_name(session, application),
                   scheme.process.stages[stage].title.in(language),
                   {},
                   waiting.by_date,
                   {},
                   rank_word(waiting.result.admission)};
  const auto value = schemes::read_fact(scheme, scheme.fact_index(by.name), waiting.by);
  if (value && !waiting.by.is_null()) view.shown = schemes::format_fact(by, *value, language);
  if (waiting.result.rank > 0) view.rank = static_cast<std::int64_t>(waiting.result.rank);
  return view;
}

Response show_order(const ApplicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto actor = access::actor_of(request);
  const auto schemes = place.schemes();
  const base::Date today = base::today();
  const auto found = schemes->find(request.parameter("id"), today);
  if (!found) return not_found(request);
  const auto& scheme = **found;
  const auto order = order_of(reading, scheme, today);
  if (!order || !scheme.ranking) return not_found(request);
  const auto& by = scheme.facts[static_cast<std::size_t>(scheme.ranking->by)];
  OrderView view;
  static_cast<RankingPlaces&>(view) = order->places;
  view.scheme_title = scheme.title.in(request.language);
  view.ranked_by = by.question.in(request.language);
  view.taken = order->taken;
  view.total = static_cast<std::int64_t>(order->waiting.size());
  view.may_set = may_set_places(actor, scheme);
  for (const auto& each : order->waiting) {
    const auto application = load_application(reading, each.application_id);
    HECHT_ASSERT(application.has_value());
    const auto belonging = belonging_of(reading, *application, today);
    if (may_read(standing_of(actor, belonging), scheme, belonging))
      view.waiting.push_back(waiting_view(reading, scheme, by, *application, each, request.language));
  }
  return http::versioned_json_response(http::to_json(view), view.version, request);
}

void add_ranking_routes(http::Router& router, const ApplicationPlace& place) {
  router.add({.method = Method::Get,
              .path = "/v1/rangordes",
              .permission = signed_in(),
              .handler =
                  [place](const Request& request) {
                    return list_response(request, items_of(ranked_schemes(*place.schemes(), request.language)));
                  },
              .summary = "De regelingen waarvan aanvragen op volgorde een plaats krijgen",
              .operation = "listRankings",
              .response = http::page_shape<RankedScheme>()});
  router.add({.method = Method::Get,
              .path = "/v1/rangordes/{id}",
              .permission = signed_in(),
              .handler = [place](const Request& request) { return show_order(place, request); },
              .summary = "De volgorde waarin aanvragen een plaats krijgen, voor zover u die mag zien",
              .operation = "showRanking",
              .parameters = {id_parameter()},
              .response = http::shape<OrderView>()});
  router.add(
      edit_part<SavedPlaces>(place, "/v1/rangordes/{id}", set_places, "Bepaalt hoeveel plaatsen er zijn", "setPlaces"));
}

}  // namespace

void add_follow_up_routes(http::Router& router, const ApplicationPlace& place) {
  router.add(edit_part<SavedGuidance>(place, "/v1/aanvragen/{id}/begeleiding", save_guidance,
                                      "Bewaart wie begeleidt en tot wanneer", "saveGuidance"));
  router.add(add_part<SavedGuidanceDone>(place, "/v1/aanvragen/{id}/begeleidingspunten", record_guidance,
                                         "Legt vast dat een punt van de begeleiding is gedaan", "recordGuidance"));
  router.add(remove_part<SavedGuidanceDone>(place, "/v1/begeleidingspunten/{id}", remove_guidance,
                                            "Haalt een punt weg dat verkeerd is vastgelegd", "removeGuidance"));
  add_ranking_routes(router, place);
}

}  // namespace hecht::applications
