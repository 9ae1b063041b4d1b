#include "schemes/population_rows.h"

#include <algorithm>

namespace hecht::schemes {

RowTable::RowTable(std::size_t width, char separator)
    : width_(width), separator_(separator), cells_(width * kBatchRows), row_lines_(kBatchRows), sizes_(kBatchRows) {}

void RowTable::start(std::string_view text) {
  text_ = text;
  at_ = 0;
  lines_ = 0;
  quotes_ = text.find('"') != std::string_view::npos;
}

int RowTable::next_batch() {
  rows_ = 0;
  unquoted_.clear();
  while (at_ < text_.size() && rows_ < kBatchRows) {
    if (text_[at_] == '\n' || text_[at_] == '\r') {
      lines_ += text_[at_++] == '\n' ? 1 : 0;
      continue;
    }
    row_lines_[static_cast<std::size_t>(rows_)] = lines_;
    quotes_ ? read_quoted_row() : read_row();
    ++rows_;
  }
  return rows_;
}

void RowTable::put(std::size_t column, std::string_view value) {
  if (column < width_) cells_[static_cast<std::size_t>(rows_) * width_ + column] = value;
}

void RowTable::finish_row(std::size_t columns) {
  sizes_[static_cast<std::size_t>(rows_)] = columns;
  for (; columns < width_; ++columns) put(columns, {});
}

// A row of a block without quotes.
void RowTable::read_row() {
  const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
  const std::size_t end = text_[line_end - 1] == '\r' ? line_end - 1 : line_end;
  std::size_t column = 0;
  std::size_t begin = at_;
  for (std::size_t i = at_; i < end; ++i) {
    if (text_[i] != separator_) continue;
    put(column++, text_.substr(begin, i - begin));
    begin = i + 1;
  }
  put(column++, text_.substr(begin, end - begin));
  finish_row(column);
  ++lines_;
  at_ = line_end + 1;
}

// A row of a block where cells may be quoted and hold line breaks.
void RowTable::read_quoted_row() {
  std::size_t column = 0;
  const std::size_t row_begin = at_;
  for (bool more = true; more;) {
    const std::size_t begin = at_;
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted) read_quoted();
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    if (quoted) {
      put(column++, unquoted_.back());
    } else {
      const std::size_t end = at_ > begin && text_[at_ - 1] == '\r' ? at_ - 1 : at_;
      put(column++, text_.substr(begin, end - begin));
    }
    more = at_ < text_.size() && text_[at_] == separator_;
    ++at_;
  }
  finish_row(column);
  const auto row = text_.substr(row_begin, at_ - row_begin);
  lines_ += static_cast<int>(std::count(row.begin(), row.end(), '\n'));
}

// From the opening quote to after the closing one.
void RowTable::read_quoted() {
  std::string& value = unquoted_.emplace_back();
  ++at_;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (c != '"') {
      value += c;
    } else if (at_ < text_.size() && text_[at_] == '"') {
      value += text_[at_++];
    } else {
      break;
    }
  }
}

}  // namespace hecht::schemes
