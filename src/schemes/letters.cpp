#include "schemes/letters.h"

#include <algorithm>

namespace hecht::schemes {

namespace {

constexpr std::array<LetterWordRow, kLetterWords> kRows = {{
    {LetterWord::Applicant, "aanvrager", {"de naam van de partij die aanvraagt", "the name of the party that applies"}},
    {LetterWord::Alliance,
     "verband",
     {"de naam van het verband of de praktijk waar het om gaat", "the name of the network or practice it is about"}},
    {LetterWord::Scheme, "regeling", {"de titel van de regeling", "the title of the scheme"}},
    {LetterWord::Reference, "kenmerk", {"het kenmerk van de aanvraag", "the reference of the application"}},
    {LetterWord::Awarded, "bedrag", {"het toegekende bedrag", "the amount awarded"}},
    {LetterWord::Asked, "gevraagd", {"het gevraagde bedrag", "the amount asked"}},
    {LetterWord::Round,
     "ronde",
     {"de indieningsdatum waarvoor de aanvraag telt", "the submission date that the application counts for"}},
    {LetterWord::SubmittedOn, "ingediend", {"de dag van indienen", "the day of submission"}},
    {LetterWord::DecidedOn, "besluitdatum", {"de dag van het besluit", "the day of the decision"}},
    {LetterWord::Today, "datum", {"de dag van de brief", "the day of the letter"}},
    {LetterWord::Reason, "reden", {"de reden van het besluit", "the reason for the decision"}},
    {LetterWord::Conditions,
     "voorwaarden",
     {"de voorwaarden bij het besluit", "the conditions that go with the decision"}},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].word) != i) return false;
  }
  return true;
}
static_assert(in_order(), "one row for each LetterWord, in its order");

// Takes the text up to the next brace; where it begins with one, “{…}”, or what there is of it.
std::string_view take_piece(std::string_view& rest) {
  std::size_t end = rest.find_first_of("{}", 1);
  if (rest.front() == '{' && end != std::string_view::npos && rest[end] == '}') {
    ++end;
  } else if (rest.front() == '}') {
    end = 1;
  }
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(piece.size());
  return piece;
}

bool is_braced(std::string_view piece) { return piece.front() == '{' || piece.front() == '}'; }

const LetterWordRow* row_for(std::string_view piece) {
  if (piece.front() != '{' || piece.back() != '}') return nullptr;
  const std::string_view name = piece.substr(1, piece.size() - 2);
  const auto* const found =
      std::find_if(kRows.begin(), kRows.end(), [&](const LetterWordRow& row) { return row.name == name; });
  return found == kRows.end() ? nullptr : found;
}

}  // namespace

std::span<const LetterWordRow, kLetterWords> letter_words() { return kRows; }

std::vector<std::string> letter_words_in_braces() {
  std::vector<std::string> words;
  for (const auto& row : kRows) words.push_back("{" + std::string(row.name) + "}");
  return words;
}

std::optional<std::string> unknown_word(std::string_view text) {
  while (!text.empty()) {
    const std::string_view piece = take_piece(text);
    if (is_braced(piece) && row_for(piece) == nullptr) return std::string(piece);
  }
  return std::nullopt;
}

std::string fill_letter(std::string_view paragraph, const LetterValues& values) {
  std::string filled;
  while (!paragraph.empty()) {
    const std::string_view piece = take_piece(paragraph);
    const LetterWordRow* const row = row_for(piece);
    const auto& value = row == nullptr ? std::nullopt : values.get(row->word);
    if (value && value->empty()) return {};
    filled += value ? std::string_view(*value) : piece;
  }
  return filled;
}

}  // namespace hecht::schemes
