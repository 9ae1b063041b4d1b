// One block of rows of a population, from CSV text to CSV text. See population.h.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "schemes/population_family.h"
#include "schemes/population_totals.h"

namespace hecht::schemes {

std::string population_header(const PopulationPlan& plan);
std::string differences_header(const PopulationPlan& plan);

struct BlockResult {
  std::string out;
  std::string differences;
  std::vector<std::vector<Candidate>> candidates;  // by variant, in the first pass of a ranking
  base::Problems problems;                         // their lines count from the start of the block, from 0
  int lines = 0;
  std::size_t rows = 0;
};

// Which columns of text a block gives.
struct BlockOutput {
  bool rows = false;
  bool differences = false;
};

class BlockWorker {
 public:
  // In the first pass of a ranking `rankings` is null, and the candidates are the result.
  BlockWorker(const PopulationPlan& plan, const Rankings* rankings, const BlockOutput& output);
  // `text` holds whole rows; `block` is its number.
  BlockResult run(std::string_view text, std::size_t block);
  [[nodiscard]] const PopulationCounter& counter() const { return counter_; }  // of all its blocks

 private:
  void take(std::size_t variant, const Verdict& verdict);
  void add_candidates(std::size_t variant, const Verdict& verdict);
  void compare(const Verdict& before, const Verdict& after);
  void write_rows(const Verdict& verdict);
  void write_row(const Verdict& verdict, int row);
  void write_amount(std::string& out, const Verdict& verdict, std::size_t amount, int row) const;
  void write_id(std::string& out, int row) const;
  const std::string& names_of(std::map<std::uint64_t, std::string>& known, std::uint64_t set, bool facts);

  const PopulationPlan& plan_;
  const Rankings* rankings_;
  bool first_pass_;
  BlockOutput output_;
  RowTable table_;
  BlockResult result_;
  PopulationBatch batch_;
  std::vector<FamilyRunner> families_;
  std::map<std::uint64_t, std::string> failed_names_;
  std::map<std::uint64_t, std::string> missing_names_;
  std::size_t first_row_ = 0;  // of the batch, in the population
  int rows_ = 0;
  Verdict first_;  // of variant 0, where it is compared
  PopulationCounter counter_;
};

}  // namespace hecht::schemes
