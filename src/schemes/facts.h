// Facts as people and programs give them: checked, and turned into values. Used by the command, the API, cases and
// imports.
#pragma once

#include <vector>

#include "base/json.h"
#include "schemes/scheme.h"

namespace hecht::schemes {

// Nobody has told us: unknown, with the bounds that its type has.
feel::Value unknown_fact(const Scheme& scheme, int fact);
// One fact from JSON; null is unknown. The problem names field, value and remedy.
base::Result<feel::Value> read_fact(const Scheme& scheme, int fact, const base::Json& json);
// All facts of an object; keys that are absent are unknown. All problems at once.
base::Result<std::vector<feel::Value>> read_facts(const Scheme& scheme, const base::Json& object);
// The JSON that read_fact would read as this value; null for unknown.
base::Json fact_to_json(const Fact& fact, const feel::Value& value);
// A parameter's value as written on the command line.
base::Result<feel::Value> read_parameter(const Parameter& parameter, std::string_view text);

// The value as it reads in a sentence, without its label: "4.189", "€ 40.000,00", "ja", "apotheker en fysiotherapeut".
std::string format_fact(const Fact& fact, const feel::Value& value, base::Language language);
// With its label: "4.189 ingeschreven patiënten".
std::string describe_fact(const Fact& fact, const feel::Value& value, base::Language language);

}  // namespace hecht::schemes
