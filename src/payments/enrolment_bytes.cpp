#include "payments/enrolment_bytes.h"

namespace hecht::payments {
namespace {

constexpr std::array<int, 12> kMonthDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::size_t kLeapDay = 229;

constexpr DayKinds day_kinds() {
  DayKinds kinds{};
  for (std::size_t month = 1; month <= kMonthDays.size(); ++month) {
    for (std::size_t day = 1; day <= static_cast<std::size_t>(kMonthDays[month - 1]); ++day) {
      kinds[month * 100 + day] = DayKind::Always;
    }
  }
  kinds[kLeapDay] = DayKind::Leap;
  return kinds;
}

}  // namespace

constexpr DayKinds kDayKinds = day_kinds();

}  // namespace hecht::payments
