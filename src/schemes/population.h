// Many applicants at once: CSV in, CSV out, one row at a time.
#pragma once

#include <istream>
#include <ostream>
#include <span>

#include "schemes/scheme.h"

namespace hecht::schemes {

struct PopulationResult {
  std::size_t rows = 0;
  std::size_t bad_rows = 0;
  base::Problems problems;  // a header that does not fit; nothing was done then
};

// A bad cell is written to `errors` in the language; its row gets outcome `fout` and the others go on.
PopulationResult check_population(const SchemePtr& scheme, std::span<const feel::Value> parameters,
                                  const std::optional<base::Date>& date, const base::Date& today, std::istream& in,
                                  std::ostream& out, std::ostream& errors, base::Language language);

}  // namespace hecht::schemes
