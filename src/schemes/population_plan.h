// What all blocks of a population share: columns, parameters and programs. Made once from the header, read-only after.
#pragma once

#include "schemes/assess.h"
#include "schemes/cells.h"
#include "schemes/column_verdict.h"
#include "schemes/population.h"

namespace hecht::schemes {

// One set of parameters to check the population with.
struct Variant {
  std::vector<feel::Value> parameters;  // of the date, or of today, with the settings in place
  BlankResults blank;
};

// Variants that run the same program with other constants; the first is run in full.
struct Family {
  std::vector<std::size_t> variants;
  std::optional<ColumnProgram> program;  // nothing: every row one by one
  ColumnChange change;
};

struct PopulationPlan {
  SchemePtr scheme;
  const Ranking* ranking = nullptr;  // of the scheme; null where it does not rank
  PopulationOptions options;
  char separator = ';';
  int first_line = 1;        // of the rows, in the file
  std::vector<int> columns;  // fact of each column, -1 for id
  std::size_t id_column = static_cast<std::size_t>(-1);
  bool per_day = false;             // parameters differ with the day of a row
  std::vector<Variant> variants;    // as in the options
  std::vector<Family> families;     // the first holds variant 0
  std::vector<CellReader> readers;  // by column; of the id column unused
  feel::InputSet absent = 0;        // facts without a column
  std::vector<feel::Value> blank_facts;

  // The day a row is about, from its facts, and the parameters of a variant on that day.
  [[nodiscard]] base::Date day_of(std::span<const feel::Value> facts) const;
  [[nodiscard]] std::vector<feel::Value> parameters_of(std::size_t variant, const base::Date& day) const;
};

// Cells are read alike for all programs; null where there is none.
const ColumnProgram* any_program(const PopulationPlan& plan);

// Problems when a column is no fact or comes twice.
base::Result<PopulationPlan> plan_population(const SchemePtr& scheme, const PopulationOptions& options,
                                             const std::vector<std::string>& header, char separator);

}  // namespace hecht::schemes
