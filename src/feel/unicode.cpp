#include "feel/unicode.h"

#include <clocale>
#include <cwchar>
#include <cwctype>

namespace hecht::feel {

namespace {

std::size_t size_at(std::string_view utf8, std::size_t at) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return at + size <= utf8.size() ? size : 1;
}

// Debian's C library always has C.UTF-8; a locale object leaves the process's own locale alone.
locale_t unicode_locale() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  return locale;
}

std::wint_t decode(std::string_view point) {
  if (point.size() == 1) return static_cast<unsigned char>(point[0]);
  std::wint_t code = static_cast<unsigned char>(point[0]) & (0xFFU >> (point.size() + 1));
  for (std::size_t i = 1; i < point.size(); ++i) code = (code << 6U) | (static_cast<unsigned char>(point[i]) & 0x3FU);
  return code;
}

std::string encode(std::wint_t code) {
  if (code < 0x80) return {static_cast<char>(code)};
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

template <class Map>
std::string mapped(std::string_view utf8, const Map& map) {
  std::string out;
  for (const auto& point : code_points(utf8)) out += encode(map(decode(point), unicode_locale()));
  return out;
}

}  // namespace

std::vector<std::string> code_points(std::string_view utf8) {
  std::vector<std::string> points;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t size = size_at(utf8, at);
    points.emplace_back(utf8.substr(at, size));
    at += size;
  }
  return points;
}

std::string upper_case(std::string_view utf8) { return mapped(utf8, towupper_l); }
std::string lower_case(std::string_view utf8) { return mapped(utf8, towlower_l); }

}  // namespace hecht::feel
