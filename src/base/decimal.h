// Exact decimal numbers of at most 34 digits: IEEE 754-2008 decimal128, the number of FEEL and of every rate.
//
// Why it exists: money must never pass through binary fractions, and Clang has no decimal type.
// The value is the BID encoding of decimal128; the four operations that need 34-digit rounding are done by
// the compiler's runtime in decimal128.c, everything else here. Money (base/money.h) is the neighbour for whole cents.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hecht::base {

// How a digit that does not fit is dropped. Half* go to the nearest; on a tie Up is away from zero, Down towards it.
enum class Rounding : std::uint8_t { HalfEven, HalfUp, HalfDown, Up, Down, Ceiling, Floor };

// The scales a rounding can ask for: the exponents decimal128 has.
inline constexpr int kScaleMin = -6111;
inline constexpr int kScaleMax = 6176;

class Decimal {
 public:
  // Zero.
  constexpr Decimal() = default;
  // Exact.
  static Decimal from_int(std::int64_t value);
  // value × 10^-scale, exact: from_scaled(750, 2) is 7.50. The scale must lie between kScaleMin and kScaleMax.
  static Decimal from_scaled(std::int64_t value, int scale);
  // "12", "-0.5", ".5", "1.20", "3e-2". Nothing for other text ("+1", "1.", "1,5", " 1") or a number too large.
  // Digits past the 34th are rounded half even.
  static std::optional<Decimal> parse(std::string_view text);
  // As parse, but nothing when a digit would be lost.
  static std::optional<Decimal> parse_exact(std::string_view text);

  // Plain notation without exponent or trailing zeros: "0.5", "-12", "1000".
  [[nodiscard]] std::string to_string() const;
  // Exactly `scale` (at least 0) decimals: "31425.00". The value must not have more of them: round it first.
  [[nodiscard]] std::string to_fixed(int scale) const;

  [[nodiscard]] bool is_zero() const;
  [[nodiscard]] bool is_negative() const;  // false for zero
  [[nodiscard]] bool is_integer() const;
  // Number of decimals without trailing zeros: 0 for 10, 1 for 7.50.
  [[nodiscard]] int scale() const;
  // Nothing when it is no integer or does not fit.
  [[nodiscard]] std::optional<std::int64_t> to_int() const;
  // value × 10^scale as an integer, nothing when not exact or too large: 7.50 with scale 2 is 750.
  [[nodiscard]] std::optional<std::int64_t> to_scaled(int scale) const;

  // To `scale` decimals (may be negative: -3 rounds to thousands). A scale below kScaleMin counts as kScaleMin.
  [[nodiscard]] Decimal rounded(int scale, Rounding mode) const;
  [[nodiscard]] Decimal negated() const;
  [[nodiscard]] Decimal abs() const { return is_negative() ? negated() : *this; }

  // The result rounds half even to 34 digits; nothing on overflow or division by zero.
  static std::optional<Decimal> add(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> divide(const Decimal& a, const Decimal& b);
  // Floored: the sign of the divisor, as FEEL's modulo. Exact when 34 digits can hold it; nothing for divisor zero.
  static std::optional<Decimal> modulo(const Decimal& a, const Decimal& b);

  // By value: 1.0 equals 1.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b);

  // Equal for equal values; for hashing and ordering outside arithmetic.
  [[nodiscard]] std::size_t hash() const;

 private:
  friend struct DecimalBits;
  // Biased exponent 6176 in bits 49..62: the encoding of 0 × 10^0.
  static constexpr std::uint64_t kZeroHigh = std::uint64_t{6176} << 49U;
  std::uint64_t low_ = 0;
  std::uint64_t high_ = kZeroHigh;
};

// Correct to at least 33 digits; nothing outside their domain. Slow: only for FEEL's functions, never for money.
std::optional<Decimal> square_root(const Decimal& value);
std::optional<Decimal> exponential(const Decimal& value);
std::optional<Decimal> natural_logarithm(const Decimal& value);
// Integer exponents exactly where 34 digits allow it.
std::optional<Decimal> power(const Decimal& base, const Decimal& exponent);

}  // namespace hecht::base
