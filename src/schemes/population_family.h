// Verdicts on the rows of a batch, for every variant of one family. See population_plan.h.
//
// Why it exists: the steps that no variant changes run once per batch; what columns cannot say of a row is asked from
// assess(), one formula at a time. So a what-if of thousands of variants costs little more than one check.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "schemes/population_plan.h"
#include "schemes/population_rows.h"
#include "schemes/ranking.h"

namespace hecht::schemes {

// The rows of a batch for all families: cells as column values, and as facts where those are asked for.
class PopulationBatch {
 public:
  PopulationBatch(const PopulationPlan& plan, const RowTable& table, base::Problems& problems);
  // Takes the next rows of the table.
  void fill(int rows);

  // All facts that are asked for; the others may be blank. Null when a cell of the row is bad, which is told once.
  const std::vector<feel::Value>* facts_of(int row, feel::InputSet wanted);

  BatchRows rows;
  std::vector<char> unusual;      // by row: for assess() as a whole
  std::vector<Register> columns;  // value and length of each fact, where some program uses it

 private:
  void fill_column(std::size_t column);
  bool read_from_column(int row, int fact, feel::Value& value) const;
  void read_cells(int row, feel::InputSet wanted);
  void tell(int row, std::size_t column, base::Problem problem);

  const PopulationPlan& plan_;
  const RowTable& table_;
  base::Problems& problems_;
  const ColumnProgram* program_ = nullptr;
  std::vector<std::vector<feel::Value>> facts_;  // by row
  std::vector<feel::InputSet> read_;             // by row: the facts that facts_ holds
  std::vector<char> bad_;
};

// The results of a ranking by row of the population and variant, from a first pass over it.
struct Rankings {
  std::vector<std::vector<RankResult>> by_variant;
  std::vector<std::size_t> first_rows;  // of each block
  std::vector<bool> feeds;              // by variant: there are places, so the result fills the fact
};

class FamilyRunner {
 public:
  // `conditions`: which count; all but the admission in the first pass of a ranking.
  FamilyRunner(const PopulationPlan& plan, const Family& family, std::uint64_t conditions);

  using Take = std::function<void(std::size_t variant, Verdict& verdict)>;
  // `first_row` of the population, for what `rankings` (may be null) says of it.
  void run(PopulationBatch& batch, const Rankings* rankings, std::size_t first_row, const Take& take);

 private:
  void load(PopulationBatch& batch, const Rankings* rankings, std::size_t first_row);
  void feed(const std::vector<RankResult>& results, std::size_t first_row);
  void start_variant(bool whole);
  void fill_partial(PopulationBatch& batch, std::size_t variant, Verdict& verdict);
  void fill_unusual(PopulationBatch& batch, std::size_t variant, bool all, Verdict& verdict);
  void assess_row(PopulationBatch& batch, std::size_t variant, int row, std::uint64_t conditions, std::uint64_t amounts,
                  Verdict& verdict);
  void add(const Assessment& assessment, int row, std::uint64_t conditions, std::uint64_t amounts, Verdict& verdict);
  const Part& part(std::uint64_t conditions, std::uint64_t amounts);

  const PopulationPlan& plan_;
  const Family& family_;
  std::uint64_t conditions_;
  std::uint64_t amounts_;
  std::unique_ptr<ColumnState> state_;
  BatchRows rows_;
  std::vector<char> unusual_;
  bool any_unusual_ = false;
  Register fed_column_{};
  const std::vector<RankResult>* fed_ = nullptr;
  std::size_t fed_row_ = 0;
  Verdict shared_;  // what no variant changes
  Verdict own_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, Part> parts_;
};

}  // namespace hecht::schemes
