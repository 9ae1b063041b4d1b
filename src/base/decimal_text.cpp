// Reading and writing of Decimal.
#include <algorithm>

#include "base/assert.h"
#include "base/decimal.h"
#include "base/decimal_bits.h"

namespace hecht::base {
namespace {

constexpr std::int64_t kExponentTextMax = 1'000'000'000;  // beyond it nothing changes, and no sum overflows

struct Scanned {
  DecimalParts parts;
  std::int64_t exponent = 0;  // not yet in range
  bool exact = true;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Collects digits: the first 34 that matter, and of the rest only what rounding needs.
class Digits {
 public:
  void take(char c, bool is_decimal) {
    const auto digit = static_cast<unsigned>(c - '0');
    ++taken_;
    if (coefficient_ < kPowerOfTen[kDigitsMax - 1]) {
      coefficient_ = coefficient_ * 10 + digit;
      exponent_ -= is_decimal ? 1 : 0;
      return;
    }
    exponent_ += is_decimal ? 0 : 1;
    if (dropped_++ == 0) {
      first_dropped_ = digit;
    } else {
      rest_dropped_ = rest_dropped_ || digit != 0;
    }
  }

  [[nodiscard]] bool any() const { return taken_ > 0; }

  [[nodiscard]] Scanned result(bool negative, std::int64_t exponent) const {
    Scanned scanned{{coefficient_, 0, negative}, exponent_ + exponent, first_dropped_ == 0 && !rest_dropped_};
    const bool odd = (coefficient_ & 1U) != 0;
    if (first_dropped_ > 5 || (first_dropped_ == 5 && (rest_dropped_ || odd))) ++scanned.parts.coefficient;
    if (scanned.parts.coefficient == kCoefficientEnd) {
      scanned.parts.coefficient = kPowerOfTen[kDigitsMax - 1];
      ++scanned.exponent;
    }
    return scanned;
  }

 private:
  Uint128 coefficient_ = 0;
  std::int64_t exponent_ = 0;
  std::int64_t taken_ = 0;
  std::int64_t dropped_ = 0;
  unsigned first_dropped_ = 0;
  bool rest_dropped_ = false;
};

// What follows 'e': optional sign and at least one digit, up to the end.
std::optional<std::int64_t> scan_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  std::int64_t exponent = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    exponent = std::min(exponent * 10 + (c - '0'), kExponentTextMax);
  }
  return negative ? -exponent : exponent;
}

std::optional<Scanned> scan(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Digits digits;
  std::size_t at = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) digits.take(text[at], false);
  if (at < text.size() && text[at] == '.') {
    const std::size_t decimals = ++at;
    for (; at < text.size() && is_digit(text[at]); ++at) digits.take(text[at], true);
    if (at == decimals) return std::nullopt;
  }
  if (!digits.any()) return std::nullopt;
  if (at == text.size()) return digits.result(negative, 0);
  if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
  const std::optional<std::int64_t> exponent = scan_exponent(text.substr(at + 1));
  if (!exponent) return std::nullopt;
  return digits.result(negative, *exponent);
}

// Brings the exponent in range by moving zeros or, below the smallest exponent, dropping digits. There a text of more
// than 34 digits is rounded twice, which can cost one unit of 10^-6176.
std::optional<Decimal> fit(const Scanned& scanned, bool must_be_exact) {
  if (must_be_exact && !scanned.exact) return std::nullopt;
  DecimalParts parts = scanned.parts;
  if (parts.coefficient == 0) return Decimal();
  if (scanned.exponent > kExponentMax) {
    const std::int64_t zeros = scanned.exponent - kExponentMax;
    if (count_digits(parts.coefficient) + zeros > kDigitsMax) return std::nullopt;
    parts.coefficient *= kPowerOfTen[static_cast<std::size_t>(zeros)];
    parts.exponent = kExponentMax;
    return DecimalBits::encode(parts);
  }
  if (scanned.exponent >= kExponentMin) {
    parts.exponent = static_cast<std::int32_t>(scanned.exponent);
    return DecimalBits::encode(parts);
  }
  const std::int64_t excess = kExponentMin - scanned.exponent;
  const DecimalParts kept = drop_digits(parts, excess, Rounding::HalfEven);
  const bool exact =
      excess < kPowersOfTen && kept.coefficient * kPowerOfTen[static_cast<std::size_t>(excess)] == parts.coefficient;
  if (must_be_exact && !exact) return std::nullopt;
  return DecimalBits::encode({kept.coefficient, kExponentMin, parts.negative});
}

std::string digits_of(Uint128 value) {
  constexpr std::uint64_t kChunk = 10'000'000'000'000'000'000U;  // 10^19, the largest power of ten in 64 bits
  const auto high = static_cast<std::uint64_t>(value / kChunk);
  const auto low = static_cast<std::uint64_t>(value % kChunk);
  if (high == 0) return std::to_string(low);
  const std::string tail = std::to_string(low);
  return std::to_string(high) + std::string(19 - tail.size(), '0') + tail;
}

// Plain notation with `decimals` digits after the point.
std::string write(const DecimalParts& parts, int decimals) {
  std::string digits = digits_of(parts.coefficient);
  const int zeros = parts.exponent + decimals;
  if (parts.coefficient != 0) digits.append(static_cast<std::size_t>(zeros), '0');
  const auto after = static_cast<std::size_t>(decimals);
  if (digits.size() <= after) digits.insert(0, after + 1 - digits.size(), '0');
  if (after > 0) digits.insert(digits.size() - after, 1, '.');
  return parts.negative ? "-" + digits : digits;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const std::optional<Scanned> scanned = scan(text);
  return scanned ? fit(*scanned, false) : std::nullopt;
}

std::optional<Decimal> Decimal::parse_exact(std::string_view text) {
  const std::optional<Scanned> scanned = scan(text);
  return scanned ? fit(*scanned, true) : std::nullopt;
}

std::string Decimal::to_string() const {
  const DecimalParts parts = without_trailing_zeros(DecimalBits::decode(*this));
  return write(parts, parts.exponent < 0 ? -parts.exponent : 0);
}

std::string Decimal::to_fixed(int scale) const {
  HECHT_ASSERT(scale >= 0);
  const DecimalParts parts = without_trailing_zeros(DecimalBits::decode(*this));
  HECHT_ASSERT(parts.exponent >= -scale);
  return write(parts, scale);
}

}  // namespace hecht::base
