#include <algorithm>

#include "schemes/facts.h"
#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

std::vector<std::pair<int, feel::Value>> Loader::case_facts(const YamlNode& map) {
  std::vector<std::pair<int, feel::Value>> result;
  if (!reader_.is_map(map)) return result;
  for (const auto& [name, value] : map.entries) {
    const int index = scheme_.fact_index(name.text);
    if (index < 0) {
      std::vector<std::string> known;
      for (const auto& fact : scheme_.facts) known.push_back(fact.name);
      reader_.problem(name, phrases::kNoFact, {name.text}, base::choose_among(name.text, known));
      continue;
    }
    auto read = read_fact(scheme_, index, json_of(value));
    if (read) {
      result.emplace_back(index, std::move(*read));
    } else {
      for (auto problem : read.problems()) {
        problem.place = reader_.document().place(value);
        reader_.add(std::move(problem));
      }
    }
  }
  return result;
}

void Loader::cases(const YamlNode& root) {
  std::vector<std::pair<int, feel::Value>> base;
  if (const YamlNode* node = root.find("base")) base = case_facts(*node);
  const YamlNode* node = root.find("cases");
  if (node == nullptr || !reader_.is_sequence(*node)) return;
  std::vector<std::string> seen;
  for (const auto& item : node->items) {
    if (!reader_.is_map(item)) continue;
    WorkedCase result = worked_case(item, base);
    if (const YamlNode* name = item.find("name")) unique(*name, result.name, seen);
    scheme_.cases.push_back(std::move(result));
  }
}

WorkedCase Loader::worked_case(const YamlNode& node, const std::vector<std::pair<int, feel::Value>>& base) {
  reader_.allow(node, {"name", "date", "facts", "without", "expect"});
  WorkedCase result;
  result.place = reader_.document().place(node);
  result.name = reader_.scalar(node, "name", true);
  result.date = reader_.date(node, "date", false);
  std::vector<int> left_out;
  for (const auto& name : reader_.strings(node, "without")) {
    const int index = scheme_.fact_index(name);
    if (index < 0) reader_.problem(*node.find("without"), phrases::kNoFact, {name}, phrases::kNameFact);
    left_out.push_back(index);
  }
  for (const auto& [index, value] : base) {
    if (std::find(left_out.begin(), left_out.end(), index) == left_out.end()) result.facts.emplace_back(index, value);
  }
  // A fact given twice: the case's own comes after that of the base and wins.
  if (const YamlNode* facts = node.find("facts"); facts != nullptr && facts->kind != YamlNode::Kind::Null) {
    for (auto& own : case_facts(*facts)) result.facts.push_back(std::move(own));
  }
  const YamlNode* expect = reader_.require(node, "expect");
  if (expect != nullptr && reader_.is_map(*expect)) expectation(*expect, result);
  return result;
}

std::optional<std::vector<std::string>> Loader::expected_names(const YamlNode& map, std::string_view key,
                                                               const std::vector<std::string>& known) {
  const YamlNode* node = map.find(key);
  if (node == nullptr) return std::nullopt;
  auto names = reader_.strings(map, key);
  for (const auto& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    reader_.problem(*node, phrases::kNoSuchName, {name}, base::choose_among(name, known));
  }
  return names;
}

void Loader::expectation(const YamlNode& node, WorkedCase& result) {
  reader_.allow(node, {"outcome", "round", "amounts", "failed", "missing", "undetermined"});
  const std::string outcome = reader_.one_of(node, "outcome", {"yes", "no", "unknown", "undetermined"}, true);
  result.outcome = outcome == "no"             ? Outcome::No
                   : outcome == "unknown"      ? Outcome::Unknown
                   : outcome == "undetermined" ? Outcome::Undetermined
                                               : Outcome::Yes;
  if (const YamlNode* round = node.find("round")) result.round = round->text == "null" ? "" : round->text;
  std::vector<std::string> conditions;
  for (const auto& condition : scheme_.conditions) conditions.push_back(condition.id);
  std::vector<std::string> facts;
  for (const auto& fact : scheme_.facts) facts.push_back(fact.name);
  result.failed = expected_names(node, "failed", conditions);
  result.undetermined = expected_names(node, "undetermined", conditions);
  result.missing = expected_names(node, "missing", facts);
  if (const YamlNode* amounts = node.find("amounts"); amounts != nullptr && reader_.is_map(*amounts))
    expected_amounts(*amounts, result);
}

void Loader::expected_amounts(const YamlNode& node, WorkedCase& result) {
  std::vector<std::string> known;
  for (const auto& amount : scheme_.amounts) known.push_back(amount.id);
  for (const auto& [id, value] : node.entries) {
    if (std::find(known.begin(), known.end(), id.text) == known.end()) {
      reader_.problem(id, phrases::kUnknownAmount, {id.text}, base::choose_among(id.text, known));
    }
    ExpectedAmount expected{id.text, std::nullopt, std::nullopt, std::nullopt, false};
    const auto cents = [&](const YamlNode& at) -> std::optional<std::string> {
      if (at.kind == YamlNode::Kind::Null) return std::nullopt;
      const auto number = base::Decimal::parse_exact(at.text);
      if (!number || !number->to_scaled(2)) {
        reader_.problem(at, phrases::kWrongType, {at.text}, phrases::kWantMoney);
        return std::nullopt;
      }
      return number->to_fixed(2);
    };
    if (value.kind == YamlNode::Kind::Map) {
      reader_.allow(value, {"from", "to"});
      expected.bounds_given = true;
      if (const YamlNode* from = value.find("from")) expected.from = cents(*from);
      if (const YamlNode* to = value.find("to")) expected.to = cents(*to);
    } else {
      expected.value = cents(value);
    }
    result.amounts.push_back(std::move(expected));
  }
}

}  // namespace hecht::schemes
