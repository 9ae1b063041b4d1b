#include "applications/committee.h"
#include "applications/meeting_checks.h"
#include "applications/names.h"
#include "applications/route_parts.h"

namespace hecht::applications {

using namespace feature;

struct MeetingView : Meeting {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(MeetingView, (Meeting), (warnings))
struct SavedItem : AgendaItem {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedItem, (AgendaItem), (warnings))
struct SavedInterest : OwnInterest {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedInterest, (OwnInterest), (warnings))
struct SavedView : AdviceViewRow {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedView, (AdviceViewRow), (warnings))
struct AgendaView : AgendaItem {
  std::string number;
  std::string title;
  std::string subject;
  std::string stage_title;
};
BOOST_DESCRIBE_STRUCT(AgendaView, (AgendaItem), (number, title, subject, stage_title))
struct MeetingPage : Meeting {
  std::vector<CommitteeMember> delegation;
  std::vector<AgendaView> items;
  std::int64_t closed = 0;  // items in which the reader has an own interest
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(MeetingPage, (Meeting), (delegation, items, closed, may_edit))

namespace {

using http::Method;
using http::Request;
using http::Response;

Response list(const ApplicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  return list_response(request, items_of(list_meetings(reading, access::actor_of(request))));
}

Response show(const ApplicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto actor = access::actor_of(request);
  const auto meeting = load_meeting(reading, request.parameter("id"));
  if (!meeting || !may_see_meeting(actor, *meeting)) return not_found(request);
  MeetingPage page;
  static_cast<Meeting&>(page) = *meeting;
  Names names(reading);
  for (const auto& each : meeting->members) page.delegation.push_back({each, names.person(each)});
  const auto schemes = place.schemes();
  for (const auto& item : agenda_of(reading, meeting->id)) {
    // A closed item says nothing, not even whose it is.
    const auto opened = open_dossier(reading, actor, *schemes, item.application_id, base::now());
    if (!opened.there()) {
      ++page.closed;
      continue;
    }
    AgendaView view;
    static_cast<AgendaItem&>(view) = item;
    view.number = opened->application.number;
    view.title = opened->application.title;
    view.subject = subject_name(reading, opened->application);
    view.stage_title = opened->stage().title.in(request.language);
    page.items.push_back(std::move(view));
  }
  page.may_edit = may(actor, kPrepares, access::Act::Write, scope_of_meeting(*meeting));
  return http::versioned_json_response(http::to_json(page), page.version, request);
}

Response list_committee(const ApplicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  return list_response(request, items_of(committee(reading, base::today())));
}

http::Route get(const char* path, const char* right, http::Handler handler, const char* summary, const char* operation,
                http::Shape shape) {
  return {.method = Method::Get,
          .path = path,
          .permission = http::Permission::of(right),
          .handler = std::move(handler),
          .summary = summary,
          .operation = operation,
          .response = std::move(shape)};
}

}  // namespace

void add_committee_routes(http::Router& router, const ApplicationPlace& place) {
  router.add(get(
      "/v1/vergaderingen", "signed-in", [place](const Request& request) { return list(place, request); },
      "De vergaderingen van de adviescommissie die u mag zien", "listMeetings", http::page_shape<Meeting>()));
  auto one = get(
      "/v1/vergaderingen/{id}", "signed-in", [place](const Request& request) { return show(place, request); },
      "Een vergadering met agenda en afvaardiging", "showMeeting", http::shape<MeetingPage>());
  one.parameters = {id_parameter()};
  router.add(std::move(one));
  router.add(get(
      "/v1/commissieleden", "advice.prepare:read",
      [place](const Request& request) { return list_committee(place, request); },
      "Wie er nu in de adviescommissie zitten", "listCommittee", http::page_shape<CommitteeMember>()));
  router.add({.method = Method::Post,
              .path = "/v1/vergaderingen",
              .permission = http::Permission::of("advice.prepare:write"),
              .handler =
                  [place](const Request& request) {
                    return create<MeetingView, Meeting, MeetingInput>(
                        request, [&](const auto& actor, const auto& input, base::Instant now) {
                          return add_meeting(*place.database, actor, input, now);
                        });
                  },
              .summary = "Plant een vergadering van de adviescommissie",
              .operation = "addMeeting",
              .request = http::shape<MeetingInput>(),
              .response = http::shape<MeetingView>(),
              .success = kCreated});
  router.add(edit_route<MeetingView>(*place.database, "/v1/vergaderingen/{id}", "advice.prepare:write", edit_meeting,
                                     "Wijzigt een vergadering, haar afvaardiging of verslag", "editMeeting"));
  router.add(add_part<SavedItem>(place, "/v1/vergaderingen/{id}/agendapunten", add_agenda_item,
                                 "Zet een aanvraag op de agenda", "addAgendaItem"));
  router.add(remove_part<SavedItem>(place, "/v1/agendapunten/{id}", remove_agenda_item,
                                    "Haalt een aanvraag van de agenda", "removeAgendaItem"));
  router.add(add_part<SavedInterest>(place, "/v1/aanvragen/{id}/belangen", declare_interest,
                                     "Meldt een eigen belang bij een aanvraag", "declareInterest"));
  auto view = add_part<SavedView>(place, "/v1/activiteiten/{id}/oordeel", give_view,
                                  "Het oordeel van een lid van de commissie over een activiteit", "giveView");
  view.method = Method::Put;
  router.add(std::move(view));
}

}  // namespace hecht::applications
