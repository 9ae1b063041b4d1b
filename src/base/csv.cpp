#include "base/csv.h"

#include <algorithm>

namespace hecht::base {

CsvReader::CsvReader(std::istream& stream) : stream_(stream) {
  std::getline(stream_, buffered_);
  if (!stream_.eof()) buffered_ += '\n';
  if (buffered_.starts_with("\xEF\xBB\xBF")) buffered_.erase(0, 3);
  const auto semicolons = std::count(buffered_.begin(), buffered_.end(), ';');
  separator_ = semicolons > 0 && semicolons >= std::count(buffered_.begin(), buffered_.end(), ',') ? ';' : ',';
}

int CsvReader::peek() { return at_ < buffered_.size() ? static_cast<unsigned char>(buffered_[at_]) : stream_.peek(); }

int CsvReader::get() {
  const int c = at_ < buffered_.size() ? static_cast<unsigned char>(buffered_[at_++]) : stream_.get();
  if (c == '\n') ++line_;
  return c;
}

// After the opening quote; a doubled quote is one.
bool CsvReader::read_quoted(std::string& cell) {
  for (int c = get(); c != EOF; c = get()) {
    if (cell.size() > kCsvRowBytesMax) return false;
    if (c != '"') {
      cell += static_cast<char>(c);
    } else if (peek() == '"') {
      cell += static_cast<char>(get());
    } else {
      return true;
    }
  }
  return false;
}

bool CsvReader::next(std::vector<std::string>& cells) {
  while (peek() == '\n' || peek() == '\r') get();
  if (peek() == EOF) return false;
  row_line_ = line_;
  cells.assign(1, {});
  std::size_t size = 0;
  for (int c = get(); c != EOF && c != '\n'; c = get()) {
    if (++size > kCsvRowBytesMax) return true;
    if (c == separator_) {
      cells.emplace_back();
    } else if (c == '"' && cells.back().empty()) {
      if (!read_quoted(cells.back())) return true;
    } else if (c != '\r') {
      cells.back() += static_cast<char>(c);
    }
  }
  return true;
}

void append_csv_cell(std::string& out, std::string_view text, char separator) {
  const auto special = [separator](char c) { return c == separator || c == '"' || c == '\r' || c == '\n'; };
  if (std::none_of(text.begin(), text.end(), special)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace hecht::base
