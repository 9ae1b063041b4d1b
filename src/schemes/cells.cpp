#include "schemes/cells.h"

#include <algorithm>

#include "base/json.h"

namespace hecht::schemes {

using base::Json;

Json cell_json(const Fact& fact, std::string_view cell, bool decimal_comma) {
  if (fact.type == FactType::List) {
    Json::Array items;
    for (std::size_t at = 0; at <= cell.size();) {
      const auto bar = std::min(cell.find('|', at), cell.size());
      items.emplace_back(cell.substr(at, bar - at));
      at = bar + 1;
    }
    return items;
  }
  if (fact.type == FactType::Boolean) {
    if (cell == "ja" || cell == "true") return true;
    if (cell == "nee" || cell == "false") return false;
    return cell;
  }
  const bool number = fact.type == FactType::Count || fact.type == FactType::Number || fact.type == FactType::Money ||
                      fact.type == FactType::Percentage;
  if (!number) return cell;
  std::string digits(cell);
  if (decimal_comma && digits.find('.') == std::string::npos) std::replace(digits.begin(), digits.end(), ',', '.');
  return base::Decimal::parse(digits) ? Json(Json::Number{digits}) : Json(cell);
}

namespace {

constexpr std::size_t kBuckets = 64;
constexpr std::size_t kDigitsMax = 15;

// Two or four digits at a place; negative when there is something else.
int digits_at(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    const char c = text[i];
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool read_day(std::string_view cell, std::int64_t& days) {
  if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-') return false;
  const int year = digits_at(cell, 0, 4);
  const int month = digits_at(cell, 5, 2);
  const int day = digits_at(cell, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > base::days_in_month(year, month)) return false;
  days = base::days_since_epoch({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
  return true;
}

// "2023-04-01T23:59:59+02:00" and "…Z" by hand, everything else by the general reader.
bool read_instant(std::string_view cell, std::int64_t& nanos) {
  // A century and a half either way fits in a column; what lies further is for the check of one row.
  const auto fits = [&nanos](std::int64_t seconds, std::int32_t nanosecond) {
    if (std::abs(seconds) > kColumnMax / kNanosPerSecond - 1) return false;
    nanos = seconds * kNanosPerSecond + nanosecond;
    return true;
  };
  std::int64_t days = 0;
  const bool utc = cell.size() == 20 && cell[19] == 'Z';
  const bool offset = cell.size() == 25 && (cell[19] == '+' || cell[19] == '-') && cell[22] == ':';
  if ((utc || offset) && cell[10] == 'T' && cell[13] == ':' && cell[16] == ':' && read_day(cell.substr(0, 10), days)) {
    const int hour = digits_at(cell, 11, 2);
    const int minute = digits_at(cell, 14, 2);
    const int second = digits_at(cell, 17, 2);
    const int zone_hour = utc ? 0 : digits_at(cell, 20, 2);
    const int zone_minute = utc ? 0 : digits_at(cell, 23, 2);
    const bool plain = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 &&
                       zone_hour >= 0 && zone_hour < 14 && zone_minute >= 0 && zone_minute < 60;
    if (plain) {
      const int shift = (zone_hour * 3600 + zone_minute * 60) * (cell[19] == '-' ? -1 : 1);
      return fits(days * base::kSecondsPerDay + hour * 3600 + minute * 60 + second - shift, 0);
    }
  }
  const auto instant = base::parse_instant(cell, base::kAmsterdam);
  return instant && fits(instant->seconds, instant->nanosecond);
}

}  // namespace

CellReader::CellReader(const Fact& fact, const FactColumn& column, bool decimal_comma)
    : type_(fact.type),
      scale_(column.scale),
      decimal_comma_(decimal_comma),
      closed_(!fact.options.empty()),
      codes_(column.codes),
      buckets_(kBuckets) {
  for (std::size_t i = 0; i < codes_.size(); ++i) buckets_[bucket(codes_[i])].push_back(static_cast<int>(i));
}

std::size_t CellReader::bucket(std::string_view name) {
  if (name.empty()) return 0;
  const auto first = static_cast<unsigned char>(name.front());
  const auto last = static_cast<unsigned char>(name.back());
  return (name.size() * 7 + first * 3U + last) % kBuckets;
}

int CellReader::code(std::string_view name) const {
  for (const int candidate : buckets_[bucket(name)]) {
    if (codes_[static_cast<std::size_t>(candidate)] == name) return candidate;
  }
  return -1;
}

bool CellReader::number(std::string_view cell, std::int64_t& value) const {
  if (cell.size() > kDigitsMax) return false;
  std::int64_t result = 0;
  int decimals = -1;  // no point seen yet
  for (const char c : cell) {
    if (c >= '0' && c <= '9') {
      result = result * 10 + (c - '0');
      decimals += decimals >= 0 ? 1 : 0;
    } else if ((c == '.' || (c == ',' && decimal_comma_)) && decimals < 0) {
      decimals = 0;
    } else {
      return false;
    }
  }
  const bool bare_point = decimals == 0 || cell[0] < '0' || cell[0] > '9';
  if (bare_point || decimals > scale_) return false;
  for (int i = std::max(decimals, 0); i < scale_; ++i) result *= 10;
  value = result;
  return type_ != FactType::Percentage || result <= 1'000'000;
}

bool CellReader::list(std::string_view cell, std::int64_t& value, std::int64_t& length) const {
  std::uint64_t bits = 0;
  length = 0;
  for (std::size_t at = 0; at <= cell.size();) {
    const auto bar = std::min(cell.find('|', at), cell.size());
    const int found = code(cell.substr(at, bar - at));
    if (found < 0 && closed_) return false;
    bits |= std::uint64_t{1} << static_cast<unsigned>(found < 0 ? kCodesMax : found);
    ++length;
    at = bar + 1;
  }
  value = static_cast<std::int64_t>(bits);
  return true;
}

bool CellReader::read(std::string_view cell, std::int64_t& value, std::int64_t& length) const {
  switch (type_) {
    case FactType::Count:
    case FactType::Number:
    case FactType::Money:
    case FactType::Percentage:
      return number(cell, value);
    case FactType::Boolean:
      value = cell == "ja" || cell == "true" ? 1 : 0;
      return value == 1 || cell == "nee" || cell == "false";
    case FactType::Text:
    case FactType::Choice:
      value = code(cell) + 1;
      return value > 0 || !closed_;
    case FactType::List:
      return list(cell, value, length);
    case FactType::Date:
      return read_day(cell, value);
    case FactType::Instant:
      return read_instant(cell, value);
    case FactType::Quarter: {
      const auto quarter = base::parse_quarter(cell);
      if (quarter) value = quarter_code(*quarter);
      return quarter.has_value();
    }
  }
  return false;
}

}  // namespace hecht::schemes
