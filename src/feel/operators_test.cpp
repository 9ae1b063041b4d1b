#include "feel/operators.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("arithmetic on numbers is exact, and an error is null") {
  CHECK(run("0.1 * 3") == "0.3");
  CHECK(run("1 / 3 * 3") == "0.9999999999999999999999999999999999");
  CHECK(run("1 / 0") == "null");
  CHECK(run("2 ** 0.5 > 1.41421356") == "true");
  CHECK(run("2 ** -1") == "0.5");
  CHECK(run("(-8) ** 0.5") == "null");
  CHECK(run("9e6144 * 10") == "null");
  CHECK(run("1 + \"a\"") == "null");
  CHECK(run("null + 1") == "null");
  CHECK(run("true + true") == "null");
  CHECK(run("\"a\" + \"b\"") == "\"ab\"");
  CHECK(run("\"a\" - \"b\"") == "null");
}

TEST_CASE("logic has three values") {
  CHECK(run("true and null") == "null");
  CHECK(run("false and null") == "false");
  CHECK(run("null and false") == "false");
  CHECK(run("true or null") == "true");
  CHECK(run("null or true") == "true");
  CHECK(run("false or null") == "null");
  CHECK(run("not(null)") == "null");
  CHECK(run("1 and true") == "null");
  CHECK(run("\"a\" or true") == "true");
}

TEST_CASE("if takes the else branch unless the condition is true") {
  CHECK(run("if null then 1 else 2") == "2");
  CHECK(run("if 1 then 1 else 2") == "2");
  CHECK(run("if 1 < 2 then 1 else 2") == "1");
}

TEST_CASE("comparison with null has no answer, equality has") {
  CHECK(run("1 < null") == "null");
  CHECK(run("1 = null") == "false");
  CHECK(run("1 != null") == "true");
  CHECK(run("5 between null and 6") == "null");
}

TEST_CASE("a value satisfies a range, a list that holds it, or an equal value") {
  const Value five = Value::number(5);
  CHECK(satisfies(five, Value(Range{five, Value(), false, false})).is_false());
  CHECK(satisfies(five, Value(Range{five, Value(), true, false})).is_true());
  CHECK(satisfies(five, Value(List{Value::number(1), five})).is_true());
  CHECK(satisfies(five, Value()).is_false());
  CHECK(satisfies(Value(std::string("a")), Value(Range{five, Value(), true, false})).is_null());
  CHECK(run("[1, 2] in [[1, 2], [3]]") == "true");
}

TEST_CASE("members of lists, ranges and contexts") {
  CHECK(run("[{a: 1}, {a: 2}, {b: 3}].a") == "[1, 2, null]");
  CHECK(run("[1..5].end") == "5");
  CHECK(run("[1..5).end included") == "false");
  CHECK(run("{a: {b: 2}}.a.b") == "2");
  CHECK(run("(1).a") == "null");
}

TEST_CASE("filters by condition, position and on a single value") {
  CHECK(run("[1, 2, 3][2]") == "2");
  CHECK(run("[1, 2, 3][4]") == "null");
  CHECK(run("[1, 2, 3][0]") == "null");
  CHECK(run("[1, 2, 3][1.5]") == "null");
  CHECK(run("5[item > 3]") == "[5]");
  CHECK(run("5[1]") == "5");
  CHECK(run("null[item > 3]") == "[]");
  CHECK(run("[{a: 1}, {a: 2}][item.a = 2]") == "[{a: 2}]");
  CHECK(run("[1, 2, 3][null]") == "[]");
}

TEST_CASE("instance of") {
  CHECK(run("1 instance of number") == "true");
  CHECK(run("@\"P1Y\" instance of years and months duration") == "true");
  CHECK(run("@\"2023-01-01\" instance of date and time") == "false");
  CHECK(run("[1, 2] instance of list<number>") == "true");
  CHECK(run("[1, \"a\"] instance of list<number>") == "false");
  CHECK(run("{a: 1, b: 2} instance of context<a: number>") == "true");
  CHECK(run("[1..2] instance of range<number>") == "true");
  CHECK(run("null instance of Any") == "false");
  CHECK(run("(function(a: number) a) instance of function<number> -> Any") == "true");
  CHECK(run("count instance of function") == "true");
}

}  // namespace hecht::feel
