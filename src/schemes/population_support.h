// A population made of applicants, and what its rows must say by the check of one.
#pragma once

#include "base/csv.h"
#include "schemes/case_pool.h"

namespace hecht::schemes::testing {

inline std::string csv_cell(const std::string& text, char separator) {
  std::string out;
  base::append_csv_cell(out, text, separator);
  return out;
}

inline std::string cell_of(const Fact& fact, const feel::Value& value) {
  if (value.as_unknown() != nullptr) return "";
  if (const auto* flag = value.as_bool()) return *flag ? "ja" : "nee";
  if (const auto* list = value.as_list()) {
    std::string text;
    for (const auto& item : *list) text += (text.empty() ? "" : "|") + feel::to_string(item);
    return text;
  }
  const base::Json json = fact_to_json(fact, value);
  return json.as_number() != nullptr ? json.as_number()->text : *json.as_string();
}

inline const char* word(Outcome outcome) {
  return outcome == Outcome::Yes       ? "ja"
         : outcome == Outcome::No      ? "nee"
         : outcome == Outcome::Unknown ? "nog onbekend"
                                       : "onbepaald";
}

inline std::string piped(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : "|") + item;
  return text;
}

// What a row must say, from the one-by-one check.
inline std::vector<std::string> expected_row(const std::string& id, const Situation& situation,
                                             std::span<const feel::Value> parameters) {
  const Assessment assessment = assess(*situation.scheme, situation.facts, parameters, situation.date);
  std::vector<std::string> row = {id, word(assessment.outcome)};
  for (const auto& amount : assessment.amounts) row.push_back(amount.value ? amount.value->to_fixed(2) : "");
  row.push_back(piped(failed_conditions(*situation.scheme, assessment)));
  std::vector<std::string> missing;
  for (const auto& each : missing_facts(*situation.scheme, assessment)) {
    missing.push_back(situation.scheme->facts[static_cast<std::size_t>(each.fact)].name);
  }
  row.push_back(piped(missing));
  return row;
}

// A cell cannot say "a list without elements" nor "an element nobody knows": both are told in a facts file only.
inline bool fits_in_cells(const Situation& situation) {
  return std::none_of(situation.facts.begin(), situation.facts.end(), [](const feel::Value& value) {
    return value.as_list() != nullptr && (value.as_list()->empty() || feel::holds_unknown(value));
  });
}

inline std::string header_of(const Scheme& scheme, char separator) {
  std::string text = "id";
  for (const auto& fact : scheme.facts) text += separator + csv_cell(fact.name, separator);
  return text + "\n";
}

inline std::vector<std::string> expected_row(const std::string& id, const Situation& situation) {
  return expected_row(id, situation, parameters_on(*situation.scheme, situation.date));
}

inline std::string row_of(const std::string& id, const Situation& situation, char separator) {
  std::string text = csv_cell(id, separator);
  for (std::size_t i = 0; i < situation.facts.size(); ++i) {
    text += separator + csv_cell(cell_of(situation.scheme->facts[i], situation.facts[i]), separator);
  }
  return text + "\n";
}

}  // namespace hecht::schemes::testing
