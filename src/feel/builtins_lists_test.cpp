#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("lists") {
  CHECK(run("list contains([1, null], null)") == "true");
  CHECK(run("sublist([1, 2, 3], 2)") == "[2, 3]");
  CHECK(run("sublist([1, 2, 3], -2, 1)") == "[2]");
  CHECK(run("sublist([1, 2, 3], 2, 3)") == "null");
  CHECK(run("append([1], 2, 3)") == "[1, 2, 3]");
  CHECK(run("concatenate([1], [2, 3])") == "[1, 2, 3]");
  CHECK(run("insert before([1, 3], 2, 2)") == "[1, 2, 3]");
  CHECK(run("insert before([1, 3], 4, 2)") == "null");
  CHECK(run("remove([1, 2, 3], -1)") == "[1, 2]");
  CHECK(run("list replace([1, 2, 3], 2, 9)") == "[1, 9, 3]");
  CHECK(run("list replace([1, 2, 3], function(item, newItem) item > 1, 9)") == "[1, 9, 9]");
  CHECK(run("list replace([1], function(item, newItem) 1, 9)") == "null");
  CHECK(run("reverse([1, 2])") == "[2, 1]");
  CHECK(run("index of([1, 2, 1], 1)") == "[1, 3]");
  CHECK(run("union([1, 2], [2, 3])") == "[1, 2, 3]");
  CHECK(run("distinct values([1, 2, 1.0, null, null])") == "[1, 2, null]");
  CHECK(run("flatten([1, [2, [3]]])") == "[1, 2, 3]");
  CHECK(run("sort([3, 1, 2])") == "[1, 2, 3]");
  CHECK(run("sort([1, 2, 3], function(x, y) x > y)") == "[3, 2, 1]");
  CHECK(run("count(1)") == "1");
  CHECK(run("count(null)") == "null");
}

TEST_CASE("sorting survives a function that is no order") {
  CHECK(run("count(sort([3, 1, 2, 5, 4], function(x, y) true))") == "5");
  CHECK(run("count(sort([3, 1, 2, 5, 4], function(x, y) null))") == "5");
}

TEST_CASE("contexts") {
  CHECK(run("get value({a: 1}, \"a\")") == "1");
  CHECK(run("get value({a: {b: 2}}, [\"a\", \"b\"])") == "2");
  CHECK(run("get value({a: 1}, \"x\")") == "null");
  CHECK(run("get entries({a: 1})") == "[{key: \"a\", value: 1}]");
  CHECK(run("context([{key: \"a\", value: 1}])") == "{a: 1}");
  CHECK(run("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])") == "null");
  CHECK(run("context put({a: 1}, \"b\", 2)") == "{a: 1, b: 2}");
  CHECK(run("context put({a: {b: 1}}, [\"a\", \"c\"], 2)") == "{a: {b: 1, c: 2}}");
  CHECK(run("context merge([{a: 1}, {a: 2, b: 3}])") == "{a: 2, b: 3}");
  CHECK(run("context merge([1])") == "null");
}

TEST_CASE("ranges") {
  CHECK(run("before(1, 2)") == "true");
  CHECK(run("before([1..5], [5..9])") == "false");
  CHECK(run("before([1..5), [5..9])") == "true");
  CHECK(run("after([5..9], (1..5))") == "true");
  CHECK(run("meets([1..5], [5..9])") == "true");
  CHECK(run("met by([5..9], [1..5])") == "true");
  CHECK(run("overlaps([1..5], [5..9])") == "true");
  CHECK(run("overlaps([1..5), [5..9])") == "false");
  CHECK(run("overlaps before([1..5], [3..8])") == "true");
  CHECK(run("overlaps after([3..8], [1..5])") == "true");
  CHECK(run("finishes(5, [1..5])") == "true");
  CHECK(run("finished by([1..5], (3..5])") == "true");
  CHECK(run("includes([1..9], 9)") == "true");
  CHECK(run("includes([1..9), 9)") == "false");
  CHECK(run("during([2..3], [1..9])") == "true");
  CHECK(run("starts(1, [1..5])") == "true");
  CHECK(run("started by([1..5], [1..3])") == "true");
  CHECK(run("coincides([1..5], [1..5])") == "true");
  CHECK(run("coincides(3, 3)") == "true");
  CHECK(run("before(1, \"a\")") == "null");
  CHECK(run("range(\"[1..3]\") = [1..3]") == "true");
  CHECK(run("range(\"[1..x]\")") == "null");
  CHECK(run("range(\"1\")") == "null");
}

}  // namespace hecht::feel
