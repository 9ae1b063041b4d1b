#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("dates, times and moments from text and parts") {
  CHECK(run("date(\"2023-02-29\")") == "null");
  CHECK(run("date(2024, 2, 29)") == "2024-02-29");
  CHECK(run("date(2023, 13, 1)") == "null");
  CHECK(run("date(@\"2023-04-01T10:00:00Z\")") == "2023-04-01");
  CHECK(run("time(\"10:20:30\")") == "10:20:30");
  CHECK(run("time(\"T10:20:30\")") == "null");
  CHECK(run("time(10, 20, 30.5)") == "10:20:30.5");
  CHECK(run("time(10, 20, 30, @\"PT2H\")") == "10:20:30+02:00");
  CHECK(run("time(10, 20, 30, @\"PT19H\")") == "null");
  CHECK(run("time(24, 0, 0)") == "null");
  CHECK(run("time(@\"2023-04-01\")") == "00:00:00Z");
  CHECK(run("date and time(@\"2023-04-01\", @\"10:00:00\")") == "2023-04-01T10:00:00");
  CHECK(run("date and time(\"2023-04-01T10:00:00@Europe/Amsterdam\")") == "2023-04-01T10:00:00@Europe/Amsterdam");
  CHECK(run("date and time(\"2023-04-01T25:00:00\")") == "null");
  CHECK(run("date and time(@\"2023-04-01\")") == "2023-04-01T00:00:00Z");
  CHECK(run("duration(\"P1Y2M\")") == "P1Y2M");
  CHECK(run("duration(\"P1DT2H\")") == "P1DT2H");
  CHECK(run("duration(\"1 dag\")") == "null");
  CHECK(run("duration(7)") == "null");
}

TEST_CASE("the calendar") {
  CHECK(run("day of year(@\"2024-12-31\")") == "366");
  CHECK(run("week of year(@\"2021-01-03\")") == "53");
  CHECK(run("day of week(@\"2023-04-01\")") == "\"Saturday\"");
  CHECK(run("month of year(@\"2023-04-01T00:00:00\")") == "\"April\"");
  CHECK(run("day of week(\"2023-04-01\")") == "null");
}

TEST_CASE("now and today are those of Amsterdam, as told to the evaluator") {
  const Parsed parsed = parse("[string(today()), string(now())]", {});
  REQUIRE(parsed.root);
  // 2023-03-31T22:30:00Z is half past midnight on 1 April in Amsterdam.
  Evaluator evaluator({}, base::Instant{1'680'301'800, 0});
  CHECK(testing::shown(evaluator.evaluate(*parsed.root)) ==
        "[\"2023-04-01\", \"2023-04-01T00:30:00@Europe/Amsterdam\"]");
}

}  // namespace hecht::feel
