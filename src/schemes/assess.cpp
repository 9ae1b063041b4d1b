#include "schemes/assess.h"

#include "feel/evaluator.h"
#include "feel/unknown.h"

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
  for (const auto& date : rounds.dates) {
    if (instant < closing_of(rounds, date)) return date;
  }
  return std::nullopt;
}

base::Date check_date(const Scheme& scheme, std::span<const Value> facts, const base::Date& today) {
  if (!scheme.rounds) return today;
  const auto* moment = facts[static_cast<std::size_t>(scheme.rounds->fact)].as_date_time();
  return moment == nullptr ? today : moment->date;
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

Assessment assess(const Scheme& scheme, std::span<const Value> facts, std::span<const Value> parameters,
                  const base::Date& date) {
  HECHT_ASSERT(facts.size() == scheme.facts.size() && parameters.size() == scheme.parameters.size());
  Assessment result;
  auto& inputs = result.inputs;
  // Formulas refer to inputs by position, so all places exist before the first runs.
  inputs.resize(static_cast<std::size_t>(scheme.input_count()));
  std::copy(facts.begin(), facts.end(), inputs.begin());
  std::copy(parameters.begin(), parameters.end(), inputs.begin() + scheme.first_parameter());
  inputs[static_cast<std::size_t>(scheme.check_date_input())] = date;
  inputs[static_cast<std::size_t>(scheme.round_input())] = round_value(scheme, facts, result.round);
  feel::Evaluator evaluator(inputs);
  auto next = static_cast<std::size_t>(scheme.first_definition());
  for (const auto& definition : scheme.definitions) inputs[next++] = evaluator.evaluate(*definition.formula.root);
  result.amounts.reserve(scheme.amounts.size());
  for (const auto& amount : scheme.amounts) {
    inputs[next] = evaluator.evaluate(*amount.formula.root);
    result.amounts.push_back(amount_result(inputs[next++]));
  }
  result.conditions.reserve(scheme.conditions.size());
  for (const auto& condition : scheme.conditions) {
    result.conditions.push_back(
        condition_result(evaluator.evaluate(*condition.test.root), scheme.level_of(condition, date)));
  }
  result.outcome = overall(result.conditions);
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
