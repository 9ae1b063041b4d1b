// One block of rows of a population, from CSV text to CSV text. See population.h.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schemes/cells.h"
#include "schemes/population.h"

namespace hecht::schemes {

// What all blocks share: made once from the header, read-only afterwards.
struct PopulationPlan {
  SchemePtr scheme;
  PopulationOptions options;
  char separator = ';';
  std::vector<int> columns;  // fact of each column, -1 for id
  std::size_t id_column = static_cast<std::size_t>(-1);
  std::vector<feel::Value> parameters;  // of the date, or of today
  bool per_day = false;                 // parameters differ with the day of a row
  std::optional<ColumnProgram> program;
  std::vector<CellReader> readers;  // by column; of the id column unused
  feel::InputSet absent = 0;        // facts without a column
  Assessment nothing_known;         // for formulas of which no fact is known
};

// Problems when a column is no fact or comes twice.
base::Result<PopulationPlan> plan_population(const SchemePtr& scheme, const PopulationOptions& options,
                                             const std::vector<std::string>& header, char separator);
// The parameters of a day with the settings in place.
std::vector<feel::Value> parameters_for(const PopulationPlan& plan, const base::Date& day);
std::string population_header(const PopulationPlan& plan);

struct BlockResult {
  std::string out;
  base::Problems problems;  // their lines count from the start of the block, from 0
  int lines = 0;
  std::size_t rows = 0;
  std::size_t bad_rows = 0;
};

class BlockWorker {
 public:
  explicit BlockWorker(const PopulationPlan& plan);
  // `text` holds whole rows.
  BlockResult run(std::string_view text);

 private:
  std::size_t read_row(std::string_view text, std::size_t at);
  std::size_t read_quoted_row(std::string_view text, std::size_t at);
  void put(std::size_t column, std::string_view value);
  void finish_row(std::size_t columns);
  std::size_t read_quoted(std::string_view text, std::size_t at);
  void flush();
  void fill_columns();
  void write_row(int row, bool calculated);
  bool write_plain(int row);
  void write_one_by_one(int row);
  bool facts_of(int row, std::vector<feel::Value>& facts);
  void write_tail(std::uint64_t failed, feel::InputSet missing);
  const std::string& names_of(std::map<std::uint64_t, std::string>& known, std::uint64_t set, bool facts);
  void write_cents(std::int64_t cents);
  void write_id(int row);
  [[nodiscard]] std::string_view cell(int row, std::size_t column) const {
    return cells_[static_cast<std::size_t>(row) * width_ + column];
  }

  const PopulationPlan& plan_;
  const ColumnProgram* program_ = nullptr;  // null: every row one by one
  std::unique_ptr<ColumnState> state_;
  std::size_t width_;
  std::vector<std::string_view> cells_;  // of the batch, row by row
  std::deque<std::string> unquoted_;
  std::vector<feel::InputSet> unknown_;  // by row
  std::vector<char> unusual_;            // by row
  std::vector<int> lines_;
  std::vector<std::size_t> sizes_;  // cells the row really had
  std::map<std::uint64_t, std::string> failed_names_;
  std::map<std::uint64_t, std::string> missing_names_;
  int rows_ = 0;
  BlockResult result_;
};

}  // namespace hecht::schemes
