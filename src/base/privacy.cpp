#include "base/privacy.h"

#include <algorithm>
#include <array>

#include "base/identifiers.h"
#include "base/phrases.h"
#include "base/scan.h"

namespace hecht::base {

namespace {

constexpr std::size_t kNationalDigits = 10;     // 0201234567
constexpr std::size_t kAfterCountryDigits = 9;  // +31 20 123 45 67
constexpr std::int64_t kBirthYearFirst = 1900;
constexpr std::int64_t kBirthYearLast = 2014;   // a later day in a text of today is rather one of a meeting
constexpr std::size_t kBirthWordDistance = 24;  // "geboortedatum is op 1-2-2020"
constexpr std::array<std::string_view, 3> kBirthWords = {"geboren", "geboortedatum", "geb."};
constexpr std::array<std::string_view, 10> kTitles = {"mevrouw ", "meneer ", "mijnheer ", "de heer ", "mevr. ",
                                                      "mw. ",     "dhr. ",   "hr. ",      "mrs. ",    "mr. "};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

bool starts_with_ignoring_case(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}
bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_letter(text[at - 1]); }
bool begins_number(std::string_view text, std::size_t at) { return at == 0 || !is_ascii_digit(text[at - 1]); }

std::string_view digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return text.substr(at, end - at);
}

struct DayFound {
  std::int64_t year = 0;
  bool full_year = false;
  std::size_t size = 0;
};
// "1-2-1950", "01/02/1950", "1.2.50" and "1950-02-01".
std::optional<DayFound> day_at(std::string_view text, std::size_t at) {
  std::array<std::string_view, 3> parts;
  std::size_t next = at;
  char separator = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) {
      if (next >= text.size() || std::string_view("-/.").find(text[next]) == std::string_view::npos) return {};
      if (i == 2 && text[next] != separator) return {};
      separator = text[next++];
    }
    parts[i] = digits_at(text, next);
    if (parts[i].empty() || parts[i].size() > 4) return {};
    next += parts[i].size();
  }
  const bool year_first = parts[0].size() == 4;
  std::string_view year = year_first ? parts[0] : parts[2];
  const std::string_view day = year_first ? parts[2] : parts[0];
  if (year.size() != 4 && year.size() != 2) return {};
  const std::int64_t full = year.size() == 4 ? to_number(year) : kBirthYearFirst + to_number(year);
  if (!make_date(full, to_number(parts[1]), to_number(day))) return {};
  return DayFound{full, year.size() == 4, next - at};
}

bool birth_word_before(std::string_view text, std::size_t at) {
  const std::size_t begin = at > kBirthWordDistance ? at - kBirthWordDistance : 0;
  for (std::size_t i = begin; i < at; ++i) {
    if (!begins_word(text, i)) continue;
    for (const auto word : kBirthWords)
      if (starts_with_ignoring_case(text.substr(i, at - i), word)) return true;
  }
  return false;
}

// The digits from here on, over single spaces, hyphens and brackets; nothing after `most`.
std::size_t digits_from(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t count = 0;
  bool separated = false;
  for (; at < text.size(); ++at) {
    if (is_ascii_digit(text[at])) {
      separated = false;
      if (++count > most) return count;
    } else if (text[at] == ')' || (!separated && (text[at] == ' ' || text[at] == '-'))) {
      separated = text[at] != ')';
    } else {
      break;
    }
  }
  return count;
}

// "ABNA 0417 1643 00": the rest of an IBAN.
bool follows_bank_code(std::string_view text, std::size_t at) {
  constexpr std::size_t kBankLetters = 4;
  if (at < kBankLetters + 1 || text[at - 1] != ' ') return false;
  const auto word = text.substr(at - kBankLetters - 1, kBankLetters);
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         begins_word(text, at - kBankLetters - 1);
}

bool phone_at(std::string_view text, std::size_t at) {
  for (const std::string_view country : {"+31", "0031"}) {
    if (!text.substr(at).starts_with(country)) continue;
    std::size_t next = at + country.size();
    if (next < text.size() && text[next] == ' ') ++next;
    if (text.substr(next).starts_with("(0)")) next += 3;
    if (next < text.size() && text[next] == ' ') ++next;
    return digits_from(text, next, kAfterCountryDigits) == kAfterCountryDigits;
  }
  if (text[at] != '0' || at + 1 >= text.size() || text[at + 1] == '0') return false;
  return !follows_bank_code(text, at) && !day_at(text, at) && digits_from(text, at, kNationalDigits) == kNationalDigits;
}

Problem problem(std::string_view field, const Phrase& message) {
  return {{}, std::string(field), say_both(message), say_both(kNoPatientData)};
}

}  // namespace

std::optional<std::size_t> find_phone_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool could_start = text[at] == '+' || (is_ascii_digit(text[at]) && begins_number(text, at));
    if (could_start && begins_word(text, at) && phone_at(text, at)) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_birth_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at]) || !begins_number(text, at)) continue;
    const auto day = day_at(text, at);
    if (!day) continue;
    const bool long_ago = day->year >= kBirthYearFirst && day->year <= kBirthYearLast;
    if (birth_word_before(text, at) || (long_ago && day->full_year)) return at;
    at += day->size - 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_person_name(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_word(text, at)) continue;
    for (const auto title : kTitles) {
      if (!starts_with_ignoring_case(text.substr(at), title)) continue;
      std::string_view rest = text.substr(at + title.size());
      // A name may begin with "van", "de" or the like.
      for (const std::string_view particle : {"van ", "de ", "den ", "der ", "ten ", "ter "})
        if (rest.starts_with(particle)) rest.remove_prefix(particle.size());
      if (!rest.empty() && is_capital(rest.front())) return at;
    }
  }
  return std::nullopt;
}

void guard_privacy(std::string_view field, std::string_view text, FreeText kind, Problems& refused,
                   Problems& warnings) {
  if (find_bsn(text)) refused.push_back(problem(field, kPrivacyBsn));
  if (kind == FreeText::About && find_phone_number(text)) warnings.push_back(problem(field, kPrivacyPhone));
  if (find_birth_date(text)) warnings.push_back(problem(field, kPrivacyBirth));
  if (kind == FreeText::About && find_person_name(text)) warnings.push_back(problem(field, kPrivacyName));
}

}  // namespace hecht::base
