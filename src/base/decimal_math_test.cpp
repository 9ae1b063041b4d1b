// Expected digits computed with Python's decimal at 60 digits.
#include <doctest/doctest.h>

#include "base/decimal.h"

namespace hecht::base {
namespace {

Decimal number(std::string_view text) { return *Decimal::parse(text); }

std::string shown(const std::optional<Decimal>& value) { return value ? value->to_string() : "nothing"; }

std::string raised(std::string_view base, std::string_view exponent) {
  return shown(power(number(base), number(exponent)));
}

}  // namespace

TEST_CASE("square root") {
  CHECK(shown(square_root(number("4"))) == "2");
  CHECK(shown(square_root(number("0.0625"))) == "0.25");
  CHECK(shown(square_root(number("0"))) == "0");
  CHECK(shown(square_root(number("2"))) == "1.414213562373095048801688724209698");
  CHECK(shown(square_root(number("-1"))) == "nothing");
  CHECK(square_root(number("1e6144")).has_value());
}

TEST_CASE("exponential and logarithm") {
  CHECK(shown(exponential(number("0"))) == "1");
  CHECK(shown(exponential(number("1"))) == "2.718281828459045235360287471352662");
  CHECK(shown(exponential(number("4"))) == "54.59815003314423907811026120286088");
  CHECK(shown(exponential(number("-1"))) == "0.3678794411714423215955237701614609");
  CHECK(shown(exponential(number("1e6000"))) == "nothing");
  CHECK(shown(exponential(number("-1e6000"))) == "0");
  CHECK(shown(exponential(number("14150"))) == "nothing");
  CHECK(shown(natural_logarithm(number("1"))) == "0");
  CHECK(shown(natural_logarithm(number("4"))) == "1.386294361119890618834464242916353");
  CHECK(shown(natural_logarithm(number("0"))) == "nothing");
  CHECK(shown(natural_logarithm(number("-1"))) == "nothing");
  CHECK(shown(natural_logarithm(number("1.000000000000000000000000000001"))) ==
        "0.0000000000000000000000000000009999999999999999999999999999995");
}

TEST_CASE("integer powers are exact where 34 digits allow it") {
  CHECK(raised("10", "-2") == "0.01");
  CHECK(raised("0", "0") == "1");
  CHECK(raised("5", "0") == "1");
  CHECK(raised("0", "3") == "0");
  CHECK(raised("0", "-1") == "nothing");
  CHECK(raised("2", "112") == "5192296858534827628530496329220096");
  CHECK(raised("-2", "3") == "-8");
  CHECK(raised("-2", "-3") == "-0.125");
  CHECK(raised("1.05", "10") == "1.62889462677744140625");
  CHECK(raised("10", "6144") == "1" + std::string(6144, '0'));
  CHECK(raised("10", "6145") == "nothing");
  CHECK(raised("-1", "1000000001") == "-1");
  CHECK(raised("1", "1e6000") == "1");
  CHECK(raised("2", "1e6000") == "nothing");
  CHECK(raised("0.5", "1e6000") == "0");
}

TEST_CASE("other powers") {
  CHECK(raised("5", "50") == "88817841970012523233890533447265620");  // a tie of 35 digits goes to even
  CHECK(raised("4", "0.5") == "2");
  CHECK(raised("2", "0.5") == "1.414213562373095048801688724209698");
  CHECK(raised("0", "0.5") == "0");
  CHECK(raised("0", "-0.5") == "nothing");
  CHECK(raised("-8", "0.5") == "nothing");
  CHECK(raised("1.0000000001", "1e12") == "26881171283755497738294515689407860000000000");
  CHECK(raised("1.003958333333333333333333333333333", "-360") == "0.2411859399363141304286288255330148");
}

}  // namespace hecht::base
