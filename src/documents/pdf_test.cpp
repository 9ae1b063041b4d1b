#include "documents/pdf.h"

#include <doctest/doctest.h>
#include <qpdf/qpdf-c.h>

#include <set>

namespace hecht::documents {
namespace {

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

// What is in a PDF, by the interface in C of the library that wrote it last.
class Reader {
 public:
  explicit Reader(std::string bytes) : bytes_(std::move(bytes)) {
    REQUIRE(qpdf_read_memory(file_, "test", bytes_.data(), bytes_.size(), nullptr) == QPDF_SUCCESS);
  }
  ~Reader() { qpdf_cleanup(&file_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  qpdf_oh root() { return qpdf_get_root(file_); }
  qpdf_oh key(qpdf_oh object, const char* name) { return qpdf_oh_get_key(file_, object, name); }
  std::string text(qpdf_oh object) { return qpdf_oh_get_utf8_value(file_, object); }
  bool flag(qpdf_oh object) { return qpdf_oh_get_bool_value(file_, object) == QPDF_TRUE; }
  std::string title() { return text(key(key(qpdf_get_trailer(file_), "/Info"), "/Title")); }
  int pages() { return qpdf_get_num_pages(file_); }
  // The names of all tags in the structure tree.
  std::multiset<std::string> tags() {
    std::multiset<std::string> found;
    collect(key(key(root(), "/StructTreeRoot"), "/K"), found);
    return found;
  }

 private:
  void collect(qpdf_oh node, std::multiset<std::string>& found) {
    if (qpdf_oh_is_array(file_, node) == QPDF_TRUE) {
      for (int i = 0; i < qpdf_oh_get_array_n_items(file_, node); ++i)
        collect(qpdf_oh_get_array_item(file_, node, i), found);
    } else if (qpdf_oh_is_dictionary(file_, node) == QPDF_TRUE) {
      if (qpdf_oh_has_key(file_, node, "/S") == QPDF_TRUE) found.insert(qpdf_oh_get_name(file_, key(node, "/S")));
      if (qpdf_oh_has_key(file_, node, "/K") == QPDF_TRUE) collect(key(node, "/K"), found);
    }
  }

  std::string bytes_;  // read when asked for
  qpdf_data file_ = qpdf_init();
};

TEST_CASE("a document is tagged, says its language, title and moment, and is the same twice") {
  const std::string bytes = to_pdf(sample(3));
  CHECK(bytes == to_pdf(sample(3)));
  Reader pdf(bytes);
  CHECK(pdf.text(pdf.key(pdf.root(), "/Lang")) == "nl-NL");
  CHECK(pdf.flag(pdf.key(pdf.key(pdf.root(), "/MarkInfo"), "/Marked")));
  CHECK(pdf.title() == "Toets van LZV 2023");
  const auto tags = pdf.tags();
  CHECK(tags.count("/H1") == 1);
  CHECK(tags.count("/H2") == 1);
  CHECK(tags.count("/LI") == 2);
  CHECK(tags.count("/Table") == 2);
  CHECK(tags.count("/TR") == 1 + 1 + 3);
  CHECK(tags.count("/TH") == 1 + 2);
}

TEST_CASE("a long table goes over pages, with its head on each") {
  Reader pdf(to_pdf(sample(100)));
  CHECK(pdf.pages() > 2);
  CHECK(pdf.tags().count("/TH") == 1 + 2 * static_cast<std::size_t>(pdf.pages()));
}

}  // namespace
}  // namespace hecht::documents
