#include "feel/temporal.h"

#include <cstdlib>

namespace hecht::feel {

using base::Date;
using base::kSecondsPerDay;
using base::TimeOfDay;

namespace {

constexpr Int128 kNanosPerSecond = 1'000'000'000;
// FEEL allows 18 hours either way; the last minute past it does not exist.
constexpr std::int32_t kOffsetMax = 18 * 3600;

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return std::nullopt;
  const char a = text[at];
  const char b = text[at + 1];
  if (a < '0' || a > '9' || b < '0' || b > '9') return std::nullopt;
  return (a - '0') * 10 + (b - '0');
}

std::string two(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::optional<Zone> parse_offset(std::string_view text) {
  const bool with_seconds = text.size() == 9;
  if ((text.size() != 6 && !with_seconds) || text[3] != ':' || (with_seconds && text[6] != ':')) return std::nullopt;
  const auto hours = two_digits(text, 1);
  const auto minutes = two_digits(text, 4);
  const auto seconds = with_seconds ? two_digits(text, 7) : std::optional(0);
  if (!hours || !minutes || !seconds || *minutes > 59 || *seconds > 59) return std::nullopt;
  const std::int32_t total = *hours * 3600 + *minutes * 60 + *seconds;
  if (total > kOffsetMax) return std::nullopt;
  return Zone{Zone::Kind::Offset, text[0] == '-' ? -total : total, {}};
}

// Where the zone part begins in a time text: the first of Z + - @ after the clock part.
std::size_t zone_start(std::string_view text) {
  const auto at = text.find_first_of("zZ+-@");
  return at == std::string_view::npos ? text.size() : at;
}

}  // namespace

std::optional<Zone> parse_zone(std::string_view text) {
  if (text.empty()) return Zone{};
  if (text == "Z" || text == "z") return Zone{Zone::Kind::Offset, 0, {}};
  if (text[0] == '@') {
    const std::string_view name = text.substr(1);
    if (!base::is_time_zone(name)) return std::nullopt;
    return Zone{Zone::Kind::Named, 0, std::string(name)};
  }
  if (text[0] == '+' || text[0] == '-') return parse_offset(text);
  return std::nullopt;
}

std::optional<Time> parse_time(std::string_view text) {
  if (!text.empty() && text[0] == 'T') text.remove_prefix(1);
  const std::size_t split = zone_start(text);
  const auto clock = base::parse_time_of_day(text.substr(0, split));
  const auto zone = parse_zone(text.substr(split));
  if (!clock || !zone) return std::nullopt;
  return Time{*clock, *zone};
}

std::optional<DateTime> parse_date_time(std::string_view text) {
  const auto split = text.find('T');
  if (split == std::string_view::npos) {
    const auto date = base::parse_date(text);
    return date ? std::optional(date_time_of(*date)) : std::nullopt;
  }
  const auto date = base::parse_date(text.substr(0, split));
  auto clock = text.substr(split + 1);
  if (!date) return std::nullopt;
  // 24:00:00 is the midnight that ends the day.
  if (clock.substr(0, 8) == "24:00:00") {
    const auto zone = parse_zone(clock.substr(8));
    if (!zone) return std::nullopt;
    return DateTime{base::add_days(*date, 1), TimeOfDay{}, *zone};
  }
  if (clock.empty() || clock[0] == 'T') return std::nullopt;
  const auto time = parse_time(clock);
  if (!time) return std::nullopt;
  return DateTime{*date, time->time, time->zone};
}

namespace {

// Reads digits at `at`; nothing when there are none or they do not fit.
std::optional<std::int64_t> read_number(std::string_view text, std::size_t& at) {
  std::int64_t value = 0;
  const std::size_t start = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    if (value > (INT64_MAX - 9) / 10) return std::nullopt;
    value = value * 10 + (text[at++] - '0');
  }
  return at == start ? std::nullopt : std::optional(value);
}

bool take_sign(std::string_view& text) {
  if (text.empty() || text[0] != '-') return false;
  text.remove_prefix(1);
  return true;
}

// "1.25S": seconds with fraction, to nanoseconds; digits past the ninth are dropped.
std::optional<Int128> read_seconds(std::string_view text, std::size_t& at) {
  const auto whole = read_number(text, at);
  if (!whole) return std::nullopt;
  Int128 nanos = *whole * kNanosPerSecond;
  if (at < text.size() && text[at] == '.') {
    ++at;
    Int128 unit = kNanosPerSecond;
    const std::size_t start = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      unit /= 10;
      nanos += (text[at] - '0') * unit;
    }
    if (at == start) return std::nullopt;
  }
  return nanos;
}

}  // namespace

std::optional<MonthsDuration> parse_months_duration(std::string_view text) {
  const bool negative = take_sign(text);
  if (text.size() < 3 || text[0] != 'P') return std::nullopt;
  Int128 months = 0;
  std::size_t at = 1;
  bool any = false;
  for (const auto& [letter, factor] : {std::pair{'Y', 12}, std::pair{'M', 1}}) {
    std::size_t next = at;
    const auto value = read_number(text, next);
    if (!value || next >= text.size() || text[next] != letter) continue;
    months += static_cast<Int128>(*value) * factor;
    at = next + 1;
    any = true;
  }
  if (!any || at != text.size() || months > kDurationMax) return std::nullopt;
  const auto total = static_cast<std::int64_t>(months);
  return MonthsDuration{negative ? -total : total};
}

std::optional<DaysDuration> parse_days_duration(std::string_view text) {
  const bool negative = take_sign(text);
  if (text.size() < 3 || text[0] != 'P') return std::nullopt;
  Int128 nanos = 0;
  std::size_t at = 1;
  bool any = false;
  std::size_t next = at;
  if (const auto days = read_number(text, next); days && next < text.size() && text[next] == 'D') {
    nanos += static_cast<Int128>(*days) * kSecondsPerDay * kNanosPerSecond;
    at = next + 1;
    any = true;
  }
  if (at < text.size()) {
    if (text[at++] != 'T') return std::nullopt;
    bool any_time = false;
    for (const auto& [letter, factor] : {std::pair{'H', 3600}, std::pair{'M', 60}, std::pair{'S', 1}}) {
      next = at;
      const auto value = read_seconds(text, next);
      const bool fraction = value && *value % kNanosPerSecond != 0;
      if (!value || next >= text.size() || text[next] != letter || (fraction && letter != 'S')) continue;
      nanos += *value * factor;
      at = next + 1;
      any_time = true;
    }
    if (!any_time) return std::nullopt;
    any = true;
  }
  if (!any || at != text.size() || nanos / kNanosPerSecond > kDurationMax) return std::nullopt;
  return days_duration(negative ? -nanos : nanos);
}

std::string to_string(const Zone& zone) {
  if (zone.kind == Zone::Kind::Local) return "";
  if (zone.kind == Zone::Kind::Named) return "@" + zone.name;
  if (zone.offset_seconds == 0) return "Z";
  const std::int32_t size = std::abs(zone.offset_seconds);
  std::string out = (zone.offset_seconds < 0 ? "-" : "+") + two(size / 3600) + ":" + two(size / 60 % 60);
  if (size % 60 != 0) out += ":" + two(size % 60);
  return out;
}

std::string to_string(const Time& value) { return base::to_string(value.time) + to_string(value.zone); }

std::string to_string(const DateTime& value) {
  return base::to_string(value.date) + "T" + base::to_string(value.time) + to_string(value.zone);
}

std::string to_string(const MonthsDuration& value) {
  if (value.months == 0) return "P0M";
  const std::int64_t size = std::abs(value.months);
  std::string out = value.months < 0 ? "-P" : "P";
  if (size >= 12) out += std::to_string(size / 12) + "Y";
  if (size % 12 != 0) out += std::to_string(size % 12) + "M";
  return out;
}

std::string to_string(const DaysDuration& value) {
  if (value.seconds == 0 && value.nanosecond == 0) return "PT0S";
  const std::int64_t size = std::abs(value.seconds);
  const std::int32_t nanos = std::abs(value.nanosecond);
  std::string out = value.seconds < 0 || value.nanosecond < 0 ? "-P" : "P";
  if (size >= kSecondsPerDay) out += std::to_string(size / kSecondsPerDay) + "D";
  const std::int64_t rest = size % kSecondsPerDay;
  if (rest == 0 && nanos == 0) return out;
  out += "T";
  if (rest >= 3600) out += std::to_string(rest / 3600) + "H";
  if (rest / 60 % 60 != 0) out += std::to_string(rest / 60 % 60) + "M";
  if (rest % 60 == 0 && nanos == 0) return out;
  out += std::to_string(rest % 60);
  if (nanos != 0) {
    std::string fraction = std::to_string(nanos);
    fraction.insert(0, 9 - fraction.size(), '0');
    out += "." + fraction.substr(0, fraction.find_last_not_of('0') + 1);
  }
  return out + "S";
}

std::optional<std::int32_t> offset_of(const Time& value) {
  switch (value.zone.kind) {
    case Zone::Kind::Local:
      return std::nullopt;
    case Zone::Kind::Offset:
      return value.zone.offset_seconds;
    case Zone::Kind::Named:
      break;
  }
  // A time has no day; the standard does not say which one decides about summer time. The epoch's winter day is ours.
  return base::offset_at_local(value.zone.name, {Date{}, value.time});
}

std::optional<std::int32_t> offset_of(const DateTime& value) {
  switch (value.zone.kind) {
    case Zone::Kind::Local:
      return std::nullopt;
    case Zone::Kind::Offset:
      return value.zone.offset_seconds;
    case Zone::Kind::Named:
      break;
  }
  return base::offset_at_local(value.zone.name, {value.date, value.time});
}

base::Instant instant_of(const DateTime& value) {
  return base::to_instant({value.date, value.time}, offset_of(value).value_or(0));
}

DateTime date_time_of(const Date& date) { return {date, TimeOfDay{}, Zone{}}; }

Int128 nanoseconds_total(const DaysDuration& value) { return value.seconds * kNanosPerSecond + value.nanosecond; }

DaysDuration days_duration(Int128 nanoseconds_total) {
  return {static_cast<std::int64_t>(nanoseconds_total / kNanosPerSecond),
          static_cast<std::int32_t>(nanoseconds_total % kNanosPerSecond)};
}

namespace {

std::optional<DateTime> in_years(DateTime value) {
  return std::abs(value.date.year) > base::kYearMax ? std::nullopt : std::optional(std::move(value));
}

}  // namespace

std::optional<DateTime> add(const DateTime& value, const DaysDuration& duration) {
  const Int128 day_nanos = kSecondsPerDay * kNanosPerSecond;
  Int128 clock = value.time.second_of_day * kNanosPerSecond + value.time.nanosecond + nanoseconds_total(duration);
  Int128 days = clock / day_nanos;
  clock %= day_nanos;
  if (clock < 0) {
    clock += day_nanos;
    --days;
  }
  const TimeOfDay time{static_cast<std::int32_t>(clock / kNanosPerSecond),
                       static_cast<std::int32_t>(clock % kNanosPerSecond)};
  return in_years({base::add_days(value.date, static_cast<std::int64_t>(days)), time, value.zone});
}

std::optional<Date> add_months_checked(const Date& date, std::int64_t months) {
  if (std::abs(months) > 12 * 2 * base::kYearMax) return std::nullopt;
  const Date result = base::add_months(date, months);
  return std::abs(result.year) > base::kYearMax ? std::nullopt : std::optional(result);
}

std::optional<DateTime> add(const DateTime& value, const MonthsDuration& duration) {
  const auto date = add_months_checked(value.date, duration.months);
  if (!date) return std::nullopt;
  return DateTime{*date, value.time, value.zone};
}

Time add(const Time& value, const DaysDuration& duration) {
  const auto moved = add(DateTime{Date{}, value.time, value.zone},
                         days_duration(nanoseconds_total(duration) % (kSecondsPerDay * kNanosPerSecond)));
  return {moved ? moved->time : value.time, value.zone};
}

DaysDuration between(const DateTime& later, const DateTime& earlier) {
  const auto nanos = [](const base::Instant& at) { return at.seconds * kNanosPerSecond + at.nanosecond; };
  return days_duration(nanos(instant_of(later)) - nanos(instant_of(earlier)));
}

MonthsDuration months_between(const DateTime& from, const DateTime& to) {
  std::int64_t months = (to.date.year - from.date.year) * 12 + (to.date.month - from.date.month);
  if (months > 0 && to.date.day < from.date.day) --months;
  if (months < 0 && to.date.day > from.date.day) ++months;
  return {months};
}

}  // namespace hecht::feel
