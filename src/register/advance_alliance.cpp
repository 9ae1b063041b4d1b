#include "feature/checks.h"
#include "feature/record.h"
#include "register/alliances.h"
#include "register/functions.h"
#include "register/phrases.h"
#include "register/review_alliances.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

namespace {

using State = AllianceState;

// C12: content before structure.
bool follows(State from, State to) {
  switch (to) {
    case State::ContentAgreed:
      return from == State::Forming;
    case State::Structured:
      return from == State::ContentAgreed;
    case State::Ended:
      return from != State::Ended;
    case State::Forming:
    case State::Complete:
    case State::Incomplete:
      return false;
  }
  return false;
}

void check_structure(const Alliance& alliance, const std::vector<AllianceFunction>& functions, const base::Date& day,
                     Checks& checks) {
  if (!has_function(functions, FunctionKind::ContactPoint, day))
    checks.refuse("state", phrases::kNeedsContactPoint, phrases::kNeedsContactPointRemedy);
  if (!alliance.meeting_rhythm) checks.refuse("state", phrases::kNeedsRhythm, phrases::kNeedsRhythmRemedy);
  if (!has_function(functions, FunctionKind::DistrictManager, day))
    checks.warn("state", phrases::kNoDistrictManager, phrases::kNoDistrictManagerRemedy);
}

}  // namespace

Outcome<Alliance> advance_alliance(storage::Database& database, const access::Actor& actor, const std::string& id,
                                   const AllianceStepInput& input, base::Instant now) {
  storage::Change change(database);
  auto alliance = load_alliance(change, id);
  if (!alliance) return NotThere{};
  const auto scope = scope_of_alliance(change, id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  AllianceStep step{input, storage::new_id(), id, actor.person_id};
  Checks checks;
  checks.past("onDate", step.on_date, day_of(now));
  checks.text("evidence", step.evidence);
  const auto steps = steps_of(change, id);
  if (!steps.empty() && step.on_date < steps.back().on_date)
    checks.refuse("onDate", phrases::kStepBefore, phrases::kStepBeforeRemedy,
                  {base::to_string(step.on_date), base::to_string(steps.back().on_date)});
  if (!follows(alliance->state, step.state)) {
    checks.refuse("state", phrases::kNoSuchStep, phrases::kNoSuchStepRemedy);
  } else if (step.state == State::ContentAgreed && !step.evidence) {
    checks.refuse("evidence", phrases::kNeedsAgreement, phrases::kNeedsAgreementRemedy);
  } else if (step.state == State::Structured) {
    check_structure(*alliance, functions_of(change, id), step.on_date, checks);
  }
  if (!checks.ok()) return checks.problems;
  alliance->state = step.state;
  if (const auto stale = save_alliance(change, *alliance)) return *stale;
  ++alliance->version;
  insert(change, "alliance_step", step);
  enqueue_review(change, id, now);
  change.commit(event_of(actor, scope, now, "alliance.step", {"alliance", id},
                         {{"state", http::word_of(step.state)}, {"on", base::to_string(step.on_date)}}));
  return Done<Alliance>{*alliance, checks.warnings};
}

}  // namespace hecht::registry
