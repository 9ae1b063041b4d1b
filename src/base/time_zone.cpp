// Time zones: the rules of the system's tz database, through Howard Hinnant's library. The only file that includes it.
//
// What lies outside the database: before its first change a zone keeps its first offset (local mean time), as
// everywhere else. The compiled files and the library stop at the end of 2037; after it the rules of the last years are
// kept: a year takes the offsets of the latest year up to 2037 with the same calendar, so that "the last Sunday of
// March" falls on the same day.
#include <date/tz.h>

#include "base/assert.h"
#include "base/date.h"

namespace hecht::base {
namespace {

constexpr std::int64_t kLastYearKnown = 2037;
constexpr std::int64_t kSecondsFirst = -5'364'662'400;  // 1800-01-01, before every zone's first change
constexpr std::int64_t kSecondsEnd = 2'145'916'800;     // 2038-01-01

const date::time_zone* find_zone(std::string_view name) {
  // The machine's own setting: the same text would mean another zone elsewhere.
  if (name == "localtime") return nullptr;
  try {
    return date::locate_zone(name);
  } catch (const std::runtime_error&) {
    return nullptr;
  }
}

const date::time_zone& zone_named(std::string_view name) {
  const date::time_zone* zone = find_zone(name);
  HECHT_ASSERT(zone != nullptr);
  return *zone;
}

std::int32_t offset_known(const date::time_zone& zone, std::int64_t seconds) {
  return static_cast<std::int32_t>(zone.get_info(date::sys_seconds(std::chrono::seconds(seconds))).offset.count());
}

bool has_summer_time(const date::time_zone& zone) {
  const std::int64_t january = days_since_epoch({kLastYearKnown, 1, 15}) * kSecondsPerDay;
  const std::int64_t july = days_since_epoch({kLastYearKnown, 7, 15}) * kSecondsPerDay;
  return offset_known(zone, january) != offset_known(zone, july);
}

std::int64_t known_year_like(std::int64_t year) {
  const int weekday = iso_weekday({year, 1, 1});
  std::int64_t candidate = kLastYearKnown;
  while (iso_weekday({candidate, 1, 1}) != weekday || is_leap_year(candidate) != is_leap_year(year)) --candidate;
  return candidate;
}

// The moment (seconds since 1970, in UTC or local) at which the database knows what holds at `seconds`.
std::int64_t known_seconds(const date::time_zone& zone, std::int64_t seconds) {
  if (seconds < kSecondsFirst) return kSecondsFirst;
  if (seconds < kSecondsEnd) return seconds;
  if (!has_summer_time(zone)) return kSecondsEnd - 1;
  const std::int64_t year = local_at({seconds, 0}, 0).date.year;
  const std::int64_t days = days_since_epoch({year, 1, 1}) - days_since_epoch({known_year_like(year), 1, 1});
  return seconds - days * kSecondsPerDay;
}

}  // namespace

bool is_time_zone(std::string_view name) { return find_zone(name) != nullptr; }

std::int32_t offset_at(std::string_view zone, const Instant& instant) {
  const date::time_zone& found = zone_named(zone);
  return offset_known(found, known_seconds(found, instant.seconds));
}

std::int32_t offset_at_local(std::string_view zone, const LocalDateTime& local) {
  const date::time_zone& found = zone_named(zone);
  const std::int64_t seconds = known_seconds(found, to_instant(local, 0).seconds);
  const date::local_info info = found.get_info(date::local_seconds(std::chrono::seconds(seconds)));
  // `first` is the only one, the earlier of two, or the one before the gap: what the header promises.
  return static_cast<std::int32_t>(info.first.offset.count());
}

Instant to_instant(const LocalDateTime& local, std::string_view zone) {
  return to_instant(local, offset_at_local(zone, local));
}

LocalDateTime local_in(const Instant& instant, std::string_view zone) {
  return local_at(instant, offset_at(zone, instant));
}

}  // namespace hecht::base
