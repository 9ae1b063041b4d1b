#include "feel/cases.h"

#include <doctest/doctest.h>

#include "feel/json_values.h"
#include "feel/test_support.h"
#include "feel/types.h"

namespace hecht::feel {

namespace {

std::string case_line(const std::string& text, const std::string& type, const std::string& expected) {
  return R"({"dir":"d","test":"1","node":"n","inputs":{"x y":{"t":"number","v":"3"}},)"
         R"("model":{"inputs":{"x y":{"base":"number"}},"decisions":{"n":{"text":")" +
         text + R"(","requires":[],"type":)" + type + R"(}}},"expected":)" + expected + "}";
}

bool passes(const std::string& line) {
  const auto result = run_case(line);
  REQUIRE(result.ok());
  return result->passed;
}

}  // namespace

TEST_CASE("conformance cases") {
  const std::string number = R"({"base":"number"})";
  CHECK(passes(case_line("x y + 1", number, R"({"t":"number","v":"4"})")));
  CHECK(passes(case_line("x y + 1", number, R"({"t":"number","v":"4.000000001"})")));
  CHECK_FALSE(passes(case_line("x y + 1", number, R"({"t":"number","v":"5"})")));
  CHECK(passes(case_line("nergens", number, R"({"t":"null"})")));
  // The declared type converts a list of one, and refuses what does not fit.
  CHECK(passes(case_line("[x y]", number, R"({"t":"number","v":"3"})")));
  CHECK(passes(case_line("\\\"a\\\"", number, R"({"t":"null"})")));
  CHECK(passes(case_line("x y", R"({"base":"number","allowed":"> 5"})", R"({"t":"null"})")));
  CHECK(passes(case_line("[x y]", R"({"list":{"base":"number"}})", R"({"t":"list","v":[{"t":"number","v":"3"}]})")));
  const auto result = run_case(case_line("1 + 1", number, R"({"t":"number","v":"3"})"));
  REQUIRE(result.ok());
  CHECK(result->name == "d/1 n");
  CHECK(result->text == "1 + 1");
  CHECK(result->expected == "3");
  CHECK(result->actual == "2");
}

TEST_CASE("a line that is no case is a problem, and never more than that") {
  CHECK_FALSE(run_case("").ok());
  CHECK_FALSE(run_case("{}").ok());
  CHECK_FALSE(run_case("[1]").ok());
  const std::string rest = R"(,"inputs":{},"expected":{"t":"null"},"node":"n"})";
  CHECK(passes(R"({"model":{})" + rest));
  CHECK(passes(R"({"model":{"inputs":3,"decisions":{"n":{"text":7,"requires":{"x":1}}}})" + rest));
  CHECK(passes(R"({"model":{"decisions":{"n":{"text":"n","requires":["n"],"type":{"list":1}}}})" + rest));
  CHECK(passes(R"({"model":{"decisions":{}},"inputs":{"a":{"t":"list","v":3}},"expected":{"t":"null"},"node":"n"})"));
  CHECK_FALSE(run_case(case_line("1", R"({"base":"number"})", R"({"t":"getal","v":"1"})")).ok());
}

TEST_CASE("JSON to values and back") {
  const auto json = base::parse_json(R"({"a b":[1.1,null,true,"x"],"c":12345678901234567.89})");
  REQUIRE(json.ok());
  const auto value = from_json(*json);
  REQUIRE(value.has_value());
  CHECK(testing::shown(*value) == "{a b: [1.1, null, true, \"x\"], c: 12345678901234567.89}");
  CHECK(to_json(*value) == *json);
  CHECK(to_json(testing::evaluated("@\"2023-04-01\"")) == base::Json(std::string("2023-04-01")));
  const auto long_number = base::parse_json("12345678901234567890123456789012345");
  REQUIRE(long_number.ok());
  CHECK_FALSE(from_json(*long_number).has_value());
}

TEST_CASE("values conform to types as DMN converts them") {
  const TypeExpression number{"number", {}, {}, nullptr};
  const TypeExpression numbers{"list", {number}, {}, nullptr};
  const TypeExpression moment{"date and time", {}, {}, nullptr};
  CHECK(testing::shown(*conform(Value::number(1), numbers)) == "[1]");
  CHECK(testing::shown(*conform(testing::evaluated("[1]"), number)) == "1");
  CHECK_FALSE(conform(testing::evaluated("[1, 2]"), number).has_value());
  CHECK(testing::shown(*conform(testing::evaluated("@\"2023-04-01\""), moment)) == "2023-04-01T00:00:00Z");
  CHECK(conform(Value(), number)->is_null());
  CHECK(conform(testing::missing(0), number)->as_unknown() != nullptr);
}

}  // namespace hecht::feel
