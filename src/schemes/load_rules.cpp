#include <algorithm>

#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using feel::Kind;
using feel::Unit;

Formula Loader::formula(const YamlNode& map, std::string_view key) {
  const YamlNode* node = reader_.require(map, key);
  if (node == nullptr) return {};
  if (node->kind != YamlNode::Kind::Scalar) {
    reader_.problem(*node, phrases::kWantText, {std::string(key)}, phrases::kQuoteFormula);
    return {};
  }
  return compile(*node);
}

Formula Loader::compile(const YamlNode& node) {
  Formula result{node.text, nullptr, {}};
  feel::Parsed parsed = feel::parse(node.text, names_);
  if (parsed.root) result.type = feel::check(*parsed.root, types_, parsed.faults);
  for (const auto& fault : parsed.faults) {
    reader_.add({reader_.document().place_inside(node, fault.offset), {}, fault.message, fault.remedy});
  }
  result.root = parsed.root;
  return result;
}

Formula Loader::condition_formula(const YamlNode& map, std::string_view key) {
  Formula result = formula_or_table(map, key);
  if (result.root) check_boolean(*formula_node(map, key), result);
  return result;
}

void Loader::check_boolean(const YamlNode& at, const Formula& formula) {
  if (formula.type.kind == Kind::Boolean || formula.type.kind == Kind::Any) return;
  reader_.problem(at, phrases::kNotBoolean, {feel::word_for(formula.type.kind).nl}, phrases::kBooleanExample);
}

void Loader::definitions(const YamlNode& root) {
  const YamlNode* node = root.find("definitions");
  if (node == nullptr || !reader_.is_map(*node)) return;
  for (const auto& [name, value] : node->entries) {
    if (!reader_.is_map(value)) continue;
    reader_.allow(value, {"formula", "table", "text"});
    check_name(name, name.text);
    unique(name, name.text, names_.inputs);
    Definition definition{name.text, formula_or_table(value, "formula"), reader_.text(value, "text", false)};
    types_.push_back(definition.formula.type);
    scheme_.definitions.push_back(std::move(definition));
  }
}

void Loader::amounts(const YamlNode& root) {
  const YamlNode* node = root.find("amounts");
  if (node == nullptr || !reader_.is_sequence(*node)) return;
  for (const auto& item : node->items) {
    if (!reader_.is_map(item)) continue;
    Amount result = amount(item);
    // Its name is known to the formulas below it, not to its own.
    if (const YamlNode* id = item.find("id"); id != nullptr && !unique(*id, result.id, names_.inputs)) continue;
    types_.push_back({Kind::Number, Unit::parse(result.unit), true, nullptr});
    scheme_.amounts.push_back(std::move(result));
  }
}

Amount Loader::amount(const YamlNode& node) {
  reader_.allow(node, {"id", "text", "formula", "table", "unit", "source"});
  Amount result;
  result.id = reader_.scalar(node, "id", true);
  if (!result.id.empty()) check_name(*node.find("id"), result.id);
  result.text = reader_.text(node, "text", true);
  result.unit = reader_.scalar(node, "unit", true);
  result.source = citation(node, true);
  result.formula = formula_or_table(node, "formula");
  if (result.formula.root) check_money(*formula_node(node, "formula"), result.formula, result.unit);
  return result;
}

// An amount of money is a number, in the unit that was declared, and rounded to cents whatever the facts are.
void Loader::check_money(const YamlNode& at, const Formula& formula, const std::string& unit) {
  const auto& type = formula.type;
  if (type.kind != Kind::Number) {
    if (type.kind != Kind::Any)
      reader_.problem(at, phrases::kAmountNoNumber, {feel::word_for(type.kind).nl}, phrases::kAmountExample);
    return;
  }
  const Unit declared = Unit::parse(unit);
  if (type.unit && *type.unit != declared) {
    reader_.problem(at, phrases::kUnitDiffers, {type.unit->to_string(), unit}, phrases::kFixUnit);
  }
  if (declared.power("EUR") != 0 && !type.whole_cents) reader_.problem(at, phrases::kNotRounded, {}, phrases::kRoundIt);
}

void Loader::conditions(const YamlNode& root) {
  const YamlNode* node = reader_.require(root, "conditions");
  if (node == nullptr || !reader_.is_sequence(*node)) return;
  if (node->items.empty()) reader_.problem(*node, phrases::kEmptyList, {"conditions"}, phrases::kAddCondition);
  std::vector<std::string> seen;
  for (const auto& item : node->items) {
    if (!reader_.is_map(item)) continue;
    Condition result = condition(item);
    if (const YamlNode* id = item.find("id")) unique(*id, result.id, seen);
    scheme_.conditions.push_back(std::move(result));
  }
}

Condition Loader::condition(const YamlNode& node) {
  reader_.allow(node, {"id", "level", "must_from", "text", "test", "table", "because", "source", "remedy"});
  Condition result;
  result.id = reader_.scalar(node, "id", true);
  const std::string level = reader_.one_of(node, "level", {"must", "should", "info"}, false);
  result.level = level == "should" ? Level::Should : level == "info" ? Level::Info : Level::Must;
  result.must_from = reader_.date(node, "must_from", false);
  result.text = reader_.text(node, "text", true);
  result.test = condition_formula(node, "test");
  result.source = citation(node, true);
  result.remedy = reader_.text(node, "remedy", false);
  const YamlNode* because = node.find("because");
  if (because == nullptr || !reader_.is_map(*because)) return result;
  reader_.allow(*because, {"yes", "no", "unknown", "undetermined"});
  result.because = {reader_.text(*because, "yes", false), reader_.text(*because, "no", false),
                    reader_.text(*because, "unknown", false), reader_.text(*because, "undetermined", false)};
  return result;
}

void Loader::readings(const YamlNode& root) {
  const YamlNode* node = root.find("readings");
  if (node == nullptr || !reader_.is_sequence(*node)) return;
  std::vector<std::string> seen;
  for (const auto& item : node->items) {
    if (!reader_.is_map(item)) continue;
    reader_.allow(item, {"id", "text", "source", "alternatives"});
    Reading reading{reader_.scalar(item, "id", true), reader_.text(item, "text", true), citation(item, false), {}};
    if (const YamlNode* id = item.find("id")) unique(*id, reading.id, seen);
    const YamlNode* alternatives = item.find("alternatives");
    if (alternatives != nullptr && reader_.is_sequence(*alternatives)) {
      for (const auto& other : alternatives->items) reading.alternatives.push_back(alternative(other));
    }
    scheme_.readings.push_back(std::move(reading));
  }
}

// A text, or a text with a formula that is calculated beside the amount it names.
Alternative Loader::alternative(const YamlNode& node) {
  const bool with_formula = node.kind == YamlNode::Kind::Map && node.find("text") != nullptr;
  if (!with_formula) return {reader_.text_of(node), std::nullopt, {}};
  reader_.allow(node, {"text", "formula", "amount"});
  Alternative result{reader_.text(node, "text", true), std::nullopt, reader_.scalar(node, "amount", false)};
  if (node.find("formula") == nullptr) return result;
  result.formula = formula(node, "formula");
  const auto amount = std::find_if(scheme_.amounts.begin(), scheme_.amounts.end(),
                                   [&](const Amount& each) { return each.id == result.amount; });
  if (amount == scheme_.amounts.end()) {
    reader_.problem(node, phrases::kUnknownAmount, {result.amount}, phrases::kNameAmount);
  } else if (result.formula->root) {
    check_money(*node.find("formula"), *result.formula, amount->unit);
  }
  return result;
}

int Loader::fact_reference(const YamlNode& map, std::string_view key, FactType type, const base::Phrase& message) {
  const std::string name = reader_.scalar(map, key, true);
  if (name.empty()) return -1;
  const int index = scheme_.fact_index(name);
  if (index < 0) {
    std::vector<std::string> known;
    for (const auto& fact : scheme_.facts) known.push_back(fact.name);
    reader_.problem(*map.find(key), phrases::kNoFact, {name}, base::choose_among(name, known));
  } else if (scheme_.facts[static_cast<std::size_t>(index)].type != type) {
    reader_.problem(*map.find(key), message, {name}, phrases::kChangeType);
  }
  return index;
}

}  // namespace hecht::schemes
