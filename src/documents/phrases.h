// The words documents/ adds of itself, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::documents::phrases {

using base::Phrase;

inline constexpr Phrase kPageOf{"bladzijde {0} van {1}", "page {0} of {1}"};

}  // namespace hecht::documents::phrases
