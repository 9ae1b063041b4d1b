// The rows of a batch as cells, cut from the text of a population file.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "schemes/column_program.h"

namespace hecht::schemes {

class RowTable {
 public:
  RowTable(std::size_t width, char separator);
  // Starts on a block of whole rows; the text must outlive the cells.
  void start(std::string_view text);
  // The next rows, at most kBatchRows; how many.
  int next_batch();

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::string_view cell(int row, std::size_t column) const {
    return cells_[static_cast<std::size_t>(row) * width_ + column];
  }
  // Cells the row really had.
  [[nodiscard]] std::size_t size(int row) const { return sizes_[static_cast<std::size_t>(row)]; }
  // Line of the row, from the start of the block, from 0.
  [[nodiscard]] int line(int row) const { return row_lines_[static_cast<std::size_t>(row)]; }
  // Lines of the block so far.
  [[nodiscard]] int lines() const { return lines_; }

 private:
  void read_row();
  void read_quoted_row();
  void read_quoted();
  void put(std::size_t column, std::string_view value);
  void finish_row(std::size_t columns);

  std::size_t width_;
  char separator_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool quotes_ = false;
  int rows_ = 0;
  int lines_ = 0;
  std::vector<std::string_view> cells_;  // row by row
  std::deque<std::string> unquoted_;     // of the batch
  std::vector<int> row_lines_;
  std::vector<std::size_t> sizes_;
};

}  // namespace hecht::schemes
