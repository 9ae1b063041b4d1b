#include "documents/dossier_document.h"

#include "documents/pdf.h"
#include "documents/test_support.h"

namespace hecht::documents {
namespace {

DossierPage sample(bool blank_form) {
  DossierPage dossier;
  dossier.title = "Aanvraag";
  dossier.intro = "Dit is wat is ingediend.";
  dossier.blank_form = blank_form;
  dossier.sections.push_back({"Partijen", {{"Naam", "Verband Zuid"}, {"KvK", ""}}, {"Een toelichting."}, {}});
  dossier.sections.push_back({"Begroting", {}, {}, DossierTable{{{"Post", false}, {"Bedrag", true}}, {}}});
  dossier.foot = "Ingediend op 1 april 2023, vingerafdruk 0123abcd";
  return dossier;
}

std::string pdf_of(const DossierPage& dossier) { return to_pdf(dossier_document(dossier, "hecht 0", {0, 0})); }

// The lines drawn, each one stroke of the format.
std::size_t lines_in(const std::string& bytes) {
  std::size_t lines = 0;
  for (const auto& page : testing::PdfReader(bytes).contents()) lines += testing::count(page, " l S\n");
  return lines;
}

TEST_CASE("a dossier says its sections in order, and that a value is not there") {
  DossierPage dossier = sample(false);
  dossier.sections[1].table->rows = {{"Overleg", "€ 1.000,00"}, {"Scholing", ""}};
  const std::string bytes = pdf_of(dossier);
  CHECK(bytes == pdf_of(dossier));
  testing::PdfReader pdf(bytes);
  CHECK(pdf.language() == "nl-NL");
  CHECK(pdf.title() == "Aanvraag");
  CHECK(pdf.tags() == std::vector<std::string>{"/Document", "/H1", "/P",  "/H2", "/Table", "/TR",    "/TH", "/TD",
                                               "/TR",       "/TH", "/TD", "/P",  "/H2",    "/Table", "/TR", "/TH",
                                               "/TH",       "/TR", "/TD", "/TD", "/TR",    "/TD",    "/TD", "/P"});
  CHECK(testing::in_order(testing::words_of(bytes),
                          {"Aanvraag", "Dit is wat is ingediend.", "Partijen", "Naam", "Verband Zuid", "KvK",
                           "niet ingevuld", "Een toelichting.", "Begroting", "Post", "Bedrag", "Overleg", "€ 1.000,00",
                           "Scholing", "0123abcd", "bladzijde 1 van 1"}));
}

TEST_CASE("a table without rows says so, in the language of the dossier") {
  DossierPage dossier = sample(false);
  CHECK(testing::words_of(pdf_of(dossier)).find("Geen regels ingevuld.") != std::string::npos);
  dossier.language = base::Language::English;
  const std::string words = testing::words_of(pdf_of(dossier));
  CHECK(words.find("No rows filled in.") != std::string::npos);
  CHECK(words.find("not filled in") != std::string::npos);
}

TEST_CASE("a form to fill in by hand has a line for every empty value, and room in its table") {
  const std::string filled = pdf_of(sample(false));
  const std::string blank = pdf_of(sample(true));
  const std::string words = testing::words_of(blank);
  CHECK(words.find("niet ingevuld") == std::string::npos);
  CHECK(words.find("Geen regels") == std::string::npos);
  CHECK(words.find("Verband Zuid") != std::string::npos);
  // Of the two rows one is empty: one line to write on. Then a head and six rows of two cells.
  CHECK(lines_in(filled) == 2);
  CHECK(lines_in(blank) == 2 + 1 + 1 + 6 * (1 + 2));
  testing::PdfReader pdf(blank);
  CHECK(pdf.count("/TR") == 2 + 1 + 6);
}

}  // namespace
}  // namespace hecht::documents
