#include <algorithm>

#include "feel/operators.h"
#include "feel/unknown.h"
#include "schemes/explain_phrases.h"
#include "schemes/facts.h"
#include "schemes/formula_inputs.h"
#include "schemes/phrases.h"
#include "schemes/words.h"

namespace hecht::schemes {

using base::Decimal;
using feel::Node;
using feel::NodeKind;
using feel::Op;
using feel::Value;

std::string Words::because(const Node& node) {
  switch (node.kind) {
    case NodeKind::Input:
      return input_reason(node);
    case NodeKind::Binary:
      return node.op == Op::And || node.op == Op::Or ? joined(node) : comparison(node);
    case NodeKind::If:
      return choice(node);
    case NodeKind::In:
      return membership(node);
    case NodeKind::Between:
      return interval(*node.children[0], *node.children[1], *node.children[2], node);
    case NodeKind::Awaiting: {
      feel::InputSet facts = 0;
      for (const int index : node.indexes) facts |= feel::InputSet{1} << static_cast<unsigned>(index);
      return say(phrases::kMayChange, {fact_names(facts)});
    }
    case NodeKind::Call:
      if (node.name == "list contains") return contains(node);
      if (node.name == "not") return because(*node.children[0]);
      break;
    default:
      break;
  }
  return fallback(node);
}

// Of an `and` that fails, only the parts that fail; of an `or` that holds, the part that does.
std::string Words::joined(const Node& node) {
  const Value result = value_of(node);
  std::vector<std::string> parts;
  for (const auto& child : node.children) {
    const Value value = value_of(*child);
    const bool decides = result.as_bool() == nullptr
                             ? value.as_unknown() != nullptr
                             : value.as_bool() != nullptr && *value.as_bool() == *result.as_bool();
    if (decides) parts.push_back(because(*child));
    // One part that holds is enough reason for an `or`.
    if (decides && node.op == Op::Or && result.is_true()) break;
  }
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text.empty() ? fallback(node) : text;
}

std::string Words::choice(const Node& node) {
  const Value condition = value_of(*node.children[0]);
  if (condition.as_unknown() != nullptr) return because(*node.children[0]);
  const Node& branch = *node.children[condition.is_true() ? 1 : 2];
  const Value result = value_of(branch);
  const std::string reason = because(*node.children[0]);
  if (const auto* unknown = result.as_unknown(); unknown != nullptr && unknown->undetermined)
    return say(phrases::kSourceOpen, {reason});
  if (branch.kind == NodeKind::Literal) return reason;
  return reason + "; " + because(branch);
}

std::string Words::input_reason(const Node& node) {
  const auto given = [&](int index) {
    return index < scheme_.first_definition() || index >= scheme_.first_process_input();
  };
  const Value& value = assessment_.inputs[static_cast<std::size_t>(node.index)];
  if (const auto* unknown = value.as_unknown(); unknown != nullptr && given(node.index)) {
    return unknown->waits_for == 0 ? say(phrases::kSourceGivesNone)
                                   : say(phrases::kUnknownFacts, {fact_names(unknown->waits_for)});
  }
  const bool definition = node.index >= scheme_.first_definition() && node.index < scheme_.first_amount();
  if (definition)
    return because(scheme_.definitions[static_cast<std::size_t>(node.index - scheme_.first_definition())].formula);
  return subject(node);
}

namespace {

bool is_null_literal(const Node& node) { return node.kind == NodeKind::Literal && node.literal.is_null(); }

// The comparison read from right to left.
Op mirrored(Op op) {
  switch (op) {
    case Op::Less:
      return Op::Greater;
    case Op::LessEqual:
      return Op::GreaterEqual;
    case Op::Greater:
      return Op::Less;
    case Op::GreaterEqual:
      return Op::LessEqual;
    default:
      return op;
  }
}

}  // namespace

std::string Words::comparison(const Node& node) {
  const Node& left = *node.children[0];
  const Node& right = *node.children[1];
  if (is_null_literal(right) && left.kind == NodeKind::Input && left.index == scheme_.round_input())
    return round_comparison();
  // What is given stands first in the sentence, what is asked second.
  if (facts_in(scheme_, left) == 0 && facts_in(scheme_, right) != 0) {
    Node turned = node;
    turned.op = mirrored(node.op);
    std::swap(turned.children[0], turned.children[1]);
    return comparison(turned);
  }
  const Value a = value_of(left);
  const Value b = value_of(right);
  const Value result = feel::comparison(node.op, a, b);
  if (result.as_unknown() != nullptr) return unknown_comparison(node, result);
  if (a.as_number() != nullptr && b.as_number() != nullptr)
    return number_comparison(node, *a.as_number(), *b.as_number());
  if (const auto order = feel::compare(a, b); order && (a.as_date() != nullptr || a.as_date_time() != nullptr))
    return moment_comparison(node, *order);
  if (result.as_bool() == nullptr) return fallback(node);
  const std::string what = subject(left);
  if (*result.as_bool()) return what;
  if (node.op == Op::NotEqual) return say(phrases::kNotAllowed, {what, expression(right, false)});
  return say(phrases::kNeeded, {what, expression(right, false)});
}

std::string Words::number_comparison(const Node& node, const Decimal& left, const Decimal& right) {
  const auto distance = Decimal::subtract(left, right);
  if (!distance) return fallback(node);
  const std::string what = subject(*node.children[0]);
  const Node& other = *node.children[1];
  const std::string asked =
      other.kind == NodeKind::Literal ? figure(right, unit_of(*node.children[0])) : expression_with_result(other);
  // After "naam: waarde" a new clause reads better than "is".
  const bool clause = what.find(": ") != std::string::npos;
  if (distance->is_zero()) return say(clause ? phrases::kThatIsExactly : phrases::kIsExactly, {what, asked});
  const feel::Unit unit = unit_of(*node.children[0]);
  const bool points = unit.power("%") == 1;
  const std::string size =
      points ? say(phrases::kPoints, {figure(distance->abs(), {})}) : figure(distance->abs(), unit);
  if (distance->is_negative()) return say(clause ? phrases::kThatIsLess : phrases::kIsLess, {what, asked, size});
  return say(clause ? phrases::kThatIsMore : phrases::kIsMore, {what, asked, size});
}

std::string Words::moment_comparison(const Node& node, int order) {
  const auto& phrase = order < 0 ? phrases::kEarlier : order > 0 ? phrases::kLater : phrases::kSameDay;
  return say(phrase, {subject(*node.children[0]), expression(*node.children[1], false)});
}

std::string Words::need(Op op, const Node& right, bool moment) {
  const std::string asked = expression_with_result(right);
  switch (op) {
    case Op::GreaterEqual:
      return say(moment ? phrases::kFromDay : phrases::kAtLeast, {asked});
    case Op::Greater:
      return say(moment ? phrases::kAfterDay : phrases::kMoreThan, {asked});
    case Op::LessEqual:
      return say(moment ? phrases::kToDay : phrases::kAtMost, {asked});
    case Op::Less:
      return say(moment ? phrases::kBeforeDay : phrases::kLessThan, {asked});
    default:
      return asked;
  }
}

std::string Words::unknown_comparison(const Node& node, const Value& result) {
  const feel::InputSet waits = result.as_unknown()->waits_for;
  if (waits == 0) return say(phrases::kSourceGivesNone);
  const Value right = value_of(*node.children[1]);
  if (right.as_unknown() != nullptr || node.op == Op::NotEqual) return say(phrases::kUnknownFacts, {fact_names(waits)});
  const bool moment = right.as_date() != nullptr || right.as_date_time() != nullptr;
  return say(phrases::kUnknownNeeded, {fact_names(waits), need(node.op, *node.children[1], moment)});
}

std::string Words::round_comparison() {
  if (!scheme_.rounds) return {};
  const Rounds& rounds = *scheme_.rounds;
  const auto fact = static_cast<std::size_t>(rounds.fact);
  const Value& moment = assessment_.inputs[fact];
  if (moment.as_unknown() != nullptr) return say(phrases::kUnknownFacts, {scheme_.facts[fact].name});
  const std::string what = describe_fact(scheme_.facts[fact], moment, language_);
  if (assessment_.round) return say(phrases::kRoundOf, {what, base::format_date(*assessment_.round, language_)});
  return say(phrases::kAfterLastRound, {what, base::format_date(rounds.dates.back(), language_)});
}

std::string Words::interval(const Node& value, const Node& low, const Node& high, const Node& whole) {
  const Value result = value_of(whole);
  if (const auto* unknown = result.as_unknown()) return say(phrases::kUnknownFacts, {fact_names(unknown->waits_for)});
  return say(result.is_true() ? phrases::kWithin : phrases::kOutside,
             {subject(value), expression(low, false), expression(high, false)});
}

std::string Words::membership(const Node& node) {
  const Value result = value_of(node);
  if (const auto* unknown = result.as_unknown()) return say(phrases::kUnknownFacts, {fact_names(unknown->waits_for)});
  const Node& value = *node.children[0];
  if (node.children.size() == 2 && node.children[1]->kind == NodeKind::RangeLiteral) {
    return interval(value, *node.children[1]->children[0], *node.children[1]->children[1], node);
  }
  if (result.is_true()) return say(phrases::kInList, {subject(value)});
  std::vector<std::string> allowed;
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    const Node& test = *node.children[i];
    const bool plain =
        test.kind == NodeKind::Literal || test.kind == NodeKind::ListLiteral || test.kind == NodeKind::Input;
    if (!plain) return fallback(node);
    allowed.push_back(any_value(value_of(test), {}));
  }
  return say(phrases::kNotInListOf, {subject(value), base::format_list(allowed, language_)});
}

std::string Words::contains(const Node& node) {
  const Value result = value_of(node);
  if (const auto* unknown = result.as_unknown()) return say(phrases::kUnknownFacts, {fact_names(unknown->waits_for)});
  const std::string element = any_value(value_of(*node.children[1]), {});
  const std::string list =
      node.children[0]->kind == NodeKind::Input ? node.children[0]->name : expression(*node.children[0], false);
  return say(result.is_true() ? phrases::kListHas : phrases::kListLacks, {element, list});
}

// For forms without a sentence of their own: the facts that went in, and whether that is enough.
std::string Words::fallback(const Node& node) {
  const Value result = value_of(node);
  const feel::InputSet facts = facts_in(scheme_, node);
  if (const auto* unknown = result.as_unknown()) {
    return unknown->waits_for == 0 ? say(phrases::kSourceGivesNone)
                                   : say(phrases::kUnknownFacts, {fact_names(unknown->waits_for)});
  }
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < scheme_.facts.size(); ++i) {
    if ((facts >> i & 1U) != 0) parts.push_back(describe_fact(scheme_.facts[i], assessment_.inputs[i], language_));
  }
  for (const auto& row : process_inputs()) {
    const int index = scheme_.first_process_input() + static_cast<int>(row.input);
    if ((facts & bit_of(row.input)) != 0) parts.push_back(process_input(index));
  }
  return say(result.is_true() ? phrases::kFits : phrases::kDoesNotFit, {base::format_list(parts, language_)});
}

}  // namespace hecht::schemes
