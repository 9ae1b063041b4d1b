// The detector of citizen service numbers. Declared in identifiers.h.
#include <array>

#include "base/identifiers.h"
#include "base/scan.h"

namespace hecht::base {
namespace {

constexpr std::size_t kBsnDigits = 9;
constexpr std::string_view kHidden = "•••••••••";

using Groups = std::array<std::size_t, 3>;
// How people write it: thousands, or as the tax service printed its predecessor.
constexpr std::array<Groups, 2> kGroupings = {{{3, 3, 3}, {4, 2, 3}}};

struct Found {
  std::size_t offset = 0;
  std::size_t size = 0;
};

bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

// What may stand between two groups, as text because the no-break spaces have several bytes; empty for anything else.
std::string_view separator_at(std::string_view text, std::size_t at) {
  for (const std::string_view separator : {".", " ", "-", "\u00A0", "\u202F"}) {
    if (text.substr(at).starts_with(separator)) return separator;
  }
  return {};
}

// The end of the run of digits at `start`.
std::size_t run_end(std::string_view text, std::size_t start) {
  while (digit_at(text, start)) ++start;
  return start;
}

// The size of a number written in these groups at `start`; 0 when it is not one or goes on before or after.
std::size_t grouped_size(std::string_view text, std::size_t start, const Groups& groups) {
  std::size_t at = start;
  std::string_view separator;
  std::string digits;
  for (const std::size_t group : groups) {
    if (!digits.empty()) {
      const std::string_view next = separator_at(text, at);
      if (next.empty() || (!separator.empty() && next != separator)) return 0;
      separator = next;
      at += next.size();
    }
    const std::size_t end = run_end(text, at);
    if (end - at != group) return 0;
    digits += text.substr(at, group);
    at = end;
  }
  const bool goes_on = text.substr(at).starts_with(separator) && digit_at(text, at + separator.size());
  const std::string_view before = text.substr(0, start);
  const bool began_before = before.size() > separator.size() && before.ends_with(separator) &&
                            is_ascii_digit(before[before.size() - separator.size() - 1]);
  return !goes_on && !began_before && is_bsn(digits) ? at - start : 0;
}

std::optional<Found> find_from(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    if (!digit_at(text, at)) {
      ++at;
      continue;
    }
    const std::size_t end = run_end(text, at);
    if (end - at == kBsnDigits && is_bsn(text.substr(at, kBsnDigits))) return Found{at, kBsnDigits};
    for (const Groups& groups : kGroupings) {
      if (const std::size_t size = grouped_size(text, at, groups); size > 0) return Found{at, size};
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace

bool is_bsn(std::string_view digits) {
  if (digits.size() != kBsnDigits) return false;
  int sum = 0;
  int weight = static_cast<int>(kBsnDigits);
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return false;
    sum += (c - '0') * (weight == 1 ? -1 : weight);  // the last digit counts negatively
    --weight;
  }
  return sum % 11 == 0 && digits != "000000000";
}

std::optional<std::size_t> find_bsn(std::string_view text) {
  const std::optional<Found> found = find_from(text, 0);
  return found ? std::optional(found->offset) : std::nullopt;
}

std::string without_bsn(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  while (const std::optional<Found> found = find_from(text, at)) {
    shown += text.substr(at, found->offset - at);
    shown += kHidden;
    at = found->offset + found->size;
  }
  return shown + std::string(text.substr(at));
}

}  // namespace hecht::base
