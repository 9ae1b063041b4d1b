// Decision tables in words: which rule held, and why.
#include "schemes/explain_phrases.h"
#include "schemes/table_lowering.h"
#include "schemes/words.h"

namespace hecht::schemes {

using feel::Node;
using feel::NodeKind;
using feel::Value;

// The rules that count, in their order; nothing while that depends on what is not known.
std::optional<std::vector<std::size_t>> Words::rules_that_hold(const Table& table) {
  const bool first = table.hit == HitPolicy::First || table.hit == HitPolicy::Priority;
  std::vector<std::size_t> rules;
  for (const auto at : table.order) {
    const Value holds = value_of(*table.rules[at].holds);
    if (holds.as_unknown() != nullptr) return std::nullopt;
    if (!holds.is_true()) continue;
    rules.push_back(at);
    if (first) break;
  }
  return rules;
}

std::string Words::rule_reason(const Table& table, std::size_t rule) {
  std::string text;
  for (const auto& check : table.rules[rule].checks) {
    if (check->kind == NodeKind::Literal) continue;
    // What a `not` rules out is no reason; what was found is.
    const bool turned = check->kind == NodeKind::Call && check->name == "not";
    text += (text.empty() ? "" : "; ") + (turned ? fallback(*check) : because(*check));
  }
  if (text.empty()) text = say(phrases::kAlwaysHolds);
  return say(phrases::kRuleHolds, {std::to_string(rule + 1), text});
}

std::string Words::rule_reasons(const Table& table, const std::vector<std::size_t>& rules) {
  if (rules.empty()) return say(phrases::kNoRuleHolds);
  std::string text;
  for (const auto rule : rules) text += (text.empty() ? "" : "; ") + rule_reason(table, rule);
  return text;
}

std::string Words::because(const Formula& formula) {
  if (!formula.table) return because(*formula.root);
  const Table& table = *formula.table;
  const auto rules = rules_that_hold(table);
  if (!rules) return fallback(*formula.root);
  const std::string reason = rule_reasons(table, *rules);
  if (rules->size() > 1 && table.hit == HitPolicy::Unique) return say(phrases::kOneRuleWanted, {reason});
  const bool some = !rules->empty();
  if ((some && !single_hit(table.hit)) || (!some && !table.otherwise)) return reason;
  const Node& output = some ? *table.rules[rules->front()].output.root : *table.otherwise->root;
  const Value result = value_of(output);
  if (const auto* unknown = result.as_unknown(); unknown != nullptr && unknown->undetermined)
    return say(phrases::kSourceOpen, {reason});
  return output.kind == NodeKind::Literal ? reason : reason + "; " + because(output);
}

// The sum, the least or the most of the outputs of these rules.
std::string Words::collected(const Formula& formula, const std::vector<std::size_t>& rules, const std::string& unit) {
  const Table& table = *formula.table;
  std::vector<std::string> outputs;
  std::string sum;
  for (const auto rule : rules) {
    outputs.push_back(expression(*table.rules[rule].output.root, false));
    sum += (sum.empty() ? "" : " + ") + outputs.back();
  }
  const Value value = value_of(*formula.root);
  const std::string result = any_value(value, feel::Unit::parse(unit));
  std::string whole = result;
  if (table.aggregate == Aggregate::Sum) whole = sum;
  const std::string list = base::format_list(outputs, language_);
  if (table.aggregate == Aggregate::Min && rules.size() > 1) whole = say(phrases::kLowestOf, {list});
  if (table.aggregate == Aggregate::Max && rules.size() > 1) whole = say(phrases::kHighestOf, {list});
  return whole == result ? whole : say(phrases::kEquals, {whole, result});
}

std::string Words::calculation(const Formula& formula, const std::string& unit) {
  const auto rules = formula.table ? rules_that_hold(*formula.table) : std::nullopt;
  if (!rules) return calculation(*formula.root, unit);
  const Table& table = *formula.table;
  std::string text;
  if (rules->empty()) {
    text = calculation(table.otherwise ? *table.otherwise->root : *formula.root, unit);
  } else if (single_hit(table.hit)) {
    text = calculation(*table.rules[rules->front()].output.root, unit);
  } else {
    text = collected(formula, *rules, unit);
  }
  return say(phrases::kCalculatedBy, {text, rule_reasons(table, *rules)});
}

}  // namespace hecht::schemes
