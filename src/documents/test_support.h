// What the tests of this floor share: reading back what was written, by programs and libraries that others made.
#pragma once

#include <doctest/doctest.h>
#include <qpdf/qpdf-c.h>

#include <string>
#include <vector>

namespace hecht::documents::testing {

// What is in a PDF, by the interface in C of the library that wrote it last.
class PdfReader {
 public:
  explicit PdfReader(std::string bytes);
  ~PdfReader() { qpdf_cleanup(&file_); }
  PdfReader(const PdfReader&) = delete;
  PdfReader& operator=(const PdfReader&) = delete;

  std::string language();
  bool marked();
  std::string title();
  int pages() { return qpdf_get_num_pages(file_); }
  // The names of all tags in the structure tree, in the order of reading.
  std::vector<std::string> tags();
  std::size_t count(const std::string& tag);
  // What is drawn on each page, as the commands of the format.
  std::vector<std::string> contents();

 private:
  qpdf_oh root() { return qpdf_get_root(file_); }
  qpdf_oh key(qpdf_oh object, const char* name) { return qpdf_oh_get_key(file_, object, name); }
  std::string text(qpdf_oh object) { return qpdf_oh_get_utf8_value(file_, object); }
  void collect(qpdf_oh node, std::vector<std::string>& found);

  std::string bytes_;  // read when asked for
  qpdf_data file_ = qpdf_init();
};

// The words of a PDF in the order of its content, which is that of its tags; line by line. By pdftotext.
std::string words_of(const std::string& pdf);
// The text of one part of a file in the format zip, by Python.
std::string part_of(const std::string& zip, const std::string& part);
std::size_t count(const std::string& text, const std::string& part);
// True when all are found, each after the one before it.
bool in_order(const std::string& text, const std::vector<std::string>& parts);

}  // namespace hecht::documents::testing
