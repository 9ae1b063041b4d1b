// Reading CSV as offices make it: `;` or `,`, quotes, CRLF, a byte-order mark. Streams; one row in memory.
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace hecht::base {

class CsvReader {
 public:
  // The separator is the one that occurs more often in the first line.
  explicit CsvReader(std::istream& stream);
  // False at the end. An empty line is no row. A row over kCsvRowBytesMax is cut there and ends the reading.
  bool next(std::vector<std::string>& cells);
  [[nodiscard]] char separator() const { return separator_; }
  // Of the row that next() gave, 1-based.
  [[nodiscard]] int line() const { return row_line_; }
  // Where the stream stands after that row.
  [[nodiscard]] int next_line() const { return line_; }

 private:
  bool read_quoted(std::string& cell);
  std::istream& stream_;
  std::string buffered_;  // the first line, read to find the separator
  std::size_t at_ = 0;
  char separator_ = ',';
  int line_ = 1;
  int row_line_ = 0;
  int get();
  int peek();
};

inline constexpr std::size_t kCsvRowBytesMax = 1'000'000;

// Appends a cell as it must be written: quoted when it holds the separator, a quote or a line break.
void append_csv_cell(std::string& out, std::string_view text, char separator);

}  // namespace hecht::base
