// Civil dates, times and instants. Time zones are in time_zone.cpp, quarters in quarter.cpp.
#include "base/date.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/assert.h"
#include "base/scan.h"

namespace hecht::base {
namespace {

constexpr std::int64_t kMonths = 12;
constexpr std::int64_t kDaysPerCycle = 146'097;  // of 400 years
constexpr std::int64_t kYearsPerCycle = 400;
constexpr std::int64_t kEpochShift = 719'468;  // from 0000-03-01 to 1970-01-01
// Past every year in range, and far enough from the ends of 64 bits for all sums below.
constexpr std::int64_t kDaysFarOut = 400'000'000'000;
constexpr std::int64_t kMonthsFarOut = 20'000'000'000;
constexpr std::size_t kNanosecondDigits = 9;

std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

std::string pad(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::optional<Date> scan_date(Scanner& scanner) {
  const bool negative = scanner.take('-');
  const std::string_view year = scanner.take_digits();
  constexpr std::size_t kYearDigitsMin = 4;
  constexpr std::size_t kYearDigitsMax = 9;
  if (year.size() < kYearDigitsMin || year.size() > kYearDigitsMax) return std::nullopt;
  if (year.size() > kYearDigitsMin && year.front() == '0') return std::nullopt;
  if (negative && year == "0000") return std::nullopt;
  if (!scanner.take('-')) return std::nullopt;
  const std::optional<std::int64_t> month = scanner.take_number(2);
  if (!month || !scanner.take('-')) return std::nullopt;
  const std::optional<std::int64_t> day = scanner.take_number(2);
  if (!day) return std::nullopt;
  const std::int64_t number = to_number(year);
  return make_date(negative ? -number : number, *month, *day);
}

// What follows the dot: digits past the ninth are cut, as a clock would.
std::optional<std::int32_t> scan_fraction(Scanner& scanner) {
  if (!scanner.take('.')) return 0;
  const std::string_view digits = scanner.take_digits().substr(0, kNanosecondDigits);
  if (digits.empty()) return std::nullopt;
  std::int64_t nanoseconds = to_number(digits);
  for (std::size_t i = digits.size(); i < kNanosecondDigits; ++i) nanoseconds *= 10;
  return static_cast<std::int32_t>(nanoseconds);
}

std::optional<TimeOfDay> scan_time(Scanner& scanner, bool seconds_required) {
  const std::optional<std::int64_t> hour = scanner.take_number(2);
  if (!hour || !scanner.take(':')) return std::nullopt;
  const std::optional<std::int64_t> minute = scanner.take_number(2);
  if (!minute) return std::nullopt;
  if (!scanner.take(':')) return seconds_required ? std::nullopt : make_time(*hour, *minute, 0, 0);
  const std::optional<std::int64_t> second = scanner.take_number(2);
  if (!second) return std::nullopt;
  const std::optional<std::int32_t> nanosecond = scan_fraction(scanner);
  return nanosecond ? make_time(*hour, *minute, *second, *nanosecond) : std::nullopt;
}

// "Z", "+02:00" or "-05:30", at most fourteen hours as in XML Schema.
std::optional<std::int32_t> scan_offset(Scanner& scanner) {
  if (scanner.take('Z')) return 0;
  const bool west = scanner.take('-');
  if (!west && !scanner.take('+')) return std::nullopt;
  const std::optional<std::int64_t> hours = scanner.take_number(2);
  if (!hours || !scanner.take(':')) return std::nullopt;
  const std::optional<std::int64_t> minutes = scanner.take_number(2);
  constexpr std::int64_t kOffsetMinutesMax = 840;
  if (!minutes || *minutes > 59 || *hours * 60 + *minutes > kOffsetMinutesMax) return std::nullopt;
  const auto seconds = static_cast<std::int32_t>((*hours * 60 + *minutes) * 60);
  return west ? -seconds : seconds;
}

}  // namespace

bool is_leap_year(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % kYearsPerCycle == 0); }

int days_in_month(std::int64_t year, int month) {
  HECHT_ASSERT(month >= 1 && month <= kMonths);
  constexpr std::array<int, kMonths> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && is_leap_year(year)) return 29;
  return kDays[static_cast<std::size_t>(month - 1)];
}

bool is_in_range(const Date& date) { return date.year >= -kYearMax && date.year <= kYearMax; }

std::optional<Date> make_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < -kYearMax || year > kYearMax || month < 1 || month > kMonths || day < 1) return std::nullopt;
  if (day > days_in_month(year, static_cast<int>(month))) return std::nullopt;
  return Date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::optional<Date> parse_date(std::string_view text) {
  Scanner scanner(text);
  const std::optional<Date> date = scan_date(scanner);
  return scanner.at_end() ? date : std::nullopt;
}

std::string to_string(const Date& date) {
  std::string text = date.year < 0 ? "-" : "";
  text += pad(date.year < 0 ? -date.year : date.year, 4);
  text += "-" + pad(date.month, 2) + "-" + pad(date.day, 2);
  return text;
}

std::int64_t days_since_epoch(const Date& date) {
  // Years that begin in March put the leap day last, so that one formula serves all months.
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t cycle = floor_divide(year, kYearsPerCycle);
  const std::int64_t year_of_cycle = year - cycle * kYearsPerCycle;
  const std::int64_t month = (date.month + 9) % kMonths;
  const std::int64_t day_of_year_from_march = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_cycle =
      year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year_from_march;
  return cycle * kDaysPerCycle + day_of_cycle - kEpochShift;
}

Date date_from_days(std::int64_t days) {
  const std::int64_t shifted = std::clamp(days, -kDaysFarOut, kDaysFarOut) + kEpochShift;
  const std::int64_t cycle = floor_divide(shifted, kDaysPerCycle);
  const std::int64_t day_of_cycle = shifted - cycle * kDaysPerCycle;
  const std::int64_t year_of_cycle =
      (day_of_cycle - day_of_cycle / 1'460 + day_of_cycle / 36'524 - day_of_cycle / 146'096) / 365;
  const std::int64_t day_from_march = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const std::int64_t month_from_march = (5 * day_from_march + 2) / 153;
  const auto day = static_cast<std::uint8_t>(day_from_march - (153 * month_from_march + 2) / 5 + 1);
  const auto month = static_cast<std::uint8_t>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {cycle * kYearsPerCycle + year_of_cycle + (month <= 2 ? 1 : 0), month, day};
}

Date add_days(const Date& date, std::int64_t days) {
  // Cut before the sum: twice the bound still leads out of range, and nothing overflows.
  return date_from_days(days_since_epoch(date) + std::clamp(days, -2 * kDaysFarOut, 2 * kDaysFarOut));
}

Date add_months(const Date& date, std::int64_t months) {
  const std::int64_t all =
      date.year * kMonths + date.month - 1 + std::clamp(months, -2 * kMonthsFarOut, 2 * kMonthsFarOut);
  const std::int64_t year = floor_divide(all, kMonths);
  const auto month = static_cast<std::uint8_t>(all - year * kMonths + 1);
  return {year, month, std::min(date.day, static_cast<std::uint8_t>(days_in_month(year, month)))};
}

int iso_weekday(const Date& date) {
  const std::int64_t days = days_since_epoch(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(days - floor_divide(days, 7) * 7) + 1;
}

int day_of_year(const Date& date) {
  return static_cast<int>(days_since_epoch(date) - days_since_epoch({date.year, 1, 1})) + 1;
}

int iso_week(const Date& date) {
  // A week belongs to the year of its Thursday.
  const Date thursday = date_from_days(days_since_epoch(date) - iso_weekday(date) + 4);
  return (day_of_year(thursday) - 1) / 7 + 1;
}

std::optional<TimeOfDay> make_time(std::int64_t hour, std::int64_t minute, std::int64_t second,
                                   std::int32_t nanosecond) {
  constexpr std::int32_t kNanosecondsPerSecond = 1'000'000'000;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
  if (nanosecond < 0 || nanosecond >= kNanosecondsPerSecond) return std::nullopt;
  return TimeOfDay{static_cast<std::int32_t>((hour * 60 + minute) * 60 + second), nanosecond};
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  Scanner scanner(text);
  const std::optional<TimeOfDay> time = scan_time(scanner, true);
  return scanner.at_end() ? time : std::nullopt;
}

std::string to_string(const TimeOfDay& time) {
  const std::int32_t minutes = time.second_of_day / 60;
  std::string text = pad(minutes / 60, 2) + ":" + pad(minutes % 60, 2) + ":" + pad(time.second_of_day % 60, 2);
  if (time.nanosecond == 0) return text;
  text += "." + pad(time.nanosecond, kNanosecondDigits);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::string to_string(const Instant& instant) {
  const LocalDateTime utc = local_at(instant, 0);
  return to_string(utc.date) + "T" + to_string(utc.time) + "Z";
}

Instant to_instant(const LocalDateTime& local, std::int32_t offset_seconds) {
  return {days_since_epoch(local.date) * kSecondsPerDay + local.time.second_of_day - offset_seconds,
          local.time.nanosecond};
}

LocalDateTime local_at(const Instant& instant, std::int32_t offset_seconds) {
  constexpr std::int64_t kSecondsFarOut = kDaysFarOut * kSecondsPerDay;
  const std::int64_t seconds = std::clamp(instant.seconds, -kSecondsFarOut, kSecondsFarOut) + offset_seconds;
  const std::int64_t days = floor_divide(seconds, kSecondsPerDay);
  return {date_from_days(days), {static_cast<std::int32_t>(seconds - days * kSecondsPerDay), instant.nanosecond}};
}

std::optional<Instant> parse_instant(std::string_view text, std::string_view zone) {
  Scanner scanner(text);
  const std::optional<Date> date = scan_date(scanner);
  if (!date || !scanner.take('T')) return std::nullopt;
  const std::optional<TimeOfDay> time = scan_time(scanner, false);
  if (!time) return std::nullopt;
  if (scanner.at_end()) return to_instant({*date, *time}, zone);
  const std::optional<std::int32_t> offset = scan_offset(scanner);
  if (!offset || !scanner.at_end()) return std::nullopt;
  return to_instant({*date, *time}, *offset);
}

namespace {

// Seconds; set once, before the first thread.
std::int64_t practice_shift = 0;

}  // namespace

Instant now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(since_epoch);
  const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(since_epoch - seconds);
  return {seconds.count() + practice_shift, static_cast<std::int32_t>(rest.count())};
}

void start_practice_clock(const Instant& start) { practice_shift += start.seconds - now().seconds; }

bool is_practice_clock() { return practice_shift != 0; }

Date today() { return local_in(now(), kAmsterdam).date; }

}  // namespace hecht::base
