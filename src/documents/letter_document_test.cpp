#include "documents/letter_document.h"

#include "documents/pdf.h"
#include "documents/test_support.h"

namespace hecht::documents {
namespace {

constexpr base::Instant kMoment{1'700'000'000, 0};

LetterPage sample() {
  LetterPage letter;
  letter.sender = {"Fonds voor de eerste lijn", "Postbus 1", "3500 AA Utrecht"};
  letter.recipient = {"Samenwerkingsverband Zuid", "", "Dorpsstraat 2", "1234 AB Ergens"};
  letter.reference = "2023-0042";
  letter.date = "1 april 2023";
  letter.title = "Besluit op uw aanvraag";
  letter.paragraphs = {"Geachte mevrouw, heer,", "U krijgt € 31.425,00 voor één jaar.", "U kunt bezwaar maken."};
  letter.closing = {"Met vriendelijke groet,", "", "", "Het bestuur"};
  letter.version = "regeling lzv-hozk@2023, vingerafdruk 0123abcd";
  return letter;
}

std::string pdf_of(const LetterPage& letter) { return to_pdf(letter_document(letter, "hecht 0", kMoment)); }

TEST_CASE("a letter says who, to whom, what and the version, in that order, under its tags") {
  const std::string bytes = pdf_of(sample());
  CHECK(bytes == pdf_of(sample()));
  testing::PdfReader pdf(bytes);
  CHECK(pdf.language() == "nl-NL");
  CHECK(pdf.marked());
  CHECK(pdf.title() == "Besluit op uw aanvraag");
  CHECK(pdf.tags() == std::vector<std::string>{"/Document", "/P", "/P", "/Table", "/TR", "/TH", "/TD", "/TR", "/TH",
                                               "/TD", "/H1", "/P", "/P", "/P", "/P", "/P"});
  const std::string words = testing::words_of(bytes);
  CHECK(testing::in_order(
      words, {"Fonds voor de eerste lijn\nPostbus 1\n3500 AA Utrecht\n",
              "Samenwerkingsverband Zuid\nDorpsstraat 2\n1234 AB Ergens\n", "Kenmerk", "2023-0042", "Datum",
              "1 april 2023", "Besluit op uw aanvraag", "Geachte mevrouw, heer,", "€ 31.425,00 voor één jaar.",
              "U kunt bezwaar maken.", "Met vriendelijke groet,", "Het bestuur", "0123abcd", "bladzijde 1 van 1"}));
}

TEST_CASE("a letter in English has English words, and nothing for what it does not have") {
  LetterPage letter;
  letter.language = base::Language::English;
  letter.title = "A reminder";
  letter.date = "1 April 2023";
  letter.paragraphs = {"Your report is due."};
  const std::string bytes = pdf_of(letter);
  testing::PdfReader pdf(bytes);
  CHECK(pdf.language() == "en-GB");
  CHECK(pdf.tags() == std::vector<std::string>{"/Document", "/Table", "/TR", "/TH", "/TD", "/H1", "/P"});
  const std::string words = testing::words_of(bytes);
  CHECK(words.find("Date") != std::string::npos);
  CHECK(words.find("Reference") == std::string::npos);
}

TEST_CASE("one other word, or another moment, is another letter") {
  LetterPage letter = sample();
  letter.paragraphs[1] += " Zo is het.";
  CHECK(pdf_of(letter) != pdf_of(sample()));
  CHECK(to_pdf(letter_document(sample(), "hecht 0", {0, 0})) != pdf_of(sample()));
}

}  // namespace
}  // namespace hecht::documents
