#include "base/calendar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

namespace hecht::base {
namespace {

Date date(std::string_view text) { return *parse_date(text); }

std::map<Holiday, std::string> holidays(std::int64_t year) {
  std::map<Holiday, std::string> days;
  for (const PublicHoliday& day : public_holidays(year)) days[day.holiday] = to_string(day.date);
  return days;
}

struct Known {
  std::int64_t year;
  std::string good_friday, easter_monday, kings_day, ascension, whit_monday;
};

}  // namespace

TEST_CASE("the holidays of known years") {
  for (const Known& known :
       std::initializer_list<Known>{{2011, "2011-04-22", "2011-04-25", "2011-04-30", "2011-06-02", "2011-06-13"},
                                    {2022, "2022-04-15", "2022-04-18", "2022-04-27", "2022-05-26", "2022-06-06"},
                                    {2023, "2023-04-07", "2023-04-10", "2023-04-27", "2023-05-18", "2023-05-29"},
                                    {2024, "2024-03-29", "2024-04-01", "2024-04-27", "2024-05-09", "2024-05-20"},
                                    {2025, "2025-04-18", "2025-04-21", "2025-04-26", "2025-05-29", "2025-06-09"},
                                    {2026, "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25"}}) {
    CAPTURE(known.year);
    const auto days = holidays(known.year);
    CHECK(days.size() == 11);
    CHECK(days.at(Holiday::GoodFriday) == known.good_friday);
    CHECK(days.at(Holiday::EasterMonday) == known.easter_monday);
    CHECK(days.at(Holiday::KingsDay) == known.kings_day);
    CHECK(days.at(Holiday::AscensionDay) == known.ascension);
    CHECK(days.at(Holiday::WhitMonday) == known.whit_monday);
    CHECK(days.at(Holiday::NewYear) == to_string(Date{known.year, 1, 1}));
    CHECK(days.at(Holiday::SecondChristmasDay) == to_string(Date{known.year, 12, 26}));
  }
}

TEST_CASE("the birthday of the monarch") {
  CHECK(holidays(2013)[Holiday::KingsDay] == "2013-04-30");
  CHECK(holidays(2006)[Holiday::KingsDay] == "2006-04-29");  // 30 April was a Sunday
  CHECK(holidays(2014)[Holiday::KingsDay] == "2014-04-26");  // 27 April was a Sunday
  CHECK(holidays(2031)[Holiday::KingsDay] == "2031-04-26");
}

TEST_CASE("Easter at its extremes and far away") {
  CHECK(to_string(easter_sunday(1818)) == "1818-03-22");
  CHECK(to_string(easter_sunday(2285)) == "2285-03-22");
  CHECK(to_string(easter_sunday(1943)) == "1943-04-25");
  CHECK(to_string(easter_sunday(2038)) == "2038-04-25");
  CHECK(to_string(easter_sunday(1981)) == "1981-04-19");
  CHECK(to_string(easter_sunday(1954)) == "1954-04-18");
  for (const std::int64_t year : {std::int64_t{-4713}, std::int64_t{0}, -kYearMax, kYearMax}) {
    CHECK(iso_weekday(easter_sunday(year)) == 7);
  }
}

TEST_CASE("what most people have off is told apart") {
  const auto day_off = [](std::int64_t year, Holiday holiday) {
    const auto days = public_holidays(year);
    const auto found = std::find_if(days.begin(), days.end(), [&](const auto& day) { return day.holiday == holiday; });
    return found->usually_day_off;
  };
  CHECK(day_off(2025, Holiday::LiberationDay));
  CHECK_FALSE(day_off(2024, Holiday::LiberationDay));
  CHECK_FALSE(day_off(2024, Holiday::GoodFriday));
  CHECK(day_off(2024, Holiday::EasterMonday));
}

TEST_CASE("holidays come in order and may share a day") {
  const auto days = public_holidays(2016);
  CHECK(std::is_sorted(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.date < b.date; }));
  CHECK(holidays(2016)[Holiday::AscensionDay] == "2016-05-05");
  CHECK(holidays(2016)[Holiday::LiberationDay] == "2016-05-05");
}

TEST_CASE("working days") {
  CHECK(is_working_day(date("2023-04-06")));
  CHECK_FALSE(is_working_day(date("2023-04-07")));  // Good Friday
  CHECK_FALSE(is_working_day(date("2023-04-01")));  // Saturday
  CHECK_FALSE(is_working_day(date("2023-10-01")));  // Sunday
  CHECK_FALSE(is_working_day(date("2023-05-05")));  // counts every year
  CHECK(is_working_day(date("2025-04-28")));        // King's Day was on Saturday the 26th
  CHECK_FALSE(is_working_day(date("2024-12-26")));
}

TEST_CASE("the end of a term") {
  CHECK(to_string(working_day_on_or_after(date("2023-04-01"))) == "2023-04-03");
  CHECK(to_string(working_day_on_or_after(date("2023-04-07"))) == "2023-04-11");
  CHECK(to_string(working_day_on_or_after(date("2023-04-06"))) == "2023-04-06");
  CHECK(to_string(next_working_day(date("2023-04-06"))) == "2023-04-11");
  CHECK(to_string(next_working_day(date("2024-12-24"))) == "2024-12-27");
  CHECK(to_string(next_working_day(date("2022-12-30"))) == "2023-01-02");
}

TEST_CASE("adding working days") {
  CHECK(to_string(*add_working_days(date("2023-04-06"), 1)) == "2023-04-11");
  CHECK(to_string(*add_working_days(date("2023-04-11"), -1)) == "2023-04-06");
  CHECK(to_string(*add_working_days(date("2023-04-01"), 0)) == "2023-04-01");
  CHECK(to_string(*add_working_days(date("2024-12-20"), 5)) == "2024-12-31");
  CHECK(to_string(*add_working_days(date("2023-01-02"), 20)) == "2023-01-30");
  CHECK(add_working_days(date("2023-01-02"), kWorkingDaysMax).has_value());
  CHECK_FALSE(add_working_days(date("2023-01-02"), kWorkingDaysMax + 1).has_value());
  CHECK_FALSE(add_working_days(date("2023-01-02"), -kWorkingDaysMax - 1).has_value());
  CHECK_FALSE(add_working_days(date("999999999-12-31"), 1).has_value());
}

TEST_CASE("names in both languages") {
  CHECK(name_of(Holiday::NewYear) == Text{"Nieuwjaarsdag", "New Year's Day"});
  CHECK(name_of(Holiday::KingsDay) == Text{"Koningsdag", "King's Day"});
  CHECK(name_of(Holiday::SecondChristmasDay).nl == "Tweede Kerstdag");
}

}  // namespace hecht::base
