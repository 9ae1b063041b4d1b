#include <algorithm>
#include <map>

#include "feel/builtins_support.h"
#include "feel/operators.h"
#include "feel/unknown.h"

namespace hecht::feel {

using base::Decimal;

namespace {

// The only argument is not known, so neither is any element.
const Value* unknown_list(Arguments arguments) {
  return arguments.size() == 1 && arguments[0].as_unknown() != nullptr ? arguments.data() : nullptr;
}

bool any_unknown(const List& items) { return std::any_of(items.begin(), items.end(), holds_unknown); }

Value reasons(const List& items) { return unknown_because(Value(items)); }

Value count(Arguments arguments, Evaluator&) {
  if (const Value* unknown = unknown_list(arguments))
    return unknown_within({Decimal(), std::nullopt}, *unknown, Value());
  const auto items = list_of(arguments[0]);
  if (!items) return {};
  const auto total = static_cast<std::int64_t>(items->size());
  const auto absent = std::count_if(items->begin(), items->end(), may_be_absent);
  if (absent == 0) return Value::number(total);
  return unknown_within({Decimal::from_int(total - absent), Decimal::from_int(total)}, arguments[0], Value());
}

// An element that may be absent contributes between nothing and itself.
Value with_absence(const Value& item) { return may_be_absent(item) ? either(Value::number(0), item, item) : item; }

Value sum(Arguments arguments, Evaluator&) {
  if (unknown_list(arguments) != nullptr) return unknown_because(arguments[0]);
  const List items = items_of(arguments);
  if (items.empty()) return {};
  Value total = with_absence(items[0]);
  if (total.as_number() == nullptr && total.as_months() == nullptr && total.as_days() == nullptr &&
      total.as_unknown() == nullptr)
    return {};
  for (std::size_t i = 1; i < items.size() && !total.is_null(); ++i) {
    if (items[i].as_string() != nullptr || items[i].as_date() != nullptr) return {};
    total = arithmetic(Op::Add, total, with_absence(items[i]));
  }
  // The sum of nothing is null.
  return std::all_of(items.begin(), items.end(), may_be_absent) ? or_else_null(total, Value(items)) : total;
}

// min: the bounds are the smallest of the bounds; elements that may be absent cannot raise the lower nor hold the
// upper.
Value extreme_unknown(const List& items, bool smallest) {
  Interval bounds;
  bool near_open = false;
  bool first = true;
  for (const auto& item : items) {
    if (item.as_number() == nullptr && item.as_unknown() == nullptr) return reasons(items);
    const Interval own = interval_of(item);
    const auto& near = smallest ? own.low : own.high;
    const auto& far = smallest ? own.high : own.low;
    auto& near_bound = smallest ? bounds.low : bounds.high;
    auto& far_bound = smallest ? bounds.high : bounds.low;
    const auto better = [&](const Decimal& a, const Decimal& b) { return smallest ? std::min(a, b) : std::max(a, b); };
    near_open = near_open || !near;
    if (near) near_bound = first || !near_bound ? *near : better(*near_bound, *near);
    if (far && !may_be_absent(item)) far_bound = far_bound ? better(*far_bound, *far) : *far;
    first = false;
  }
  if (near_open) (smallest ? bounds.low : bounds.high).reset();
  const Value best = unknown_within(bounds, Value(items), Value());
  const bool all_absent = std::all_of(items.begin(), items.end(), may_be_absent);
  const bool any_null = std::any_of(items.begin(), items.end(), may_be_null);
  return all_absent || any_null ? or_else_null(best, Value(items)) : best;
}

template <bool smallest>
Value extreme(Arguments arguments, Evaluator&) {
  if (unknown_list(arguments) != nullptr) return unknown_because(arguments[0]);
  const List items = items_of(arguments);
  if (items.empty()) return {};
  if (any_unknown(items)) return extreme_unknown(items, smallest);
  Value best = items[0];
  for (const auto& item : items) {
    const auto order = compare(item, best);
    if (!order) return {};
    if (smallest ? *order < 0 : *order > 0) best = item;
  }
  return compare(best, best) ? best : Value();
}

// Three-valued, and over elements that may be absent.
template <bool all>
Value every_or_any(Arguments arguments, Evaluator&) {
  if (unknown_list(arguments) != nullptr) return unknown_because(arguments[0]);
  const List items = items_of(arguments);
  Value result(all);
  for (const auto& item : items) {
    if (!item.is_null() && item.as_bool() == nullptr && item.as_unknown() == nullptr) return {};
    result = all ? logical_and(result, item) : logical_or(result, item);
  }
  return result;
}

std::optional<std::vector<Decimal>> numbers_in(const List& items) {
  std::vector<Decimal> numbers;
  for (const auto& item : items) {
    if (item.as_number() == nullptr) return std::nullopt;
    numbers.push_back(*item.as_number());
  }
  return numbers;
}

std::optional<Decimal> total_of(const std::vector<Decimal>& numbers) {
  std::optional<Decimal> total = Decimal();
  for (const auto& number : numbers) {
    if (total) total = Decimal::add(*total, number);
  }
  return total;
}

Value mean(Arguments arguments, Evaluator&) {
  const List items = items_of(arguments);
  if (items.empty()) return {};
  Value total = items[0];
  for (std::size_t i = 1; i < items.size(); ++i) total = arithmetic(Op::Add, total, items[i]);
  if (total.as_number() == nullptr && total.as_months() == nullptr && total.as_days() == nullptr) return {};
  return arithmetic(Op::Divide, total, Value::number(static_cast<std::int64_t>(items.size())));
}

Value product(Arguments arguments, Evaluator&) {
  const auto numbers = numbers_in(items_of(arguments));
  if (!numbers || numbers->empty()) return {};
  std::optional<Decimal> result = Decimal::from_int(1);
  for (const auto& number : *numbers) {
    if (result) result = Decimal::multiply(*result, number);
  }
  return Value::or_null(result);
}

Value median(Arguments arguments, Evaluator&) {
  auto numbers = numbers_in(items_of(arguments));
  if (!numbers || numbers->empty()) return {};
  std::sort(numbers->begin(), numbers->end());
  const std::size_t middle = numbers->size() / 2;
  if (numbers->size() % 2 == 1) return (*numbers)[middle];
  const auto both = Decimal::add((*numbers)[middle - 1], (*numbers)[middle]);
  return both ? Value::or_null(Decimal::divide(*both, Decimal::from_int(2))) : Value();
}

// The sample standard deviation: at least two numbers.
Value standard_deviation(Arguments arguments, Evaluator&) {
  const auto numbers = numbers_in(items_of(arguments));
  if (!numbers || numbers->size() < 2) return {};
  const auto size = static_cast<std::int64_t>(numbers->size());
  const auto total = total_of(*numbers);
  const auto average = total ? Decimal::divide(*total, Decimal::from_int(size)) : std::nullopt;
  if (!average) return {};
  std::vector<Decimal> squares;
  for (const auto& number : *numbers) {
    const auto distance = Decimal::subtract(number, *average);
    const auto square = distance ? Decimal::multiply(*distance, *distance) : std::nullopt;
    if (!square) return {};
    squares.push_back(*square);
  }
  const auto sum_of_squares = total_of(squares);
  const auto variance = sum_of_squares ? Decimal::divide(*sum_of_squares, Decimal::from_int(size - 1)) : std::nullopt;
  return variance ? Value::or_null(base::square_root(*variance)) : Value();
}

Value mode(Arguments arguments, Evaluator&) {
  const auto numbers = numbers_in(items_of(arguments));
  if (!numbers) return {};
  std::map<Decimal, std::size_t> counts;
  std::size_t most = 0;
  for (const auto& number : *numbers) most = std::max(most, ++counts[number]);
  List result;
  for (const auto& [number, times] : counts) {
    if (times == most) result.emplace_back(number);
  }
  return result;
}

Signature list_or_items() { return {{"list"}, 1, true}; }

}  // namespace

std::vector<Builtin> aggregate_builtins() {
  return {
      {"count", {{{"list"}, 1}}, &count, true},
      {"min", {list_or_items()}, &extreme<true>, true},
      {"max", {list_or_items()}, &extreme<false>, true},
      {"sum", {list_or_items()}, &sum, true},
      {"mean", {list_or_items()}, &mean},
      {"all", {list_or_items()}, &every_or_any<true>, true},
      {"any", {list_or_items()}, &every_or_any<false>, true},
      {"product", {list_or_items()}, &product},
      {"median", {list_or_items()}, &median},
      {"stddev", {list_or_items()}, &standard_deviation},
      {"mode", {list_or_items()}, &mode},
  };
}

}  // namespace hecht::feel
