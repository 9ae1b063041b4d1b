#include "feel/unknown.h"

#include <algorithm>
#include <array>

namespace hecht::feel {

using base::Decimal;

Interval interval_of(const Value& value) {
  if (const auto* number = value.as_number()) return {*number, *number};
  if (const auto* unknown = value.as_unknown()) return {unknown->low, unknown->high};
  return {};
}

void add_reasons(Unknown& target, const Value& other) {
  if (const auto* unknown = other.as_unknown()) {
    target.waits_for |= unknown->waits_for;
    target.undetermined = target.undetermined || unknown->undetermined;
  } else if (const auto* list = other.as_list()) {
    for (const auto& item : *list) add_reasons(target, item);
  } else if (const auto* range = other.as_range()) {
    add_reasons(target, range->low);
    add_reasons(target, range->high);
  } else if (const auto* context = other.as_context()) {
    for (const auto& entry : context->entries) add_reasons(target, entry.second);
  }
}

Unknown reasons_in(const Value& value) {
  Unknown reasons;
  add_reasons(reasons, value);
  return reasons;
}

Value unknown_because(const Value& a, const Value& b) {
  Unknown reasons = reasons_in(a);
  add_reasons(reasons, b);
  reasons.may_be_null = true;
  return reasons;
}

Value unknown_within(const Interval& bounds, const Value& a, const Value& b) {
  Unknown result = reasons_in(a);
  add_reasons(result, b);
  const auto flagged = [](const Value& side) { return side.as_unknown() != nullptr && side.as_unknown()->may_be_null; };
  result.may_be_null = flagged(a) || flagged(b);
  if (!result.may_be_null && bounds.low && bounds.high && *bounds.low == *bounds.high) return *bounds.low;
  result.low = bounds.low;
  result.high = bounds.high;
  return result;
}

Value either(const Value& a, const Value& b, const Value& because) {
  if (!holds_unknown(a) && !holds_unknown(b) && equal(a, b).value_or(false)) return a;
  Unknown result = reasons_in(because);
  add_reasons(result, a);
  add_reasons(result, b);
  const bool mixed = a.as_unknown() == nullptr && b.as_unknown() == nullptr && !a.same_type(b);
  result.may_be_null = mixed || may_be_null(a) || may_be_null(b);
  const Interval left = interval_of(a);
  const Interval right = interval_of(b);
  if (left.low && right.low) result.low = std::min(*left.low, *right.low);
  if (left.high && right.high) result.high = std::max(*left.high, *right.high);
  return result;
}

Value possibly_absent(const Value& element, const Value& because) {
  Unknown result = reasons_in(element);
  add_reasons(result, because);
  const Interval bounds = interval_of(element);
  result.low = bounds.low;
  result.high = bounds.high;
  result.may_be_absent = true;
  result.may_be_null = may_be_null(element);
  return result;
}

bool may_be_absent(const Value& element) {
  const auto* unknown = element.as_unknown();
  return unknown != nullptr && unknown->may_be_absent;
}

bool may_be_null(const Value& value) {
  // A range may turn out to run backwards, and is null then.
  if (value.as_range() != nullptr) return holds_unknown(value);
  return value.is_null() || (value.as_unknown() != nullptr && value.as_unknown()->may_be_null);
}

Value or_else_null(const Value& value, const Value& because) {
  Unknown result = reasons_in(value);
  add_reasons(result, because);
  const Interval bounds = interval_of(value);
  result.low = bounds.low;
  result.high = bounds.high;
  result.may_be_null = true;
  return result;
}

namespace {

using Operation = std::optional<Decimal> (*)(const Decimal&, const Decimal&);

std::optional<Decimal> apply(Operation operation, const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b ? operation(*a, *b) : std::nullopt;
}

// Products and quotients take their extremes at the corners; a missing bound is infinite, which only the case of two
// sides that are not negative settles here.
Interval corners(Operation operation, const Interval& a, const Interval& b) {
  if (a.low && a.high && b.low && b.high) {
    const std::array<std::optional<Decimal>, 4> values = {operation(*a.low, *b.low), operation(*a.low, *b.high),
                                                          operation(*a.high, *b.low), operation(*a.high, *b.high)};
    if (!std::all_of(values.begin(), values.end(), [](const auto& value) { return value.has_value(); })) return {};
    return {*std::min_element(values.begin(), values.end()), *std::max_element(values.begin(), values.end())};
  }
  return {};
}

bool not_negative(const Interval& bounds) { return bounds.low && !bounds.low->is_negative(); }

Interval product(const Interval& a, const Interval& b) {
  const Interval both = corners(&Decimal::multiply, a, b);
  if (both.low) return both;
  if (!not_negative(a) || !not_negative(b)) return {};
  return {apply(&Decimal::multiply, a.low, b.low), std::nullopt};
}

bool may_be_zero(const Interval& bounds) {
  const Decimal zero;
  return !(bounds.low && *bounds.low > zero) && !(bounds.high && *bounds.high < zero);
}

Interval quotient(const Interval& a, const Interval& b) {
  if (!b.low || b.low->is_negative()) return {};
  const Interval both = corners(&Decimal::divide, a, b);
  if (both.low) return both;
  if (!not_negative(a)) return {};
  return {b.high ? apply(&Decimal::divide, a.low, b.high) : Decimal(), apply(&Decimal::divide, a.high, b.low)};
}

}  // namespace

Value arithmetic_unknown(Op op, const Value& a, const Value& b) {
  // Null with anything is null whatever the other side turns out to be.
  if (a.is_null() || b.is_null()) return {};
  const Interval left = interval_of(a);
  const Interval right = interval_of(b);
  const auto numeric = [](const Value& side) { return side.as_number() != nullptr || side.as_unknown() != nullptr; };
  // With another type beside it, it depends on the type of the unknown whether there is a result at all.
  if (!numeric(a) || !numeric(b)) return unknown_because(a, b);
  switch (op) {
    case Op::Add:
      return unknown_within({apply(&Decimal::add, left.low, right.low), apply(&Decimal::add, left.high, right.high)}, a,
                            b);
    case Op::Subtract:
      return unknown_within(
          {apply(&Decimal::subtract, left.low, right.high), apply(&Decimal::subtract, left.high, right.low)}, a, b);
    case Op::Multiply:
      return unknown_within(product(left, right), a, b);
    case Op::Divide:
      return may_be_zero(right) ? unknown_because(a, b) : unknown_within(quotient(left, right), a, b);
    default:
      return unknown_because(a, b);
  }
}

namespace {

std::optional<bool> less(const Interval& a, const Interval& b) {
  if (a.high && b.low && *a.high < *b.low) return true;
  if (a.low && b.high && *a.low >= *b.high) return false;
  return std::nullopt;
}

std::optional<bool> inverted(std::optional<bool> value) { return value ? std::optional(!*value) : std::nullopt; }

bool disjoint(const Interval& a, const Interval& b) { return less(a, b).value_or(false) || less(b, a).value_or(false); }

}  // namespace

Value comparison_unknown(Op op, const Value& a, const Value& b) {
  const bool equality = op == Op::Equal || op == Op::NotEqual;
  if (!equality && (a.is_null() || b.is_null())) return {};
  const Interval left = interval_of(a);
  const Interval right = interval_of(b);
  // Null has no order, and only null equals null.
  if (!equality && (may_be_null(a) || may_be_null(b))) return unknown_because(a, b);
  std::optional<bool> settled;
  switch (op) {
    case Op::Less:
      settled = less(left, right);
      break;
    case Op::Greater:
      settled = less(right, left);
      break;
    case Op::LessEqual:
      settled = inverted(less(right, left));
      break;
    case Op::GreaterEqual:
      settled = inverted(less(left, right));
      break;
    default:
      // An input that is supplied later is never null, so it differs from null.
      if (may_be_null(a) && may_be_null(b)) break;
      if ((a.is_null() && may_be_null(b)) || (b.is_null() && may_be_null(a))) break;
      if (a.is_null() || b.is_null() || disjoint(left, right)) settled = op == Op::NotEqual;
      break;
  }
  return settled ? Value(*settled) : unknown_because(a, b);
}

}  // namespace hecht::feel
