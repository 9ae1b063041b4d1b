#include "base/calendar.h"

#include <algorithm>
#include <tuple>

#include "base/phrases.h"

namespace hecht::base {
namespace {

constexpr std::int64_t kEasterCycleYears = 5'700'000;  // after which the dates of Easter repeat
constexpr std::int64_t kFirstKingsDay = 2014;
constexpr std::int64_t kLiberationDayPeriod = 5;
constexpr int kSaturday = 6;
constexpr int kSunday = 7;

Date kings_day(std::int64_t year) {
  const Date day = year < kFirstKingsDay ? Date{year, 4, 30} : Date{year, 4, 27};
  return iso_weekday(day) == kSunday ? add_days(day, -1) : day;
}

}  // namespace

Text name_of(Holiday holiday) { return say_both(kHolidayNames[static_cast<std::size_t>(holiday)]); }

Date easter_sunday(std::int64_t year) {
  // The Gregorian computus as Meeus and others print it; each letter there is a name here only where it has a meaning.
  const std::int64_t y = (year % kEasterCycleYears + kEasterCycleYears) % kEasterCycleYears;
  const std::int64_t golden = y % 19;
  const std::int64_t century = y / 100;
  const std::int64_t year_of_century = y % 100;
  const std::int64_t moon_correction = (century - (century + 8) / 25 + 1) / 3;
  const std::int64_t full_moon = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  const std::int64_t to_sunday =
      (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - full_moon - year_of_century % 4) % 7;
  const std::int64_t late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
  const std::int64_t sum = full_moon + to_sunday - 7 * late + 114;
  return {year, static_cast<std::uint8_t>(sum / 31), static_cast<std::uint8_t>(sum % 31 + 1)};
}

std::vector<PublicHoliday> public_holidays(std::int64_t year) {
  const Date easter = easter_sunday(year);
  const auto from_easter = [&](std::int64_t days) { return add_days(easter, days); };
  std::vector<PublicHoliday> holidays = {
      {{year, 1, 1}, Holiday::NewYear, true},
      {from_easter(-2), Holiday::GoodFriday, false},
      {easter, Holiday::EasterSunday, true},
      {from_easter(1), Holiday::EasterMonday, true},
      {kings_day(year), Holiday::KingsDay, true},
      {{year, 5, 5}, Holiday::LiberationDay, year % kLiberationDayPeriod == 0},
      {from_easter(39), Holiday::AscensionDay, true},
      {from_easter(49), Holiday::WhitSunday, true},
      {from_easter(50), Holiday::WhitMonday, true},
      {{year, 12, 25}, Holiday::ChristmasDay, true},
      {{year, 12, 26}, Holiday::SecondChristmasDay, true},
  };
  std::sort(holidays.begin(), holidays.end(), [](const PublicHoliday& a, const PublicHoliday& b) {
    return std::tie(a.date, a.holiday) < std::tie(b.date, b.holiday);
  });
  return holidays;
}

bool is_public_holiday(const Date& date) {
  const std::vector<PublicHoliday> holidays = public_holidays(date.year);
  return std::any_of(holidays.begin(), holidays.end(), [&](const PublicHoliday& day) { return day.date == date; });
}

bool is_working_day(const Date& date) { return iso_weekday(date) < kSaturday && !is_public_holiday(date); }

Date next_working_day(const Date& date) { return working_day_on_or_after(add_days(date, 1)); }

Date working_day_on_or_after(const Date& date) {
  Date day = date;
  while (!is_working_day(day)) day = add_days(day, 1);
  return day;
}

std::optional<Date> add_working_days(const Date& date, std::int64_t days) {
  if (days < -kWorkingDaysMax || days > kWorkingDaysMax) return std::nullopt;
  const std::int64_t step = days < 0 ? -1 : 1;
  Date day = date;
  for (std::int64_t left = days * step; left > 0;) {
    day = add_days(day, step);
    if (is_working_day(day)) --left;
  }
  return is_in_range(day) ? std::optional(day) : std::nullopt;
}

}  // namespace hecht::base
