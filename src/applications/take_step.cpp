#include <algorithm>

#include "applications/decisions.h"
#include "applications/documents.h"
#include "applications/event_writer.h"
#include "applications/reminders.h"
#include "applications/reports.h"
#include "applications/rows.h"
#include "applications/steps.h"

namespace hecht::applications {

using namespace feature;
using base::Language;
using schemes::Asked;

namespace {

// The transition of that name from the stage where the application is.
std::optional<int> transition_from(const Dossier& dossier, const std::string& id) {
  const auto& process = dossier.scheme->process;
  const int index = process.transition_index(id);
  const bool here =
      index >= 0 && schemes::begins_at(process.transitions[static_cast<std::size_t>(index)], dossier.position().stage);
  return here ? std::optional(index) : std::nullopt;
}

void check_advice(const Dossier& dossier, const StepInput& input, Checks& checks) {
  if (!input.advice) return checks.refuse("advice", phrases::kNoAdvice, phrases::kNoAdviceRemedy);
  for (const auto& activity : dossier.activities) {
    const auto of = [&](const AdviceInput& each) { return each.activity_id == activity.id; };
    const auto given = std::count_if(input.advice->begin(), input.advice->end(), of);
    if (activity.kind == ActivityKind::New && given != 1)
      checks.refuse("advice", phrases::kAdviceMissing, phrases::kAdviceMissingRemedy, {activity.title});
  }
  for (const auto& each : *input.advice) {
    const auto known = [&](const Activity& activity) { return activity.id == each.activity_id; };
    if (std::none_of(dossier.activities.begin(), dossier.activities.end(), known))
      checks.refuse("advice.activityId", phrases::kNoSuchActivity, phrases::kNoSuchActivityRemedy, {each.activity_id});
    std::string reason = each.reason;
    checks.text("advice.reason", reason);
    auto conditions = each.conditions;
    checks.text("advice.conditions", conditions);
    if (each.verdict == Verdict::Conditional && !conditions)
      checks.refuse("advice.conditions", phrases::kWhichConditions, phrases::kWhichConditionsRemedy);
  }
}

Checks check_step(storage::Session& session, const Dossier& dossier, const schemes::Transition& transition,
                  StepInput& input) {
  Checks checks;
  checks.text("reason", input.reason);
  checks.text("receipt", input.receipt);
  checks.text("conditions", input.conditions);
  if (asks(transition, Asked::Reason) && !input.reason)
    checks.refuse("reason", phrases::kNoReason, phrases::kNoReasonRemedy);
  if (asks(transition, Asked::Amount) && !input.amount)
    checks.refuse("amount", phrases::kNoAmount, phrases::kNoAmountRemedy);
  if (asks(transition, Asked::Receipt) && !input.receipt)
    checks.refuse("receipt", phrases::kNoReceipt, phrases::kNoReceiptRemedy);
  if (asks(transition, Asked::Questions) && (!input.questions || input.questions->empty()))
    checks.refuse("questions", phrases::kNoQuestions, phrases::kNoQuestionsRemedy);
  if (input.questions) {
    for (auto& each : *input.questions) {
      checks.name("questions.section", each.section);
      checks.text("questions.question", each.question);
    }
  }
  if (asks(transition, Asked::Answers)) {
    for (const auto& each : dossier.questions)
      if (!each.answered_at && base::trimmed(each.answer.value_or("")).empty())
        checks.refuse("answers", phrases::kNoAnswer, phrases::kNoAnswerRemedy, {base::shortened(each.question)});
  }
  if (asks(transition, Asked::Advice)) check_advice(dossier, input, checks);
  if (asks(transition, Asked::Letter) && !has_letter(session, dossier, transition))
    checks.refuse("letter", phrases::kNoLetter, phrases::kNoLetterRemedy);
  return checks;
}

// The guards that do not hold, in both languages.
void refuse_guards(const Dossier& dossier, const Acting& acting, int transition, base::Instant now, Checks& checks) {
  const auto offer_in = [&](Language language) {
    auto offers = offers_of(dossier, acting, now, language);
    const auto found =
        std::find_if(offers.begin(), offers.end(), [&](const auto& each) { return each.transition == transition; });
    return found == offers.end() ? std::nullopt : std::optional(*found);
  };
  const auto dutch = offer_in(Language::Dutch);
  if (!dutch) return checks.refuse("transition", phrases::kNotInOrder, phrases::kNotInOrderRemedy);
  if (dutch->outcome == schemes::Outcome::Yes) return;
  const auto english = offer_in(Language::English);
  for (std::size_t i = 0; i < dutch->guards.size(); ++i) {
    const auto& guard = dutch->guards[i];
    if (guard.outcome == schemes::Outcome::Yes) continue;
    checks.problems.push_back(
        {{}, "transition", {guard.text, english->guards[i].text}, {guard.reason, english->guards[i].reason}});
  }
  if (checks.ok()) checks.refuse("transition", phrases::kNotInOrder, phrases::kNotInOrderRemedy);
}

}  // namespace

Acting acting_of(const access::Actor& actor, const StepInput& input) {
  Acting acting;
  acting.person_id = actor.person_id;
  acting.has_reason = input.reason && !base::trimmed(*input.reason).empty();
  acting.amount = input.amount;
  if (input.advice)
    for (const auto& each : *input.advice)
      acting.advice.emplace_back(each.activity_id, each.verdict != Verdict::Negative);
  return acting;
}

access::Scope scope_for(const Dossier& dossier, const schemes::Transition& transition) {
  auto scope = dossier.belonging.scope;
  const auto act_of = [](const schemes::Transition& each) {
    const auto right = access::right_of(each.right);
    return right ? right->act : access::Act::Read;
  };
  const auto act = act_of(transition);
  const auto& process = dossier.scheme->process;
  for (const auto& event : dossier.events) {
    const int index = process.transition_index(event.transition);
    if (index >= 0 && act_of(process.transitions[static_cast<std::size_t>(index)]) != act)
      scope.involved.push_back(event.person_id);
  }
  if (act != access::Act::Advise)
    scope.involved.insert(scope.involved.end(), dossier.viewers.begin(), dossier.viewers.end());
  return scope;
}

Outcome<Application> take_step(storage::Database& database, const access::Actor& actor, const StepMaker& maker,
                               const std::string& id, std::int64_t version, const StepInput& input, base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, maker.schemes, id, now);
  if (!opened.there()) return NotThere{};
  const auto& dossier = *opened;
  if (dossier.untold) return waits_for_letter("transition");
  const auto index = transition_from(dossier, input.transition);
  if (!index)
    return refused("transition", phrases::kNoSuchStep, phrases::kNoSuchStepRemedy,
                   {base::shortened(input.transition), dossier.stage().title.nl});
  const auto& transition = dossier.scheme->process.transitions[static_cast<std::size_t>(*index)];
  if (!has_right(opened.standing, transition, scope_for(dossier, transition))) return NotAllowed{};
  if (version != dossier.application.version) return storage::Stale<Application>{dossier.application};
  StepInput given = input;
  Checks checks = check_step(change, dossier, transition, given);
  if (checks.ok()) refuse_guards(dossier, acting_of(actor, given), *index, now, checks);
  if (!checks.ok()) return checks.problems;
  const auto audit = event_for(actor, dossier, now, "application.step", {{"transition", transition.id}});
  const auto event = write_event(change, dossier, *index, {actor.person_id, audit.organisation_id, given}, now);
  auto after = reload(change, maker.schemes, id, now);
  make_documents(change, maker.program, after, *index, event, now);
  change.record(audit);
  tell_contact(change, after, now);
  ask_consents(change, after, now);
  take_automatic_steps(change, maker.schemes, after, now);
  open_reports(change, maker.schemes, after, now);
  change.commit(event_for(actor, dossier, now, "application.saved", {{"event", event.id}}));
  return Done<Application>{after.application, checks.warnings};
}

}  // namespace hecht::applications
