#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::Inputs;
using testing::missing;
using testing::missing_between;
using testing::run;

namespace {

std::string open(const std::string& text) {
  const Inputs inputs = {{"u", missing_between(0, "0", "")},
                         {"v", missing_between(1, "2", "5")},
                         {"flag", missing(2)},
                         {"xs", missing(3)},
                         {"names", Value(List{Value(std::string("a")), missing(4)})}};
  return run(text, inputs);
}

}  // namespace

TEST_CASE("a list with an unknown element is still a list") {
  CHECK(open("count([1, u])") == "2");
  CHECK(open("sum([1, v])") == "?[3..6]");
  CHECK(open("min([1, v])") == "1");
  CHECK(open("max([1, v])") == "?[2..5]");
  CHECK(open("all([true, flag, false])") == "false");
  CHECK(open("any([flag, true])") == "true");
  CHECK(open("all([flag, true])") == "?");
  CHECK(open("list contains(names, \"a\")") == "true");
  CHECK(open("list contains(names, \"b\")") == "?null");
  CHECK(open("\"a\" in names") == "true");
  CHECK(open("some n in names satisfies n = \"a\"") == "true");
  CHECK(open("every n in names satisfies n = \"b\"") == "false");
  CHECK(open("mean([1, v])") == "?null");
  CHECK(open("(for x in [1, v] return x + 1)[2]") == "?[3..6]");
}

TEST_CASE("an unknown condition keeps each element perhaps") {
  CHECK(open("count([1, 2, 3][item > v])") == "?[0..1]");
  CHECK(open("count([1, 2, 3][item > u])") == "?[0..3]");
  CHECK(open("sum([1, 2, 9][item >= v])") == "?[9..11]");
  CHECK(open("max([1, 2, 9][item >= v])") == "9");
  CHECK(open("list contains([1, 2, 9][item >= v], 9)") == "true");
  CHECK(open("count(concatenate([1, 3][item > v], [9]))") == "?[1..2]");
  CHECK(open("sum(concatenate([3][item > v], [u, 9]))") == "?[9..]");
  CHECK(open("concatenate(xs, [1])") == "?null");
  CHECK(open("list contains([1, 2, 9][item >= v], 1)") == "false");
  CHECK(open("list contains([1, 2, 9][item >= v], 2)") == "?null");
  CHECK(open("count(for x in [1, 2, 9][item >= v] return x)") == "?[1..2]");
  CHECK(open("some x in [1, 2, 9][item >= v] satisfies x > 8") == "true");
  CHECK(open("count([{a: 1}, {a: 2}][item.a > u].a)") == "?[0..2]");
}

TEST_CASE("what may be empty may have no sum, least or greatest") {
  CHECK(open("sum([1, 2][item > u])") == "?null[0..3]");
  CHECK(open("sum([1, 2][item > u]) <= 3") == "?null");
  CHECK(open("min([1, 2][item > u]) >= 1") == "?null");
  CHECK(open("max([1, 2][item > u]) = null") == "?null");
  CHECK(open("count([1, 2][item > u]) <= 2") == "true");
  CHECK(open("some x in [1][item > u] satisfies null") == "?null");
  CHECK(open("for x in [1][item > u], y in null return 1") == "?null");
}

TEST_CASE("a position that is unknown gives one unknown element, not a list") {
  CHECK(open("[10, 20][v]") == "?null");
  CHECK(open("[10, 20][v] + 1") == "?null");
  CHECK(open("count([[1, 2, 3]][v])") == "?null[0..]");
  CHECK(open("[10, 20][item > v][1]") == "10");
  CHECK(open("[1, 20][item > v][1]") == "20");
  CHECK(open("[3, 20][item > v][1]") == "?null");
}

TEST_CASE("an unknown list") {
  CHECK(open("count(xs)") == "?[0..]");
  CHECK(open("count(xs) >= 0") == "true");
  CHECK(open("xs[1]") == "?null");
  CHECK(open("for x in xs return x") == "?null");
  CHECK(open("some x in xs satisfies x > 1") == "?null");
  CHECK(open("list contains(xs, 1)") == "?null");
  CHECK(open("append(xs, 1)") == "?null");
}

TEST_CASE("distinct values count between the known ones and all") {
  CHECK(open("count(distinct values([1, 1, v]))") == "?[1..2]");
  CHECK(open("count(distinct values([u, v]))") == "?[1..2]");
  CHECK(open("count(distinct values(names[item != \"a\"]))") == "?[0..1]");
  CHECK(open("count(distinct values([\"a\", \"a\"]))") == "1");
}

}  // namespace hecht::feel
