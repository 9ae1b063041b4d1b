#include "schemes/words.h"

#include <algorithm>

#include "feel/operators.h"
#include "schemes/explain_phrases.h"
#include "schemes/facts.h"
#include "schemes/formula_inputs.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using base::Decimal;
using feel::Node;
using feel::NodeKind;
using feel::Op;
using feel::Unit;
using feel::Value;

Words::Words(const Scheme& scheme, const Assessment& assessment, base::Language language)
    : scheme_(scheme), assessment_(assessment), language_(language), evaluator_(assessment.inputs) {}

std::string Words::say(const base::Phrase& phrase, const std::vector<std::string>& arguments) const {
  return base::say(language_, phrase, arguments);
}

std::string Words::figure(const Decimal& value, const Unit& unit) const {
  if (unit.power("EUR") == 1) return base::format_euro(value, language_);
  const std::string number = base::format_number(value, language_);
  return unit.power("%") == 1 ? number + " %" : number;
}

std::string Words::fact_names(feel::InputSet facts) const {
  return base::format_list(input_names(scheme_, facts), language_);
}

Unit Words::unit_of(const Node& node) {
  std::vector<feel::Fault> ignored;
  return feel::check(node, scheme_.input_types, ignored).unit.value_or(Unit());
}

std::string Words::option_label(const std::string& id) const {
  for (const auto& fact : scheme_.facts) {
    for (const auto& option : fact.options) {
      if (option.id == id && !option.label.nl.empty()) return option.label.in(language_);
    }
  }
  return id;
}

std::string Words::any_value(const Value& value, const Unit& unit) const {
  if (const auto* number = value.as_number()) return figure(*number, unit);
  if (const auto* flag = value.as_bool()) return say(*flag ? phrases::kYes : phrases::kNo);
  if (const auto* date = value.as_date()) return base::format_date(*date, language_);
  if (const auto* moment = value.as_date_time())
    return base::format_instant(feel::instant_of(*moment), base::kAmsterdam, language_);
  if (const auto* list = value.as_list()) {
    std::vector<std::string> items;
    for (const auto& item : *list) items.push_back(any_value(item, unit));
    return items.empty() ? say(phrases::kNothing) : base::format_list(items, language_);
  }
  if (const auto* text = value.as_string()) return option_label(*text);
  return say(phrases::kNotKnown);
}

std::string Words::input_value(int index) {
  const Value& value = assessment_.inputs[static_cast<std::size_t>(index)];
  if (index < scheme_.first_parameter())
    return format_fact(scheme_.facts[static_cast<std::size_t>(index)], value, language_);
  return any_value(value, scheme_.input_types[static_cast<std::size_t>(index)].unit.value_or(Unit()));
}

std::string Words::process_input(int index) {
  const auto row = static_cast<std::size_t>(index - scheme_.first_process_input());
  return say(process_inputs()[row].label, {input_value(index)});
}

std::string Words::subject(const Node& node) {
  if (node.kind == NodeKind::Input) {
    const Value& value = assessment_.inputs[static_cast<std::size_t>(node.index)];
    if (node.index < scheme_.first_parameter())
      return describe_fact(scheme_.facts[static_cast<std::size_t>(node.index)], value, language_);
    if (node.index >= scheme_.first_process_input()) return process_input(node.index);
    return node.name + ": " + input_value(node.index);
  }
  if (node.kind == NodeKind::Call && node.name == "count" && node.children[0]->kind == NodeKind::Input) {
    const Value items = value_of(*node.children[0]);
    const Value count = value_of(node);
    std::string text = any_value(count, {}) + " " + node.children[0]->name;
    if (items.as_list() != nullptr && !items.as_list()->empty()) text += " (" + any_value(items, {}) + ")";
    return text;
  }
  return expression_with_result(node);
}

std::string Words::expression_with_result(const Node& node) {
  const std::string whole = expression(node, false);
  const std::string result = any_value(value_of(node), unit_of(node));
  return whole == result ? whole : say(phrases::kEquals, {whole, result});
}

std::string Words::call(const Node& node, bool tight) {
  const auto listed = [&] {
    std::vector<std::string> items;
    const Unit unit = unit_of(node);
    for (const auto& child : node.children) {
      // A figure written in the formula takes the unit of what stands beside it.
      items.push_back(child->kind == NodeKind::Literal ? any_value(child->literal, unit) : expression(*child, false));
    }
    return base::format_list(items, language_);
  };
  if (node.name == "min") return say(phrases::kLowestOf, {listed()});
  if (node.name == "max") return say(phrases::kHighestOf, {listed()});
  const bool down = node.name == "floor";
  if (down || node.name == "ceiling") {
    return say(down ? phrases::kFloored : phrases::kCeiled,
               {any_value(value_of(node), unit_of(node)), expression(*node.children[0], false)});
  }
  const bool rounds = node.name.starts_with("round ") || node.name == "decimal";
  if (rounds) {
    const Value before = value_of(*node.children[0]);
    const Value after = value_of(node);
    const bool same = feel::equal(before, after).value_or(false);
    const std::string inner = expression(*node.children[0], tight);
    return same || after.as_number() == nullptr
               ? inner
               : say(phrases::kRoundedTo, {inner, figure(*after.as_number(), unit_of(node))});
  }
  return any_value(value_of(node), unit_of(node));
}

std::string Words::expression(const Node& node, bool tight) {
  switch (node.kind) {
    case NodeKind::Input:
      return input_value(node.index);
    case NodeKind::Negate:
      return "−" + expression(*node.children[0], true);
    case NodeKind::Call:
      return call(node, tight);
    case NodeKind::If: {
      const Value condition = value_of(*node.children[0]);
      if (condition.as_unknown() != nullptr) return any_value(value_of(node), unit_of(node));
      return expression(*node.children[condition.is_true() ? 1 : 2], tight);
    }
    case NodeKind::Binary: {
      const bool sum = node.op == Op::Add || node.op == Op::Subtract;
      const bool product = node.op == Op::Multiply || node.op == Op::Divide;
      if (!sum && !product) break;
      const char* sign = node.op == Op::Add        ? " + "
                         : node.op == Op::Subtract ? " − "
                         : node.op == Op::Multiply ? " × "
                                                   : " ÷ ";
      std::string text = expression(*node.children[0], product) + sign +
                         expression(*node.children[1], product || node.op == Op::Subtract);
      return tight && sum ? "(" + text + ")" : text;
    }
    default:
      break;
  }
  return any_value(value_of(node), unit_of(node));
}

std::string Words::calculation(const Node& node, const std::string& unit) {
  const Value value = value_of(node);
  const std::string whole = expression(node, false);
  if (value.as_number() == nullptr) return whole;
  const std::string result = figure(*value.as_number(), Unit::parse(unit));
  return whole == result ? whole : say(phrases::kEquals, {whole, result});
}

}  // namespace hecht::schemes
