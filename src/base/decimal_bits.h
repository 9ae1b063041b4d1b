// The inside of Decimal: sign, coefficient and exponent of the BID encoding. For decimal*.cpp and their test only.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "base/decimal.h"

namespace hecht::base {

__extension__ typedef unsigned __int128 Uint128;

inline constexpr int kDigitsMax = 34;
inline constexpr int kExponentMin = -6176;
inline constexpr int kExponentMax = 6111;
inline constexpr int kPowersOfTen = 39;  // 10^38 is the last below 2^128

inline constexpr std::array<Uint128, kPowersOfTen> kPowerOfTen = [] {
  std::array<Uint128, kPowersOfTen> powers{};
  Uint128 power = 1;
  for (Uint128& entry : powers) {
    entry = power;
    power *= 10;
  }
  return powers;
}();
inline constexpr Uint128 kCoefficientEnd = kPowerOfTen[kDigitsMax];

// value = (negative ? -1 : 1) × coefficient × 10^exponent, coefficient below 10^34. Zero is always +0 × 10^0, so that a
// negative zero or a zero with a wild exponent exists nowhere in the program.
struct DecimalParts {
  Uint128 coefficient = 0;
  std::int32_t exponent = 0;
  bool negative = false;
};

struct DecimalBits {
  static constexpr int kExponentShift = 49;
  static constexpr int kExponentBias = 6176;
  static constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63U;
  static constexpr std::uint64_t kExponentMask = 0x3FFF;
  static constexpr std::uint64_t kCoefficientMask = (std::uint64_t{1} << 49U) - 1;
  // Both bits set: an infinity, not a number, or a coefficient that no operation here makes.
  static constexpr std::uint64_t kSpecialMask = std::uint64_t{3} << 61U;

  static DecimalParts decode(const Decimal& value) {
    return {(Uint128{value.high_ & kCoefficientMask} << 64U) | value.low_,
            static_cast<std::int32_t>((value.high_ >> kExponentShift) & kExponentMask) - kExponentBias,
            (value.high_ & kSignBit) != 0};
  }

  // The parts must be in range.
  static Decimal encode(const DecimalParts& parts) {
    Decimal value;
    if (parts.coefficient == 0) return value;
    value.low_ = static_cast<std::uint64_t>(parts.coefficient);
    value.high_ = static_cast<std::uint64_t>(parts.coefficient >> 64U) |
                  (static_cast<std::uint64_t>(parts.exponent + kExponentBias) << kExponentShift) |
                  (parts.negative ? kSignBit : 0);
    return value;
  }

  static bool is_special(const Decimal& value) { return (value.high_ & kSpecialMask) == kSpecialMask; }
};

// 0 for zero.
inline int count_digits(Uint128 value) {
  const auto high = static_cast<std::uint64_t>(value >> 64U);
  const auto low = static_cast<std::uint64_t>(value);
  const int bits = high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(low);
  const int estimate = bits * 1233 / 4096;  // 1233 / 4096 is just above log10(2): right or one too small
  return value >= kPowerOfTen[static_cast<std::size_t>(estimate)] ? estimate + 1 : estimate;
}

// Moves zeros from the end of the coefficient to the exponent.
DecimalParts without_trailing_zeros(DecimalParts parts);

// Drops the last `digits` (at least 1) of the coefficient by `mode`; the exponent grows with it.
DecimalParts drop_digits(const DecimalParts& parts, std::int64_t digits, Rounding mode);

}  // namespace hecht::base
