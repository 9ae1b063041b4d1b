#include "documents/pdf.h"

#include "documents/test_support.h"

namespace hecht::documents {
namespace {

using testing::PdfReader;

Document sample(int rows) {
  Document document;
  document.title = "Toets van LZV 2023";
  document.created = {1'700'000'000, 0};
  document.footer = "Toets van LZV 2023";
  document.blocks.emplace_back(Heading{1, "Lokaal zorgverband"});
  document.blocks.emplace_back(Verdict{Tone::Yes, "Ja", "alle voorwaarden gehaald"});
  document.blocks.emplace_back(Paragraph{"Een uitleg met € 31.425,00 en ë."});
  document.blocks.emplace_back(Bullets{{"een", "twee"}});
  document.blocks.emplace_back(Fields{{{"Regeling", "lzv-hozk@2023"}}});
  document.blocks.emplace_back(Heading{2, "Voorwaarden"});
  Table table{{{"Voorwaarde", 3, Align::Start}, {"Bedrag", 1, Align::End}}, {}};
  for (int i = 0; i < rows; ++i) table.rows.push_back({"voorwaarde " + std::to_string(i), "€ 1,00"});
  document.blocks.emplace_back(std::move(table));
  return document;
}

TEST_CASE("a document is tagged, says its language, title and moment, and is the same twice") {
  const std::string bytes = to_pdf(sample(3));
  CHECK(bytes == to_pdf(sample(3)));
  PdfReader pdf(bytes);
  CHECK(pdf.language() == "nl-NL");
  CHECK(pdf.marked());
  CHECK(pdf.title() == "Toets van LZV 2023");
  CHECK(pdf.count("/H1") == 1);
  CHECK(pdf.count("/H2") == 1);
  CHECK(pdf.count("/LI") == 2);
  CHECK(pdf.count("/Table") == 2);
  CHECK(pdf.count("/TR") == 1 + 1 + 3);
  CHECK(pdf.count("/TH") == 1 + 2);
}

TEST_CASE("a long table goes over pages, with its head on each") {
  PdfReader pdf(to_pdf(sample(100)));
  CHECK(pdf.pages() > 2);
  CHECK(pdf.count("/TH") == 1 + 2 * static_cast<std::size_t>(pdf.pages()));
}

std::string many_words(int number) {
  std::string text;
  for (int i = 0; i < number; ++i) text += "woord" + std::to_string(i) + " ";
  return text + "slot.";
}

// The foot of a page is drawn last. It is no part of the text when no tag is open there.
void check_foot_is_outside_tags(PdfReader& pdf) {
  for (const auto& page : pdf.contents()) {
    const std::string before = page.substr(0, page.rfind("BT"));
    CHECK(testing::count(before, " BDC") > 0);
    CHECK(testing::count(before, " BDC") == testing::count(before, "EMC"));
  }
}

TEST_CASE("a text over pages is whole, and the foot of the page is not read out in it") {
  Document document = sample(0);
  document.blocks = {Heading{1, "Kop"}, Paragraph{many_words(1500)}, Bullets{{"kort", many_words(1500)}}};
  const std::string bytes = to_pdf(document);
  PdfReader pdf(bytes);
  CHECK(pdf.pages() > 4);
  CHECK(pdf.count("/LBody") == 2);
  check_foot_is_outside_tags(pdf);
  CHECK(testing::count(testing::words_of(bytes), "slot.") == 2);
}

TEST_CASE("a row higher than a page goes on over pages and loses nothing") {
  Document document = sample(0);
  Table table{{{"Plan", 3, Align::Start}, {"Bedrag", 1, Align::End}}, {{"kort", "€ 1,00"}}};
  table.rows.push_back({many_words(1500), "€ 2,00"});
  table.rows.push_back({"daarna", "€ 3,00"});
  document.blocks = {Heading{1, "Kop"}, Fields{{{"Plan", many_words(1500)}, {"Na", "het plan"}}}, std::move(table)};
  const std::string bytes = to_pdf(document);
  PdfReader pdf(bytes);
  CHECK(pdf.count("/TR") == 2 + 1 + 3);
  check_foot_is_outside_tags(pdf);
  const std::string words = testing::words_of(bytes);
  CHECK(testing::in_order(words, {"Plan", "woord0", "woord1499", "slot.", "Na", "het plan", "Plan: woord0", "woord1499",
                                  "slot.", "Bedrag: € 2,00", "daarna", "€ 3,00"}));
}

}  // namespace
}  // namespace hecht::documents
