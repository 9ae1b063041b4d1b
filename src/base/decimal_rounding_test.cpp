// Every mode on both signs, at and beside the tie.
#include <doctest/doctest.h>

#include "base/decimal.h"

namespace hecht::base {
namespace {

std::string rounded(std::string_view text, int scale, Rounding mode) {
  return Decimal::parse(text)->rounded(scale, mode).to_string();
}

struct Row {
  std::string_view value;
  std::string_view half_even, half_up, half_down, up, down, ceiling, floor;
};

void check(const Row& row, int scale) {
  CAPTURE(std::string(row.value));
  CHECK(rounded(row.value, scale, Rounding::HalfEven) == row.half_even);
  CHECK(rounded(row.value, scale, Rounding::HalfUp) == row.half_up);
  CHECK(rounded(row.value, scale, Rounding::HalfDown) == row.half_down);
  CHECK(rounded(row.value, scale, Rounding::Up) == row.up);
  CHECK(rounded(row.value, scale, Rounding::Down) == row.down);
  CHECK(rounded(row.value, scale, Rounding::Ceiling) == row.ceiling);
  CHECK(rounded(row.value, scale, Rounding::Floor) == row.floor);
}

}  // namespace

TEST_CASE("rounding to whole numbers") {
  for (const Row& row :
       std::initializer_list<Row>{{"5.5", "6", "6", "5", "6", "5", "6", "5"},
                                  {"2.5", "2", "3", "2", "3", "2", "3", "2"},
                                  {"1.6", "2", "2", "2", "2", "1", "2", "1"},
                                  {"1.1", "1", "1", "1", "2", "1", "2", "1"},
                                  {"1.0", "1", "1", "1", "1", "1", "1", "1"},
                                  {"0.5", "0", "1", "0", "1", "0", "1", "0"},
                                  {"0.4999999999999999999999999999999999", "0", "0", "0", "1", "0", "1", "0"},
                                  {"0.5000000000000000000000000000000001", "1", "1", "1", "1", "0", "1", "0"},
                                  {"1e-100", "0", "0", "0", "1", "0", "1", "0"},
                                  {"0", "0", "0", "0", "0", "0", "0", "0"},
                                  {"-1e-100", "0", "0", "0", "-1", "0", "0", "-1"},
                                  {"-0.5", "0", "-1", "0", "-1", "0", "0", "-1"},
                                  {"-1.1", "-1", "-1", "-1", "-2", "-1", "-1", "-2"},
                                  {"-1.6", "-2", "-2", "-2", "-2", "-1", "-1", "-2"},
                                  {"-2.5", "-2", "-3", "-2", "-3", "-2", "-2", "-3"},
                                  {"-5.5", "-6", "-6", "-5", "-6", "-5", "-5", "-6"}}) {
    check(row, 0);
  }
}

TEST_CASE("rounding to cents") {
  check({"0.125", "0.12", "0.13", "0.12", "0.13", "0.12", "0.13", "0.12"}, 2);
  check({"-0.135", "-0.14", "-0.14", "-0.13", "-0.14", "-0.13", "-0.13", "-0.14"}, 2);
  check({"99.995", "100", "100", "99.99", "100", "99.99", "100", "99.99"}, 2);
}

TEST_CASE("rounding to thousands, and past the size of the number") {
  check({"1500", "2000", "2000", "1000", "2000", "1000", "2000", "1000"}, -3);
  check({"500", "0", "1000", "0", "1000", "0", "1000", "0"}, -3);
  check({"-2500", "-2000", "-3000", "-2000", "-3000", "-2000", "-2000", "-3000"}, -3);
  check({"7", "0", "0", "0", "10000000000", "0", "10000000000", "0"}, -10);
}

TEST_CASE("rounding changes nothing when there is nothing to drop") {
  const std::string nines(34, '9');
  CHECK(rounded(nines, 0, Rounding::Up) == nines);
  CHECK(rounded("1.25", 2, Rounding::Up) == "1.25");
  CHECK(rounded("1.25", 40, Rounding::Up) == "1.25");
  CHECK(rounded("1e6144", 0, Rounding::Up) == "1" + std::string(6144, '0'));
  CHECK(rounded("0." + nines, 0, Rounding::HalfEven) == "1");
  CHECK(rounded(nines, -34, Rounding::HalfUp) == "1" + std::string(34, '0'));
  CHECK(rounded(nines, -35, Rounding::HalfUp) == "0");
}

TEST_CASE("a scale out of range is harmless") {
  CHECK(rounded("5", -1'000'000, Rounding::HalfEven) == "0");
  CHECK(rounded("5", 1'000'000, Rounding::HalfEven) == "5");
  CHECK(rounded("5", -1'000'000, Rounding::Up) == "1" + std::string(6111, '0'));
}

}  // namespace hecht::base
