// The periods that an application reports on (`process.reports` in a scheme file).
#pragma once

#include <vector>

#include "schemes/scheme.h"

namespace hecht::schemes {

// First and last day.
struct Period {
  base::Date from;
  base::Date to;
  bool operator==(const Period&) const = default;
};

// Those that have begun on `today`, in order, of who joined on `since`. The first periods end with a part of the
// calendar year, so that of who joins halfway is shorter; those after `during` months begin only while the scheme
// lasts. Before the scheme there is nothing to report.
std::vector<Period> periods_begun(const Scheme& scheme, const base::Date& since, const base::Date& today);

}  // namespace hecht::schemes
