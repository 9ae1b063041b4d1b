// Does a value have a written type, and DMN's implicit conversions on the way in and out (10.3.2.9.4).
#pragma once

#include <optional>

#include "feel/ast.h"

namespace hecht::feel {

bool is_instance(const Value& value, const TypeExpression& type);
// The value as that type: itself, the only element of a list, a list around it, or a date as date and time.
// Nothing when it does not fit. An empty type name fits everything; null fits every type.
std::optional<Value> conform(const Value& value, const TypeExpression& type);

}  // namespace hecht::feel
