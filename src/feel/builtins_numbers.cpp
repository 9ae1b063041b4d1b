#include "feel/builtins_support.h"
#include "feel/evaluator.h"
#include "feel/operators.h"
#include "feel/unknown.h"

namespace hecht::feel {

using base::Decimal;
using base::Rounding;

namespace {

constexpr std::int64_t kScaleMin = -6111;
constexpr std::int64_t kScaleMax = 6176;

// Rounding never changes order, so the bounds of an unknown number are rounded too.
Value rounded(Arguments arguments, Rounding mode) {
  const auto scale = arguments.size() > 1 ? whole_of(arguments[1]) : std::optional<std::int64_t>(0);
  if (!scale || *scale < kScaleMin || *scale > kScaleMax) return {};
  const int digits = static_cast<int>(*scale);
  if (const auto* number = number_of(arguments[0])) return number->rounded(digits, mode);
  const Value& number = unwrapped(arguments[0]);
  const auto* unknown = number.as_unknown();
  if (unknown == nullptr) return {};
  Interval bounds{unknown->low, unknown->high};
  if (bounds.low) bounds.low = bounds.low->rounded(digits, mode);
  if (bounds.high) bounds.high = bounds.high->rounded(digits, mode);
  return unknown_within(bounds, number, number);
}

template <Rounding mode>
Value round_with(Arguments arguments, Evaluator&) {
  if (arguments.size() > 1 && holds_unknown(arguments[1])) return unknown_because(arguments[0], arguments[1]);
  return rounded(arguments, mode);
}

template <std::optional<Decimal> (*function)(const Decimal&)>
Value apply(Arguments arguments, Evaluator& evaluator) {
  const auto* number = number_of(arguments[0]);
  return number == nullptr || !evaluator.spend(kStepsOfPower) ? Value() : Value::or_null(function(*number));
}

Value absolute(Arguments arguments, Evaluator&) {
  const Value& value = unwrapped(arguments[0]);
  if (const auto* number = value.as_number()) return number->abs();
  if (const auto* months = value.as_months()) return MonthsDuration{std::abs(months->months)};
  if (const auto* days = value.as_days()) {
    return days->seconds < 0 || days->nanosecond < 0 ? negate(value) : value;
  }
  return {};
}

Value modulo(Arguments arguments, Evaluator&) {
  const auto* a = number_of(arguments[0]);
  const auto* b = number_of(arguments[1]);
  return a == nullptr || b == nullptr ? Value() : Value::or_null(Decimal::modulo(*a, *b));
}

template <bool odd>
Value parity(Arguments arguments, Evaluator&) {
  const auto* number = number_of(arguments[0]);
  if (number == nullptr || !number->is_integer()) return {};
  const auto rest = Decimal::modulo(*number, Decimal::from_int(2));
  return rest ? Value(rest->is_zero() != odd) : Value();
}

Value logical_negation(Arguments arguments, Evaluator&) { return logical_not(unwrapped(arguments[0])); }

Builtin rounding(std::string_view name, Value (*run)(Arguments, Evaluator&), std::size_t required) {
  return {name, {{{"n", "scale"}, required}}, run, true};
}

}  // namespace

std::vector<Builtin> number_builtins() {
  return {
      rounding("decimal", &round_with<Rounding::HalfEven>, 2),
      rounding("floor", &round_with<Rounding::Floor>, 1),
      rounding("ceiling", &round_with<Rounding::Ceiling>, 1),
      rounding("round up", &round_with<Rounding::Up>, 2),
      rounding("round down", &round_with<Rounding::Down>, 2),
      rounding("round half up", &round_with<Rounding::HalfUp>, 2),
      rounding("round half down", &round_with<Rounding::HalfDown>, 2),
      {"abs", {{{"n"}, 1}}, &absolute},
      {"modulo", {{{"dividend", "divisor"}, 2}}, &modulo},
      {"sqrt", {{{"number"}, 1}}, &apply<&base::square_root>},
      {"log", {{{"number"}, 1}}, &apply<&base::natural_logarithm>},
      {"exp", {{{"number"}, 1}}, &apply<&base::exponential>},
      {"odd", {{{"number"}, 1}}, &parity<true>},
      {"even", {{{"number"}, 1}}, &parity<false>},
      {"not", {{{"negand"}, 1}}, &logical_negation, true},
  };
}

}  // namespace hecht::feel
