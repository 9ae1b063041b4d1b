#include "base/assert.h"
#include "base/date.h"
#include "base/scan.h"

namespace hecht::base {
namespace {

constexpr int kQuarters = 4;
constexpr int kMonthsPerQuarter = 3;

}  // namespace

std::optional<Quarter> parse_quarter(std::string_view text) {
  Scanner scanner(text);
  const std::optional<std::int64_t> year = scanner.take_number(4);
  if (!year || !scanner.take('-') || !scanner.take('Q')) return std::nullopt;
  const std::optional<std::int64_t> number = scanner.take_number(1);
  if (!number || *number < 1 || *number > kQuarters || !scanner.at_end()) return std::nullopt;
  return Quarter{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*number)};
}

std::string to_string(const Quarter& quarter) {
  // The first day carries the year as dates write it.
  const std::string day = to_string(first_day(quarter));
  return day.substr(0, day.size() - std::string_view("-01-01").size()) + "-Q" + std::to_string(quarter.number);
}

Quarter quarter_of(const Date& date) {
  HECHT_ASSERT(is_in_range(date));
  return {static_cast<std::int32_t>(date.year), static_cast<std::uint8_t>((date.month - 1) / kMonthsPerQuarter + 1)};
}

Date first_day(const Quarter& quarter) {
  return {quarter.year, static_cast<std::uint8_t>((quarter.number - 1) * kMonthsPerQuarter + 1), 1};
}

Date last_day(const Quarter& quarter) { return add_days(first_day(next(quarter)), -1); }

Quarter next(const Quarter& quarter) {
  if (quarter.number < kQuarters) return {quarter.year, static_cast<std::uint8_t>(quarter.number + 1)};
  return {quarter.year + 1, 1};
}

}  // namespace hecht::base
