// Reads a short text from left to right: for the parsers of dates, quarters and identifiers in base/.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hecht::base {

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// At most eighteen digits and nothing else.
inline std::int64_t to_number(std::string_view digits) {
  std::int64_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // All digits that come next, maybe none.
  std::string_view take_digits() {
    std::size_t size = 0;
    while (size < rest_.size() && is_ascii_digit(rest_[size])) ++size;
    const std::string_view digits = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return digits;
  }

  // Exactly `width` digits.
  std::optional<std::int64_t> take_number(std::size_t width) {
    const std::string_view digits = take_digits();
    return digits.size() == width ? std::optional(to_number(digits)) : std::nullopt;
  }

 private:
  std::string_view rest_;
};

}  // namespace hecht::base
