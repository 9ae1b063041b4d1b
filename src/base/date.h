// Civil dates, times of day and instants, with time zones only where one is named.
//
// Why it exists: FEEL dates run to year 999,999,999 and deadlines are instants in Europe/Amsterdam. Days are counted
// in 64 bits here; zone rules come from the system's tz database through Howard Hinnant's library (time_zone.cpp, which
// says what it does with years outside the database). Calendar knowledge (holidays) is in base/calendar.h.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hecht::base {

inline constexpr std::int64_t kYearMax = 999'999'999;
inline constexpr std::int64_t kSecondsPerDay = 86'400;
inline constexpr std::string_view kAmsterdam = "Europe/Amsterdam";

// Proleptic Gregorian. A Date in the program is always a real day: make one with make_date or parse_date.
struct Date {
  std::int64_t year = 1970;
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  auto operator<=>(const Date&) const = default;
};

std::optional<Date> make_date(std::int64_t year, std::int64_t month, std::int64_t day);
// "2023-04-01"; years of more than four digits without leading zero, negative years with '-', year 0000 exists.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(const Date& date);

bool is_leap_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);
// Days since 1970-01-01.
std::int64_t days_since_epoch(const Date& date);
Date date_from_days(std::int64_t days);
// A sum can pass kYearMax; ask is_in_range where the number comes from outside. No number of days or months overflows.
bool is_in_range(const Date& date);
Date add_days(const Date& date, std::int64_t days);
// The day is cut to the length of the month: 31 January + 1 month is 28 or 29 February.
Date add_months(const Date& date, std::int64_t months);
int iso_weekday(const Date& date);  // 1 Monday … 7 Sunday
int iso_week(const Date& date);     // 1 … 53
int day_of_year(const Date& date);  // 1 … 366

struct TimeOfDay {
  std::int32_t second_of_day = 0;  // 0 … 86,399
  std::int32_t nanosecond = 0;     // 0 … 999,999,999
  auto operator<=>(const TimeOfDay&) const = default;
};
std::optional<TimeOfDay> make_time(std::int64_t hour, std::int64_t minute, std::int64_t second,
                                   std::int32_t nanosecond);
// "14:00:00", with optional fraction "14:00:00.123" (cut to nanoseconds); no zone. Seconds are required. "24:00:00" is
// no time.
std::optional<TimeOfDay> parse_time_of_day(std::string_view text);
std::string to_string(const TimeOfDay& time);  // "14:00:00" or "14:00:00.123"

// A point in time: seconds since 1970-01-01T00:00:00Z, no leap seconds.
struct Instant {
  std::int64_t seconds = 0;
  std::int32_t nanosecond = 0;
  auto operator<=>(const Instant&) const = default;
};
std::string to_string(const Instant& instant);  // "2023-04-01T21:59:59Z"

struct LocalDateTime {
  Date date;
  TimeOfDay time;
  auto operator<=>(const LocalDateTime&) const = default;
};

bool is_time_zone(std::string_view name);  // an IANA name the system knows, in its exact spelling
// Seconds east of UTC in the zone at that moment. `zone` must satisfy is_time_zone.
std::int32_t offset_at(std::string_view zone, const Instant& instant);
// As above for a local time. In the hour that occurs twice the first is meant; in the gap the offset before it.
std::int32_t offset_at_local(std::string_view zone, const LocalDateTime& local);
Instant to_instant(const LocalDateTime& local, std::int32_t offset_seconds);
Instant to_instant(const LocalDateTime& local, std::string_view zone);
LocalDateTime local_at(const Instant& instant, std::int32_t offset_seconds);
LocalDateTime local_in(const Instant& instant, std::string_view zone);

// "2023-04-01T23:59:59+02:00", "…Z", or without offset (then in `zone`). Seconds may be left out, a fraction may be
// given, 24:00 is refused. A bare date is nothing: an instant is asked.
std::optional<Instant> parse_instant(std::string_view text, std::string_view zone = kAmsterdam);

// The only reader of the clock; rules get their date from the caller.
Instant now();
// To practise, or to show what was, on another day: from here on the clock runs as if it is `start` now. Before
// anything else asks the time.
void start_practice_clock(const Instant& start);
bool is_practice_clock();
Date today();  // in Amsterdam

// A calendar quarter, written "2022-Q3".
struct Quarter {
  std::int32_t year = 1970;
  std::uint8_t number = 1;  // 1 … 4
  auto operator<=>(const Quarter&) const = default;
};
// Four digits of year.
std::optional<Quarter> parse_quarter(std::string_view text);
std::string to_string(const Quarter& quarter);
Quarter quarter_of(const Date& date);
Date first_day(const Quarter& quarter);
Date last_day(const Quarter& quarter);
Quarter next(const Quarter& quarter);

}  // namespace hecht::base
