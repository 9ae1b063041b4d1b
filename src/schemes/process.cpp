#include "schemes/process.h"

#include <algorithm>

#include "feel/evaluator.h"
#include "schemes/explain_phrases.h"
#include "schemes/formula_inputs.h"
#include "schemes/words.h"

namespace hecht::schemes {

using base::Language;
using feel::Value;

namespace {

std::string outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::Yes:
      return "ja";
    case Outcome::No:
      return "nee";
    case Outcome::Unknown:
      return "onbekend";
    case Outcome::Undetermined:
      return "onbepaald";
  }
  return {};
}

// The check, with what the dossier knows behind its inputs.
Assessment assess_dossier(const Question& question, const ProcessValues& dossier) {
  const Scheme& scheme = *question.scheme;
  Assessment result = assess(scheme, question.facts, question.parameters, question.date);
  const auto place = [&](ProcessInput input) -> Value& {
    return result.inputs[static_cast<std::size_t>(scheme.first_process_input()) + static_cast<std::size_t>(input)];
  };
  for (const auto& row : process_inputs()) {
    if (!is_of_check(row.input)) place(row.input) = dossier.get(row.input);
  }
  place(ProcessInput::FactsMissing) = Value::number(static_cast<std::int64_t>(missing_facts(scheme, result).size()));
  place(ProcessInput::CheckOutcome) = Value(outcome_word(result.outcome));
  return result;
}

class Guards {
 public:
  Guards(const Question& question, const ProcessValues& dossier, Language language)
      : scheme_(*question.scheme),
        assessment_(assess_dossier(question, dossier)),
        words_(scheme_, assessment_, language),
        language_(language) {}

  ConditionResult result_of(const Formula& formula) {
    return condition_result(words_.value_of(*formula.root), Level::Must);
  }
  GuardOutcome outcome_of(const Formula& formula, std::string text);
  Outcome all_of(const Transition& transition);
  [[nodiscard]] Language language() const { return language_; }

 private:
  [[nodiscard]] std::vector<std::string> missing_for(const Formula& formula, const ConditionResult& result) const;

  const Scheme& scheme_;
  const Assessment assessment_;
  Words words_;
  Language language_;
};

GuardOutcome Guards::outcome_of(const Formula& formula, std::string text) {
  const ConditionResult result = result_of(formula);
  return {std::move(text), result.outcome, full_sentence(words_.because(formula)), missing_for(formula, result)};
}

// Where a guard fails for want of facts in the check, those are what one has to know.
std::vector<std::string> Guards::missing_for(const Formula& formula, const ConditionResult& result) const {
  feel::InputSet missing = result.waits_for;
  const bool lacks_facts = (facts_in(scheme_, *formula.root) & bit_of(ProcessInput::FactsMissing)) != 0;
  if (result.outcome == Outcome::No && lacks_facts) {
    for (const auto& each : missing_facts(scheme_, assessment_))
      missing |= feel::InputSet{1} << static_cast<unsigned>(each.fact);
  }
  return input_names(scheme_, missing);
}

// A no is certain whatever the rest turns out to be.
Outcome together(const std::vector<Outcome>& outcomes) {
  for (const Outcome outcome : {Outcome::No, Outcome::Undetermined, Outcome::Unknown}) {
    if (std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end()) return outcome;
  }
  return Outcome::Yes;
}

Outcome Guards::all_of(const Transition& transition) {
  std::vector<Outcome> outcomes;
  if (transition.when) outcomes.push_back(result_of(*transition.when).outcome);
  for (const auto& guard : transition.guards) outcomes.push_back(result_of(guard.test).outcome);
  return together(outcomes);
}

std::optional<Offer> offer_of(Guards& guards, const Transition& transition) {
  Offer offer;
  if (transition.when) {
    const Outcome outcome = guards.result_of(*transition.when).outcome;
    if (outcome == Outcome::No) return std::nullopt;
    if (outcome != Outcome::Yes)
      offer.guards.push_back(
          guards.outcome_of(*transition.when, base::say(guards.language(), phrases::kPerhapsNotInOrder)));
  }
  for (const auto& guard : transition.guards)
    offer.guards.push_back(guards.outcome_of(guard.test, guard.text.in(guards.language())));
  offer.outcome = guards.all_of(transition);
  return offer;
}

}  // namespace

bool is_among(const std::vector<int>& stages, int stage) {
  return std::find(stages.begin(), stages.end(), stage) != stages.end();
}

bool begins_at(const Transition& transition, int stage) {
  return stage < 0 ? transition.from.empty() : is_among(transition.from, stage);
}

std::vector<Offer> offered(const Question& question, const ProcessValues& dossier, Position at, Language language) {
  const Process& process = question.scheme->process;
  std::vector<Offer> offers;
  if (!process.runs()) return offers;
  Guards guards(question, dossier, language);
  for (std::size_t i = 0; i < process.transitions.size(); ++i) {
    if (!begins_at(process.transitions[i], at.stage)) continue;
    auto offer = offer_of(guards, process.transitions[i]);
    if (!offer) continue;
    offer->transition = static_cast<int>(i);
    offer->leads_to = after(process, at, offer->transition);
    offers.push_back(std::move(*offer));
  }
  return offers;
}

std::optional<int> automatic(const Question& question, const ProcessValues& dossier, Position at) {
  const Process& process = question.scheme->process;
  if (!process.runs()) return std::nullopt;
  Guards guards(question, dossier, Language::Dutch);
  for (std::size_t i = 0; i < process.transitions.size(); ++i) {
    const Transition& each = process.transitions[i];
    if (each.by_system() && begins_at(each, at.stage) && guards.all_of(each) == Outcome::Yes)
      return static_cast<int>(i);
  }
  return std::nullopt;
}

std::vector<int> texts_asked(const Question& question, const ProcessValues& dossier) {
  const Process& process = question.scheme->process;
  std::vector<int> asked;
  if (process.texts.empty()) return asked;
  Guards guards(question, dossier, Language::Dutch);
  for (std::size_t i = 0; i < process.texts.size(); ++i) {
    const auto& when = process.texts[i].when;
    if (!when || guards.result_of(*when).outcome != Outcome::No) asked.push_back(static_cast<int>(i));
  }
  return asked;
}

std::optional<int> letter_for(const Question& question, const ProcessValues& dossier, int transition) {
  const Process& process = question.scheme->process;
  if (process.letters.empty()) return std::nullopt;
  Guards guards(question, dossier, Language::Dutch);
  for (std::size_t i = 0; i < process.letters.size(); ++i) {
    const Letter& each = process.letters[i];
    if (each.transition != transition) continue;
    if (!each.when || guards.result_of(*each.when).outcome == Outcome::Yes) return static_cast<int>(i);
  }
  return std::nullopt;
}

Position after(const Process& process, Position at, int transition) {
  const Transition& taken = process.transitions[static_cast<std::size_t>(transition)];
  HECHT_ASSERT(begins_at(taken, at.stage));
  const int stage = taken.to == kBack ? at.back : taken.to;
  return {stage, stage == at.stage ? at.back : at.stage};
}

std::optional<base::Date> due_date(const Question& question, const Transition& transition, const base::Instant& now,
                                   std::optional<int> days, const std::optional<base::Date>& period_to) {
  if (!transition.deadline) return std::nullopt;
  const Deadline& deadline = *transition.deadline;
  const auto term = days ? days : deadline.days;
  switch (deadline.kind) {
    case Deadline::Kind::Days: {
      const base::Date today = base::local_in(now, base::kAmsterdam).date;
      return term ? std::optional(base::add_days(today, *term)) : std::nullopt;
    }
    case Deadline::Kind::Round: {
      const auto& rounds = question.scheme->rounds;
      return rounds ? round_for(*rounds, now) : std::nullopt;
    }
    case Deadline::Kind::Fact: {
      const auto* date = question.facts[static_cast<std::size_t>(deadline.fact)].as_date();
      return date == nullptr ? std::nullopt : std::optional(*date);
    }
    case Deadline::Kind::Period:
      return period_to && term ? std::optional(base::add_days(*period_to, *term)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace hecht::schemes
