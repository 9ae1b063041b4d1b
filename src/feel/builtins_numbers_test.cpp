#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("rounding") {
  CHECK(run("decimal(2.5, 0)") == "2");
  CHECK(run("decimal(1.115, 2)") == "1.12");
  CHECK(run("floor(-1.5)") == "-2");
  CHECK(run("ceiling(-1.5)") == "-1");
  CHECK(run("floor(1.56, 1)") == "1.5");
  CHECK(run("round up(-5.5, 0)") == "-6");
  CHECK(run("round down(5.5, 0)") == "5");
  CHECK(run("round half up(5.5, 0)") == "6");
  CHECK(run("round half up(-1.125, 2)") == "-1.13");
  CHECK(run("round half down(5.5, 0)") == "5");
  CHECK(run("round half up(1234, -2)") == "1200");
  CHECK(run("round half up(1, 99999)") == "null");
  CHECK(run("round half up(\"1\", 0)") == "null");
  CHECK(run("floor(n: 1.5)") == "1");
}

TEST_CASE("numbers") {
  CHECK(run("abs(-3)") == "3");
  CHECK(run("abs(@\"-P1Y\")") == "P1Y");
  CHECK(run("abs(@\"-PT1.5S\")") == "PT1.5S");
  CHECK(run("modulo(10, 4)") == "2");
  CHECK(run("modulo(-10, 4)") == "2");
  CHECK(run("modulo(10, -4)") == "-2");
  CHECK(run("modulo(1, 0)") == "null");
  CHECK(run("sqrt(16)") == "4");
  CHECK(run("sqrt(-1)") == "null");
  CHECK(run("log(0)") == "null");
  CHECK(run("exp(0)") == "1");
  CHECK(run("odd(3)") == "true");
  CHECK(run("even(-2)") == "true");
  CHECK(run("odd(1.5)") == "null");
  CHECK(run("not(true)") == "false");
}

TEST_CASE("named arguments come in any order, and wrong ones are null") {
  CHECK(run("modulo(divisor: 4, dividend: 10)") == "2");
  CHECK(run("modulo(divisor: 4, dividnd: 10)") == "null");
  CHECK(run("round half up(scale: 1, n: 1.25)") == "1.3");
}

TEST_CASE("aggregates") {
  CHECK(run("count([1, null, 3])") == "3");
  CHECK(run("min(3, 1, 2)") == "1");
  CHECK(run("max([\"a\", \"b\"])") == "\"b\"");
  CHECK(run("min([])") == "null");
  CHECK(run("min([1, \"a\"])") == "null");
  CHECK(run("sum([0.1, 0.2])") == "0.3");
  CHECK(run("sum([])") == "null");
  CHECK(run("sum([1, null])") == "null");
  CHECK(run("sum([@\"PT1H\", @\"PT2H\"])") == "PT3H");
  CHECK(run("sum([\"a\", \"b\"])") == "null");
  CHECK(run("mean([1, 2, 4.5])") == "2.5");
  CHECK(run("all([])") == "true");
  CHECK(run("all([true, null])") == "null");
  CHECK(run("all([true, 1])") == "null");
  CHECK(run("any([])") == "false");
  CHECK(run("any([false, null])") == "null");
  CHECK(run("product([2, 3, 4])") == "24");
  CHECK(run("product([])") == "null");
  CHECK(run("median(8, 2, 5, 3)") == "4");
  CHECK(run("median([])") == "null");
  CHECK(run("stddev([2, 4, 7, 5]) > 2.08 and stddev([2, 4, 7, 5]) < 2.09") == "true");
  CHECK(run("stddev([1])") == "null");
  CHECK(run("mode([6, 1, 9, 6, 1])") == "[1, 6]");
  CHECK(run("mode([])") == "[]");
}

}  // namespace hecht::feel
