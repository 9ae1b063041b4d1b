#include "http/http_date.h"

#include <array>
#include <string_view>

namespace hecht::http {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string http_date(const base::Instant& instant) {
  const auto local = base::local_at({instant.seconds, 0}, 0);
  const std::string day = std::to_string(local.date.day);
  std::string text(kDays[static_cast<std::size_t>(base::iso_weekday(local.date) - 1)]);
  text += ", " + std::string(day.size() < 2 ? "0" : "") + day + " ";
  text.append(kMonths[local.date.month - 1U]).append(" ").append(std::to_string(local.date.year));
  return text + " " + base::to_string(local.time) + " GMT";
}

}  // namespace hecht::http
