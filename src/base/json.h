// A JSON document that keeps the text of its numbers.
//
// Why it exists: facts and money must be read as exact decimals and written without passing through a binary fraction,
// which Boost.JSON's own value does. Parsing is Boost.JSON's push parser; this is only the tree it fills.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/problem.h"

namespace hecht::base {

class Json {
 public:
  struct Number {
    std::string text;  // as written: "12345678901234567.89"
    bool operator==(const Number&) const = default;
  };
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;  // in order of writing, keys unique

  Json() = default;  // null
  Json(bool value) : value_(value) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(Number value) : value_(std::move(value)) {}
  Json(std::int64_t value) : value_(Number{std::to_string(value)}) {}
  Json(int value) : Json(static_cast<std::int64_t>(value)) {}
  Json(std::size_t value) : value_(Number{std::to_string(value)}) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}

  [[nodiscard]] bool is_null() const { return value_.index() == 0; }
  [[nodiscard]] const bool* as_bool() const { return std::get_if<bool>(&value_); }
  [[nodiscard]] const std::string* as_string() const { return std::get_if<std::string>(&value_); }
  [[nodiscard]] const Number* as_number() const { return std::get_if<Number>(&value_); }
  [[nodiscard]] const Array* as_array() const { return std::get_if<Array>(&value_); }
  [[nodiscard]] const Object* as_object() const { return std::get_if<Object>(&value_); }
  // Null when this is no object or has no such key.
  [[nodiscard]] const Json* find(std::string_view key) const;
  // Appends to an object; the key must be new. A null becomes an object.
  void set(std::string key, Json value);
  // As set, for a caller that has already seen that the key is new: looking for it again in a large object is slow.
  void append_member(std::string key, Json value);
  // Appends to an array. A null becomes an array.
  void push(Json value);

  bool operator==(const Json&) const = default;

  // Compact, UTF-8, keys in order.
  [[nodiscard]] std::string to_string() const;
  // Two spaces of indent.
  [[nodiscard]] std::string to_pretty_string() const;

 private:
  std::variant<std::monostate, bool, std::string, Number, Array, Object> value_;
};

inline constexpr int kJsonDepthMax = 64;

// The whole text must be one document. Refuses duplicate keys, invalid UTF-8 and depth over kJsonDepthMax, with line
// and column. `file` is only for the place of the problem.
Result<Json> parse_json(std::string_view text, const std::string& file = {});

}  // namespace hecht::base
