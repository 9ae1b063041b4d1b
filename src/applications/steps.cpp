#include "applications/steps.h"

#include "applications/decisions.h"
#include "applications/event_writer.h"
#include "applications/reminders.h"
#include "applications/rows.h"
#include "schemes/describe.h"

namespace hecht::applications {

namespace {

// A chain of steps of the program ends; one that goes round does not.
constexpr int kAutomaticMax = 8;

StepGuard shown(const schemes::GuardOutcome& guard) {
  return {guard.text, schemes::outcome_id(guard.outcome), guard.reason, guard.missing};
}

}  // namespace

std::vector<Step> steps_from(storage::Session& session, const access::Actor& standing, const Dossier& dossier,
                             const StepInput& input, base::Instant now, base::Language language) {
  std::vector<Step> steps;
  const auto& process = dossier.scheme->process;
  for (const auto& offer : offers_of(dossier, acting_of(standing, input), now, language)) {
    const auto& transition = process.transitions[static_cast<std::size_t>(offer.transition)];
    // What stands in the way of a judgement says something of it: for who judges, or may look on there.
    if (is_judgement(transition) && !may_read_under(standing, transition, dossier.belonging.scope)) continue;
    const auto& stage = process.stages[static_cast<std::size_t>(offer.leads_to.stage)];
    Step step;
    step.transition = transition.id;
    step.title = transition.title.in(language);
    step.allowed = has_right(standing, transition, scope_for(dossier, transition));
    step.outcome = schemes::outcome_id(offer.outcome);
    for (const auto& each : offer.guards) step.guards.push_back(shown(each));
    for (const auto each : transition.asks) step.asks.push_back(schemes::asked_id(each));
    step.leads_to = stage.id;
    step.leads_to_title = stage.title.in(language);
    step.due_date = term_of(session, dossier, transition, now);
    step.freezes = transition.freezes;
    steps.push_back(std::move(step));
  }
  return steps;
}

int take_automatic_steps(storage::Change& change, const schemes::Catalogue& schemes, Dossier& dossier,
                         base::Instant now) {
  const std::string id = dossier.application.id;
  for (int taken = 0; taken < kAutomaticMax; ++taken) {
    const auto next = schemes::automatic(question_of(dossier, FactsOf::Now, now), process_values(dossier, {}, now),
                                         dossier.position());
    if (!next) return taken;
    const auto event = write_event(change, dossier, *next, {}, now);
    change.record({now, "", "", "application.step", {"application", id}, {{"transition", event.transition}}});
    dossier = reload(change, schemes, id, now);
    tell_contact(change, dossier, now);
  }
  return kAutomaticMax;
}

void go_on(storage::Change& change, const schemes::Catalogue& schemes, const Dossier& before, base::Instant now) {
  // Most changes are where the program waits for nothing: those need not be read again.
  const auto by_system = [](const schemes::Transition& each) { return each.by_system(); };
  if (!before.untold && !any_from_here(before, by_system)) return;
  auto after = reload(change, schemes, before.application.id, now);
  take_automatic_steps(change, schemes, after, now);
}

std::optional<base::Date> term_of(storage::Session& session, const Dossier& dossier,
                                  const schemes::Transition& transition, base::Instant now) {
  if (!transition.deadline) return std::nullopt;
  return schemes::due_date(question_of(dossier, FactsOf::Now, now), transition, now,
                           term_days(session, transition.deadline->setting), dossier.application.period_to);
}

std::optional<int> term_days(storage::Session& session, const std::string& setting) {
  if (setting.empty()) return std::nullopt;
  const auto row =
      session.row<std::int64_t>("SELECT days FROM term_setting WHERE name = :name AND days IS NOT NULL", {setting});
  return row ? std::optional(static_cast<int>(std::get<0>(*row))) : std::nullopt;
}

}  // namespace hecht::applications
