// Money: whole cents in 64 bits, checked. No rounding happens here; Decimal does that, with the mode in the call.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace hecht::base {

class Money {
 public:
  constexpr Money() = default;
  static constexpr Money from_cents(std::int64_t cents) { return Money(cents); }
  // Nothing when there are more than two decimals or it does not fit.
  static std::optional<Money> from_decimal(const Decimal& euros);
  static std::optional<Money> parse(std::string_view euros);  // "31425.00", "7.5", "-12.50"

  [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }
  [[nodiscard]] Decimal to_decimal() const { return Decimal::from_scaled(cents_, 2); }
  [[nodiscard]] std::string to_string() const;  // "31425.00"

  // Nothing on overflow.
  static std::optional<Money> add(Money a, Money b);
  static std::optional<Money> subtract(Money a, Money b);
  static std::optional<Money> multiply(Money a, std::int64_t count);

  auto operator<=>(const Money&) const = default;

 private:
  explicit constexpr Money(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

}  // namespace hecht::base
