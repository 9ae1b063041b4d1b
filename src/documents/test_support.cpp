#include "documents/test_support.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace hecht::documents::testing {

namespace {

// A folder of our own with the bytes as a file in it, for one call of a program.
class Place {
 public:
  explicit Place(const std::string& bytes) {
    std::string pattern = std::filesystem::temp_directory_path() / "hecht-test-XXXXXX";
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    std::ofstream(file(), std::ios::binary) << bytes;
  }
  ~Place() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "file"; }

 private:
  std::filesystem::path folder_;
};

std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string all;
  std::array<char, 4096> part{};
  for (std::size_t size = 0; (size = fread(part.data(), 1, part.size(), pipe)) > 0;) all.append(part.data(), size);
  INFO("this program must be installed, and end well: " << command);
  REQUIRE(pclose(pipe) == 0);
  return all;
}

}  // namespace

PdfReader::PdfReader(std::string bytes) : bytes_(std::move(bytes)) {
  REQUIRE(qpdf_read_memory(file_, "test", bytes_.data(), bytes_.size(), nullptr) == QPDF_SUCCESS);
}

std::string PdfReader::language() { return text(key(root(), "/Lang")); }

bool PdfReader::marked() {
  return qpdf_oh_get_bool_value(file_, key(key(root(), "/MarkInfo"), "/Marked")) == QPDF_TRUE;
}

std::string PdfReader::title() { return text(key(key(qpdf_get_trailer(file_), "/Info"), "/Title")); }

std::vector<std::string> PdfReader::tags() {
  std::vector<std::string> found;
  collect(key(key(root(), "/StructTreeRoot"), "/K"), found);
  return found;
}

std::size_t PdfReader::count(const std::string& tag) {
  std::size_t found = 0;
  for (const auto& each : tags()) found += each == tag ? 1 : 0;
  return found;
}

std::vector<std::string> PdfReader::contents() {
  std::vector<std::string> all;
  for (int i = 0; i < pages(); ++i) {
    unsigned char* bytes = nullptr;
    std::size_t size = 0;
    REQUIRE(qpdf_oh_get_page_content_data(file_, qpdf_get_page_n(file_, static_cast<std::size_t>(i)), &bytes, &size) ==
            QPDF_SUCCESS);
    all.emplace_back(reinterpret_cast<const char*>(bytes), size);
    free(bytes);
  }
  return all;
}

void PdfReader::collect(qpdf_oh node, std::vector<std::string>& found) {
  if (qpdf_oh_is_array(file_, node) == QPDF_TRUE) {
    for (int i = 0; i < qpdf_oh_get_array_n_items(file_, node); ++i)
      collect(qpdf_oh_get_array_item(file_, node, i), found);
  } else if (qpdf_oh_is_dictionary(file_, node) == QPDF_TRUE) {
    if (qpdf_oh_has_key(file_, node, "/S") == QPDF_TRUE) found.emplace_back(qpdf_oh_get_name(file_, key(node, "/S")));
    if (qpdf_oh_has_key(file_, node, "/K") == QPDF_TRUE) collect(key(node, "/K"), found);
  }
}

std::string words_of(const std::string& pdf) {
  const Place place(pdf);
  return output_of("pdftotext -raw -enc UTF-8 '" + place.file().string() + "' -");
}

std::string part_of(const std::string& zip, const std::string& part) {
  const Place place(zip);
  return output_of(
      "python3 -c 'import sys, zipfile; "
      "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' '" +
      place.file().string() + "' '" + part + "'");
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

bool in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const auto& part : parts) {
    at = text.find(part, at);
    CAPTURE(part);
    CHECK(at != std::string::npos);
    if (at == std::string::npos) return false;
    at += part.size();
  }
  return true;
}

}  // namespace hecht::documents::testing
