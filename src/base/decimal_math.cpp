// Roots, powers and logarithms with fifty decimal digits, rounded to 34 at the end.
//
// Why it is apart: the only file that pays for compiling Boost.Multiprecision.
#include <boost/multiprecision/cpp_dec_float.hpp>

#include "base/decimal.h"
#include "base/decimal_bits.h"

namespace hecht::base {
namespace {

using Wide = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<50>, boost::multiprecision::et_off>;

constexpr int kWideDigits = 50;
// e^±20,000 is far outside decimal128 (10^6145 is about e^14,150) and well inside Wide.
constexpr int kNaturalExponentMax = 20'000;
// Up to here repeated squaring loses less than the sixteen digits that Wide has more than Decimal.
constexpr std::int64_t kRepeatedExponentMax = 1'000'000;

Wide widen(const Decimal& value) {
  const DecimalParts parts = DecimalBits::decode(value);
  const Decimal coefficient = DecimalBits::encode({parts.coefficient, 0, parts.negative});
  return Wide(coefficient.to_string() + "e" + std::to_string(parts.exponent));
}

std::optional<Decimal> narrow(const Wide& value) {
  if (!boost::multiprecision::isfinite(value)) return std::nullopt;
  return Decimal::parse(value.str(kWideDigits, std::ios_base::scientific));
}

// e^exponent, also where it is too large or too small for Wide.
std::optional<Decimal> natural_power(const Wide& exponent) {
  if (exponent > kNaturalExponentMax) return std::nullopt;
  if (exponent < -kNaturalExponentMax) return Decimal();
  return narrow(boost::multiprecision::exp(exponent));
}

// coefficient^exponent while every digit of it fits.
std::optional<Uint128> exact_power(Uint128 coefficient, std::int64_t exponent) {
  Uint128 result = 1;
  for (std::int64_t i = 0; i < exponent && coefficient != 1; ++i) {
    if (count_digits(result) + count_digits(coefficient) > kDigitsMax + 1) return std::nullopt;
    result *= coefficient;
    if (result >= kCoefficientEnd) return std::nullopt;
  }
  return result;
}

// base^exponent without rounding; nothing when 34 digits do not allow it. The exponent is above zero.
std::optional<Decimal> exact_power(const Decimal& base, std::int64_t exponent) {
  const DecimalParts parts = without_trailing_zeros(DecimalBits::decode(base));
  const std::optional<Uint128> coefficient = exact_power(parts.coefficient, exponent);
  if (!coefficient) return std::nullopt;
  const std::int64_t scale = parts.exponent * exponent;
  const bool negative = parts.negative && exponent % 2 != 0;
  if (scale < kExponentMin || scale > kExponentMax) return std::nullopt;
  return DecimalBits::encode({*coefficient, static_cast<std::int32_t>(scale), negative});
}

// |base|^exponent through the logarithm, with the sign of an odd power.
std::optional<Decimal> logarithmic_power(const Decimal& base, const Decimal& exponent) {
  const std::optional<Decimal> magnitude =
      natural_power(boost::multiprecision::log(widen(base.abs())) * widen(exponent));
  if (!magnitude || !base.is_negative()) return magnitude;
  const bool odd = Decimal::modulo(exponent, Decimal::from_int(2)) != Decimal();
  return odd ? magnitude->negated() : *magnitude;
}

std::optional<Decimal> integer_power(const Decimal& base, std::int64_t exponent) {
  const std::int64_t count = exponent < 0 ? -exponent : exponent;
  if (const std::optional<Decimal> exact = exact_power(base, count)) {
    return exponent > 0 ? exact : Decimal::divide(Decimal::from_int(1), *exact);
  }
  // The logarithm says whether the result is in range; the repeated product then has the more exact digits.
  const std::optional<Decimal> approximate = logarithmic_power(base, Decimal::from_int(exponent));
  if (!approximate || approximate->is_zero()) return approximate;
  return narrow(boost::multiprecision::pow(widen(base), static_cast<int>(exponent)));
}

}  // namespace

std::optional<Decimal> square_root(const Decimal& value) {
  if (value.is_negative()) return std::nullopt;
  return narrow(boost::multiprecision::sqrt(widen(value)));
}

std::optional<Decimal> exponential(const Decimal& value) { return natural_power(widen(value)); }

std::optional<Decimal> natural_logarithm(const Decimal& value) {
  if (value.is_negative() || value.is_zero()) return std::nullopt;
  return narrow(boost::multiprecision::log(widen(value)));
}

std::optional<Decimal> power(const Decimal& base, const Decimal& exponent) {
  if (exponent.is_zero()) return Decimal::from_int(1);
  if (base.is_zero()) return exponent.is_negative() ? std::nullopt : std::optional(base);
  if (!exponent.is_integer()) {
    return base.is_negative() ? std::nullopt : logarithmic_power(base, exponent);
  }
  const std::optional<std::int64_t> count = exponent.to_int();
  const bool few = count && *count >= -kRepeatedExponentMax && *count <= kRepeatedExponentMax;
  return few ? integer_power(base, *count) : logarithmic_power(base, exponent);
}

}  // namespace hecht::base
