// What the tests of feel/ share: running a formula on named inputs, and showing results and faults as text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "feel/evaluator.h"
#include "feel/parser.h"
#include "feel/unknown.h"

namespace hecht::feel::testing {

using Inputs = std::vector<std::pair<std::string, Value>>;

inline base::Decimal decimal(const std::string& text) { return base::Decimal::parse(text).value(); }

// An input nobody has supplied, that waits for itself: the position in Inputs.
inline Value missing(unsigned position) {
  Unknown unknown;
  unknown.waits_for = InputSet{1} << position;
  return unknown;
}

inline Value missing_between(unsigned position, const std::string& low, const std::string& high) {
  Unknown unknown;
  unknown.waits_for = InputSet{1} << position;
  if (!low.empty()) unknown.low = decimal(low);
  if (!high.empty()) unknown.high = decimal(high);
  return unknown;
}

inline Names names_of(const Inputs& inputs) {
  Names names;
  for (const auto& input : inputs) names.inputs.push_back(input.first);
  return names;
}

inline Value evaluated(const std::string& text, const Inputs& inputs = {}) {
  const Parsed parsed = parse(text, names_of(inputs));
  if (!parsed.root) return Value("fault: " + parsed.faults.at(0).message.nl);
  std::vector<Value> values;
  for (const auto& input : inputs) values.push_back(input.second);
  Evaluator evaluator(values);
  return evaluator.evaluate(*parsed.root);
}

// "3", "\"text\"", "null"; an unknown as "?", with bounds "?[1..2]", and "?null" where it may be null.
inline std::string shown(const Value& value) {
  if (const auto* unknown = value.as_unknown()) {
    std::string out = unknown->may_be_null ? "?null" : "?";
    if (unknown->low || unknown->high) {
      out += "[" + (unknown->low ? unknown->low->to_string() : "") + ".." +
             (unknown->high ? unknown->high->to_string() : "") + "]";
    }
    return out;
  }
  const std::string list = to_string(Value(List{value}));
  return list.substr(1, list.size() - 2);
}

inline std::string run(const std::string& text, const Inputs& inputs = {}) { return shown(evaluated(text, inputs)); }

// The first fault, "offset: message – remedy" in Dutch; "" when there is none.
inline std::string fault(const std::string& text, const Names& names = {}) {
  const Parsed parsed = parse(text, names);
  if (parsed.faults.empty()) return "";
  const Fault& first = parsed.faults[0];
  return std::to_string(first.offset) + ": " + first.message.nl + " – " + first.remedy.nl;
}

}  // namespace hecht::feel::testing
