#include "feel/types.h"

#include <algorithm>

namespace hecht::feel {

namespace {

bool is_simple(const Value& value, const std::string& name) {
  if (name == "number") return value.as_number() != nullptr;
  if (name == "string") return value.as_string() != nullptr;
  if (name == "boolean") return value.as_bool() != nullptr;
  if (name == "date") return value.as_date() != nullptr;
  if (name == "time") return value.as_time() != nullptr;
  if (name == "date and time" || name == "dateTime" || name == "date time") return value.as_date_time() != nullptr;
  if (name == "days and time duration" || name == "dayTimeDuration" || name == "day and time duration")
    return value.as_days() != nullptr;
  if (name == "years and months duration" || name == "yearMonthDuration" || name == "year and month duration")
    return value.as_months() != nullptr;
  return false;
}

bool is_context(const Context& context, const TypeExpression& type) {
  for (std::size_t i = 0; i < type.keys.size(); ++i) {
    const Value* entry = context.find(type.keys[i]);
    if (entry == nullptr || !(entry->is_null() || is_instance(*entry, type.arguments[i]))) return false;
  }
  return true;
}

bool is_range(const Range& range, const TypeExpression& type) {
  if (type.arguments.empty()) return true;
  const auto fits = [&](const Value& end) { return end.is_null() || is_instance(end, type.arguments[0]); };
  return fits(range.low) && fits(range.high);
}

bool same_type(const TypeExpression& a, const TypeExpression& b) {
  if (b.name == "Any" || b.name.empty()) return true;
  if (a.name != b.name || a.arguments.size() != b.arguments.size() || a.keys != b.keys) return false;
  for (std::size_t i = 0; i < a.arguments.size(); ++i) {
    if (!same_type(a.arguments[i], b.arguments[i])) return false;
  }
  return true;
}

// A function may be used where its parameters accept at least what is asked.
bool is_function(const Function& function, const TypeExpression& type) {
  if (type.arguments.empty() && type.result == nullptr) return true;
  if (function.builtin >= 0) return true;
  const auto& types = function.literal->types;
  if (types.size() != type.arguments.size()) return false;
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (!types[i].name.empty() && !same_type(type.arguments[i], types[i])) return false;
  }
  return true;
}

}  // namespace

bool is_instance(const Value& value, const TypeExpression& type) {
  if (type.name == "Null") return value.is_null();
  if (value.is_null()) return false;
  if (type.name == "Any") return true;
  if (type.name == "list") {
    const auto* list = value.as_list();
    if (list == nullptr) return false;
    return type.arguments.empty() || std::all_of(list->begin(), list->end(), [&](const Value& item) {
             return item.is_null() ? type.arguments[0].name == "Null" || type.arguments[0].name == "Any"
                                   : is_instance(item, type.arguments[0]);
           });
  }
  if (type.name == "context") return value.as_context() != nullptr && is_context(*value.as_context(), type);
  if (type.name == "range") return value.as_range() != nullptr && is_range(*value.as_range(), type);
  if (type.name == "function") return value.as_function() != nullptr && is_function(*value.as_function(), type);
  return is_simple(value, type.name);
}

namespace {

std::optional<Value> conform_list(const List& list, const TypeExpression& element) {
  List out;
  for (const auto& item : list) {
    auto converted = conform(item, element);
    if (!converted) return std::nullopt;
    out.push_back(std::move(*converted));
  }
  return Value(std::move(out));
}

}  // namespace

std::optional<Value> conform(const Value& value, const TypeExpression& type) {
  if (type.name.empty() || type.name == "Any" || value.is_null() || value.as_unknown() != nullptr) return value;
  if (type.name == "list") {
    const TypeExpression any{"Any", {}, {}, nullptr};
    const TypeExpression& element = type.arguments.empty() ? any : type.arguments[0];
    if (const auto* list = value.as_list()) return conform_list(*list, element);
    return conform_list(List{value}, element);
  }
  if (type.name == "context" && value.as_context() != nullptr) {
    Context out = *value.as_context();
    for (std::size_t i = 0; i < type.keys.size(); ++i) {
      const Value* entry = out.find(type.keys[i]);
      if (entry == nullptr) return std::nullopt;
      auto converted = conform(*entry, type.arguments[i]);
      if (!converted) return std::nullopt;
      out.put(type.keys[i], std::move(*converted));
    }
    return Value(std::move(out));
  }
  if (is_instance(value, type)) return value;
  const auto* list = value.as_list();
  if (list != nullptr && list->size() == 1) return conform((*list)[0], type);
  const bool moment = type.name == "date and time" || type.name == "dateTime";
  if (moment && value.as_date() != nullptr) {
    return Value(DateTime{*value.as_date(), {}, Zone{Zone::Kind::Offset, 0, {}}});
  }
  return std::nullopt;
}

}  // namespace hecht::feel
