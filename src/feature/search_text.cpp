#include "feature/search_text.h"

namespace hecht::feature {

namespace {

constexpr unsigned char kLatinLead = 0xC3;  // of U+00C0 to U+00FF in UTF-8
constexpr unsigned char kFirstAccent = 0x80;
// By the second byte from 0x80 on: À … Þ, then ß à … ÿ. A blank has no plain letter.
constexpr std::string_view kPlain =
    "aaaaaa ceeeeiiii nooooo ouuuuy  "
    "aaaaaa ceeeeiiii nooooo ouuuuy y";
static_assert(kPlain.size() == 64);

}  // namespace

std::string search_text(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else if (static_cast<unsigned char>(c) == kLatinLead && i + 1 < text.size() &&
               static_cast<unsigned char>(text[i + 1]) >= kFirstAccent &&
               kPlain[(static_cast<unsigned char>(text[i + 1]) - kFirstAccent) % kPlain.size()] != ' ') {
      plain += kPlain[(static_cast<unsigned char>(text[++i]) - kFirstAccent) % kPlain.size()];
    } else {
      plain += c;
    }
  }
  return plain;
}

}  // namespace hecht::feature
