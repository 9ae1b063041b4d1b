// What a formula stands on: its facts, parameters and named steps, also through the definitions and amounts it uses.
#pragma once

#include <vector>

#include "schemes/scheme.h"

namespace hecht::schemes {

// Holds a variable of a filter or quantifier, so it has no value of its own.
bool uses_locals(const feel::Node& node);
// All facts of a formula, and what it asks of the dossier (see bit_of).
feel::InputSet facts_in(const Scheme& scheme, const feel::Node& node);
// The names of facts and of what the dossier knows.
std::vector<std::string> input_names(const Scheme& scheme, feel::InputSet inputs);
// All inputs of a formula, by input index: the facts, and everything between them and the formula.
std::vector<bool> inputs_in(const Scheme& scheme, const feel::Node& node);

}  // namespace hecht::schemes
