// Checking a formula before it ever runs: kinds of values, units of numbers, and whether money is rounded to cents.
//
// Why it exists: in the standard a wrong type is null at run time; in a scheme file it must be a message with a place.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "feel/ast.h"
#include "feel/parser.h"
#include "feel/unit.h"

namespace hecht::feel {

enum class Kind : std::uint8_t {
  Any,
  Number,
  Text,
  Boolean,
  Date,
  Time,
  DateTime,
  Months,
  Days,
  List,
  Range,
  Context,
  Function
};

struct Type {
  Kind kind = Kind::Any;
  // Numbers only. Nothing: a figure written in the formula, which takes the unit it needs.
  std::optional<Unit> unit;
  bool whole_cents = false;             // numbers: at most two decimals, whatever the facts are
  std::shared_ptr<const Type> element;  // of a list or range
};

// Adds what is wrong to `faults` and gives the kind of the result (Any after a fault). `inputs` is by input index.
Type check(const Node& node, const std::vector<Type>& inputs, std::vector<Fault>& faults);

// The Dutch and English word for a kind: "getal", "number".
base::Text word_for(Kind kind);

}  // namespace hecht::feel
