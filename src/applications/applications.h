// Applications: what a network or party asks of a scheme, and how far it is. The stage follows from the events; what
// is filled in lies in parts (parts.h).
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "base/json.h"
#include "base/money.h"
#include "feature/outcome.h"
#include "schemes/catalogue.h"

namespace hecht::applications {

// Has the network had an award of this scheme before?
enum class Route : std::uint8_t { New, Existing };
BOOST_DESCRIBE_ENUM(Route, New, Existing)

struct QuestionInput {
  std::string section;  // of the application: "parties", "activities", "budget", "attachments", "check", id of a text
  std::string question;
};
BOOST_DESCRIBE_STRUCT(QuestionInput, (), (section, question))
struct ApplicationStart {
  std::string scheme;                      // "id@version", or "id": the version of today
  std::optional<std::string> alliance_id;  // for this network, or for a party
  std::optional<std::string> party_id;
  std::optional<std::string> lead_party_id;  // who submits and receives; left out: whom the actor stands for
  std::optional<std::string> title;
  std::optional<Route> route;  // left out: existing when there was an award in the year before
  std::optional<std::string> route_reason;
  std::optional<base::Json> answers;  // facts that the beginning asks: the discipline of a voucher
  // Which beginning of the process: asking for help may be one. Left out: the first of which the application can be
  // filled in.
  std::optional<std::string> transition;
  std::optional<std::vector<QuestionInput>> questions;  // where that beginning asks them
};
BOOST_DESCRIBE_STRUCT(ApplicationStart, (),
                      (scheme, alliance_id, party_id, lead_party_id, title, route, route_reason, answers, transition,
                       questions))

struct ApplicationInput {
  std::string title;
  std::string lead_party_id;
  std::optional<Route> route;
  std::optional<std::string> route_reason;
  std::string contact_person_id;        // who is asked; handing over is choosing another
  std::optional<base::Money> received;  // of a report: in its period
};
BOOST_DESCRIBE_STRUCT(ApplicationInput, (), (title, lead_party_id, route, route_reason, contact_person_id, received))

struct Application : ApplicationInput {
  std::string id;
  std::int64_t version = 1;  // of the head; counts the steps too
  std::string number;        // "2023-0007"
  std::string scheme;        // "id@version"
  std::optional<std::string> alliance_id;
  std::optional<std::string> party_id;
  base::Instant started_at;
  std::string stage;
  std::optional<std::string> back_stage;  // to which a question returns
  base::Instant stage_since;
  std::optional<base::Date> due_date;  // the last day of the stage
  std::optional<base::Date> round;     // the date it counts for
  std::optional<base::Instant> submitted_at;
  std::optional<base::Money> awarded;
  bool announced = false;  // the applicant knows what was decided
  bool ended = false;      // nothing follows
  // Of a report: on which application, and on which days.
  std::optional<std::string> parent_id;
  std::optional<base::Date> period_from;
  std::optional<base::Date> period_to;
};
BOOST_DESCRIBE_STRUCT(Application, (ApplicationInput),
                      (id, version, number, scheme, alliance_id, party_id, started_at, stage, back_stage, stage_since,
                       due_date, round, submitted_at, awarded, announced, ended, parent_id, period_from, period_to))

// What happened. The frozen text is kept apart (frozen_of).
struct ApplicationEvent {
  std::string id;
  std::int64_t sequence = 0;
  std::string transition;
  std::optional<std::string> from_stage;
  std::string to_stage;
  base::Instant at;
  std::string person_id;        // empty: the program itself
  std::string organisation_id;  // for whom; empty: for the house
  std::optional<std::string> reason;
  std::optional<base::Money> amount;
  std::optional<std::string> receipt;     // number that the funder gave
  std::optional<std::string> conditions;  // of a decision
  std::optional<base::Date> due_date;
  std::string scheme;
  std::string scheme_hash;
  std::optional<std::string> frozen_hash;
};
BOOST_DESCRIBE_STRUCT(ApplicationEvent, (),
                      (id, sequence, transition, from_stage, to_stage, at, person_id, organisation_id, reason, amount,
                       receipt, conditions, due_date, scheme, scheme_hash, frozen_hash))

std::optional<Application> load_application(storage::Session& session, const std::string& id);
std::vector<ApplicationEvent> events_of(storage::Session& session, const std::string& application_id);
// What was kept at the last event that freezes: {"facts": …, "asOf": …, …}.
std::optional<base::Json> frozen_of(storage::Session& session, const std::string& application_id);
// In words: the alliance or party it is for.
std::string subject_name(storage::Session& session, const Application& application);
// Kept beside it, to find it by: number, title, for whom, and who leads (feature/search_text.h).
std::string search_words(storage::Session& session, const Application& application);

feature::Outcome<Application> start_application(storage::Database& database, const access::Actor& actor,
                                                const schemes::Catalogue& catalogue, const ApplicationStart& input,
                                                base::Instant now);
feature::Outcome<Application> edit_application(storage::Database& database, const access::Actor& actor,
                                               const schemes::Catalogue& catalogue, const std::string& id,
                                               std::int64_t version, const ApplicationInput& input, base::Instant now);

}  // namespace hecht::applications
