#include <algorithm>
#include <bit>

#include "schemes/column_program.h"
#include "schemes/wide.h"

namespace hecht::schemes {

namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr std::array<std::int64_t, 19> kPowersOfTen = [] {
  std::array<std::int64_t, 19> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

std::int64_t power_of_ten(std::int64_t exponent) { return kPowersOfTen[static_cast<std::size_t>(exponent)]; }

std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  const std::int64_t quotient = value / divisor;
  return quotient * divisor > value ? quotient - 1 : quotient;
}

// By magnitude, so that both signs round alike; `bias` is what is added before cutting.
std::int64_t divide_away(std::int64_t value, std::int64_t divisor, std::int64_t bias) {
  const std::int64_t size = ((value < 0 ? -value : value) + bias) / divisor;
  return value < 0 ? -size : size;
}

std::int64_t divide_half_even(std::int64_t value, std::int64_t divisor) {
  const std::int64_t below = floor_divide(value, divisor);
  const std::int64_t twice = 2 * (value - below * divisor);
  const bool up = twice > divisor || (twice == divisor && below % 2 != 0);
  return up ? below + 1 : below;
}

template <class Function>
inline void each(Register& out, const Register& a, int rows, const Function& function) {
  for (int i = 0; i < rows; ++i) out[static_cast<std::size_t>(i)] = function(a[static_cast<std::size_t>(i)]);
}

template <class Function>
inline void pairs(Register& out, const Register& a, const Register& b, int rows, const Function& function) {
  for (int i = 0; i < rows; ++i) {
    const auto at = static_cast<std::size_t>(i);
    out[at] = function(a[at], b[at]);
  }
}

// With the divisor known to the compiler a division is a multiplication; cents and tenths of cents are the usual ones.
template <class Function>
void divided(Register& out, const Register& a, int rows, std::int64_t digits, const Function& function) {
  switch (digits) {
    case 1:
      return each(out, a, rows, [&](std::int64_t x) { return function(x, std::int64_t{10}); });
    case 2:
      return each(out, a, rows, [&](std::int64_t x) { return function(x, std::int64_t{100}); });
    case 4:
      return each(out, a, rows, [&](std::int64_t x) { return function(x, std::int64_t{10'000}); });
    case 5:
      return each(out, a, rows, [&](std::int64_t x) { return function(x, std::int64_t{100'000}); });
    default:
      return each(out, a, rows, [&, divisor = power_of_ten(digits)](std::int64_t x) { return function(x, divisor); });
  }
}

void calculate(const ColumnStep& step, Register& out, const Register& a, const Register& b, int rows) {
  using Number = std::int64_t;
  switch (step.op) {
    case ColumnOp::Add:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x + y; });
    case ColumnOp::Subtract:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x - y; });
    case ColumnOp::Multiply:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x * y; });
    case ColumnOp::Min:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x < y ? x : y; });
    case ColumnOp::Max:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x > y ? x : y; });
    case ColumnOp::Negate:
      return each(out, a, rows, [](Number x) { return -x; });
    case ColumnOp::Absolute:
      return each(out, a, rows, [](Number x) { return x < 0 ? -x : x; });
    case ColumnOp::Scale:
      return each(out, a, rows, [factor = power_of_ten(step.argument)](Number x) { return x * factor; });
    case ColumnOp::RoundHalfUp:
      return divided(out, a, rows, step.argument, [](Number x, Number d) { return divide_away(x, d, d / 2); });
    case ColumnOp::RoundHalfDown:
      return divided(out, a, rows, step.argument, [](Number x, Number d) { return divide_away(x, d, d / 2 - 1); });
    case ColumnOp::RoundUp:
      return divided(out, a, rows, step.argument, [](Number x, Number d) { return divide_away(x, d, d - 1); });
    case ColumnOp::RoundDown:
      return divided(out, a, rows, step.argument, [](Number x, Number d) { return x / d; });
    case ColumnOp::RoundHalfEven:
      return divided(out, a, rows, step.argument, divide_half_even);
    case ColumnOp::Floor:
      return divided(out, a, rows, step.argument, floor_divide);
    case ColumnOp::Ceiling:
      return divided(out, a, rows, step.argument, [](Number x, Number d) { return -floor_divide(-x, d); });
    default:
      return;
  }
}

void test(const ColumnStep& step, Register& out, const Register& a, const Register& b, int rows) {
  using Number = std::int64_t;
  const auto mask = static_cast<std::uint64_t>(step.argument);
  const auto bits = [mask](Number x) { return static_cast<std::uint64_t>(x) & mask; };
  switch (step.op) {
    case ColumnOp::Equal:
      return pairs(out, a, b, rows, [](Number x, Number y) { return Number{x == y}; });
    case ColumnOp::NotEqual:
      return pairs(out, a, b, rows, [](Number x, Number y) { return Number{x != y}; });
    case ColumnOp::Less:
      return pairs(out, a, b, rows, [](Number x, Number y) { return Number{x < y}; });
    case ColumnOp::LessEqual:
      return pairs(out, a, b, rows, [](Number x, Number y) { return Number{x <= y}; });
    case ColumnOp::Greater:
      return pairs(out, a, b, rows, [](Number x, Number y) { return Number{x > y}; });
    case ColumnOp::GreaterEqual:
      return pairs(out, a, b, rows, [](Number x, Number y) { return Number{x >= y}; });
    case ColumnOp::And:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x & y; });
    case ColumnOp::Or:
      return pairs(out, a, b, rows, [](Number x, Number y) { return x | y; });
    case ColumnOp::Not:
      return each(out, a, rows, [](Number x) { return 1 - x; });
    case ColumnOp::AnyBit:
      return each(out, a, rows, [&](Number x) { return Number{bits(x) != 0}; });
    case ColumnOp::NoBit:
      return each(out, a, rows, [&](Number x) { return Number{bits(x) == 0}; });
    case ColumnOp::CountBits:
      return each(out, a, rows, [&](Number x) { return Number{std::popcount(bits(x))}; });
    case ColumnOp::AddMonths:
      return each(out, a, rows, [&](Number x) {
        return base::days_since_epoch(base::add_months(base::date_from_days(x), step.argument));
      });
    default:
      return calculate(step, out, a, b, rows);
  }
}

void select(Register& out, const Register& a, const Register& b, const Register& c, int rows) {
  for (int i = 0; i < rows; ++i) {
    const auto row = static_cast<std::size_t>(i);
    out[row] = a[row] != 0 ? b[row] : c[row];
  }
}

std::uint64_t size_of(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

// The largest size a step can give from operands of these sizes; nothing for one whose results are always small.
std::optional<Wide> largest_result(const ColumnStep& step, Wide a, Wide b, Wide c) {
  switch (step.op) {
    case ColumnOp::Add:
    case ColumnOp::Subtract:
      return a + b;
    case ColumnOp::Multiply:
      return a * b;
    case ColumnOp::Scale:
      return a * static_cast<Wide>(power_of_ten(step.argument));
    case ColumnOp::Min:
    case ColumnOp::Max:
      return std::max(a, b);
    case ColumnOp::Select:
      return std::max(b, c);
    case ColumnOp::RoundHalfUp:
    case ColumnOp::RoundHalfDown:
    case ColumnOp::RoundUp:
    case ColumnOp::RoundDown:
    case ColumnOp::RoundHalfEven:
    case ColumnOp::Floor:
    case ColumnOp::Ceiling:
    case ColumnOp::Negate:
    case ColumnOp::Absolute:
      return a + 1;
    default:
      return std::nullopt;
  }
}

}  // namespace

ColumnState::ColumnState(const ColumnProgram& program, const Scheme& scheme)
    : program_(program),
      facts_(static_cast<std::size_t>(value_register(static_cast<int>(scheme.facts.size())))),
      registers_(static_cast<std::size_t>(program.registers) - facts_.size()),
      largest_(static_cast<std::size_t>(program.registers), 1) {
  for (const auto& constant : program.constants) own(constant.reg).fill(constant.values[0]);
  if (!scheme.rounds) return;
  for (std::size_t i = scheme.rounds->dates.size(); i-- > 0;) {
    const base::Instant& closing = scheme.rounds->closings[i];
    rounds_.emplace_back(closing.seconds * kNanosPerSecond, base::days_since_epoch(scheme.rounds->dates[i]));
  }
}

void ColumnState::bind(std::span<const Register> facts) {
  for (std::size_t i = 0; i < facts_.size(); ++i) facts_[i] = &facts[i];
}

void ColumnState::measure_facts(int rows) {
  for (const auto& fact : program_.facts) {
    if (fact.value < 0) continue;
    std::uint64_t most = 0;
    const Register& column = at(fact.value);
    for (int i = 0; i < rows; ++i) most |= size_of(column[static_cast<std::size_t>(i)]);
    largest_[static_cast<std::size_t>(fact.value)] = most;
  }
}

bool ColumnState::fits(std::size_t variant) {
  for (const auto& constant : program_.constants) {
    const std::int64_t value = constant.values.size() == 1 ? constant.values[0] : constant.values[variant];
    largest_[static_cast<std::size_t>(constant.reg)] = size_of(value);
  }
  for (const auto& step : program_.steps) {
    const auto most =
        largest_result(step, largest_[static_cast<std::size_t>(step.a)], largest_[static_cast<std::size_t>(step.b)],
                       largest_[static_cast<std::size_t>(step.c)]);
    if (most && *most >= static_cast<Wide>(kColumnMax)) return false;
    largest_[static_cast<std::size_t>(step.out)] = static_cast<std::uint64_t>(most.value_or(1));
  }
  return true;
}

// The first round that is still open; they come from the last to the first.
void ColumnState::round_of(const ColumnStep& step, int rows) {
  const Register& instants = at(step.a);
  Register& out = own(step.out);
  std::fill_n(out.begin(), rows, kNoRound);
  for (const auto& [closing, day] : rounds_) {
    for (int i = 0; i < rows; ++i) {
      const auto row = static_cast<std::size_t>(i);
      out[row] = instants[row] < closing ? day : out[row];
    }
  }
}

void ColumnState::run_step(const ColumnStep& step, int rows) {
  if (step.op == ColumnOp::Round) return round_of(step, rows);
  Register& out = own(step.out);
  if (step.op == ColumnOp::Select) return select(out, at(step.a), at(step.b), at(step.c), rows);
  test(step, out, at(step.a), at(step.b), rows);
}

void ColumnState::set_constants(const ColumnChange& change, std::size_t variant) {
  for (const std::size_t index : change.constants) {
    const ColumnConstant& constant = program_.constants[index];
    own(constant.reg).fill(constant.values[variant]);
  }
}

bool ColumnState::run(const ColumnChange& change, int rows) {
  wide([&] { measure_facts(rows); });
  if (!fits(0)) return false;
  set_constants(change, 0);
  wide([&] {
    for (const auto& step : program_.steps) run_step(step, rows);
  });
  return true;
}

bool ColumnState::run_variant(const ColumnChange& change, std::size_t variant, int rows) {
  if (!fits(variant)) return false;
  set_constants(change, variant);
  wide([&] {
    for (const std::size_t step : change.steps) run_step(program_.steps[step], rows);
  });
  return true;
}

}  // namespace hecht::schemes
