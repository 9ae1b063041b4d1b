// Reckoning with what is not known: bounds of numbers, three-valued logic, and which inputs a result waits for.
//
// The rule everything here keeps: whatever the missing inputs turn out to be, the later result lies within the earlier
// one. So a result is known as soon as no missing input can change it, and never sooner.
#pragma once

#include "feel/ast.h"
#include "feel/value.h"

namespace hecht::feel {

struct Interval {
  std::optional<base::Decimal> low;
  std::optional<base::Decimal> high;
};

// The bounds of a number or unknown; none for anything else.
Interval interval_of(const Value& value);
// All inputs that `value` waits for, also inside lists and contexts, and whether anything in it is undetermined.
Unknown reasons_in(const Value& value);
// Adds the reasons of `other` to `target`.
void add_reasons(Unknown& target, const Value& other);
// Unknown for the reasons of both, without bounds; it may be anything, null too.
Value unknown_because(const Value& a, const Value& b = Value());
// As above with bounds, and null only where a side may be; the known number when the bounds meet.
Value unknown_within(const Interval& bounds, const Value& a, const Value& b);
// One of the two, but not known which: `a` when they are equal, else unknown with bounds around both.
Value either(const Value& a, const Value& b, const Value& because);
// A list element that may turn out not to be in the list.
Value possibly_absent(const Value& element, const Value& because);
bool may_be_absent(const Value& element);
// Null, or an unknown that may turn out to be null.
bool may_be_null(const Value& value);
// The value, or null: it is not known which.
Value or_else_null(const Value& value, const Value& because);

// At least one side is unknown.
Value arithmetic_unknown(Op op, const Value& a, const Value& b);
Value comparison_unknown(Op op, const Value& a, const Value& b);

}  // namespace hecht::feel
