// Words for people, in both languages, and how numbers, money and dates are written in them.
//
// Why it exists: every sentence of the program is a Phrase, Dutch and English side by side, so that none can be missing
// and the two can be compared when one changes. Each library keeps its phrases in one file (phrases.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

namespace hecht::base {

enum class Language : std::uint8_t { Dutch, English };

struct Text {
  std::string nl;
  std::string en;  // empty: no English, the Dutch is shown
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::English && !en.empty() ? en : nl;
  }
  bool operator==(const Text&) const = default;
};

// A sentence with holes {0}, {1}, … in both languages.
struct Phrase {
  std::string_view nl;
  std::string_view en;
};
// Fills the holes. A hole without argument is a programming error.
std::string say(Language language, const Phrase& phrase, const std::vector<std::string>& arguments = {});
// Both languages, the same arguments in both.
Text say_both(const Phrase& phrase, const std::vector<std::string>& arguments = {});

// "4.189", "0,5" in Dutch; "4,189", "0.5" in English. Trailing zeros are not written.
// Here and below a negative number has the minus of typography, "−5": these texts are for people, never for data.
std::string format_number(const Decimal& value, Language language);
// Exactly `decimals` decimals, rounded half up: "31.425,00".
std::string format_fixed(const Decimal& value, int decimals, Language language);
// "€ 31.425,00" / "€31,425.00"; more than two decimals are kept ("€ 0,4675"); negative "−€ 12,50" / "−€12.50".
std::string format_euro(const Decimal& value, Language language);
// "1 april 2023" / "1 April 2023".
std::string format_date(const Date& date, Language language);
// "1 april 2023 23:59" (seconds only when not zero) in the zone.
std::string format_instant(const Instant& instant, std::string_view zone, Language language);
// "a, b en c" / "a, b and c".
std::string format_list(const std::vector<std::string>& items, Language language);

// Number of UTF-8 code points.
std::size_t length(std::string_view utf8);
bool is_valid_utf8(std::string_view text);
// Bytes of the blank at the start, the no-break space of spreadsheets included; 0 when there is none.
std::size_t blank_size(std::string_view text);
// Without blanks around it.
std::string trimmed(std::string_view text);
// As a message may repeat it: cut after some sixty bytes.
std::string shortened(std::string text);
// The candidate with the smallest edit distance, empty when none is near (distance at most a third of the length).
// Swapped neighbours are one edit; A–Z and a–z are the same.
std::string nearest(std::string_view name, const std::vector<std::string>& candidates);
// What to do about a name that is none of these: "bedoelde u ‘…’?" where one is near, else all there is to choose from.
Text choose_among(std::string_view name, const std::vector<std::string>& candidates);
Text choose_from(const std::vector<std::string>& candidates);

}  // namespace hecht::base
