// What can be done with an application now: which transitions there are, whether each may be taken, and if not, why.
//
// Why it exists: the process of a scheme is data, so one small engine runs them all: a page shows the offers, a handler
// takes one, a job takes those of the system. Pure: no clock, no database, no rights. Who may take a transition is for
// the caller, by its `right`.
#pragma once

#include "schemes/answer.h"
#include "schemes/process_inputs.h"

namespace hecht::schemes {

// Where an application is: nowhere before it is made.
struct Position {
  int stage = -1;
  int back = -1;  // the stage it came from
  bool operator==(const Position&) const = default;
};

struct GuardOutcome {
  std::string text;  // the sentence of the guard
  Outcome outcome = Outcome::Unknown;
  std::string reason;                // what it stands on: "vragen zonder antwoord: 3; dat is 3 meer dan 0."
  std::vector<std::string> missing;  // names of what is not known, and of the facts that the check lacks
};

struct Offer {
  int transition = -1;
  Outcome outcome = Outcome::Yes;    // only a yes may be taken: what is not known does not hold
  std::vector<GuardOutcome> guards;  // as in the scheme; one before them where it is not known whether this is in order
  Position leads_to;
};

bool is_among(const std::vector<int>& stages, int stage);
// From a stage, or from nowhere: -1.
bool begins_at(const Transition& transition, int stage);
// The transitions from a position, as in the scheme. Not those whose `when` does not hold.
std::vector<Offer> offered(const Question& question, const ProcessValues& dossier, Position at,
                           base::Language language);
// The first transition of the system that holds; a job takes it and asks again.
std::optional<int> automatic(const Question& question, const ProcessValues& dossier, Position at);
// Taking a transition. Going round in one stage keeps the way back.
Position after(const Process& process, Position at, int transition);
// The last day of the stage that a transition taken now goes to. `days` is what the house set under the setting of the
// deadline; `period_to` the last day that a report is about. Nothing: there is no term, or what it follows from is not
// known.
std::optional<base::Date> due_date(const Question& question, const Transition& transition, const base::Instant& now,
                                   std::optional<int> days, const std::optional<base::Date>& period_to);

// The texts that an applicant is asked, by index, as in the scheme. One whose `when` is not known is asked: better one
// too many than one too few.
std::vector<int> texts_asked(const Question& question, const ProcessValues& dossier);
// The letter that goes with taking a transition, by index: the first whose `when` holds for certain.
std::optional<int> letter_for(const Question& question, const ProcessValues& dossier, int transition);

}  // namespace hecht::schemes
