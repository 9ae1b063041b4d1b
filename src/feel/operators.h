// What FEEL's operators do to values (DMN 1.5, tables 42 to 55). Null where the standard speaks of an error.
#pragma once

#include "feel/ast.h"
#include "feel/value.h"

namespace hecht::feel {

Value arithmetic(Op op, const Value& a, const Value& b);
Value comparison(Op op, const Value& a, const Value& b);
Value negate(const Value& a);
Value logical_and(const Value& a, const Value& b);
Value logical_or(const Value& a, const Value& b);
Value logical_not(const Value& a);
// One unary test on a value: inside a range, an element of a list, or equal.
Value satisfies(const Value& value, const Value& test);
Value in_range(const Value& value, const Range& range);
// A property such as .year, .weekday, .hours, or a context entry; lists give a list of them.
Value member(const Value& value, const std::string& name);

}  // namespace hecht::feel
