// What the built-in functions share: reading an argument as a type, also out of a list of one (DMN 1.5, 10.3.2.9.4).
#pragma once

#include <cstdint>
#include <optional>

#include "feel/builtins.h"

namespace hecht::feel {

inline const Value& unwrapped(const Value& value) {
  const auto* list = value.as_list();
  return list != nullptr && list->size() == 1 ? (*list)[0] : value;
}

inline const std::string* text_of(const Value& value) { return unwrapped(value).as_string(); }
inline const base::Decimal* number_of(const Value& value) { return unwrapped(value).as_number(); }

// A number cut to a whole one.
inline std::optional<std::int64_t> whole_of(const Value& value) {
  const auto* number = number_of(value);
  return number == nullptr ? std::nullopt : number->rounded(0, base::Rounding::Down).to_int();
}

// The list argument of functions that also take their items one by one: min([1, 2]) and min(1, 2).
inline List items_of(Arguments arguments) {
  if (arguments.size() == 1) {
    if (const auto* list = arguments[0].as_list()) return *list;
  }
  return {arguments.begin(), arguments.end()};
}

// A list, or the value as a list of one; nothing for null.
inline std::optional<List> list_of(const Value& value) {
  if (const auto* list = value.as_list()) return *list;
  if (value.is_null()) return std::nullopt;
  return List{value};
}

}  // namespace hecht::feel
