#include "base/money.h"

#include <doctest/doctest.h>

#include <limits>

namespace hecht::base {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("euros in and out") {
  CHECK(Money::parse("31425.00")->cents() == 3'142'500);
  CHECK(Money::parse("7.5")->cents() == 750);
  CHECK(Money::parse("-12.50")->cents() == -1'250);
  CHECK(Money::parse("7.500")->cents() == 750);
  CHECK(Money::parse("0")->cents() == 0);
  CHECK(Money::parse("92233720368547758.07")->cents() == kMax);
  CHECK_FALSE(Money::parse("92233720368547758.08").has_value());
  CHECK(Money::parse("-92233720368547758.08")->cents() == kMin);
  for (const std::string_view text : {"", "7.505", "7,50", "€ 7.50", "0.001", "1e100", "12.5.0"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(Money::parse(text).has_value());
  }
  CHECK(Money::from_cents(3'142'500).to_string() == "31425.00");
  CHECK(Money::from_cents(-5).to_string() == "-0.05");
  CHECK(Money().to_string() == "0.00");
  CHECK(Money::from_cents(kMin).to_string() == "-92233720368547758.08");
  CHECK(Money::from_cents(750).to_decimal().to_string() == "7.5");
}

TEST_CASE("sums are checked") {
  const Money one = Money::from_cents(1);
  CHECK(Money::add(Money::from_cents(10), Money::from_cents(20)) == Money::from_cents(30));
  CHECK(Money::subtract(Money::from_cents(10), Money::from_cents(20)) == Money::from_cents(-10));
  CHECK(Money::multiply(Money::from_cents(750), 4189) == Money::from_cents(3'141'750));
  CHECK_FALSE(Money::add(Money::from_cents(kMax), one).has_value());
  CHECK_FALSE(Money::subtract(Money::from_cents(kMin), one).has_value());
  CHECK_FALSE(Money::multiply(Money::from_cents(kMax), 2).has_value());
  CHECK_FALSE(Money::multiply(Money::from_cents(kMin), -1).has_value());
  CHECK(Money::from_cents(-1) < Money());
}

}  // namespace hecht::base
