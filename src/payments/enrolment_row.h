// One row of an enrolment file: `agb;pseudoniem;inschrijfdatum;uitschrijfdatum`.
//
// Why it exists: the same row is read in two ways. read_plain_row knows only what nearly every row is (no quotes, plain
// ASCII, all well) and is fast; what it does not know goes to RowReader, which knows every rule and says what is wrong.
#pragma once

#include <array>
#include <string>

#include "payments/enrolment_bytes.h"
#include "payments/enrolment_cell.h"
#include "payments/enrolment_files.h"

namespace hecht::payments {

// Why a row does not count. The last two refuse everything.
enum class RowFault : std::uint8_t {
  Columns,
  Quotes,
  Encoding,
  Agb,
  AgbZeroLost,
  PseudonymEmpty,
  PseudonymLong,
  PseudonymControl,
  PseudonymDigits,
  StartEmpty,
  StartNoDay,
  StartForm,
  EndNoDay,
  EndForm,
  EndBeforeStart,
  Bsn,
  Endless
};
inline constexpr std::size_t kBadRowFaults = static_cast<std::size_t>(RowFault::Bsn);
inline bool refuses_all(RowFault fault) { return fault == RowFault::Bsn || fault == RowFault::Endless; }

struct EnrolmentRow {
  std::uint32_t agb = 0;
  std::uint32_t start = kNoDay;
  std::uint32_t end = kNoDay;  // kNoDay: still registered
  const char* pseudonym = nullptr;
  std::size_t pseudonym_size = 0;
};

// Registered on the day: begun before it, and not ended before it.
inline bool is_registered(const EnrolmentRow& row, std::uint32_t day) {
  return row.start < day && (row.end == kNoDay || row.end >= day);
}

inline constexpr std::size_t kAgbDigits = 8;
inline constexpr std::size_t kBsnDigits = 9;
// read_plain_row may look this far.
inline constexpr std::size_t kPlainRowBytes = 192;

// The row at `at`, with kPlainRowBytes readable there, and where the next one begins; null for a row that it does not
// know.
inline const char* read_plain_row(const char* at, char separator, EnrolmentRow& row) {
  const std::uint64_t agb = load64(at);
  if (!are_digits(agb) || at[kAgbDigits] != separator) return nullptr;
  at += kAgbDigits + 1;
  const std::size_t size = plain_bytes(at, separator, kPseudonymLengthMax + 1);
  // Nine characters may be what is refused.
  if (size == 0 || size == kBsnDigits || size > kPseudonymLengthMax || at[size] != separator) return nullptr;
  // Blanks around it may hide such a number too.
  if (at[0] == ' ' || at[size - 1] == ' ') return nullptr;
  const char* next = at + size + 1;
  row.agb = digits_value(agb);
  row.pseudonym = at;
  row.pseudonym_size = size;
  row.start = read_day(next);
  if (row.start == kNoDay || next[kDayBytes] != separator) return nullptr;
  next += kDayBytes + 1;
  row.end = kNoDay;
  if (*next != '\n' && *next != '\r') {
    row.end = read_day(next);
    if (row.end < row.start) return nullptr;  // kNoDay too
    next += kDayBytes;
  }
  if (*next == '\r') ++next;
  return *next == '\n' ? next + 1 : nullptr;
}

enum class RowKind : std::uint8_t { Blank, Good, Bad };

class RowReader {
 public:
  explicit RowReader(char separator) : separator_(separator) {}
  // The row at the start of `rest`, which is what is left of the file and not empty.
  RowKind read(std::string_view rest);

  // Of the row that was read.
  [[nodiscard]] std::size_t size() const { return size_; }    // with its end
  [[nodiscard]] std::size_t lines() const { return lines_; }  // it ends one, and more when there are some inside
  [[nodiscard]] const EnrolmentRow& row() const { return row_; }
  [[nodiscard]] std::size_t pseudonym_at() const { return pseudonym_at_; }
  [[nodiscard]] bool has_fault() const { return failed_; }
  [[nodiscard]] RowFault fault() const { return fault_; }
  [[nodiscard]] std::size_t column() const { return column_; }  // of the fault, 1-based; 0 is the whole row
  [[nodiscard]] std::size_t cells() const { return cells_; }
  [[nodiscard]] const std::string& cell(std::size_t i) const { return texts_[i]; }

  static constexpr std::size_t kCells = 4;
  // Only its cells; what is wrong inside a cell is not asked, but for what refuses everything.
  void read_cells(std::string_view rest);

 private:
  bool find_fault();
  bool find_fault_in_pseudonym();
  bool find_fault_in_day(std::size_t cell, RowFault form, RowFault no_day, std::uint32_t& day);
  bool fail(RowFault fault, std::size_t column);

  char separator_;
  std::array<std::string, kCells> texts_;
  std::string buffer_;
  std::size_t cells_ = 0;
  std::size_t size_ = 0;
  std::size_t lines_ = 0;
  std::size_t pseudonym_at_ = 0;
  bool failed_ = false;
  RowFault fault_ = RowFault::Columns;
  std::size_t column_ = 0;
  EnrolmentRow row_;
};

}  // namespace hecht::payments
