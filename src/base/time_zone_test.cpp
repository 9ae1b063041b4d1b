// Expected moments computed with the tz database by Python's zoneinfo.
#include <doctest/doctest.h>

#include "base/date.h"

namespace hecht::base {
namespace {

Instant instant(std::string_view text) {
  const std::optional<Instant> value = parse_instant(text);
  REQUIRE_MESSAGE(value.has_value(), std::string(text));
  return *value;
}

std::string utc(std::string_view text) { return to_string(instant(text)); }

std::string local(std::string_view text, std::string_view zone = kAmsterdam) {
  const LocalDateTime there = local_in(instant(text), zone);
  return to_string(there.date) + "T" + to_string(there.time);
}

constexpr std::int32_t kHour = 3600;

}  // namespace

TEST_CASE("a deadline of the scheme") {
  CHECK(utc("2023-04-01T23:59:59+02:00") == "2023-04-01T21:59:59Z");
  CHECK(utc("2023-04-01T23:59:59") == "2023-04-01T21:59:59Z");
  CHECK(utc("2023-04-01T23:59") == "2023-04-01T21:59:00Z");
  CHECK(utc("2023-10-01T23:59:59") == "2023-10-01T21:59:59Z");
  CHECK(utc("2023-02-01T23:59:59") == "2023-02-01T22:59:59Z");
  CHECK(utc("2023-04-01T23:59:59Z") == "2023-04-01T23:59:59Z");
  CHECK(utc("2023-04-01T23:59:59-05:30") == "2023-04-02T05:29:59Z");
  CHECK(utc("2023-04-01T23:59:59.5+02:00") == "2023-04-01T21:59:59.5Z");
  CHECK(instant("2023-04-01T23:59:59+02:00") < instant("2023-04-02T00:00:00+02:00"));
  CHECK(instant("1969-12-31T23:59:59Z").seconds == -1);
  CHECK(utc("-2017-12-31T11:22:33Z") == "-2017-12-31T11:22:33Z");
  CHECK(utc("999999999-12-31T23:59:59-14:00") == "1000000000-01-01T13:59:59Z");
}

TEST_CASE("what is no instant") {
  for (const std::string_view text : {"",
                                      "2023-04-01",
                                      "2023-04-01T",
                                      "2023-04-01T24:00:00",
                                      "2023-04-01T24:00",
                                      "2023-04-01T23",
                                      "2023-04-01 23:59",
                                      "2023-04-01t23:59",
                                      "2023-04-01T23:59z",
                                      "2023-04-01T23:59+2",
                                      "2023-04-01T23:59+0200",
                                      "2023-04-01T23:59+02:60",
                                      "2023-04-01T23:59+14:01",
                                      "2023-04-01T23:59+19:00",
                                      "2023-02-29T00:00",
                                      "2023-04-01T23:59:60",
                                      "2023-04-01T23:59:59Zx",
                                      "2023-04-01T23:59:59+02:00Z",
                                      "2023-04-01T23:59:59.",
                                      "2023-04-01T23:59:59@Europe/Paris"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_instant(text).has_value());
  }
}

TEST_CASE("spring: 2023-03-26, from 02:00 to 03:00") {
  CHECK(local("2023-03-26T00:59:59Z") == "2023-03-26T01:59:59");
  CHECK(local("2023-03-26T01:00:00Z") == "2023-03-26T03:00:00");
  CHECK(utc("2023-03-26T01:59:59") == "2023-03-26T00:59:59Z");
  CHECK(utc("2023-03-26T03:00:00") == "2023-03-26T01:00:00Z");
  // 02:30 does not exist; with the offset before the gap it is 03:30 summer time.
  CHECK(utc("2023-03-26T02:30:00") == "2023-03-26T01:30:00Z");
}

TEST_CASE("autumn: 2023-10-29, 02:00 to 03:00 comes twice") {
  CHECK(local("2023-10-29T00:30:00Z") == "2023-10-29T02:30:00");
  CHECK(local("2023-10-29T01:30:00Z") == "2023-10-29T02:30:00");
  CHECK(utc("2023-10-29T02:30:00") == "2023-10-29T00:30:00Z");
  CHECK(utc("2023-10-29T01:59:59") == "2023-10-28T23:59:59Z");
  CHECK(utc("2023-10-29T03:00:00") == "2023-10-29T02:00:00Z");
  CHECK(offset_at(kAmsterdam, instant("2023-10-29T00:59:59Z")) == 2 * kHour);
  CHECK(offset_at(kAmsterdam, instant("2023-10-29T01:00:00Z")) == kHour);
}

TEST_CASE("years after the compiled files keep the rules") {
  CHECK(offset_at(kAmsterdam, instant("2037-07-01T12:00:00Z")) == 2 * kHour);
  CHECK(offset_at(kAmsterdam, instant("2037-12-31T23:59:59Z")) == kHour);
  CHECK(offset_at(kAmsterdam, instant("2038-01-01T00:00:00Z")) == kHour);
  CHECK(utc("2038-07-01T12:00:00") == "2038-07-01T10:00:00Z");
  CHECK(local("2050-03-27T00:59:59Z") == "2050-03-27T01:59:59");
  CHECK(local("2050-03-27T01:00:00Z") == "2050-03-27T03:00:00");
  CHECK(local("2048-10-25T00:59:59Z") == "2048-10-25T02:59:59");
  CHECK(local("2048-10-25T01:00:00Z") == "2048-10-25T02:00:00");
  CHECK(utc("2399-07-01T12:00:00") == "2399-07-01T10:00:00Z");
  CHECK(utc("999999999-07-01T12:00:00") == "999999999-07-01T10:00:00Z");
  CHECK(offset_at("Asia/Tokyo", instant("2100-07-01T12:00:00Z")) == 9 * kHour);
  CHECK(offset_at("Australia/Melbourne", instant("2060-01-01T12:00:00Z")) == 11 * kHour);
  CHECK(offset_at("Australia/Melbourne", instant("2060-07-01T12:00:00Z")) == 10 * kHour);
}

TEST_CASE("before its first change a zone has local mean time") {
  constexpr std::int32_t kMeanTime = 19 * 60 + 32;
  CHECK(offset_at(kAmsterdam, instant("1800-01-01T00:00:00Z")) ==
        offset_at(kAmsterdam, instant("-999999999-01-01T00:00:00Z")));
  CHECK(offset_at(kAmsterdam, instant("1700-01-01T00:00:00Z")) <= kMeanTime);
  CHECK(local_in(to_instant({{-2021, 1, 1}, {36610, 0}}, "Australia/Melbourne"), "Australia/Melbourne") ==
        LocalDateTime{{-2021, 1, 1}, {36610, 0}});
}

TEST_CASE("names of zones") {
  for (const std::string_view name :
       {"Europe/Amsterdam", "Europe/Paris", "Etc/UTC", "UTC", "Asia/Tokyo", "Etc/GMT+5"}) {
    CHECK(is_time_zone(name));
  }
  for (const std::string_view name :
       {"", "xyz/abc", "europe/amsterdam", "localtime", "Europe", "../etc/passwd", "Europe/Amsterdam "}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(is_time_zone(name));
  }
}

TEST_CASE("the clock runs") {
  CHECK(now() > instant("2024-01-01T00:00:00Z"));
  CHECK(now().nanosecond >= 0);
}

}  // namespace hecht::base
