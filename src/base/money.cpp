#include "base/money.h"

namespace hecht::base {
namespace {

constexpr int kCentDecimals = 2;

}  // namespace

std::optional<Money> Money::from_decimal(const Decimal& euros) {
  const std::optional<std::int64_t> cents = euros.to_scaled(kCentDecimals);
  return cents ? std::optional(Money(*cents)) : std::nullopt;
}

std::optional<Money> Money::parse(std::string_view euros) {
  const std::optional<Decimal> value = Decimal::parse_exact(euros);
  return value ? from_decimal(*value) : std::nullopt;
}

std::string Money::to_string() const { return to_decimal().to_fixed(kCentDecimals); }

std::optional<Money> Money::add(Money a, Money b) {
  std::int64_t cents = 0;
  if (__builtin_add_overflow(a.cents_, b.cents_, &cents)) return std::nullopt;
  return Money(cents);
}

std::optional<Money> Money::subtract(Money a, Money b) {
  std::int64_t cents = 0;
  if (__builtin_sub_overflow(a.cents_, b.cents_, &cents)) return std::nullopt;
  return Money(cents);
}

std::optional<Money> Money::multiply(Money a, std::int64_t count) {
  std::int64_t cents = 0;
  if (__builtin_mul_overflow(a.cents_, count, &cents)) return std::nullopt;
  return Money(cents);
}

}  // namespace hecht::base
