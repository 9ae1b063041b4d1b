// Arithmetic, comparison and rounding of Decimal. Text is in decimal_text.cpp, roots and powers in decimal_math.cpp.
#include "base/decimal.h"

#include <bit>
#include <limits>

#include "base/assert.h"
#include "base/decimal128.h"
#include "base/decimal_bits.h"

static_assert(std::endian::native == std::endian::little, "the BID bytes are handed over low word first");

namespace hecht::base {
namespace {

static_assert(sizeof(Decimal) == 16);

constexpr Uint128 kFastCoefficientEnd = Uint128{1} << 62U;
constexpr int kFastShiftMax = 15;  // 2^62 × 10^15 is below 2^112
constexpr Uint128 kUint64End = Uint128{1} << 64U;

std::size_t index(std::int64_t power) { return static_cast<std::size_t>(power); }

using Operation = void (*)(const void*, const void*, void*);

std::optional<Decimal> through_runtime(Operation operation, const Decimal& a, const Decimal& b) {
  Decimal result;
  operation(&a, &b, &result);
  if (DecimalBits::is_special(result)) return std::nullopt;
  return DecimalBits::encode(DecimalBits::decode(result));
}

// The exact sum of two small numbers, which nearly all are; nothing when it is not small enough.
std::optional<Decimal> add_fast(const DecimalParts& a, const DecimalParts& b) {
  if (a.coefficient >= kFastCoefficientEnd || b.coefficient >= kFastCoefficientEnd) return std::nullopt;
  Uint128 left = a.coefficient;
  Uint128 right = b.coefficient;
  const std::int32_t shift = a.exponent - b.exponent;
  if (shift > kFastShiftMax || shift < -kFastShiftMax) return std::nullopt;
  if (shift > 0) left *= kPowerOfTen[index(shift)];
  if (shift < 0) right *= kPowerOfTen[index(-shift)];
  DecimalParts sum{0, shift > 0 ? b.exponent : a.exponent, a.negative};
  if (a.negative == b.negative) {
    sum.coefficient = left + right;
  } else if (left >= right) {
    sum.coefficient = left - right;
  } else {
    sum.coefficient = right - left;
    sum.negative = b.negative;
  }
  if (sum.coefficient >= kCoefficientEnd) return std::nullopt;
  return DecimalBits::encode(sum);
}

bool in_range(std::int64_t exponent) { return exponent >= kExponentMin && exponent <= kExponentMax; }

// -1, 0 or 1 for |a| against |b|.
int compare_magnitude(const DecimalParts& a, const DecimalParts& b) {
  Uint128 left = a.coefficient;
  Uint128 right = b.coefficient;
  if (a.exponent != b.exponent && left != 0 && right != 0) {
    const int left_size = count_digits(left) + a.exponent;
    const int right_size = count_digits(right) + b.exponent;
    if (left_size != right_size) return left_size < right_size ? -1 : 1;
    // Equally long, so the shorter coefficient still fits after it is written with the other's exponent.
    if (a.exponent > b.exponent) left *= kPowerOfTen[index(a.exponent - b.exponent)];
    if (b.exponent > a.exponent) right *= kPowerOfTen[index(b.exponent - a.exponent)];
  }
  if (left == right) return 0;
  return left < right ? -1 : 1;
}

// |a| modulo |b|, exactly.
DecimalParts remainder_of(const DecimalParts& a, const DecimalParts& b) {
  std::int64_t shift = std::int64_t{a.exponent} - b.exponent;
  if (shift < 0) {
    if (count_digits(b.coefficient) - shift > kDigitsMax + 1) return {a.coefficient, a.exponent, false};
    return {a.coefficient % (b.coefficient * kPowerOfTen[index(-shift)]), a.exponent, false};
  }
  // a × 10^shift may have thousands of digits: four at a time keeps the product of remainder and power in 128 bits.
  constexpr std::int64_t kStep = 4;
  Uint128 remainder = a.coefficient % b.coefficient;
  for (; shift > 0 && remainder != 0; shift -= kStep) {
    remainder = remainder * kPowerOfTen[index(shift < kStep ? shift : kStep)] % b.coefficient;
  }
  return {remainder, b.exponent, false};
}

// Whether a magnitude is rounded away from zero; `half` is the dropped part against one half (-1, 0, 1).
bool rounds_away(Rounding mode, bool negative, bool odd, int half) {
  switch (mode) {
    case Rounding::HalfEven:
      return half > 0 || (half == 0 && odd);
    case Rounding::HalfUp:
      return half >= 0;
    case Rounding::HalfDown:
      return half > 0;
    case Rounding::Up:
      return true;
    case Rounding::Down:
      return false;
    case Rounding::Ceiling:
      return !negative;
    case Rounding::Floor:
      return negative;
  }
  return false;
}

struct Division {
  Uint128 quotient;
  Uint128 remainder;
};

Division divide_integers(Uint128 value, Uint128 divisor) {
  // The machine divides 64 bits in one instruction and needs a function call for 128.
  if (value < kUint64End && divisor < kUint64End) {
    const auto small = static_cast<std::uint64_t>(value);
    const auto by = static_cast<std::uint64_t>(divisor);
    return {small / by, small % by};
  }
  const Uint128 quotient = value / divisor;
  return {quotient, value - quotient * divisor};
}

}  // namespace

DecimalParts without_trailing_zeros(DecimalParts parts) {
  if (parts.coefficient == 0) return {};
  for (const int step : {16, 8, 4, 2, 1}) {
    while (parts.exponent + step <= kExponentMax) {
      const Division division = divide_integers(parts.coefficient, kPowerOfTen[index(step)]);
      if (division.remainder != 0) break;
      parts.coefficient = division.quotient;
      parts.exponent += step;
    }
  }
  return parts;
}

DecimalParts drop_digits(const DecimalParts& parts, std::int64_t digits, Rounding mode) {
  DecimalParts kept{0, static_cast<std::int32_t>(parts.exponent + digits), parts.negative};
  if (parts.coefficient == 0) return kept;
  int half = -1;
  bool exact = false;
  if (digits < kPowersOfTen) {
    const Uint128 unit = kPowerOfTen[index(digits)];
    const Division division = divide_integers(parts.coefficient, unit);
    kept.coefficient = division.quotient;
    exact = division.remainder == 0;
    half = division.remainder < unit / 2 ? -1 : (division.remainder > unit / 2 ? 1 : 0);
  }
  if (!exact && rounds_away(mode, parts.negative, (kept.coefficient & 1U) != 0, half)) ++kept.coefficient;
  return kept;
}

Decimal Decimal::from_int(std::int64_t value) { return from_scaled(value, 0); }

Decimal Decimal::from_scaled(std::int64_t value, int scale) {
  HECHT_ASSERT(in_range(-std::int64_t{scale}));
  const bool negative = value < 0;
  const std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  return DecimalBits::encode({magnitude, -scale, negative});
}

bool Decimal::is_zero() const { return low_ == 0 && (high_ & DecimalBits::kCoefficientMask) == 0; }

bool Decimal::is_negative() const { return (high_ & DecimalBits::kSignBit) != 0; }

bool Decimal::is_integer() const {
  const DecimalParts parts = DecimalBits::decode(*this);
  if (parts.exponent >= 0) return true;
  if (parts.exponent < -kDigitsMax) return false;
  return divide_integers(parts.coefficient, kPowerOfTen[index(-parts.exponent)]).remainder == 0;
}

int Decimal::scale() const {
  const DecimalParts parts = without_trailing_zeros(DecimalBits::decode(*this));
  return parts.exponent < 0 ? -parts.exponent : 0;
}

std::optional<std::int64_t> Decimal::to_int() const { return to_scaled(0); }

std::optional<std::int64_t> Decimal::to_scaled(int scale) const {
  const DecimalParts parts = DecimalBits::decode(*this);
  const std::int64_t shift = std::int64_t{parts.exponent} + scale;
  Uint128 magnitude = parts.coefficient;
  if (magnitude == 0) return 0;
  if (shift > 0) {
    if (count_digits(magnitude) + shift >= kPowersOfTen) return std::nullopt;
    magnitude *= kPowerOfTen[index(shift)];
  } else if (shift < 0) {
    if (shift < -kDigitsMax) return std::nullopt;
    const Division division = divide_integers(magnitude, kPowerOfTen[index(-shift)]);
    if (division.remainder != 0) return std::nullopt;
    magnitude = division.quotient;
  }
  constexpr auto kMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (magnitude > Uint128{kMax} + (parts.negative ? 1U : 0U)) return std::nullopt;
  const auto bits = static_cast<std::uint64_t>(magnitude);
  return static_cast<std::int64_t>(parts.negative ? 0 - bits : bits);
}

Decimal Decimal::rounded(int scale, Rounding mode) const {
  const int bounded = scale < kScaleMin ? kScaleMin : scale;
  const DecimalParts parts = DecimalBits::decode(*this);
  const std::int64_t digits = -std::int64_t{bounded} - parts.exponent;
  return digits <= 0 ? *this : DecimalBits::encode(drop_digits(parts, digits, mode));
}

Decimal Decimal::negated() const {
  Decimal result = *this;
  if (!is_zero()) result.high_ ^= DecimalBits::kSignBit;
  return result;
}

std::optional<Decimal> Decimal::add(const Decimal& a, const Decimal& b) {
  if (auto sum = add_fast(DecimalBits::decode(a), DecimalBits::decode(b))) return sum;
  return through_runtime(hecht_decimal_add, a, b);
}

std::optional<Decimal> Decimal::subtract(const Decimal& a, const Decimal& b) {
  DecimalParts right = DecimalBits::decode(b);
  right.negative = !right.negative;
  if (auto difference = add_fast(DecimalBits::decode(a), right)) return difference;
  return through_runtime(hecht_decimal_subtract, a, b);
}

std::optional<Decimal> Decimal::multiply(const Decimal& a, const Decimal& b) {
  const DecimalParts left = DecimalBits::decode(a);
  const DecimalParts right = DecimalBits::decode(b);
  const std::int32_t exponent = left.exponent + right.exponent;
  if (left.coefficient < kFastCoefficientEnd && right.coefficient < kFastCoefficientEnd && in_range(exponent)) {
    const Uint128 product = left.coefficient * right.coefficient;
    if (product < kCoefficientEnd) return DecimalBits::encode({product, exponent, left.negative != right.negative});
  }
  return through_runtime(hecht_decimal_multiply, a, b);
}

std::optional<Decimal> Decimal::divide(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  const DecimalParts left = DecimalBits::decode(a);
  const DecimalParts right = DecimalBits::decode(b);
  const std::int32_t exponent = left.exponent - right.exponent;
  if (left.coefficient < kUint64End && right.coefficient < kUint64End && in_range(exponent)) {
    const Division division = divide_integers(left.coefficient, right.coefficient);
    if (division.remainder == 0) {
      return DecimalBits::encode({division.quotient, exponent, left.negative != right.negative});
    }
  }
  return through_runtime(hecht_decimal_divide, a, b);
}

std::optional<Decimal> Decimal::modulo(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  DecimalParts remainder = remainder_of(DecimalBits::decode(a), DecimalBits::decode(b));
  remainder.negative = a.is_negative();
  const Decimal result = DecimalBits::encode(remainder);
  if (result.is_zero() || a.is_negative() == b.is_negative()) return result;
  return add(b, result);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const DecimalParts left = DecimalBits::decode(a);
  const DecimalParts right = DecimalBits::decode(b);
  if (left.negative != right.negative)
    return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  // A zero has no sign and exponent 0; its coefficient decides against any other.
  const int magnitude = left.coefficient == 0 || right.coefficient == 0
                            ? static_cast<int>(left.coefficient != 0) - static_cast<int>(right.coefficient != 0)
                            : compare_magnitude(left, right);
  const int order = left.negative ? -magnitude : magnitude;
  return order <=> 0;
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

std::size_t Decimal::hash() const {
  const DecimalParts parts = without_trailing_zeros(DecimalBits::decode(*this));
  std::uint64_t mixed = static_cast<std::uint64_t>(parts.coefficient);
  for (const std::uint64_t word :
       {static_cast<std::uint64_t>(parts.coefficient >> 64U), static_cast<std::uint64_t>(parts.exponent),
        static_cast<std::uint64_t>(parts.negative)}) {
    // The multiplier and shifts of splitmix64: neighbouring numbers land far apart.
    mixed = (mixed ^ word) * 0x9E3779B97F4A7C15U;
    mixed ^= mixed >> 32U;
  }
  return static_cast<std::size_t>(mixed);
}

}  // namespace hecht::base
