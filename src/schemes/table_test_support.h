// What the tests of decision tables share: a scheme with one table as a step, and its value.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "schemes/test_support.h"

namespace hecht::schemes::testing {

inline const std::string kFigures =
    "parameters:\n"
    "  laag: {value: 100, unit: EUR, source: {document: b}}\n"
    "  midden: {value: 250, unit: EUR, source: {document: b}}\n"
    "  hoog: {value: 400, unit: EUR, source: {document: b}}\n"
    "  grens: {value: 10, unit: patiënt, source: {document: b}}\n"
    "  bovengrens: {value: 20, unit: patiënt, source: {document: b}}\n";
inline const std::string kFacts = "facts:\n" + fact_lines("n", "count\n    unit: patiënt") +
                                  fact_lines("soort", "choice\n    of: [ros, vvt, zzp]") +
                                  fact_lines("mee", "boolean") + fact_lines("namen", "list\n    of: string");

// A scheme of which the definition `x` is a table, or whatever these lines say.
inline std::string scheme_with(const std::string& lines) {
  return scheme_head(kFigures + kFacts + "definitions:\n  x:\n" + lines + "conditions:\n" +
                     condition_lines("c", "mee"));
}

inline std::string table(const std::string& hit, const std::string& inputs, const std::vector<std::string>& rules,
                         const std::string& more = "") {
  std::string text = "    table:\n      hit: " + hit + "\n      inputs: [" + inputs + "]\n" + more + "      rules:\n";
  for (const auto& rule : rules) text += "        - [" + rule + "]\n";
  return text;
}

inline std::string otherwise(const std::string& formula) { return "      otherwise: \"" + formula + "\"\n"; }

inline std::string shown(const feel::Value& value) {
  const auto* unknown = value.as_unknown();
  if (unknown == nullptr) return feel::to_string(value);
  const auto bound = [](const auto& end) { return end ? end->to_string() : std::string(); };
  std::string text = "?";
  if (unknown->low || unknown->high) text += "[" + bound(unknown->low) + ".." + bound(unknown->high) + "]";
  if (unknown->undetermined) text += " open";
  if (unknown->may_be_null) text += " null";
  return text;
}

// The value of `x` for these facts, with some parameters replaced.
inline feel::Value value_of(const SchemePtr& scheme, const std::string& known,
                            const std::vector<std::pair<std::string, std::int64_t>>& changed = {}) {
  auto parameters = parameters_on(*scheme, day("2024-06-01"));
  for (const auto& [name, value] : changed)
    parameters[static_cast<std::size_t>(scheme->parameter_index(name))] = feel::Value::number(value);
  const auto assessment = assess(*scheme, facts(*scheme, known), parameters, day("2024-06-01"));
  return assessment.inputs[static_cast<std::size_t>(scheme->first_definition())];
}

}  // namespace hecht::schemes::testing
