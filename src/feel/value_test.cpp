#include "feel/value.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("equality is only between values of one type") {
  CHECK(equal(Value::number(1), Value(testing::decimal("1.00"))) == true);
  CHECK(equal(Value(std::string("a")), Value::number(1)) == std::nullopt);
  CHECK(equal(Value(), Value()) == true);
  CHECK(equal(Value(), Value::number(0)) == false);
  CHECK(run("1 = \"1\"") == "null");
  CHECK(run("null = null") == "true");
  CHECK(run("[1, [2]] = [1.0, [2]]") == "true");
  CHECK(run("[1, 2] = [2, 1]") == "false");
  CHECK(run("{a: 1, b: 2} = {b: 2, a: 1}") == "true");
  CHECK(run("{a: 1} = {b: 1}") == "false");
  CHECK(run("[1..3] = [1..3]") == "true");
  CHECK(run("[1..3] = [1..3)") == "false");
  CHECK(run("@\"12:00:00Z\" = @\"14:00:00+02:00\"") == "true");
  CHECK(run("is(@\"12:00:00Z\", @\"14:00:00+02:00\")") == "false");
}

TEST_CASE("order is only where values have one") {
  CHECK(compare(Value::number(1), Value::number(2)) == -1);
  CHECK(compare(Value(std::string("b")), Value(std::string("a"))) == 1);
  CHECK(compare(Value(true), Value(false)) == std::nullopt);
  CHECK(run("true < false") == "null");
  CHECK(run("[1] < [2]") == "null");
  CHECK(run("@\"2023-01-31\" < @\"2023-02-01\"") == "true");
  CHECK(run("@\"P1Y\" > @\"P11M\"") == "true");
  CHECK(run("@\"P1Y\" > @\"P300D\"") == "null");
  // A local moment and one with a zone have no order.
  CHECK(run("@\"2023-01-01T10:00:00\" < @\"2023-01-01T10:00:00Z\"") == "null");
}

TEST_CASE("a context keeps its order and replaces by key") {
  Context context;
  context.put("b", Value::number(1));
  context.put("a", Value::number(2));
  context.put("b", Value::number(3));
  CHECK(to_string(Value(context)) == "{b: 3, a: 2}");
  CHECK(context.find("c") == nullptr);
}

TEST_CASE("values as text") {
  CHECK(to_string(Value(std::string("bare"))) == "bare");
  CHECK(run("string([\"a\", 1, null, true])") == "\"[\\\"a\\\", 1, null, true]\"");
  CHECK(run("{\"een sleutel\": \"x\"}") == "{een sleutel: \"x\"}");
  CHECK(run("{\"a-b\": 1}") == "{\"a-b\": 1}");
  CHECK(run("(1..2]") == "(1..2]");
  CHECK(run("[(< 3), (>= 2)]") == "[(..3), [2..)]");
  CHECK(run("0.10") == "0.1");
  CHECK(run("12345678901234567890.12 * 10") == "123456789012345678901.2");
}

TEST_CASE("unknown is seen inside lists, contexts and ranges") {
  const Value unknown = testing::missing(0);
  CHECK(holds_unknown(unknown));
  CHECK(holds_unknown(Value(List{Value::number(1), Value(List{unknown})})));
  CHECK(holds_unknown(Value(Range{Value::number(1), unknown, true, true})));
  CHECK_FALSE(holds_unknown(Value(List{Value::number(1), Value()})));
  CHECK(to_string(unknown) == "unknown");
}

}  // namespace hecht::feel
