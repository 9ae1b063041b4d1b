// Many applicants at once: CSV in, CSV out, in blocks of rows over all cores, memory bounded.
//
// Why it exists: what one applicant gets from assess(), a million get from the columns of column_program.h. Formulas of
// rows that are not plain (an unknown fact that matters, an unusual cell) are assessed one by one, so both always
// agree. A what-if checks the same rows with other parameters in the same run.
#pragma once

#include <array>
#include <iosfwd>

#include "schemes/scheme.h"

namespace hecht::schemes {

// Parameters that get another value: index and value.
using Settings = std::vector<std::pair<int, feel::Value>>;

struct PopulationOptions {
  // What-if: the rows of the first are written, those of the others only counted.
  std::vector<Settings> variants = {{}};
  bool compare = false;            // count which rows the first variant moves, seen from the second
  std::optional<base::Date> date;  // nothing: each row's own, see check_date
  base::Date today;
  base::Language language = base::Language::Dutch;
  unsigned threads = 0;  // 0: one per core
  bool columns = true;   // false: every row one by one, for tests and comparison
};

// Where the results go; null: nowhere.
struct PopulationSinks {
  std::ostream* rows = nullptr;
  std::ostream* differences = nullptr;  // with `compare`: rows that come out otherwise in the first variant
  std::ostream* errors = nullptr;       // a bad cell; its row gets outcome `fout` and the others go on
};

inline constexpr std::size_t kOutcomes = 4;
using OutcomeCounts = std::array<std::size_t, kOutcomes>;  // by Outcome

struct AmountTotal {
  base::Decimal awarded;  // over the rows that are yes
  base::Decimal all;      // over all rows where it is known
  std::size_t known = 0;  // rows where it is known
};

// What a population comes to in one variant.
struct PopulationTotals {
  OutcomeCounts rows{};
  std::vector<AmountTotal> amounts;  // as in the scheme
};

struct PopulationResult {
  std::size_t rows = 0;
  std::size_t bad_rows = 0;
  std::vector<PopulationTotals> totals;          // by variant
  std::array<OutcomeCounts, kOutcomes> moved{};  // rows by outcome in the second variant, then in the first
  base::Problems problems;                       // a header that does not fit; nothing was done then
};

PopulationResult check_population(const SchemePtr& scheme, const PopulationOptions& options, std::istream& in,
                                  const PopulationSinks& sinks);

}  // namespace hecht::schemes
