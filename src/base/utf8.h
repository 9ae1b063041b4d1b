// Steps through UTF-8. Text from outside is checked once (is_valid_utf8); these stay safe on anything.
#pragma once

#include <cstddef>
#include <string_view>

namespace hecht::base {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
  bool valid = true;
};

// Of a text that is not empty. An invalid byte is one code point of its own, U+FFFD.
CodePoint first_code_point(std::string_view text);

// Offset of the first byte that is no UTF-8, the size of the text when there is none. Overlong forms, surrogates and
// values past U+10FFFF are invalid.
std::size_t invalid_utf8_at(std::string_view text);

}  // namespace hecht::base
