// The words in braces of a letter: “Kenmerk: {kenmerk}”.
//
// Why it exists: a letter differs per scheme, what a dossier can fill in is the same everywhere. With one fixed list a
// scheme file is checked when it is read, so that no letter leaves with a word that no one knows.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/text.h"

namespace hecht::schemes {

enum class LetterWord : std::uint8_t {
  Applicant,
  Alliance,
  Scheme,
  Reference,
  Awarded,
  Asked,
  Round,
  SubmittedOn,
  DecidedOn,
  Today,
  Reason,
  Conditions
};
inline constexpr std::size_t kLetterWords = 12;

struct LetterWordRow {
  LetterWord word;
  std::string_view name;  // between the braces
  base::Phrase meaning;
};
// In the order of LetterWord.
std::span<const LetterWordRow, kLetterWords> letter_words();
// "{aanvrager}", …
std::vector<std::string> letter_words_in_braces();

// What a dossier fills in, in the language of the letter. Empty is a value too: there is none.
class LetterValues {
 public:
  void set(LetterWord word, std::string value) { values_[static_cast<std::size_t>(word)] = std::move(value); }
  [[nodiscard]] const std::optional<std::string>& get(LetterWord word) const {
    return values_[static_cast<std::size_t>(word)];
  }

 private:
  std::array<std::optional<std::string>, kLetterWords> values_;
};

// The first thing in braces, or the first lone brace, that is no such word.
std::optional<std::string> unknown_word(std::string_view text);
// The text with its words filled in. A word that was not set stays as written, so that one sees that it lacks. One that
// is empty makes the whole paragraph empty: a letter without conditions has no sentence about them.
std::string fill_letter(std::string_view paragraph, const LetterValues& values);

}  // namespace hecht::schemes
