// How numbers, money, dates and lists are written for people. Declared in text.h.
#include <algorithm>
#include <array>

#include "base/phrases.h"
#include "base/text.h"

namespace hecht::base {
namespace {

constexpr std::string_view kMinus = "−";  // U+2212, as typography wants; never in data
constexpr int kCentDecimals = 2;

struct Separators {
  char thousands;
  char decimal;
};

Separators separators(Language language) {
  return language == Language::Dutch ? Separators{'.', ','} : Separators{',', '.'};
}

// "31425.00" to "31.425,00"; no sign.
std::string group(const std::string& plain, Language language) {
  const Separators marks = separators(language);
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string written;
  for (std::size_t i = 0; i < point; ++i) {
    if (i > 0 && (point - i) % 3 == 0) written += marks.thousands;
    written += plain[i];
  }
  if (point < plain.size()) written += marks.decimal + plain.substr(point + 1);
  return written;
}

std::string sign(const Decimal& value) { return value.is_negative() ? std::string(kMinus) : std::string(); }

}  // namespace

std::string format_number(const Decimal& value, Language language) {
  return sign(value) + group(value.abs().to_string(), language);
}

std::string format_fixed(const Decimal& value, int decimals, Language language) {
  const Decimal rounded = value.rounded(decimals, Rounding::HalfUp);
  return sign(rounded) + group(rounded.abs().to_fixed(decimals), language);
}

std::string format_euro(const Decimal& value, Language language) {
  const std::string amount = group(value.abs().to_fixed(std::max(kCentDecimals, value.scale())), language);
  return sign(value) + (language == Language::Dutch ? "€ " : "€") + amount;
}

std::string format_date(const Date& date, Language language) {
  const std::string month = say(language, kMonthNames[static_cast<std::size_t>(date.month - 1)]);
  return std::to_string(date.day) + " " + month + " " + std::to_string(date.year);
}

std::string format_instant(const Instant& instant, std::string_view zone, Language language) {
  const LocalDateTime local = local_in(instant, zone);
  const bool has_seconds = local.time.second_of_day % 60 != 0;
  const std::string time = to_string(TimeOfDay{local.time.second_of_day, 0});
  constexpr std::size_t kHoursAndMinutes = 5;
  return format_date(local.date, language) + " " + (has_seconds ? time : time.substr(0, kHoursAndMinutes));
}

std::string format_list(const std::vector<std::string>& items, Language language) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) list += i + 1 < items.size() ? ", " : say(language, kListEnd);
    list += items[i];
  }
  return list;
}

}  // namespace hecht::base
