#include "feel/type_check.h"

#include <algorithm>
#include <array>

#include "feel/phrases.h"
#include "feel/type_check_state.h"

namespace hecht::feel {

base::Text word_for(Kind kind) {
  static const std::array<base::Text, 13> words = {{{"waarde", "value"},
                                                    {"getal", "number"},
                                                    {"tekst", "text"},
                                                    {"ja of nee", "yes or no"},
                                                    {"datum", "date"},
                                                    {"tijd", "time"},
                                                    {"datum met tijd", "date and time"},
                                                    {"duur in maanden", "duration in months"},
                                                    {"duur in dagen", "duration in days"},
                                                    {"lijst", "list"},
                                                    {"bereik", "range"},
                                                    {"groep", "context"},
                                                    {"functie", "function"}}};
  return words[static_cast<std::size_t>(kind)];
}

Type check(const Node& node, const std::vector<Type>& inputs, std::vector<Fault>& faults) {
  TypeChecker checker(inputs, faults);
  return checker.check(node);
}

Type type_of_literal(const Value& value) {
  if (const auto* number = value.as_number()) return {Kind::Number, std::nullopt, number->scale() <= 2, nullptr};
  if (value.as_string() != nullptr) return {Kind::Text, {}, false, nullptr};
  if (value.as_bool() != nullptr) return {Kind::Boolean, {}, false, nullptr};
  if (value.as_date() != nullptr) return {Kind::Date, {}, false, nullptr};
  if (value.as_time() != nullptr) return {Kind::Time, {}, false, nullptr};
  if (value.as_date_time() != nullptr) return {Kind::DateTime, {}, false, nullptr};
  if (value.as_months() != nullptr) return {Kind::Months, {}, false, nullptr};
  if (value.as_days() != nullptr) return {Kind::Days, {}, false, nullptr};
  return {};
}

void TypeChecker::fault(const Node& node, const base::Phrase& message, const std::vector<base::Text>& arguments,
                        const base::Phrase& remedy) {
  std::vector<std::string> nl;
  std::vector<std::string> en;
  for (const auto& argument : arguments) {
    nl.push_back(argument.nl);
    en.push_back(argument.en.empty() ? argument.nl : argument.en);
  }
  using base::Language;
  faults_.push_back({node.begin,
                     {base::say(Language::Dutch, message, nl), base::say(Language::English, message, en)},
                     base::say_both(remedy)});
}

void TypeChecker::require(const Node& node, const Type& type, Kind kind) {
  if (type.kind == kind || type.kind == Kind::Any) return;
  fault(node, phrases::kWrongKind, {word_for(kind), word_for(type.kind)}, phrases::kCheckKinds);
}

Type TypeChecker::check(const Node& node) {
  switch (node.kind) {
    case NodeKind::Literal:
      return type_of_literal(node.literal);
    case NodeKind::Input:
      return inputs_[static_cast<std::size_t>(node.index)];
    case NodeKind::Local:
      return locals_[static_cast<std::size_t>(node.index)];
    case NodeKind::Awaiting:
    case NodeKind::ItemMember:
    case NodeKind::Missing:
      return {};
    case NodeKind::Negate:
      return check(*node.children[0]);
    case NodeKind::Binary:
      return binary(node);
    case NodeKind::If:
      return choose(node);
    case NodeKind::For:
    case NodeKind::Some:
    case NodeKind::Every:
      return iterate(node);
    case NodeKind::Between:
      return between(node);
    case NodeKind::In:
      return in_tests(node);
    case NodeKind::Tests:
    case NodeKind::InstanceOf:
      return {Kind::Boolean, {}, false, nullptr};
    case NodeKind::HalfRange:
    case NodeKind::RangeLiteral:
      return range(node);
    case NodeKind::ListLiteral:
      return list(node);
    case NodeKind::ContextLiteral:
    case NodeKind::FunctionLiteral:
    case NodeKind::Invoke:
      fault(node, phrases::kNotInSchemes, {}, phrases::kSeeGuide);
      return {};
    case NodeKind::Call:
      return call(node);
    case NodeKind::Path:
      return path(node);
    case NodeKind::Filter:
      return filter(node);
  }
  return {};
}

// Two numbers that are added or compared: one unit, where a written figure takes the other's.
Type TypeChecker::join_numbers(const Node& node, const Type& a, const Type& b) {
  Type result{Kind::Number, a.unit ? a.unit : b.unit, a.whole_cents && b.whole_cents, nullptr};
  if (a.unit && b.unit && *a.unit != *b.unit) {
    fault(node, phrases::kMixedUnits, {{a.unit->to_string(), {}}, {b.unit->to_string(), {}}}, phrases::kOneUnit);
  }
  return result;
}

// The common kind of two values that stand for each other: branches of an if, elements of a list.
Type TypeChecker::join(const Node& node, const Type& a, const Type& b) {
  if (a.kind == Kind::Any) return b;
  if (b.kind == Kind::Any) return a;
  if (a.kind != b.kind) {
    fault(node, phrases::kDifferentKinds, {word_for(a.kind), word_for(b.kind)}, phrases::kCheckKinds);
    return {};
  }
  return a.kind == Kind::Number ? join_numbers(node, a, b) : a;
}

Type TypeChecker::binary(const Node& node) {
  const Node& left = *node.children[0];
  const Node& right = *node.children[1];
  const Type a = check(left);
  const Type b = check(right);
  if (node.op == Op::And || node.op == Op::Or) {
    require(left, a, Kind::Boolean);
    require(right, b, Kind::Boolean);
    return {Kind::Boolean, {}, false, nullptr};
  }
  if (node.op >= Op::Equal) {
    compare(node, a, b);
    return {Kind::Boolean, {}, false, nullptr};
  }
  if (a.kind == Kind::Number && b.kind == Kind::Number) return arithmetic(node, a, b);
  return temporal(node, a, b);
}

void TypeChecker::compare(const Node& node, const Type& a, const Type& b) {
  const Type joined = join(node, a, b);
  const bool ordered = node.op != Op::Equal && node.op != Op::NotEqual;
  if (ordered && (joined.kind == Kind::Boolean || joined.kind == Kind::List)) {
    fault(node, phrases::kNoOrder, {word_for(joined.kind)}, phrases::kCheckKinds);
  }
}

Type TypeChecker::arithmetic(const Node& node, const Type& a, const Type& b) {
  switch (node.op) {
    case Op::Add:
    case Op::Subtract:
      return join_numbers(node, a, b);
    case Op::Multiply:
    case Op::Divide: {
      if (!a.unit && !b.unit) return {Kind::Number, std::nullopt, false, nullptr};
      const int sign = node.op == Op::Multiply ? 1 : -1;
      return {Kind::Number, a.unit.value_or(Unit()).times(b.unit.value_or(Unit()), sign), false, nullptr};
    }
    default:
      if (a.unit && !a.unit->is_none())
        fault(node, phrases::kPowerOfUnit, {{a.unit->to_string(), {}}}, phrases::kSeeGuide);
      return {Kind::Number, a.unit, false, nullptr};
  }
}

// Dates and durations, and text joined to text.
Type TypeChecker::temporal(const Node& node, const Type& a, const Type& b) {
  if (a.kind == Kind::Any || b.kind == Kind::Any) return {};
  const auto duration = [](Kind kind) { return kind == Kind::Months || kind == Kind::Days; };
  const auto moment = [](Kind kind) { return kind == Kind::Date || kind == Kind::DateTime || kind == Kind::Time; };
  const bool plus = node.op == Op::Add;
  const bool minus = node.op == Op::Subtract;
  if (plus && a.kind == Kind::Text && b.kind == Kind::Text) return a;
  if ((plus || minus) && moment(a.kind) && duration(b.kind)) return a;
  if (plus && duration(a.kind) && moment(b.kind)) return b;
  if (minus && moment(a.kind) && a.kind == b.kind) return {Kind::Days, {}, false, nullptr};
  if ((plus || minus) && duration(a.kind) && a.kind == b.kind) return a;
  const bool scale = node.op == Op::Multiply || node.op == Op::Divide;
  if (scale && duration(a.kind) && b.kind == Kind::Number) return a;
  if (node.op == Op::Multiply && a.kind == Kind::Number && duration(b.kind)) return b;
  fault(node, phrases::kNoSum, {word_for(a.kind), word_for(b.kind)}, phrases::kCheckKinds);
  return {};
}

Type TypeChecker::choose(const Node& node) {
  require(*node.children[0], check(*node.children[0]), Kind::Boolean);
  const Type yes = check(*node.children[1]);
  return join(node, yes, check(*node.children[2]));
}

Type TypeChecker::element_of(const Node& node, const Type& type) {
  if ((type.kind == Kind::List || type.kind == Kind::Range) && type.element) return *type.element;
  if (type.kind != Kind::List && type.kind != Kind::Range && type.kind != Kind::Any) require(node, type, Kind::List);
  return {};
}

void TypeChecker::set_local(int index, Type type) {
  const auto at = static_cast<std::size_t>(index);
  if (locals_.size() <= at) locals_.resize(at + 1);
  locals_[at] = std::move(type);
}

Type TypeChecker::iterate(const Node& node) {
  const std::size_t variables = node.names.size();
  for (std::size_t i = 0; i < variables; ++i) {
    const Type domain = check(*node.children[i]);
    set_local(node.index + static_cast<int>(i), element_of(*node.children[i], domain));
  }
  set_local(node.index + static_cast<int>(variables), {});
  const Type body = check(*node.children.back());
  if (node.kind == NodeKind::For) return {Kind::List, {}, false, std::make_shared<const Type>(body)};
  require(*node.children.back(), body, Kind::Boolean);
  return {Kind::Boolean, {}, false, nullptr};
}

Type TypeChecker::between(const Node& node) {
  const Type value = check(*node.children[0]);
  join(node, value, check(*node.children[1]));
  join(node, value, check(*node.children[2]));
  return {Kind::Boolean, {}, false, nullptr};
}

Type TypeChecker::in_tests(const Node& node) {
  const Type value = check(*node.children[0]);
  set_local(node.index, value);
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    Type test = check(*node.children[i]);
    if (test.kind == Kind::Boolean && value.kind != Kind::Boolean) continue;
    if ((test.kind == Kind::List && value.kind != Kind::List) || test.kind == Kind::Range)
      test = element_of(*node.children[i], test);
    join(*node.children[i], value, test);
  }
  return {Kind::Boolean, {}, false, nullptr};
}

Type TypeChecker::range(const Node& node) {
  Type end = check(*node.children[0]);
  if (node.children.size() > 1) end = join(node, end, check(*node.children[1]));
  return {Kind::Range, {}, false, std::make_shared<const Type>(std::move(end))};
}

Type TypeChecker::list(const Node& node) {
  Type element;
  for (const auto& child : node.children) element = join(*child, element, check(*child));
  return {Kind::List, {}, false, std::make_shared<const Type>(std::move(element))};
}

Type TypeChecker::path(const Node& node) {
  const Type value = check(*node.children[0]);
  static constexpr std::array<std::string_view, 12> kNumbers = {
      "year", "month", "day", "weekday", "hour", "minute", "second", "years", "months", "days", "hours", "minutes"};
  if (value.kind == Kind::Any) return {};
  if (std::find(kNumbers.begin(), kNumbers.end(), node.name) != kNumbers.end())
    return {Kind::Number, std::nullopt, true, nullptr};
  fault(node, phrases::kNoMember, {{node.name, {}}}, phrases::kSeeGuide);
  return {};
}

Type TypeChecker::filter(const Node& node) {
  Type value = check(*node.children[0]);
  set_local(node.index, element_of(*node.children[0], value));
  const Type condition = check(*node.children[1]);
  if (condition.kind == Kind::Number) return value.element ? *value.element : Type();
  require(*node.children[1], condition, Kind::Boolean);
  return value;
}

}  // namespace hecht::feel
