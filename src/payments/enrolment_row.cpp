#include "payments/enrolment_row.h"

#include <algorithm>

#include "base/scan.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hecht::payments {
namespace {

constexpr std::size_t kPseudonymCell = 1;
constexpr std::size_t kStartCell = 2;
constexpr std::size_t kEndCell = 3;

bool is_number(std::string_view text, std::size_t size) {
  return text.size() == size && std::all_of(text.begin(), text.end(), base::is_ascii_digit);
}

bool has_control(std::string_view text) {
  while (!text.empty()) {
    const base::CodePoint next = base::first_code_point(text);
    if (next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0)) return true;
    text.remove_prefix(next.bytes);
  }
  return false;
}

// What a spreadsheet makes of a day: 1-4-2023, 01/04/23, with or without a time, or a count of days.
bool is_spreadsheet_day(std::string_view text) {
  constexpr std::size_t kCountDigits = 5;
  if (is_number(text, kCountDigits)) return true;
  base::Scanner scanner(text);
  const std::size_t day = scanner.take_digits().size();
  const bool has_mark = scanner.take('-') || scanner.take('/') || scanner.take('.');
  const std::size_t month = scanner.take_digits().size();
  const bool has_second_mark = scanner.take('-') || scanner.take('/') || scanner.take('.');
  const std::size_t year = scanner.take_digits().size();
  return has_mark && has_second_mark && day >= 1 && day <= 2 && month >= 1 && month <= 2 && (year == 2 || year == 4);
}

}  // namespace

bool RowReader::fail(RowFault fault, std::size_t column) {
  // A number that may not be there outweighs everything; else what was found first stands.
  if (failed_ && (refuses_all(fault_) || !refuses_all(fault))) return true;
  failed_ = true;
  fault_ = fault;
  column_ = column;
  return true;
}

void RowReader::read_cells(std::string_view rest) {
  failed_ = false;
  cells_ = 0;
  size_ = 0;
  lines_ = 1;
  for (bool more = true; more; ++cells_) {
    const std::string_view left = rest.substr(size_);
    const Cell cell = read_cell(left, separator_, buffer_);
    const std::size_t column = cells_ + 1;
    if (holds_bsn(cell.text)) fail(RowFault::Bsn, column);
    if (cell.is_endless || size_ + cell.size >= kRowBytesMax) {
      fail(RowFault::Endless, column);
      ++cells_;
      return;
    }
    if (cell.is_misquoted) fail(RowFault::Quotes, column);
    if (base::invalid_utf8_at(cell.text) < cell.text.size()) fail(RowFault::Encoding, column);
    if (cells_ == kPseudonymCell) pseudonym_at_ = size_;
    if (cells_ < kCells) texts_[cells_].assign(cell.text);
    lines_ += cell.lines;
    size_ += cell.size + cell.end_size(left);
    more = cell.end == CellEnd::Separator;
  }
}

bool RowReader::find_fault_in_pseudonym() {
  const std::string& text = texts_[kPseudonymCell];
  const std::size_t column = kPseudonymCell + 1;
  if (text.empty()) return fail(RowFault::PseudonymEmpty, column);
  if (has_control(text)) return fail(RowFault::PseudonymControl, column);
  if (base::length(text) > kPseudonymLengthMax) return fail(RowFault::PseudonymLong, column);
  return is_number(text, kBsnDigits) && fail(RowFault::PseudonymDigits, column);
}

bool RowReader::find_fault_in_day(std::size_t cell, RowFault form, RowFault no_day, std::uint32_t& day) {
  const std::string& text = texts_[cell];
  day = text.size() == kDayBytes ? read_day(text.data()) : kNoDay;
  if (day != kNoDay) return false;
  return fail(is_spreadsheet_day(text) ? form : no_day, cell + 1);
}

bool RowReader::find_fault() {
  if (failed_) return true;
  if (cells_ != kCells) return fail(RowFault::Columns, 0);
  if (!is_number(texts_[0], kAgbDigits)) {
    return fail(is_number(texts_[0], kAgbDigits - 1) ? RowFault::AgbZeroLost : RowFault::Agb, 1);
  }
  row_.agb = digits_value(load64(texts_[0].data()));
  if (find_fault_in_pseudonym()) return true;
  row_.pseudonym = texts_[kPseudonymCell].data();
  row_.pseudonym_size = texts_[kPseudonymCell].size();
  if (texts_[kStartCell].empty()) return fail(RowFault::StartEmpty, kStartCell + 1);
  if (find_fault_in_day(kStartCell, RowFault::StartForm, RowFault::StartNoDay, row_.start)) return true;
  row_.end = kNoDay;
  if (texts_[kEndCell].empty()) return false;
  if (find_fault_in_day(kEndCell, RowFault::EndForm, RowFault::EndNoDay, row_.end)) return true;
  return row_.end < row_.start && fail(RowFault::EndBeforeStart, kEndCell + 1);
}

RowKind RowReader::read(std::string_view rest) {
  read_cells(rest);
  const bool is_blank = cells_ == 1 && texts_[0].empty() && !rest.starts_with('"');
  if (is_blank && !failed_) return RowKind::Blank;
  return find_fault() ? RowKind::Bad : RowKind::Good;
}

}  // namespace hecht::payments
