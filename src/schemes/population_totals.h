// Counting what a population comes to, per variant. Each worker has its own; they are merged at the end.
#pragma once

#include "schemes/column_verdict.h"
#include "schemes/population.h"

namespace hecht::schemes {

class PopulationCounter {
 public:
  PopulationCounter(std::size_t variants, std::size_t amounts);
  void add(std::size_t variant, const Verdict& verdict, int rows);
  // A row's outcome in the second variant, then in the first.
  void add_move(Outcome before, Outcome after);
  void merge(const PopulationCounter& other);

  [[nodiscard]] std::size_t bad_rows() const { return bad_rows_; }
  [[nodiscard]] std::vector<PopulationTotals> totals() const;
  [[nodiscard]] const std::array<OutcomeCounts, kOutcomes>& moved() const { return moved_; }

 private:
  struct Large {  // amounts that are no cents in 64 bits
    base::Decimal awarded;
    base::Decimal all;
    std::size_t known = 0;
  };
  struct Sums {
    OutcomeCounts rows{};
    std::vector<AmountSums> amounts;
    std::vector<Large> large;
  };
  std::vector<Sums> variants_;
  std::array<OutcomeCounts, kOutcomes> moved_{};
  std::size_t bad_rows_ = 0;  // of variant 0
};

}  // namespace hecht::schemes
