// A table as a file for a spreadsheet: CSV or a workbook (XLSX), from the same rows.
//
// Why it exists: what is paid or decided is taken along to another program, where a rounded cent, a code without its
// zeros, a formula hidden in a name or a zero for "not known" would do harm without being seen.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/money.h"
#include "base/problem.h"

namespace hecht::documents {

// In the order of FileValue.
enum class FileKind : std::uint8_t { Text, Number, Money, Date, Instant };
using FileValue = std::variant<std::string, base::Decimal, base::Money, base::Date, base::Instant>;
// Nothing is "not known": an empty cell, never a zero.
using FileCell = std::optional<FileValue>;

struct FileColumn {
  std::string title;
  FileKind kind = FileKind::Text;
};

struct FileTable {
  std::string title;      // names the sheet of a workbook
  base::Instant created;  // told in a workbook; nothing else depends on a clock
  std::string creator;    // "hecht x.y.z"
  std::vector<FileColumn> columns;
  std::vector<std::vector<FileCell>> rows;  // one cell per column, of its kind
};

// As a Dutch spreadsheet opens it, and as the files that the web application makes: UTF-8 with a byte-order mark,
// semicolons, CRLF, a decimal comma. Dates as 2023-04-01, moments as 2023-04-01T21:59:59Z. Text that a spreadsheet
// would take for a formula has an apostrophe before it.
std::string to_csv(const FileTable& table);

// The same table gives the same bytes. A problem when it does not fit: too many rows, or a text too long for a cell.
//
// Numbers in a workbook are binary by its format. Up to 15 digits (amounts under ten trillion euros) such a number
// stands for one decimal number only, and what reads it finds that one to the cent; a number or amount with more digits
// is written as text, whole. Moments are in the time of Amsterdam, to the second.
base::Result<std::string> to_xlsx(const FileTable& table);

}  // namespace hecht::documents
