// What holds for any value, tried with many.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/identifiers.h"
#include "base/json.h"
#include "base/text.h"

namespace hecht::base {
namespace {

// Any number with up to 34 digits and an exponent where sums still meet.
Decimal any_decimal() {
  const auto high = *rc::gen::inRange<std::int64_t>(-99'999'999'999'999'999, 99'999'999'999'999'999);
  const auto low = *rc::gen::inRange<std::int64_t>(0, 99'999'999'999'999'999);
  const int exponent = *rc::gen::inRange(-45, 30);
  const bool is_short = *rc::gen::arbitrary<bool>();
  const std::string digits = is_short ? std::to_string(high) : std::to_string(high) + std::to_string(low);
  return *Decimal::parse(digits + "e" + std::to_string(exponent));
}

Rounding any_mode() { return static_cast<Rounding>(*rc::gen::inRange(0, 7)); }

}  // namespace

TEST_CASE("properties of numbers") {
  CHECK(rc::check("what is printed is read back", [] {
    const Decimal value = any_decimal();
    RC_ASSERT(*Decimal::parse(value.to_string()) == value);
    RC_ASSERT(Decimal::parse_exact(value.to_string())->hash() == value.hash());
  }));
  CHECK(rc::check("sums and products do not depend on the order", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    RC_ASSERT(Decimal::add(a, b) == Decimal::add(b, a));
    RC_ASSERT(Decimal::multiply(a, b) == Decimal::multiply(b, a));
    RC_ASSERT(Decimal::subtract(a, b)->negated() == *Decimal::subtract(b, a));
  }));
  CHECK(rc::check("the order agrees with the difference", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    const Decimal difference = *Decimal::subtract(a, b);
    RC_ASSERT((a < b) == difference.is_negative());
    RC_ASSERT((a == b) == difference.is_zero());
  }));
  CHECK(rc::check("rounding has at most that many decimals and moves at most one unit", [] {
    const Decimal value = any_decimal();
    const int scale = *rc::gen::inRange(-20, 40);
    const Decimal rounded = value.rounded(scale, any_mode());
    RC_ASSERT(rounded.scale() <= std::max(scale, 0));
    const Decimal distance = Decimal::subtract(rounded, value)->abs();
    // Itself rounded: a tiny number moved by nearly a whole unit is shown as a whole unit.
    RC_ASSERT(distance <= *Decimal::parse("1e" + std::to_string(-scale)));
  }));
  CHECK(rc::check("modulo lies between zero and the divisor", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    RC_PRE(!b.is_zero());
    const Decimal rest = *Decimal::modulo(a, b);
    RC_ASSERT(rest.is_zero() || rest.is_negative() == b.is_negative());
    RC_ASSERT(rest.abs() <= b.abs());
  }));
}

TEST_CASE("properties of dates") {
  constexpr std::int64_t kDaysFar = 365'000'000'000;
  CHECK(rc::check("days there and back, also as text", [] {
    const auto days = *rc::gen::inRange<std::int64_t>(-kDaysFar, kDaysFar);
    const Date date = date_from_days(days);
    RC_ASSERT(days_since_epoch(date) == days);
    RC_ASSERT(make_date(date.year, date.month, date.day) == date);
    RC_ASSERT(parse_date(to_string(date)) == date);
    RC_ASSERT(date_from_days(days + 1) > date);
    RC_ASSERT(iso_weekday(date_from_days(days + 7)) == iso_weekday(date));
  }));
  CHECK(rc::check("instants there and back through Amsterdam", [] {
    const Instant instant{*rc::gen::inRange<std::int64_t>(-5'000'000'000, 10'000'000'000), 0};
    const LocalDateTime local = local_in(instant, kAmsterdam);
    RC_ASSERT(to_instant(local, offset_at(kAmsterdam, instant)) == instant);
    RC_ASSERT(parse_instant(to_string(instant)) == instant);
    // Only the second of two equal local hours comes back as the first.
    const Instant back = to_instant(local, kAmsterdam);
    RC_ASSERT(back == instant || back.seconds + 3600 == instant.seconds);
  }));
}

TEST_CASE("properties of text from outside") {
  CHECK(rc::check("no bytes break the parsers", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const bool valid = is_valid_utf8(bytes);
    if (valid) RC_ASSERT(length(bytes) <= bytes.size());
    if (const Result<Json> json = parse_json(bytes)) RC_ASSERT(parse_json(json->to_string()).ok());
    RC_ASSERT(!find_bsn(without_bsn(bytes)).has_value());
    const bool is_code = parse_agb_code(bytes).ok() || parse_iban(bytes).ok() || parse_area_code(bytes).ok();
    if (is_code || parse_date(bytes)) RC_ASSERT(valid);
  }));
  CHECK(rc::check("any text goes through JSON", [] {
    std::string text;
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "\"", "\\", "\n", "\x01", "\x7F", "é", "€", "😀", "\u2028", "/", "u0041"));
    for (const std::string& piece : pieces) text += piece;
    RC_ASSERT(*parse_json(Json(text).to_string())->as_string() == text);
    RC_ASSERT(*parse_json(Json(text).to_pretty_string())->as_string() == text);
  }));
}

}  // namespace hecht::base
