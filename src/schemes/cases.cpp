#include "schemes/cases.h"

#include <algorithm>

#include "schemes/assess.h"
#include "schemes/explain_phrases.h"
#include "schemes/facts.h"

namespace hecht::schemes {

using base::Language;

std::vector<feel::Value> facts_of_case(const Scheme& scheme, const WorkedCase& worked_case) {
  std::vector<feel::Value> facts;
  for (int i = 0; i < static_cast<int>(scheme.facts.size()); ++i) facts.push_back(unknown_fact(scheme, i));
  for (const auto& [index, value] : worked_case.facts) facts[static_cast<std::size_t>(index)] = value;
  return facts;
}

base::Date date_of_case(const Scheme& scheme, const WorkedCase& worked_case, std::span<const feel::Value> facts) {
  return worked_case.date ? *worked_case.date : check_date(scheme, facts, scheme.valid_from);
}

namespace {

std::string joined(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "–" : text;
}

class Comparison {
 public:
  void compare(const base::Phrase& what, const std::string& expected, const std::string& actual) {
    if (expected == actual) return;
    Text text;
    for (const auto language : {Language::Dutch, Language::English}) {
      (language == Language::Dutch ? text.nl : text.en) =
          base::say(language, phrases::kExpectedGot, {base::say(language, what), expected, actual});
    }
    differences.push_back(std::move(text));
  }
  void compare_names(const base::Phrase& what, const std::optional<std::vector<std::string>>& expected,
                     const std::vector<std::string>& actual) {
    if (expected) compare(what, joined(*expected), joined(actual));
  }
  std::vector<Text> differences;
};

std::string amount_text(const std::optional<base::Decimal>& value) { return value ? value->to_fixed(2) : "null"; }

void compare_amounts(const Scheme& scheme, const WorkedCase& worked_case, const Assessment& assessment,
                     Comparison& comparison) {
  for (const auto& expected : worked_case.amounts) {
    const auto found = std::find_if(scheme.amounts.begin(), scheme.amounts.end(),
                                    [&](const Amount& amount) { return amount.id == expected.id; });
    const auto& actual = assessment.amounts[static_cast<std::size_t>(found - scheme.amounts.begin())];
    const base::Phrase name{expected.id, expected.id};
    comparison.compare(name, expected.value.value_or("null"), amount_text(actual.value));
    if (!expected.bounds_given) continue;
    comparison.compare(name, expected.from.value_or("null") + " … " + expected.to.value_or("null"),
                       amount_text(actual.from) + " … " + amount_text(actual.to));
  }
}

}  // namespace

std::vector<CaseFailure> run_cases(const Scheme& scheme) {
  std::vector<CaseFailure> failures;
  for (const auto& worked_case : scheme.cases) {
    const auto facts = facts_of_case(scheme, worked_case);
    const base::Date date = date_of_case(scheme, worked_case, facts);
    const Assessment assessment = assess(scheme, facts, parameters_on(scheme, date), date);
    Comparison comparison;
    comparison.compare(phrases::kTheOutcome, outcome_id(worked_case.outcome), outcome_id(assessment.outcome));
    comparison.compare_names(phrases::kTheFailed, worked_case.failed, failed_conditions(scheme, assessment));
    std::vector<std::string> missing;
    for (const auto& each : missing_facts(scheme, assessment))
      missing.push_back(scheme.facts[static_cast<std::size_t>(each.fact)].name);
    comparison.compare_names(phrases::kTheMissing, worked_case.missing, missing);
    std::vector<std::string> open;
    for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
      if (assessment.conditions[i].outcome == Outcome::Undetermined) open.push_back(scheme.conditions[i].id);
    }
    comparison.compare_names(phrases::kTheUndetermined, worked_case.undetermined, open);
    const auto shown = [](const std::string& day) { return day.empty() ? std::string("–") : day; };
    if (worked_case.round) {
      comparison.compare(phrases::kTheRound, shown(*worked_case.round),
                         shown(assessment.round ? base::to_string(*assessment.round) : ""));
    }
    compare_amounts(scheme, worked_case, assessment, comparison);
    if (!comparison.differences.empty()) failures.push_back({&worked_case, std::move(comparison.differences)});
  }
  return failures;
}

}  // namespace hecht::schemes
