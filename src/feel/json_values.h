// JSON to FEEL and back, for contexts given on the command line and results printed as data.
#pragma once

#include "base/json.h"
#include "feel/value.h"

namespace hecht::feel {

// Objects become contexts, arrays lists, numbers exact decimals. Nothing for a number past 34 digits.
std::optional<Value> from_json(const base::Json& json);
// Dates, times and durations become text.
base::Json to_json(const Value& value);

}  // namespace hecht::feel
