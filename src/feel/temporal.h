// FEEL's time, date and time, and the two durations: text forms and arithmetic (DMN 1.5, 10.3.2.3).
//
// Why it exists: base/date.h knows days, instants and zones; FEEL adds values that may or may not carry a zone and
// durations of two kinds that never mix. A date is base::Date itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace hecht::feel {

__extension__ typedef __int128 Int128;  // nanoseconds of a billion years do not fit in 64 bits

// Local (no zone), a fixed offset, or a named zone such as Europe/Amsterdam.
struct Zone {
  enum class Kind : std::uint8_t { Local, Offset, Named };
  Kind kind = Kind::Local;
  std::int32_t offset_seconds = 0;  // Offset only
  std::string name;                 // Named only
  bool operator==(const Zone&) const = default;
};

struct Time {
  base::TimeOfDay time;
  Zone zone;
  bool operator==(const Time&) const = default;
};

struct DateTime {
  base::Date date;
  base::TimeOfDay time;
  Zone zone;
  bool operator==(const DateTime&) const = default;
};

struct MonthsDuration {
  std::int64_t months = 0;
  auto operator<=>(const MonthsDuration&) const = default;
};

// Months of one kind and seconds of the other stay within this, so that a sum of two fits.
inline constexpr std::int64_t kDurationMax = INT64_MAX / 2;

// seconds and nanosecond carry the same sign.
struct DaysDuration {
  std::int64_t seconds = 0;
  std::int32_t nanosecond = 0;
  auto operator<=>(const DaysDuration&) const = default;
};

std::optional<Zone> parse_zone(std::string_view text);  // "", "Z", "+02:00", "@Europe/Amsterdam"
std::optional<Time> parse_time(std::string_view text);
// A date alone is midnight, local.
std::optional<DateTime> parse_date_time(std::string_view text);
std::optional<MonthsDuration> parse_months_duration(std::string_view text);
std::optional<DaysDuration> parse_days_duration(std::string_view text);

std::string to_string(const Zone& zone);
std::string to_string(const Time& value);
std::string to_string(const DateTime& value);
std::string to_string(const MonthsDuration& value);
std::string to_string(const DaysDuration& value);

// Seconds east of UTC at that moment; nothing for a local value.
std::optional<std::int32_t> offset_of(const Time& value);
std::optional<std::int32_t> offset_of(const DateTime& value);
// A local value counts as UTC.
base::Instant instant_of(const DateTime& value);
DateTime date_time_of(const base::Date& date);

// Nothing where a value leaves the years FEEL has.
std::optional<DateTime> add(const DateTime& value, const DaysDuration& duration);
std::optional<DateTime> add(const DateTime& value, const MonthsDuration& duration);
Time add(const Time& value, const DaysDuration& duration);  // wraps around midnight
std::optional<base::Date> add_months_checked(const base::Date& date, std::int64_t months);

DaysDuration between(const DateTime& later, const DateTime& earlier);
// Whole months from `from` to `to`, towards zero, by the days of the calendar: the time of day plays no part.
MonthsDuration months_between(const DateTime& from, const DateTime& to);
DaysDuration days_duration(Int128 nanoseconds_total);
Int128 nanoseconds_total(const DaysDuration& value);

}  // namespace hecht::feel
