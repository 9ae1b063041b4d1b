#include "imports/import_problems.h"

#include "base/identifiers.h"

namespace hecht::imports {

void ImportProblems::add(base::Problem problem) {
  if (first_.size() < kImportProblemsMax) first_.push_back(std::move(problem));
  ++total_;
}

std::string shown(std::string_view value) { return base::shortened(base::without_bsn(value)); }

}  // namespace hecht::imports
