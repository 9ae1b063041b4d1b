// The rows of a CSV file by the columns of a kind of import, with the problems of its cells.
//
// Why it exists: every kind meets the same offices: columns in another order or by another name, decimal commas, codes
// that a spreadsheet made a number or a date, and a citizen service number where it must never be. A reader below gives
// nothing for an empty cell, and nothing plus a problem for a wrong one.
#pragma once

#include <sstream>

#include "base/csv.h"
#include "base/decimal.h"
#include "base/identifiers.h"
#include "imports/import_kind.h"

namespace hecht::imports {

class ImportSheet {
 public:
  // `file` must outlive this. Columns that are required and missing are problems; ok() is then false.
  ImportSheet(ImportReading& reading, const ImportText& file, const std::vector<ImportColumn>& columns);
  [[nodiscard]] bool ok() const { return ok_; }
  // The next row with as many cells as the header; others are problems. False at the end.
  bool next();

  [[nodiscard]] bool has(std::string_view column) const { return at(column) >= 0; }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  // Trimmed; empty when the file has no such column.
  [[nodiscard]] const std::string& text(std::string_view column) const;
  [[nodiscard]] const std::string& cell(std::size_t index) const { return cells_[index]; }

  std::optional<std::string> required(std::string_view column);
  // Whole, from 0. A lone point is "not told", as Statistics Netherlands writes it.
  std::optional<std::int64_t> count(std::string_view column);
  std::optional<base::Decimal> decimal(std::string_view column);
  std::optional<std::int64_t> year(std::string_view column);
  std::optional<base::Date> date(std::string_view column);  // 2024-04-01 or 1-4-2024
  std::optional<std::string> area_code(std::string_view column);
  std::optional<std::string> agb_code(std::string_view column);
  // One of these words.
  std::optional<std::string> word(std::string_view column, const std::vector<std::string>& words);

  [[nodiscard]] base::Place place(std::string_view column) const;
  [[nodiscard]] int line() const { return csv_.line(); }
  [[nodiscard]] const std::string& file() const { return file_.file; }
  void problem(std::string_view column, base::Text message, base::Text remedy);

 private:
  [[nodiscard]] int at(std::string_view column) const;
  bool read_header();
  [[nodiscard]] base::Place place_of(std::size_t cell) const;
  [[nodiscard]] bool holds_bsn(std::size_t cell) const;
  bool keep_out_bsn();
  void refuse_code(std::string_view column, base::Problem problem, std::string_view prefix);
  ImportReading& reading_;
  const ImportText& file_;
  const std::vector<ImportColumn>& columns_;
  std::istringstream stream_;
  base::CsvReader csv_;
  std::vector<std::string> header_;
  std::vector<int> places_;  // of each column of the kind; -1 where the file has none
  std::vector<bool> numbers_;
  std::vector<std::string> cells_;
  std::size_t lines_ = 0;
  mutable int passed_lines_ = 0;
  mutable std::size_t passed_bytes_ = 0;
  bool ok_ = false;
};

// The items of a cell, separated by |.
std::vector<std::string> list_of(const std::string& cell);

// The year a file is of: given, or the four digits in its name.
std::optional<std::int64_t> year_of(const ImportReading& reading, const std::string& file);
// As above, with a problem when there is none.
std::optional<std::int64_t> require_year(ImportReading& reading, const std::string& file);

}  // namespace hecht::imports
