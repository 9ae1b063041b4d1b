// Steps: the transitions of the scheme's process, previewed and taken. What is stored is an event, never changed
// afterwards; the head of the application follows from it.
#pragma once

#include "applications/dossier.h"
#include "storage/change.h"

namespace hecht::applications {

enum class Verdict : std::uint8_t { Positive, Conditional, Negative };
BOOST_DESCRIBE_ENUM(Verdict, Positive, Conditional, Negative)
struct AdviceInput {
  std::string activity_id;
  Verdict verdict = Verdict::Positive;
  std::string reason;
  std::optional<std::string> conditions;
};
BOOST_DESCRIBE_STRUCT(AdviceInput, (), (activity_id, verdict, reason, conditions))

struct StepInput {
  std::string transition;
  std::optional<std::string> reason;
  std::optional<base::Money> amount;
  std::optional<std::string> receipt;     // number that the funder gave
  std::optional<std::string> conditions;  // of a decision; for the letter
  std::optional<std::vector<QuestionInput>> questions;
  std::optional<std::vector<AdviceInput>> advice;
};
BOOST_DESCRIBE_STRUCT(StepInput, (), (transition, reason, amount, receipt, conditions, questions, advice))

// What would happen: "wat gebeurt er als ik dit doe?"
struct StepGuard {
  std::string text;
  std::string outcome;  // "yes", "no", "unknown", "undetermined"
  std::string reason;
  std::vector<std::string> missing;
};
BOOST_DESCRIBE_STRUCT(StepGuard, (), (text, outcome, reason, missing))
struct Step {
  std::string transition;
  std::string title;
  bool allowed = false;  // the actor has the right
  std::string outcome;   // whether it can be taken now
  std::vector<StepGuard> guards;
  std::vector<std::string> asks;  // "reason", "amount", …
  std::string leads_to;           // a stage
  std::string leads_to_title;
  std::optional<base::Date> due_date;  // until when that stage lasts
  bool freezes = false;
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (transition, title, allowed, outcome, guards, asks, leads_to, leads_to_title, due_date, freezes))

// Those that someone can take, as far as `standing` may know of them; it says which are for the actor. With what the
// act would bring along.
std::vector<Step> steps_from(storage::Session& session, const access::Actor& standing, const Dossier& dossier,
                             const StepInput& input, base::Instant now, base::Language language);

// Where the program is told who decided what; the letter and the receipt are made here.
struct StepMaker {
  const schemes::Catalogue& schemes;
  std::string program;  // "hecht x.y.z"
};
feature::Outcome<Application> take_step(storage::Database& database, const access::Actor& actor, const StepMaker& maker,
                                        const std::string& id, std::int64_t version, const StepInput& input,
                                        base::Instant now);
// Those of the program itself, as many as hold; each with its audit event, in the change of the caller. The dossier is
// as it is before, and afterwards as they left it. Gives their number.
int take_automatic_steps(storage::Change& change, const schemes::Catalogue& schemes, Dossier& dossier,
                         base::Instant now);

// After a change of a part that the program may have waited for; `before` is the dossier before the change.
void go_on(storage::Change& change, const schemes::Catalogue& schemes, const Dossier& before, base::Instant now);

// The last day of the stage that a transition taken now goes to, with what the house set.
std::optional<base::Date> term_of(storage::Session& session, const Dossier& dossier,
                                  const schemes::Transition& transition, base::Instant now);
// The days that the house set for a term of a scheme ("termijn-aanvulling").
std::optional<int> term_days(storage::Session& session, const std::string& setting);

}  // namespace hecht::applications
