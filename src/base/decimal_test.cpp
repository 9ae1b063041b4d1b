#include "base/decimal.h"

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <limits>

#include "base/decimal128.h"
#include "base/decimal_bits.h"

namespace hecht::base {
namespace {

const std::string kNines34(34, '9');

Decimal number(std::string_view text) {
  const std::optional<Decimal> value = Decimal::parse(text);
  REQUIRE_MESSAGE(value.has_value(), std::string(text));
  return *value;
}

std::string shown(const std::optional<Decimal>& value) { return value ? value->to_string() : "nothing"; }

std::string sum(std::string_view a, std::string_view b) { return shown(Decimal::add(number(a), number(b))); }
std::string difference(std::string_view a, std::string_view b) {
  return shown(Decimal::subtract(number(a), number(b)));
}
std::string product(std::string_view a, std::string_view b) { return shown(Decimal::multiply(number(a), number(b))); }
std::string quotient(std::string_view a, std::string_view b) { return shown(Decimal::divide(number(a), number(b))); }
std::string modulo(std::string_view a, std::string_view b) { return shown(Decimal::modulo(number(a), number(b))); }

}  // namespace

TEST_CASE("the encoding is the one gcc uses: BID, low word first") {
  Decimal one = Decimal::from_int(1);
  Decimal result;
  hecht_decimal_add(&one, &one, &result);
  CHECK(result.to_string() == "2");
  std::array<std::uint64_t, 2> words{};
  const Decimal sample = number("-7.50");
  std::memcpy(words.data(), &sample, sizeof sample);
  CHECK(words[0] == 750);
  CHECK(words[1] == ((std::uint64_t{1} << 63U) | (std::uint64_t{6174} << 49U)));
}

TEST_CASE("parse and print") {
  for (const auto& [text, printed] : std::initializer_list<std::pair<std::string_view, std::string>>{
           {"0", "0"},
           {"-0", "0"},
           {"0.00", "0"},
           {"-0.0", "0"},
           {"12", "12"},
           {"-0.5", "-0.5"},
           {".5", "0.5"},
           {"1.20", "1.2"},
           {"007", "7"},
           {"3e-2", "0.03"},
           {"3E+2", "300"},
           {"1e0", "1"},
           {"1000", "1000"},
           {"31425.00", "31425"},
           {"0.000001", "0.000001"},
           {"-100e-2", "-1"},
           {"0e999999999999", "0"},
           {"12345678901234567.89", "12345678901234567.89"}}) {
    CAPTURE(std::string(text));
    CHECK(number(text).to_string() == printed);
  }
}

TEST_CASE("parse refuses what is no number") {
  for (const std::string_view text : {"",   " ",  "-",   "+1",    "1.",   ".",   "-.",       "1,5", "1.2.3", " 1", "1 ",
                                      "e5", "1e", "1e+", "1e1.5", "0x10", "NaN", "Infinity", "--1", "1_000", "１"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(Decimal::parse(text).has_value());
  }
}

TEST_CASE("34 digits are kept, the 35th rounds half even") {
  CHECK(number(kNines34).to_string() == kNines34);
  CHECK(number("0." + kNines34).to_string() == "0." + kNines34);
  CHECK(number("12345678901234567890123456789012345").to_string() == "12345678901234567890123456789012340");
  CHECK(number("12345678901234567890123456789012355").to_string() == "12345678901234567890123456789012360");
  CHECK(number("123456789012345678901234567890123450000001").to_string() ==
        "123456789012345678901234567890123500000000");
  CHECK(number(kNines34 + "5").to_string() == "1" + std::string(35, '0'));
  CHECK(number("1" + std::string(40, '0')).to_string() == "1" + std::string(40, '0'));
  CHECK(Decimal::parse_exact("1" + std::string(40, '0')).has_value());
  CHECK(Decimal::parse_exact(kNines34).has_value());
  CHECK_FALSE(Decimal::parse_exact(kNines34 + "5").has_value());
  CHECK_FALSE(Decimal::parse_exact("1" + std::string(33, '0') + ".01").has_value());
}

TEST_CASE("the ends of the exponent") {
  CHECK(number(kNines34 + "e6111").to_string() == kNines34 + std::string(6111, '0'));
  CHECK(number("1e6144") == number("10e6143"));
  CHECK_FALSE(Decimal::parse("1e6145").has_value());
  CHECK_FALSE(Decimal::parse("1e99999999999999999999").has_value());
  CHECK(number("1e-6176") > Decimal());
  CHECK(number("1e-6176").to_string() == "0." + std::string(6175, '0') + "1");
  CHECK(number("1e-6177").is_zero());
  CHECK_FALSE(Decimal::parse_exact("1e-6177").has_value());
  CHECK(Decimal::parse_exact("10e-6177").has_value());
  CHECK(product(kNines34 + "e6111", "10") == "nothing");
  CHECK(sum(kNines34 + "e6111", kNines34 + "e6111") == "nothing");
  CHECK(quotient("1e6144", "0.1") == "nothing");
}

TEST_CASE("arithmetic is decimal and exact where it can be") {
  CHECK(sum("0.1", "0.2") == "0.3");
  CHECK(sum("0.1", "-0.1") == "0");
  CHECK(sum("9223372036854775807", "1") == "9223372036854775808");
  CHECK(sum("99999999999999999999", "0.00000000001") == "99999999999999999999.00000000001");
  CHECK(difference("1", "0.9999999999999999999999999999999999") == "0.0000000000000000000000000000000001");
  CHECK(difference("-5", "-5") == "0");
  CHECK(product("2095", "7.50") == "15712.5");
  CHECK(product("-1", "0") == "0");
  CHECK(product("99999999999999999", "99999999999999999") == "9999999999999999800000000000000001");
  CHECK(quotient("31425", "4") == "7856.25");
  CHECK(quotient("1", "3") == "0.3333333333333333333333333333333333");
  CHECK(quotient("2", "3") == "0.6666666666666666666666666666666667");
  CHECK(quotient("-1", "8") == "-0.125");
  CHECK(quotient("0", "5") == "0");
  CHECK(quotient("1", "0") == "nothing");
  CHECK(quotient("0", "0") == "nothing");
}

TEST_CASE("a result of 35 digits rounds half even") {
  CHECK(sum(kNines34, "0.5") == "1" + std::string(34, '0'));
  CHECK(sum("9999999999999999999999999999999998", "0.5") == "9999999999999999999999999999999998");
  CHECK(product("1000000000000000001", "1000000000000000001") == "1000000000000000002000000000000000000");
}

TEST_CASE("the fast path gives what the runtime gives") {
  const std::initializer_list<std::string_view> samples = {"1",
                                                           "-1",
                                                           "7",
                                                           "-12.5",
                                                           "0.01",
                                                           "4611686018427387903",
                                                           "4611686018427387904",
                                                           "-4611686018427387905",
                                                           "1e9",
                                                           "1e-9",
                                                           "12345678901234567890123456789",
                                                           "99999999999999999",
                                                           "-0.000000000000001",
                                                           "3e15",
                                                           "9e40",
                                                           "2e-30"};
  using Runtime = void (*)(const void*, const void*, void*);
  using Own = std::optional<Decimal> (*)(const Decimal&, const Decimal&);
  const std::initializer_list<std::pair<Own, Runtime>> operations = {{Decimal::add, hecht_decimal_add},
                                                                     {Decimal::subtract, hecht_decimal_subtract},
                                                                     {Decimal::multiply, hecht_decimal_multiply},
                                                                     {Decimal::divide, hecht_decimal_divide}};
  for (const std::string_view left : samples) {
    for (const std::string_view right : samples) {
      for (const auto& [own, runtime] : operations) {
        CAPTURE(std::string(left));
        CAPTURE(std::string(right));
        const Decimal a = number(left);
        const Decimal b = number(right);
        Decimal expected;
        runtime(&a, &b, &expected);
        const std::optional<Decimal> result = own(a, b);
        REQUIRE(result.has_value());
        CHECK(result->to_string() == expected.to_string());
      }
    }
  }
}

TEST_CASE("modulo has the sign of the divisor") {
  CHECK(modulo("10", "4") == "2");
  CHECK(modulo("-10", "4") == "2");
  CHECK(modulo("10", "-4") == "-2");
  CHECK(modulo("-10", "-4") == "-2");
  CHECK(modulo("10.1", "4.5") == "1.1");
  CHECK(modulo("-10.1", "4.5") == "3.4");
  CHECK(modulo("10.1", "-4.5") == "-3.4");
  CHECK(modulo("-8", "4") == "0");
  CHECK(modulo("0", "4") == "0");
  CHECK(modulo("4", "0") == "nothing");
  CHECK(modulo("1e40", "7") == "4");  // 10^40 is far past 34 digits and still exact
  CHECK(modulo("1e6000", "3") == "1");
  CHECK(modulo("3", "1e6000") == "3");
  CHECK(modulo("0.1", "1e20") == "0.1");
  CHECK(modulo(kNines34, "0.0000007") == "0.0000002");
}

TEST_CASE("comparison is by value") {
  CHECK(number("1.0") == number("1"));
  CHECK(number("1.0").hash() == number("1").hash());
  CHECK(number("1e3") == number("1000.000"));
  CHECK(number("1e3").hash() == number("1000.000").hash());
  CHECK(number("-0") == number("0e5"));
  CHECK(number("-0").hash() == Decimal().hash());
  CHECK(number("0") < number("1e-6176"));
  CHECK(number("-1e-6176") < number("0"));
  CHECK(number("-2") < number("-1"));
  CHECK(number("-1") < number("1"));
  CHECK(number("9e40") < number("1e41"));
  CHECK(number("-9e40") > number("-1e41"));
  CHECK(number("1e6144") > number(kNines34));
  CHECK(number(kNines34) > number("999999999999999999999999999999999.9"));
  CHECK(number("0.1") != number("0.1000000000000000000000000000000001"));
}

TEST_CASE("integers in and out") {
  constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
  CHECK(Decimal::from_int(kMin).to_string() == "-9223372036854775808");
  CHECK(Decimal::from_int(kMin).to_int() == kMin);
  CHECK(Decimal::from_int(kMax).to_int() == kMax);
  CHECK_FALSE(number("9223372036854775808").to_int().has_value());
  CHECK_FALSE(number("-9223372036854775809").to_int().has_value());
  CHECK(number("12e3").to_int() == 12000);
  CHECK(number("12.000").to_int() == 12);
  CHECK_FALSE(number("12.5").to_int().has_value());
  CHECK_FALSE(number("1e6144").to_int().has_value());
  CHECK(Decimal::from_scaled(750, 2).to_string() == "7.5");
  CHECK(Decimal::from_scaled(75, -2).to_string() == "7500");
  CHECK(number("7.5").to_scaled(2) == 750);
  CHECK_FALSE(number("7.505").to_scaled(2).has_value());
  CHECK_FALSE(number("1e-40").to_scaled(2).has_value());
  CHECK(number("0e-40").to_scaled(2) == 0);
  CHECK(number("7500").to_scaled(-2) == 75);
  CHECK_FALSE(number("1e18").to_scaled(2).has_value());
}

TEST_CASE("questions about a number") {
  CHECK(number("7.50").scale() == 1);
  CHECK(number("10").scale() == 0);
  CHECK(number("1e5").scale() == 0);
  CHECK(number("0.00").scale() == 0);
  CHECK(number("1e-6176").scale() == 6176);
  CHECK(number("12.00").is_integer());
  CHECK_FALSE(number("12.01").is_integer());
  CHECK_FALSE(number("1e-100").is_integer());
  CHECK(number("1e100").is_integer());
  CHECK_FALSE(number("-0").is_negative());
  CHECK_FALSE(number("0").negated().is_negative());
  CHECK(number("-3").is_negative());
  CHECK(number("-3").abs() == number("3"));
  CHECK(number("31425").to_fixed(2) == "31425.00");
  CHECK(number("-0.05").to_fixed(2) == "-0.05");
  CHECK(number("1e3").to_fixed(0) == "1000");
  CHECK(Decimal().to_fixed(3) == "0.000");
}

}  // namespace hecht::base
