// Many applicants at once: CSV in, CSV out, in blocks of rows over all cores, memory bounded.
//
// Why it exists: what one applicant gets from assess(), a million get from the columns of column_program.h. Rows that
// are not plain (an unknown fact that matters, an unusual cell) are assessed one by one, so both always agree.
#pragma once

#include <iosfwd>
#include <span>

#include "schemes/scheme.h"

namespace hecht::schemes {

struct PopulationOptions {
  std::vector<std::pair<int, feel::Value>> settings;  // parameter and value: what-if
  std::optional<base::Date> date;                     // nothing: each row's own, see check_date
  base::Date today;
  base::Language language = base::Language::Dutch;
  unsigned threads = 0;  // 0: one per core
  bool columns = true;   // false: every row one by one, for tests and comparison
};

struct PopulationResult {
  std::size_t rows = 0;
  std::size_t bad_rows = 0;
  base::Problems problems;  // a header that does not fit; nothing was done then
};

// A bad cell is written to `errors`; its row gets outcome `fout` and the others go on.
PopulationResult check_population(const SchemePtr& scheme, const PopulationOptions& options, std::istream& in,
                                  std::ostream& out, std::ostream& errors);

}  // namespace hecht::schemes
