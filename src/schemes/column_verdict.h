// What the rows of one batch come out at: outcome, what failed, what is missing, amounts; from the registers of a
// column program, for all rows at once.
//
// Why it exists: a population of a million rows is judged in loops that the compiler turns into vector instructions. A
// row of which a formula knows some but not all facts is only marked here; population_rows fills it in with assess().
#pragma once

#include "schemes/column_program.h"

namespace hecht::schemes {

// In the order in which they outweigh each other, as overall() in assess.cpp.
enum RowOutcome : std::int64_t { kRowYes = 0, kRowUnknown = 1, kRowUndetermined = 2, kRowNo = 3, kRowBad = 4 };
inline constexpr std::size_t kRowOutcomes = 5;

RowOutcome row_outcome(Outcome outcome);
// Not of a bad row.
Outcome outcome_of(std::int64_t row_outcome);

inline constexpr std::int64_t kNoAmount = INT64_MIN;         // not known, or left open
inline constexpr std::int64_t kLargeAmount = INT64_MIN + 1;  // no whole cents in 64 bits: see Verdict::large

struct LargeAmount {
  int row = 0;
  std::size_t amount = 0;
  base::Decimal value;
};

struct Verdict {
  explicit Verdict(std::size_t amounts) : amounts(amounts) {}
  Register outcome{};             // RowOutcome
  Register failed{};              // bit i: condition i is no
  Register missing{};             // bit i: fact i is waited for
  Register unsettled{};           // kRowUnknown or kRowUndetermined where a condition is; outcome without the no
  std::vector<Register> amounts;  // cents
  std::vector<LargeAmount> large;
  // Bit i: of condition or amount i some facts are known and some are not, so that nothing is filled in for it yet.
  Register partial_conditions{};
  Register partial_amounts{};
};

// How each formula comes out when none of its facts is known.
struct BlankCondition {
  bool must = true;
  bool failed = false;
  std::int64_t unsettled = kRowYes;
  feel::InputSet waits = 0;
};
struct BlankAmount {
  std::int64_t cents = kNoAmount;  // kLargeAmount: always partial
  feel::InputSet waits = 0;
};
struct BlankResults {
  std::vector<BlankCondition> conditions;
  std::vector<BlankAmount> amounts;
};

// The rows of a batch, beside the registers of the facts.
struct BatchRows {
  int count = 0;
  Register unknown{};        // bit i: fact i is not known
  bool any_unknown = false;  // of any row
};

// Empties the verdict, then adds the formulas that are asked for; settle() at the end makes the outcomes.
void clear(Verdict& verdict, int rows);
void judge(const ColumnState& state, const BatchRows& rows, const BlankResults& blank, std::uint64_t conditions,
           std::uint64_t amounts, Verdict& verdict);
void settle(Verdict& verdict, int rows);

// What rows come to together. Cents of rows that are yes, and of all rows; `known` counts rows with an amount.
struct AmountSums {
  __extension__ typedef __int128 Cents;
  Cents yes = 0;
  Cents all = 0;
  std::int64_t known = 0;
};
std::array<std::int64_t, kRowOutcomes> count_outcomes(const Verdict& verdict, int rows);
AmountSums sum_amounts(const Verdict& verdict, std::size_t amount, int rows);

}  // namespace hecht::schemes
