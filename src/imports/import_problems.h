// The problems of an import: all are counted, the first are kept.
//
// Why it exists: an office repairs a file once, so it must hear of everything; a file of the wrong kind has a problem
// on each of its hundred thousand lines, and nobody reads those.
#pragma once

#include "base/problem.h"

namespace hecht::imports {

inline constexpr std::size_t kImportProblemsMax = 1000;

class ImportProblems {
 public:
  void add(base::Problem problem);
  [[nodiscard]] std::size_t total() const { return total_; }
  [[nodiscard]] const base::Problems& first() const { return first_; }

 private:
  base::Problems first_;
  std::size_t total_ = 0;
};

// A value as a message may repeat it: short, and never with a citizen service number.
std::string shown(std::string_view value);

}  // namespace hecht::imports
