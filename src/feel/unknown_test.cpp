#include "feel/unknown.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::Inputs;
using testing::missing;
using testing::missing_between;
using testing::run;

namespace {

// u: 0 or more; v: from 2 to 5; flag: a boolean; text: a string. None of them supplied.
Inputs nothing_known() {
  return {{"u", missing_between(0, "0", "")},
          {"v", missing_between(1, "2", "5")},
          {"flag", missing(2)},
          {"text", missing(3)}};
}

std::string open(const std::string& text) { return run(text, nothing_known()); }

InputSet waits(const std::string& text) {
  const Value value = testing::evaluated(text, nothing_known());
  return value.as_unknown() == nullptr ? 0 : value.as_unknown()->waits_for;
}

}  // namespace

TEST_CASE("bounds go through arithmetic") {
  CHECK(open("u + 10") == "?[10..]");
  CHECK(open("10 - u") == "?[..10]");
  CHECK(open("v - 1") == "?[1..4]");
  CHECK(open("v * v") == "?[4..25]");
  CHECK(open("v * -2") == "?[-10..-4]");
  CHECK(open("u * v") == "?[0..]");
  CHECK(open("10 / v") == "?[2..5]");
  CHECK(open("-v") == "?[-5..-2]");
  CHECK(open("v - v") == "?[-3..3]");
  CHECK(open("round half up(v / 3, 2)") == "?[0.67..1.67]");
  CHECK(open("floor([v / 3])") == "?[0..1]");
  CHECK(open("min(v, 2)") == "2");
  CHECK(open("max(u, 3)") == "?[3..]");
  CHECK(open("max(0, min(v, 10 - u))") == "?[0..5]");
  CHECK(open("v ** 2") == "?null");
  CHECK(open("u + null") == "null");
}

TEST_CASE("a comparison is settled as soon as the bounds settle it") {
  CHECK(open("u >= 0") == "true");
  CHECK(open("u < 0") == "false");
  CHECK(open("v > 5") == "false");
  CHECK(open("v = 7") == "false");
  CHECK(open("v != 7") == "true");
  CHECK(open("v <= 5") == "true");
  CHECK(open("v < 5") == "?null");
  CHECK(open("v between 1 and 6") == "true");
  CHECK(open("v in [1..6]") == "true");
  CHECK(open("v in [6..9]") == "false");
  CHECK(open("v in (< 1, > 9)") == "false");
  CHECK(open("v + 10 > v") == "true");
}

TEST_CASE("a division that may be by zero may have no result") {
  CHECK(open("1 / u") == "?null");
  CHECK(open("(1 / u) = null") == "?null");
  CHECK(open("(1 / v) = null") == "false");
  CHECK(open("1 / (u + 1)") == "?[0..1]");
  CHECK(open("10 / -v") == "?");
}

TEST_CASE("logic is settled as soon as one side settles it") {
  CHECK(open("flag and false") == "false");
  CHECK(open("false and flag") == "false");
  CHECK(open("flag or true") == "true");
  CHECK(open("flag and true") == "?");
  CHECK(open("not(flag)") == "?");
  CHECK(open("flag and null") == "?null");
  CHECK(open("u < 0 or flag and v > 5") == "false");
}

TEST_CASE("if with an unknown condition lies between its branches") {
  CHECK(open("if flag then 3 else 3") == "3");
  CHECK(open("if flag then 3 else 8") == "?[3..8]");
  CHECK(open("(if flag then 3 else 8) <= 8") == "true");
  CHECK(open("if flag then v else 8") == "?[2..8]");
  CHECK(open("if flag then 5 else null") == "?null");
  CHECK(open("(if flag then 5 else null) = null") == "?null");
  CHECK(open("(if flag then 5 else null) > 3") == "?null");
  CHECK(open("if flag then \"a\" else \"b\"") == "?");
  CHECK(open("if flag then \"a\" else \"a\"") == "\"a\"");
}

TEST_CASE("a result waits for the inputs that may still change it, and no others") {
  CHECK(waits("u + v") == 0b011);
  CHECK(waits("if flag then u else v") == 0b111);
  CHECK(waits("if true then u else v") == 0b001);
  CHECK(waits("false and flag or v > 3") == 0b010);
  CHECK(waits("upper case(text)") == 0b1000);
  CHECK(waits("count([u, v])") == 0);
  CHECK(waits("[1, u, 3][1]") == 0);
  CHECK(waits("awaiting(u, flag)") == 0b101);
  CHECK(waits("v > 9 and flag") == 0);
}

TEST_CASE("undetermined is kept apart from unknown") {
  const Value value = testing::evaluated("undetermined(400000, 500000) + 1");
  REQUIRE(value.as_unknown() != nullptr);
  CHECK(value.as_unknown()->undetermined);
  CHECK(value.as_unknown()->waits_for == 0);
  CHECK(testing::shown(value) == "?[400001..500001]");
  CHECK(run("undetermined(1, 2) < 3") == "true");
  CHECK(testing::evaluated("undetermined() and true").as_unknown()->undetermined);
}

TEST_CASE("an input is never null, and an unknown text has no bounds") {
  CHECK(open("u = null") == "false");
  CHECK(open("text != null") == "true");
  CHECK(open("text = \"a\"") == "?null");
  CHECK(open("text + \"a\"") == "?null");
  CHECK(open("string length(text)") == "?null");
  CHECK(open("flag instance of boolean") == "?null");
}

TEST_CASE("ranges with an unknown end") {
  CHECK(open("1 in [0..v]") == "true");
  CHECK(open("6 in [0..v]") == "false");
  CHECK(open("3 in [0..v]") == "?null");
  // It may turn out to run backwards, and then it is null.
  CHECK(open("5 in [u..3]") == "?null");
  CHECK(open("[1..v] = [1..5]") == "?null");
  CHECK(open("includes([1..v], 2)") == "?null");
  CHECK(open("string([1..v])") == "?null");
  CHECK(open("for i in 1..v return i") == "?null");
}

TEST_CASE("functions given as values may lead to unknown") {
  CHECK(open("sort([1, 2, 3], function(x, y) x < y * u)") == "?null");
  CHECK(open("sort([3, 1, 2], function(x, y) x < y)") == "[1, 2, 3]");
  CHECK(open("list replace([1, 2], function(i, n) i > u, 9)") == "?null");
  CHECK(open("(function(x) x + 1)(v)") == "?[3..6]");
}

}  // namespace hecht::feel
