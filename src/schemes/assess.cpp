#include "schemes/assess.h"

#include <algorithm>

#include "feel/evaluator.h"
#include "feel/unknown.h"
#include "schemes/formula_inputs.h"

namespace hecht::schemes {

using feel::InputSet;
using feel::Value;

std::vector<Value> parameters_on(const Scheme& scheme, const base::Date& date) {
  std::vector<Value> values;
  values.reserve(scheme.parameters.size());
  for (const auto& parameter : scheme.parameters) {
    // Outside the scheme's period the nearest value holds: a version can be asked for on any day.
    const ParameterPeriod* holds = &parameter.periods.front();
    for (const auto& period : parameter.periods) {
      if (period.from <= date) holds = &period;
    }
    values.push_back(holds->value.is_null() ? Value(feel::Unknown{}) : holds->value);
  }
  return values;
}

base::Instant closing_of(const Rounds& rounds, const base::Date& date) {
  const bool end_of_day = rounds.closes_second == base::kSecondsPerDay;
  const base::LocalDateTime local{end_of_day ? base::add_days(date, 1) : date,
                                  {end_of_day ? 0 : rounds.closes_second, 0}};
  return base::to_instant(local, base::kAmsterdam);
}

std::optional<base::Date> round_for(const Rounds& rounds, const base::Instant& instant) {
  const auto open = std::upper_bound(rounds.closings.begin(), rounds.closings.end(), instant);
  if (open == rounds.closings.end()) return std::nullopt;
  return rounds.dates[static_cast<std::size_t>(open - rounds.closings.begin())];
}

base::Date check_date(const Scheme& scheme, std::span<const Value> facts, const base::Date& today) {
  if (!scheme.rounds) return today;
  const auto* moment = facts[static_cast<std::size_t>(scheme.rounds->fact)].as_date_time();
  return moment == nullptr ? today : moment->date;
}

ConditionResult condition_result(const Value& value, Level level) {
  ConditionResult result;
  result.level = level;
  if (const auto* flag = value.as_bool()) {
    result.outcome = *flag ? Outcome::Yes : Outcome::No;
  } else if (const auto* unknown = value.as_unknown()) {
    // Left open by the source, and no fact that is still to come can settle it.
    const bool open = unknown->undetermined && unknown->waits_for == 0;
    result.outcome = open ? Outcome::Undetermined : Outcome::Unknown;
    result.waits_for = unknown->waits_for;
  } else {
    // Nothing came out, for example after a division by zero: a person has to look.
    result.outcome = Outcome::Undetermined;
  }
  return result;
}

namespace {

Value round_value(const Scheme& scheme, std::span<const Value> facts, std::optional<base::Date>& round) {
  if (!scheme.rounds) return {};
  const Value& fact = facts[static_cast<std::size_t>(scheme.rounds->fact)];
  const auto* moment = fact.as_date_time();
  // It may turn out to be after the last date, and then there is no round.
  if (moment == nullptr) return feel::unknown_because(fact);
  round = round_for(*scheme.rounds, feel::instant_of(*moment));
  return round ? Value(*round) : Value();
}

AmountResult amount_result(const Value& value) {
  AmountResult result;
  if (const auto* number = value.as_number()) {
    result.value = *number;
  } else if (const auto* unknown = value.as_unknown()) {
    result.from = unknown->low;
    result.to = unknown->high;
    result.waits_for = unknown->waits_for;
    result.undetermined = unknown->undetermined && unknown->waits_for == 0;
  }
  return result;
}

Outcome overall(const std::vector<ConditionResult>& conditions) {
  // The first of these that occurs among the must-conditions.
  for (const Outcome outcome : {Outcome::No, Outcome::Undetermined, Outcome::Unknown}) {
    for (const auto& condition : conditions) {
      if (condition.level == Level::Must && condition.outcome == outcome) return outcome;
    }
  }
  return Outcome::Yes;
}

}  // namespace

Part part_of(const Scheme& scheme, std::uint64_t conditions, std::uint64_t amounts) {
  Part part{conditions, amounts, 0, std::vector<bool>(static_cast<std::size_t>(scheme.input_count()))};
  const auto add = [&](const Formula& formula) {
    const std::vector<bool> inputs = inputs_in(scheme, *formula.root);
    for (std::size_t i = 0; i < inputs.size(); ++i) part.inputs[i] = part.inputs[i] || inputs[i];
  };
  for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
    if ((conditions >> i & 1U) != 0) add(scheme.conditions[i].test);
  }
  for (std::size_t i = 0; i < scheme.amounts.size(); ++i) {
    if ((amounts >> i & 1U) == 0) continue;
    add(scheme.amounts[i].formula);
    part.inputs[static_cast<std::size_t>(scheme.first_amount()) + i] = true;
  }
  for (std::size_t i = 0; i < scheme.facts.size(); ++i) {
    if (part.inputs[i]) part.facts |= InputSet{1} << i;
  }
  return part;
}

namespace {

// All inputs that are not calculated by formulas; the places of the others exist.
void set_inputs(const Scheme& scheme, std::span<const Value> facts, std::span<const Value> parameters,
                const base::Date& date, Assessment& result) {
  HECHT_ASSERT(facts.size() == scheme.facts.size() && parameters.size() == scheme.parameters.size());
  auto& inputs = result.inputs;
  inputs.resize(static_cast<std::size_t>(scheme.input_count()));
  std::copy(facts.begin(), facts.end(), inputs.begin());
  std::copy(parameters.begin(), parameters.end(), inputs.begin() + scheme.first_parameter());
  inputs[static_cast<std::size_t>(scheme.check_date_input())] = date;
  inputs[static_cast<std::size_t>(scheme.round_input())] = round_value(scheme, facts, result.round);
}

// `wanted` is by input index.
template <class Wanted, class WantedCondition>
void run_formulas(const Scheme& scheme, const base::Date& date, Assessment& result, const Wanted& wanted,
                  const WantedCondition& wanted_condition) {
  auto& inputs = result.inputs;
  feel::Evaluator evaluator(inputs);
  auto next = static_cast<std::size_t>(scheme.first_definition());
  for (const auto& definition : scheme.definitions) {
    if (wanted(next)) inputs[next] = evaluator.evaluate(*definition.formula.root);
    ++next;
  }
  result.amounts.resize(scheme.amounts.size());
  for (std::size_t i = 0; i < scheme.amounts.size(); ++i, ++next) {
    if (!wanted(next)) continue;
    inputs[next] = evaluator.evaluate(*scheme.amounts[i].formula.root);
    result.amounts[i] = amount_result(inputs[next]);
  }
  result.conditions.resize(scheme.conditions.size());
  for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
    const Condition& condition = scheme.conditions[i];
    if (!wanted_condition(i)) continue;
    result.conditions[i] = condition_result(evaluator.evaluate(*condition.test.root), scheme.level_of(condition, date));
  }
}

}  // namespace

Assessment assess(const Scheme& scheme, std::span<const Value> facts, std::span<const Value> parameters,
                  const base::Date& date) {
  Assessment result;
  set_inputs(scheme, facts, parameters, date, result);
  const auto all = [](std::size_t) { return true; };
  run_formulas(scheme, date, result, all, all);
  result.outcome = overall(result.conditions);
  return result;
}

Assessment assess_part(const Scheme& scheme, const Part& part, std::span<const Value> facts,
                       std::span<const Value> parameters, const base::Date& date) {
  Assessment result;
  set_inputs(scheme, facts, parameters, date, result);
  run_formulas(
      scheme, date, result, [&](std::size_t input) { return part.inputs[input]; },
      [&](std::size_t condition) { return (part.conditions >> condition & 1U) != 0; });
  return result;
}

std::vector<Missing> missing_facts(const Scheme& scheme, const Assessment& assessment) {
  std::vector<Missing> result;
  for (std::size_t fact = 0; fact < scheme.facts.size(); ++fact) {
    const InputSet bit = InputSet{1} << fact;
    Missing missing{static_cast<int>(fact), {}};
    for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
      const auto& condition = assessment.conditions[i];
      const bool waits = condition.level == Level::Must && condition.outcome == Outcome::Unknown;
      if (waits && (condition.waits_for & bit) != 0) missing.settles.push_back(scheme.conditions[i].id);
    }
    for (std::size_t i = 0; i < scheme.amounts.size(); ++i) {
      const auto& amount = assessment.amounts[i];
      if (!amount.value && (amount.waits_for & bit) != 0) missing.settles.push_back(scheme.amounts[i].id);
    }
    if (!missing.settles.empty()) result.push_back(std::move(missing));
  }
  return result;
}

std::vector<std::string> failed_conditions(const Scheme& scheme, const Assessment& assessment) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
    const auto& condition = assessment.conditions[i];
    if (condition.level == Level::Must && condition.outcome == Outcome::No) ids.push_back(scheme.conditions[i].id);
  }
  return ids;
}

}  // namespace hecht::schemes
