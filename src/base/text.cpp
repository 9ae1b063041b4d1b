// Filling of phrases, UTF-8 and the nearest name. How numbers and dates are written is in format.cpp.
#include "base/text.h"

#include <algorithm>

#include "base/assert.h"
#include "base/phrases.h"
#include "base/scan.h"
#include "base/utf8.h"

namespace hecht::base {
namespace {

// The sentence in `pattern` with its holes filled. Braces that are no hole stay as they are.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string sentence;
  while (!pattern.empty()) {
    const std::size_t brace = std::min(pattern.find('{'), pattern.size());
    sentence += pattern.substr(0, brace);
    pattern.remove_prefix(brace);
    Scanner scanner(pattern.empty() ? pattern : pattern.substr(1));
    const std::string_view digits = scanner.take_digits();
    if (!digits.empty() && digits.size() <= 2 && scanner.take('}')) {
      const auto hole = static_cast<std::size_t>(to_number(digits));
      HECHT_ASSERT(hole < arguments.size());
      sentence += arguments[hole];
      pattern.remove_prefix(digits.size() + 2);
    } else if (!pattern.empty()) {
      sentence += '{';
      pattern.remove_prefix(1);
    }
  }
  return sentence;
}

// Code points, with A–Z made small: a name typed in the wrong case is near.
std::u32string folded(std::string_view utf8) {
  std::u32string points;
  while (!utf8.empty()) {
    const CodePoint next = first_code_point(utf8);
    points.push_back(next.value >= U'A' && next.value <= U'Z' ? next.value - U'A' + U'a' : next.value);
    utf8.remove_prefix(next.bytes);
  }
  return points;
}

// Insertions, deletions, replacements and swaps of neighbours that turn one into the other (each place edited once).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string say(Language language, const Phrase& phrase, const std::vector<std::string>& arguments) {
  return fill(language == Language::English && !phrase.en.empty() ? phrase.en : phrase.nl, arguments);
}

Text say_both(const Phrase& phrase, const std::vector<std::string>& arguments) {
  return {fill(phrase.nl, arguments), fill(phrase.en, arguments)};
}

std::size_t length(std::string_view utf8) {
  std::size_t points = 0;
  for (; !utf8.empty(); ++points) utf8.remove_prefix(first_code_point(utf8).bytes);
  return points;
}

// Blanks as people and spreadsheets leave them, the no-break space included.
std::size_t blank_size(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (text.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return !text.empty() && std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos ? 1 : 0;
}

std::string trimmed(std::string_view text) {
  while (blank_size(text) > 0) text.remove_prefix(blank_size(text));
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = blank_size(text.substr(at));
    at += std::max<std::size_t>(blank, 1);
    if (blank == 0) end = at;
  }
  return std::string(text.substr(0, end));
}

std::string shortened(std::string text) {
  constexpr std::size_t kShownMax = 60;
  if (length(text) <= kShownMax) return text;
  std::size_t end = kShownMax;
  // Not in the middle of a character: its later bytes start with the bits 10.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

bool is_valid_utf8(std::string_view text) { return invalid_utf8_at(text) == text.size(); }

std::string nearest(std::string_view name, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLettersPerEdit = 3;
  const std::u32string wanted = folded(name);
  std::size_t best = wanted.size() / kLettersPerEdit + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::u32string other = folded(candidate);
    const std::size_t difference = std::max(wanted.size(), other.size()) - std::min(wanted.size(), other.size());
    if (difference >= best) continue;
    const std::size_t distance = edit_distance(wanted, other);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

Text choose_from(const std::vector<std::string>& candidates) {
  return {say(Language::Dutch, kOneOf, {format_list(candidates, Language::Dutch)}),
          say(Language::English, kOneOf, {format_list(candidates, Language::English)})};
}

Text choose_among(std::string_view name, const std::vector<std::string>& candidates) {
  const std::string near = nearest(name, candidates);
  return near.empty() ? choose_from(candidates) : say_both(kDidYouMean, {near});
}

}  // namespace hecht::base
