#include "schemes/report_periods.h"

#include <algorithm>

namespace hecht::schemes {

namespace {

// The last day of the part of the year, of so many months, in which the date lies.
base::Date end_of_part(const base::Date& date, int months) {
  const base::Date first_of_year{date.year, 1, 1};
  return base::add_days(base::add_months(first_of_year, ((date.month - 1) / months + 1) * months), -1);
}

}  // namespace

std::vector<Period> periods_begun(const Scheme& scheme, const base::Date& since, const base::Date& today) {
  std::vector<Period> periods;
  const auto& reports = scheme.process.reports;
  if (!reports) return periods;
  const base::Date first = std::max(since, scheme.valid_from);
  const base::Date later = base::add_months(first, reports->during);
  for (base::Date from = first; from <= today;) {
    const bool is_later = later <= from;
    if (is_later && scheme.valid_to && *scheme.valid_to < from) break;
    const base::Date to =
        is_later ? base::add_days(base::add_months(from, reports->afterwards), -1) : end_of_part(from, reports->every);
    periods.push_back({from, to});
    from = base::add_days(to, 1);
  }
  return periods;
}

}  // namespace hecht::schemes
