#include "feel/evaluator.h"

#include <algorithm>
#include <utility>

#include "feel/operators.h"
#include "feel/types.h"
#include "feel/unknown.h"

namespace hecht::feel {

namespace {

// Its result is a boolean or null, never a number.
bool is_condition(const Node& node) {
  switch (node.kind) {
    case NodeKind::Binary:
      return node.op > Op::Power;
    case NodeKind::Call:
      return node.name == "not" || node.name == "list contains" || node.name == "contains" || node.name == "all" ||
             node.name == "any" || node.name == "is" || node.name == "matches" || node.name == "starts with" ||
             node.name == "ends with";
    default:
      return node.kind == NodeKind::Between || node.kind == NodeKind::In || node.kind == NodeKind::Tests ||
             node.kind == NodeKind::Some || node.kind == NodeKind::Every || node.kind == NodeKind::InstanceOf;
  }
}

}  // namespace

Value Evaluator::evaluate(const Node& node) {
  if (node_depth_ == 0) steps_ = 0;
  if (node_depth_ >= kNodeDepthMax || !spend(1)) return {};
  ++node_depth_;
  Value result = dispatch(node);
  --node_depth_;
  // What was left undone may have been what mattered.
  if (node_depth_ == 0 && !spend(0)) result = Value();
  return result;
}

// The tree refers to this local by this name.
bool Evaluator::mentions(const Node& node, int local, std::string_view name) {
  if (!spend(1)) return false;
  if (node.kind == NodeKind::Local && node.index == local && node.name == name) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const auto& child) { return mentions(*child, local, name); });
}

Value Evaluator::dispatch(const Node& node) {
  switch (node.kind) {
    case NodeKind::Literal:
      return node.literal;
    case NodeKind::Input:
      return inputs_[static_cast<std::size_t>(node.index)];
    case NodeKind::Local:
      return locals_[static_cast<std::size_t>(node.index)];
    case NodeKind::ItemMember:
      return item_member(node);
    case NodeKind::Missing:
      return {};
    case NodeKind::Negate:
      return negate(evaluate(*node.children[0]));
    case NodeKind::Binary:
      return binary(node);
    case NodeKind::If:
      return choose(node);
    case NodeKind::For:
      return iterate(node);
    case NodeKind::Some:
    case NodeKind::Every:
      return quantify(node);
    case NodeKind::Between: {
      const Value value = evaluate(*node.children[0]);
      if (!spend_on(value)) return {};
      return logical_and(comparison(Op::GreaterEqual, value, evaluate(*node.children[1])),
                         comparison(Op::LessEqual, value, evaluate(*node.children[2])));
    }
    case NodeKind::In:
      return in_tests(node);
    case NodeKind::Tests:
      return tests(node, 0);
    case NodeKind::HalfRange:
      return half_range(node);
    case NodeKind::RangeLiteral:
      return range(node);
    case NodeKind::InstanceOf: {
      const Value value = evaluate(*node.children[0]);
      if (!spend_on(value)) return {};
      return holds_unknown(value) ? unknown_because(value) : Value(is_instance(value, node.types[0]));
    }
    case NodeKind::ListLiteral: {
      List items;
      items.reserve(node.children.size());
      for (const auto& child : node.children) items.push_back(evaluate(*child));
      return items;
    }
    case NodeKind::ContextLiteral:
      return context(node);
    case NodeKind::FunctionLiteral:
      return function_literal(node);
    case NodeKind::Awaiting: {
      Unknown waiting;
      for (const int input : node.indexes) waiting.waits_for |= InputSet{1} << static_cast<unsigned>(input);
      return waiting;
    }
    case NodeKind::Call:
      return builtin(node);
    case NodeKind::Invoke:
      return invoke(node);
    case NodeKind::Path: {
      const Value value = evaluate(*node.children[0]);
      return spend_on(value) ? member(value, node.name) : Value();
    }
    case NodeKind::Filter:
      return filter(node);
  }
  return {};
}

Value Evaluator::evaluate_with_local(const Node& node, int local, const Value& value) {
  set_local(local, value);
  return evaluate(node);
}

Value Evaluator::evaluate_tests(const Node& node, const Value& value) {
  set_local(0, value);
  return evaluate(node);
}

void Evaluator::set_local(int index, Value value) {
  const auto at = static_cast<std::size_t>(index);
  if (locals_.size() <= at) locals_.resize(at + 1);
  locals_[at] = std::move(value);
}

Value Evaluator::binary(const Node& node) {
  const Value left = evaluate(*node.children[0]);
  if (node.op == Op::And) return left.is_false() ? left : logical_and(left, evaluate(*node.children[1]));
  if (node.op == Op::Or) return left.is_true() ? left : logical_or(left, evaluate(*node.children[1]));
  const Value right = evaluate(*node.children[1]);
  if (!spend_on(left, right) || (node.op == Op::Power && !spend(kStepsOfPower))) return {};
  return node.op <= Op::Power ? arithmetic(node.op, left, right) : comparison(node.op, left, right);
}

Value Evaluator::choose(const Node& node) {
  const Value condition = evaluate(*node.children[0]);
  if (condition.as_unknown() == nullptr) return evaluate(*node.children[condition.is_true() ? 1 : 2]);
  return either(evaluate(*node.children[1]), evaluate(*node.children[2]), condition);
}

Value domain_of(const Value& value) {
  if (value.as_list() != nullptr) return value;
  if (value.as_unknown() != nullptr) return value;
  const auto* range = value.as_range();
  if (range == nullptr) return value.is_null() ? Value() : Value(List{value});
  if (holds_unknown(range->low) || holds_unknown(range->high)) return unknown_because(range->low, range->high);
  const bool dates = range->low.as_date() != nullptr && range->high.as_date() != nullptr;
  const auto position = [&](const Value& end) -> std::optional<std::int64_t> {
    if (dates) return base::days_since_epoch(*end.as_date());
    return end.as_number() == nullptr ? std::nullopt : end.as_number()->to_int();
  };
  const auto low = position(range->low);
  const auto high = position(range->high);
  if (!low || !high) return {};
  const std::int64_t step = *low <= *high ? 1 : -1;
  std::int64_t from = range->low_included ? *low : *low + step;
  const std::int64_t to = range->high_included ? *high : *high - step;
  if (static_cast<std::size_t>(std::abs(to - from)) >= kIterationsMax) return {};
  List items;
  for (; step > 0 ? from <= to : from >= to; from += step) {
    items.push_back(dates ? Value(base::date_from_days(from)) : Value::number(from));
  }
  return items;
}

template <class Step>
Value Evaluator::each(const Node& node, std::size_t variable, const Value& absent, const Step& step) {
  if (variable == node.names.size()) return step(absent);
  const Value domain = domain_of(evaluate(*node.children[variable]));
  const auto* list = domain.as_list();
  // Where the outer element may not be there, there may be nothing to do after all.
  if (list == nullptr && !absent.is_null()) return unknown_because(absent, domain);
  if (list == nullptr) return domain.as_unknown() != nullptr ? unknown_because(domain) : Value();
  if (!spend(list->size())) return {};
  for (const auto& item : *list) {
    set_local(node.index + static_cast<int>(variable), item);
    const Value stopped = each(node, variable + 1, may_be_absent(item) ? item : absent, step);
    if (!stopped.is_true()) return stopped;
  }
  return true;
}

Value Evaluator::iterate(const Node& node) {
  List results;
  const int partial = node.index + static_cast<int>(node.names.size());
  const bool uses_partial = mentions(*node.children.back(), partial, "partial");
  const Value outcome = each(node, 0, Value(), [&](const Value& absent) -> Value {
    if (results.size() >= kIterationsMax || (uses_partial && !spend(results.size()))) return {};
    // Only where it is asked for: it costs a copy of all results each time.
    set_local(partial, uses_partial ? Value(results) : Value());
    Value result = evaluate(*node.children.back());
    results.push_back(absent.is_null() ? std::move(result) : possibly_absent(result, absent));
    return true;
  });
  return outcome.is_true() ? Value(std::move(results)) : outcome;
}

// some: true as soon as one is; every: false as soon as one is not. An element that may be absent decides nothing.
Value Evaluator::quantify(const Node& node) {
  const bool some = node.kind == NodeKind::Some;
  Value result(!some);
  const Value outcome = each(node, 0, Value(), [&](const Value& absent) -> Value {
    Value holds = evaluate(*node.children.back());
    if (holds.as_bool() == nullptr && holds.as_unknown() == nullptr) holds = Value();
    const bool neutral = some ? holds.is_false() : holds.is_true();
    if (!absent.is_null() && !neutral) holds = unknown_because(absent, holds);
    result = some ? logical_or(result, holds) : logical_and(result, holds);
    return true;
  });
  return outcome.is_true() ? result : outcome;
}

Value Evaluator::in_tests(const Node& node) {
  set_local(node.index, evaluate(*node.children[0]));
  return tests(node, 1);
}

Value Evaluator::tests(const Node& node, std::size_t first) {
  const Value value = locals_[static_cast<std::size_t>(node.index)];
  Value result(false);
  for (std::size_t i = first; i < node.children.size() && !result.is_true(); ++i) {
    const Node& test = *node.children[i];
    result = logical_or(result, test_outcome(test, value, node.index));
  }
  return node.op == Op::NotEqual ? logical_not(result) : result;
}

Value Evaluator::test_outcome(const Node& test, const Value& value, int local) {
  const Value outcome = evaluate(test);
  if (!spend_on(value, outcome)) return {};
  const bool is_answer = outcome.as_bool() != nullptr || outcome.as_unknown() != nullptr;
  // `? > 3` and the like already are the answer; any other test is compared with the value.
  if (is_answer && mentions(test, local, "?")) return outcome;
  if (test.kind == NodeKind::HalfRange && test.op == Op::NotEqual) return comparison(Op::NotEqual, value, outcome);
  // A range that could not be made is an error, not a value to be equal to.
  const bool half = test.kind == NodeKind::HalfRange && test.op != Op::Equal;
  if ((half || test.kind == NodeKind::RangeLiteral) && outcome.is_null()) return {};
  return satisfies(value, outcome);
}

Value Evaluator::half_range(const Node& node) {
  Range result;
  const Value end = evaluate(*node.children[0]);
  if (node.op == Op::Equal || node.op == Op::NotEqual) return end;
  if (end.is_null()) return {};
  const bool low = node.op == Op::Greater || node.op == Op::GreaterEqual;
  (low ? result.low : result.high) = end;
  (low ? result.low_included : result.high_included) = node.op == Op::GreaterEqual || node.op == Op::LessEqual;
  return result;
}

Value Evaluator::range(const Node& node) {
  Range result{evaluate(*node.children[0]), evaluate(*node.children[1]), node.low_included, node.high_included};
  if (result.low.is_null() || result.high.is_null()) return {};
  if (holds_unknown(result.low) || holds_unknown(result.high)) return result;
  const auto order = compare(result.low, result.high);
  // Only an iteration may count down: `for i in 3..1`.
  const bool iteration = node.op == Op::Subtract;
  return order && (*order <= 0 || iteration) ? Value(std::move(result)) : Value();
}

Value Evaluator::filter(const Node& node) {
  const Value value = evaluate(*node.children[0]);
  if (value.as_unknown() != nullptr) return unknown_because(value);
  if (!spend_on(value)) return {};
  if (const auto* list = value.as_list()) return filter_list(node, *list, value);
  if (value.is_null()) return List{};
  return filter_list(node, List{value}, value);
}

Value Evaluator::filter_list(const Node& node, const List& list, const Value& whole) {
  const Node& condition = *node.children[1];
  List kept;
  for (std::size_t i = 0; i < list.size() || i == 0; ++i) {
    const Value item = list.empty() ? Value() : list[i];
    set_local(node.index, item);
    Value holds = evaluate(condition);
    if (const auto* position = holds.as_number()) {
      const auto index = position->to_int();
      const auto size = static_cast<std::int64_t>(list.size());
      if (!index || *index == 0 || *index > size || *index < -size) return {};
      if (std::any_of(list.begin(), list.end(), may_be_absent)) return unknown_because(whole);
      return list[static_cast<std::size_t>(*index > 0 ? *index - 1 : size + *index)];
    }
    const bool open = holds.as_unknown() != nullptr;
    // An unknown that may be a number is a position: then not even how much is kept is known.
    if (open && !is_condition(condition)) return unknown_because(whole, holds);
    if (list.empty()) break;
    if (holds.is_true()) kept.push_back(item);
    if (open) kept.push_back(possibly_absent(item, holds));
  }
  return kept;
}

Value Evaluator::context(const Node& node) {
  Context result;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (!spend(i / kPartsPerStep) || result.find(node.names[i]) != nullptr) return {};
    Value value = evaluate(*node.children[i]);
    set_local(node.index + static_cast<int>(i), value);
    result.entries.emplace_back(node.names[i], std::move(value));
  }
  return result;
}

Value Evaluator::function_literal(const Node& node) {
  if (!spend(locals_.size() + inputs_.size())) return {};
  auto function = std::make_shared<Function>();
  function->literal = node.shared_from_this();
  function->captured = locals_;
  function->captured.resize(static_cast<std::size_t>(node.index));
  function->inputs.assign(inputs_.begin(), inputs_.end());
  for (const auto* values : {&function->captured, &function->inputs}) {
    for (const auto& value : *values) function->levels = std::max(function->levels, value.size().levels + 1);
  }
  return Value(std::shared_ptr<const Function>(std::move(function)));
}

Value Evaluator::item_member(const Node& node) {
  for (const int item : node.indexes) {
    const Value& value = locals_[static_cast<std::size_t>(item)];
    if (const auto* context = value.as_context()) {
      if (const Value* found = context->find(node.name)) return *found;
    } else if (node.children.empty()) {
      Value found = member(value, node.name);
      if (!found.is_null()) return found;
    }
  }
  return node.children.empty() ? Value() : evaluate(*node.children[0]);
}

Value Evaluator::builtin(const Node& node) {
  const Builtin& row = builtins()[static_cast<std::size_t>(node.index)];
  std::vector<Value> arguments;
  arguments.reserve(node.children.size());
  for (const auto& child : node.children) arguments.push_back(evaluate(*child));
  if (!node.names.empty()) {
    bool found = false;
    if (node.names.size() == arguments.size()) arguments = order_named(row, node.names, std::move(arguments), found);
    if (!found) return {};
  }
  Function function;
  function.builtin = node.index;
  return call(function, arguments);
}

Value Evaluator::invoke(const Node& node) {
  const Value callee = evaluate(*node.children[0]);
  std::vector<Value> arguments;
  for (std::size_t i = 1; i < node.children.size(); ++i) arguments.push_back(evaluate(*node.children[i]));
  const auto* function = callee.as_function();
  if (function == nullptr) return callee.as_unknown() != nullptr ? unknown_because(callee) : Value();
  if (node.names.empty()) return call(*function, arguments);
  if (function->builtin >= 0 || node.names.size() != function->literal->names.size()) return {};
  std::vector<Value> ordered;
  for (const auto& parameter : function->literal->names) {
    const auto at = std::find(node.names.begin(), node.names.end(), parameter);
    if (at == node.names.end()) return {};
    ordered.push_back(arguments[static_cast<std::size_t>(at - node.names.begin())]);
  }
  return call(*function, ordered);
}

Value Evaluator::call(const Function& function, Arguments arguments) {
  if (function.builtin >= 0) {
    const Builtin& row = builtins()[static_cast<std::size_t>(function.builtin)];
    if (!accepts(row, arguments.size())) return {};
    for (const auto& argument : arguments) {
      if (!spend_on(argument)) return {};
    }
    if (!row.takes_unknown && std::any_of(arguments.begin(), arguments.end(), holds_unknown)) {
      Unknown because;
      for (const auto& argument : arguments) add_reasons(because, argument);
      because.may_be_null = true;
      return because;
    }
    return row.run(arguments, *this);
  }
  const Node& literal = *function.literal;
  if (arguments.size() != literal.names.size() || call_depth_ >= kCallDepthMax) return {};
  if (!spend(function.captured.size())) return {};
  std::vector<Value> frame = function.captured;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    auto argument = conform(arguments[i], literal.types[i]);
    if (!argument) return {};
    frame.push_back(std::move(*argument));
  }
  std::swap(frame, locals_);
  const auto caller_inputs = std::exchange(inputs_, std::span<const Value>(function.inputs));
  ++call_depth_;
  Value result = evaluate(*literal.children[0]);
  --call_depth_;
  inputs_ = caller_inputs;
  std::swap(frame, locals_);
  return result;
}

}  // namespace hecht::feel
