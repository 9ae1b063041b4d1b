#include "base/utf8.h"

#include <array>

namespace hecht::base {
namespace {

constexpr CodePoint kInvalid = {U'\uFFFD', 1, false};

struct Form {
  unsigned char mask;  // of the first byte
  unsigned char lead;  // what those bits are
  std::size_t bytes;
  char32_t smallest;  // anything below has a shorter form
};
constexpr std::array<Form, 3> kLongForms = {{{0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}}};

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte_at(0);
  if (first < 0x80) return {first, 1, true};
  for (const Form& form : kLongForms) {
    if ((first & form.mask) != form.lead) continue;
    if (text.size() < form.bytes) return kInvalid;
    auto value = static_cast<char32_t>(first & static_cast<unsigned char>(~form.mask));
    for (std::size_t i = 1; i < form.bytes; ++i) {
      if ((byte_at(i) & 0xC0U) != 0x80U) return kInvalid;
      value = (value << 6U) | (byte_at(i) & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < form.smallest || value > 0x10FFFF || surrogate) return kInvalid;
    return {value, form.bytes, true};
  }
  return kInvalid;
}

std::size_t invalid_utf8_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint next = first_code_point(text.substr(at));
    if (!next.valid) return at;
    at += next.bytes;
  }
  return at;
}

}  // namespace hecht::base
