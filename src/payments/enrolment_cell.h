// Cells of an enrolment file as RFC 4180 has them: plain, or between quotes with a quote written twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hecht::payments {

enum class CellEnd : std::uint8_t { Separator, Line, File };

struct Cell {
  std::string_view text;  // without quotes
  std::size_t size = 0;   // in the file, with quotes and without what ends it
  CellEnd end = CellEnd::File;
  std::size_t lines = 0;      // line breaks inside it
  bool is_misquoted = false;  // a quote inside a plain cell, or something behind the closing one
  bool is_endless = false;    // no end within kRowBytesMax
  [[nodiscard]] std::size_t end_size(std::string_view rest) const;
};

// No row of four cells comes near; more is a quote that nobody closed, or no table at all.
inline constexpr std::size_t kRowBytesMax = 65'536;

// The cell at the start of `rest`, which is what is left of the file; `buffer` holds what had to be unquoted.
Cell read_cell(std::string_view rest, char separator, std::string& buffer);
// Only its text, of a cell that was read before and was right.
std::string_view unquoted_cell(std::string_view rest, char separator, std::string& buffer);

// A citizen service number, blanks around it or not. Of a cell over several lines, or with separators inside, each
// piece is looked at: a quote that was never closed must not hide one.
bool holds_bsn(std::string_view cell);

}  // namespace hecht::payments
