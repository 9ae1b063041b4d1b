// The Dutch calendar of public holidays and working days, for terms and deadlines.
//
// Source: Algemene termijnenwet, article 3. Paragraph 1 names New Year's Day, Easter Monday, Whit Monday, both
// Christmas days, Ascension Day, the day on which the King's birthday is celebrated and the fifth of May; paragraph 2
// puts Good Friday on a par with them. Article 1: a term that ends on a Saturday, Sunday or such a day runs through the
// next day that is none of these. Whether that Act binds a scheme is for the scheme file to say, not for this code.
//
// Choices. Good Friday and 5 May are no working days here, in every year, because the Act says so, although many
// people work on them: 5 May is a day off by most collective agreements once in five years (2020, 2025), Good Friday
// rarely. `usually_day_off` tells the difference, for reminders and plans. Days appointed by royal decree (article 3,
// paragraph 3) are not known here. Queen's Day was 30 April until 2013 (29 April on a Sunday); King's Day is 27 April
// (26 April on a Sunday). Right from 1980 on; other years follow the same rules.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "base/text.h"

namespace hecht::base {

enum class Holiday : std::uint8_t {
  NewYear,
  GoodFriday,
  EasterSunday,
  EasterMonday,
  KingsDay,
  LiberationDay,
  AscensionDay,
  WhitSunday,
  WhitMonday,
  ChristmasDay,
  SecondChristmasDay,
};

struct PublicHoliday {
  Date date;
  Holiday holiday = Holiday::NewYear;
  bool usually_day_off = true;
  bool operator==(const PublicHoliday&) const = default;
};

Text name_of(Holiday holiday);

Date easter_sunday(std::int64_t year);
// In order of date; two may fall on one day (Ascension Day on 5 May 2016).
std::vector<PublicHoliday> public_holidays(std::int64_t year);

bool is_public_holiday(const Date& date);
// No Saturday, Sunday or public holiday.
bool is_working_day(const Date& date);
// The first working day after the date.
Date next_working_day(const Date& date);
// The date itself when it is one: the end of a term under article 1 of the Act.
Date working_day_on_or_after(const Date& date);

inline constexpr int kWorkingDaysMax = 10'000;  // forty years
// The n-th working day after (or, below zero, before) the date; the date itself for 0. Nothing when n is past
// ±kWorkingDaysMax or the result is past kYearMax.
std::optional<Date> add_working_days(const Date& date, std::int64_t days);

}  // namespace hecht::base
