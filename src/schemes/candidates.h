// Values worth trying for one fact, read off the formulas that use it. Nearest to the present value first.
#pragma once

#include <vector>

#include "schemes/changes.h"
#include "schemes/formula_inputs.h"

namespace hecht::schemes {

std::vector<FactChange> candidate_changes(const Scheme& scheme, const Assessment& assessment, int fact);

}  // namespace hecht::schemes
