// One expression from text, in the standard's lenient manner: what is not known or not possible is null.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "feel/parser.h"

namespace hecht::feel {

// The entries of `inputs` are the names the expression may use. Null with `faults` filled when it cannot be read.
Value evaluate_text(std::string_view text, const Context& inputs, const base::Instant& now, std::vector<Fault>& faults);

}  // namespace hecht::feel
