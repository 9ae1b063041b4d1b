#include "base/date.h"

#include <doctest/doctest.h>

#include <limits>

namespace hecht::base {
namespace {

Date date(std::string_view text) {
  const std::optional<Date> value = parse_date(text);
  REQUIRE_MESSAGE(value.has_value(), std::string(text));
  return *value;
}

std::string plus_months(std::string_view text, std::int64_t months) {
  return to_string(add_months(date(text), months));
}
std::string plus_days(std::string_view text, std::int64_t days) { return to_string(add_days(date(text), days)); }

}  // namespace

TEST_CASE("a date is written as it was read") {
  for (const std::string_view text :
       {"2023-04-01", "2024-02-29", "2000-02-29", "0000-01-01", "0001-12-31", "-0001-06-30", "-2017-12-31",
        "10000-01-01", "999999999-12-31", "-999999999-01-01"}) {
    CHECK(to_string(date(text)) == text);
  }
}

TEST_CASE("what is no date") {
  for (const std::string_view text : {"",
                                      "2023",
                                      "2023-4-1",
                                      "2023-04",
                                      "23-04-01",
                                      "2023-02-29",
                                      "1900-02-29",
                                      "2100-02-29",
                                      "2023-04-31",
                                      "2023-00-01",
                                      "2023-13-01",
                                      "2023-01-00",
                                      "2023-01-32",
                                      "+2023-01-01",
                                      "01211-12-31",
                                      "-0000-01-01",
                                      "9999999999-12-25",
                                      "99999999999999999999-01-01",
                                      " 2023-04-01",
                                      "2023-04-01 ",
                                      "2023-04-01T",
                                      "2023/04/01",
                                      "2023-04-01Z",
                                      "2012T-12-25",
                                      "２023-04-01"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_date(text).has_value());
  }
  CHECK_FALSE(make_date(1'000'000'000, 1, 1).has_value());
  CHECK_FALSE(make_date(-1'000'000'000, 1, 1).has_value());
  CHECK_FALSE(make_date(2023, std::numeric_limits<std::int64_t>::max(), 1).has_value());
  CHECK_FALSE(make_date(2023, 1, std::numeric_limits<std::int64_t>::max()).has_value());
}

TEST_CASE("days since 1970") {
  CHECK(days_since_epoch(date("1970-01-01")) == 0);
  CHECK(days_since_epoch(date("1969-12-31")) == -1);
  CHECK(days_since_epoch(date("2000-03-01")) == 11017);
  CHECK(days_since_epoch(date("0000-03-01")) == -719468);
  CHECK(days_since_epoch(date("-0001-12-31")) == days_since_epoch(date("0000-01-01")) - 1);
  CHECK(days_since_epoch(date("999999999-12-31")) == 365241780471);
  CHECK(to_string(date_from_days(365241780471)) == "999999999-12-31");
  CHECK(to_string(date_from_days(days_since_epoch(date("-999999999-01-01")))) == "-999999999-01-01");
}

TEST_CASE("every day of eight centuries follows the one before it") {
  Date expected{-400, 1, 1};
  for (std::int64_t days = days_since_epoch(expected); expected.year < 400; ++days) {
    REQUIRE(date_from_days(days) == expected);
    REQUIRE(days_since_epoch(expected) == days);
    if (++expected.day > days_in_month(expected.year, expected.month)) {
      expected.day = 1;
      if (++expected.month > 12) expected = {expected.year + 1, 1, 1};
    }
  }
}

TEST_CASE("leap years") {
  for (const int year : {2000, 2024, 1600, 0, -4, -400}) CHECK(is_leap_year(year));
  for (const int year : {1900, 2100, 2023, -1, -100}) CHECK_FALSE(is_leap_year(year));
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2023, 2) == 28);
  CHECK(days_in_month(2023, 12) == 31);
}

TEST_CASE("adding months cuts the day to the month") {
  CHECK(plus_months("2023-01-31", 1) == "2023-02-28");
  CHECK(plus_months("2024-01-31", 1) == "2024-02-29");
  CHECK(plus_months("2024-02-29", 12) == "2025-02-28");
  CHECK(plus_months("2024-02-29", 48) == "2028-02-29");
  CHECK(plus_months("2023-03-31", -1) == "2023-02-28");
  CHECK(plus_months("2023-01-15", -1) == "2022-12-15");
  CHECK(plus_months("0000-01-15", -1) == "-0001-12-15");
  CHECK(plus_months("2023-12-31", 2) == "2024-02-29");
}

TEST_CASE("sums past the last year are out of range, not wrong") {
  CHECK(plus_days("2023-12-31", 1) == "2024-01-01");
  CHECK(plus_days("-999999999-01-01", 730'484'999'633) == "999999999-12-31");
  CHECK(plus_months("-999999999-01-31", 24 * std::int64_t{999'999'999} + 11) == "999999999-12-31");
  for (const std::int64_t much : {std::numeric_limits<std::int64_t>::max(), std::int64_t{1'000'000'000'000}}) {
    CHECK_FALSE(is_in_range(add_days(date("-999999999-01-01"), much)));
    CHECK_FALSE(is_in_range(add_days(date("999999999-12-31"), -much)));
    CHECK_FALSE(is_in_range(add_months(date("-999999999-01-01"), much)));
    CHECK_FALSE(is_in_range(add_months(date("999999999-12-31"), -much)));
    CHECK_FALSE(is_in_range(date_from_days(-much)));
  }
  CHECK_FALSE(is_in_range(add_days(date("999999999-12-31"), 1)));
  CHECK(is_in_range(date("-999999999-01-01")));
}

TEST_CASE("weekdays, weeks and days of the year") {
  CHECK(iso_weekday(date("2023-04-01")) == 6);
  CHECK(iso_weekday(date("1970-01-01")) == 4);
  CHECK(iso_weekday(date("2023-10-01")) == 7);
  CHECK(iso_weekday(date("1969-12-29")) == 1);
  CHECK(iso_weekday(date("0000-01-01")) == 6);
  CHECK(iso_week(date("2020-12-31")) == 53);
  CHECK(iso_week(date("2021-01-03")) == 53);
  CHECK(iso_week(date("2021-01-04")) == 1);
  CHECK(iso_week(date("2015-12-31")) == 53);
  CHECK(iso_week(date("2016-01-01")) == 53);
  CHECK(iso_week(date("2018-12-31")) == 1);
  CHECK(iso_week(date("2019-12-30")) == 1);
  CHECK(iso_week(date("2022-01-01")) == 52);
  CHECK(iso_week(date("2023-01-01")) == 52);
  CHECK(day_of_year(date("2023-01-01")) == 1);
  CHECK(day_of_year(date("2023-12-31")) == 365);
  CHECK(day_of_year(date("2024-12-31")) == 366);
  CHECK(day_of_year(date("2024-03-01")) == 61);
}

TEST_CASE("times of day") {
  for (const std::string_view text :
       {"00:00:00", "14:00:00", "23:59:59", "14:00:00.123", "23:59:59.999999999", "01:02:03.5"}) {
    const std::optional<TimeOfDay> time = parse_time_of_day(text);
    REQUIRE(time.has_value());
    CHECK(to_string(*time) == text);
  }
  CHECK(to_string(*parse_time_of_day("10:20:00.500")) == "10:20:00.5");
  CHECK(to_string(*parse_time_of_day("10:20:00.0000")) == "10:20:00");
  CHECK(to_string(*parse_time_of_day("10:20:00.9999999999")) == "10:20:00.999999999");
  for (const std::string_view text :
       {"", "14", "14:00", "24:00:00", "23:60:00", "23:59:60", "00:00:61", "7:01:02", "07:01:2", "14:00:00.",
        "14:00:00Z", "14:00:00+01:00", "-14:00:00", "11:30:00T", "14.00.00"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_time_of_day(text).has_value());
  }
  CHECK_FALSE(make_time(0, 0, 0, 1'000'000'000).has_value());
  CHECK_FALSE(make_time(0, 0, 0, -1).has_value());
}

TEST_CASE("quarters") {
  CHECK(to_string(*parse_quarter("2022-Q3")) == "2022-Q3");
  CHECK(quarter_of(date("2022-07-01")) == Quarter{2022, 3});
  CHECK(quarter_of(date("2022-06-30")) == Quarter{2022, 2});
  CHECK(quarter_of(date("2022-12-31")) == Quarter{2022, 4});
  CHECK(to_string(first_day({2022, 3})) == "2022-07-01");
  CHECK(to_string(last_day({2022, 3})) == "2022-09-30");
  CHECK(to_string(last_day({2024, 1})) == "2024-03-31");
  CHECK(to_string(last_day({2024, 4})) == "2024-12-31");
  CHECK(next({2022, 4}) == Quarter{2023, 1});
  CHECK(next({2022, 1}) == Quarter{2022, 2});
  CHECK(Quarter{2022, 4} < Quarter{2023, 1});
  for (const std::string_view text :
       {"", "2022", "2022-Q0", "2022-Q5", "2022-3", "2022Q3", "22-Q3", "2022-Q3 ", "2022-Q33", "2022-q3"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_quarter(text).has_value());
  }
}

}  // namespace hecht::base
