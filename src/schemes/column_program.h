// A scheme lowered to straight-line work on columns of 64-bit integers, for populations.
//
// Why it exists: the tree of one formula costs microseconds per applicant; over a million applicants that is a coffee
// break. Money, counts, percentages and dates are integers here (scaled decimals, days, nanoseconds), lists of known
// names are bit sets, so the compiler can use vector instructions. Nothing is approximated: what cannot be done exactly
// in 64 bits is not lowered, and a row with an unknown or unusual cell is left to assess() (see population.h). So both
// executions have one meaning.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "schemes/assess.h"
#include "schemes/scheme.h"

namespace hecht::schemes {

inline constexpr int kBatchRows = 512;  // a register is 4 kB: many fit in the second-level cache
inline constexpr std::int64_t kNoRound = INT64_MIN;
// Values stay below this, so that a sum of two never overflows.
inline constexpr std::int64_t kColumnMax = std::int64_t{1} << 62;
inline constexpr int kCodesMax = 62;  // names a list column can hold; one bit more is "any other name"

using Register = std::array<std::int64_t, kBatchRows>;

enum class ColumnOp : std::uint8_t {
  Add,
  Subtract,
  Multiply,
  Negate,
  Scale,  // Scale: times 10^argument
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  And,
  Or,
  Not,
  Select,  // Select: a ? b : c
  Min,
  Max,
  Absolute,
  RoundHalfUp,
  RoundHalfDown,
  RoundUp,
  RoundDown,
  RoundHalfEven,
  Floor,
  Ceiling,  // divide by 10^argument
  AnyBit,
  NoBit,
  CountBits,  // of a bit set and the mask `argument`
  AddMonths,
  Round  // Round: instant to the day of its round or kNoRound
};

// Quarters keep their order as numbers.
inline std::int64_t quarter_code(const base::Quarter& quarter) {
  return std::int64_t{quarter.year} * 4 + quarter.number;
}

struct ColumnStep {
  ColumnOp op = ColumnOp::Add;
  int out = 0;
  int a = 0;
  int b = 0;
  int c = 0;
  std::int64_t argument = 0;
};

// How a formula comes out. Condition codes: 0 no, 1 yes, 2 undetermined, 3 + i waits for ColumnProgram::waits[i].
struct ColumnResult {
  int value = -1;
  int open = -1;  // amounts: register that is 1 where the source leaves it open; -1 never
  int scale = 0;
  feel::InputSet facts = 0;  // all facts it needs
};

// How the cells of a fact become integers.
struct FactColumn {
  int value = -1;                  // register
  int length = -1;                 // lists: register with the number of items; -1 when no formula counts them
  int scale = 0;                   // numbers: decimals kept; a cell with more makes its row unusual
  std::vector<std::string> codes;  // texts and lists: name i is code i + 1, or bit i
};

struct ColumnProgram {
  int registers = 0;
  std::vector<FactColumn> facts;  // as in the scheme; value -1 where no formula uses the fact
  std::vector<ColumnStep> steps;
  std::vector<std::pair<int, std::int64_t>> constants;
  std::vector<ColumnResult> conditions;
  std::vector<ColumnResult> amounts;
  std::vector<feel::InputSet> waits;
};

// Nothing when some formula is of a form that has no exact column form, or depends on a date that differs per row.
std::optional<ColumnProgram> lower(const Scheme& scheme, std::span<const feel::Value> parameters,
                                   const std::optional<base::Date>& date);

// Registers of one worker.
class ColumnState {
 public:
  explicit ColumnState(const ColumnProgram& program, const Scheme& scheme);
  Register& at(int index) { return registers_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const Register& at(int index) const { return registers_[static_cast<std::size_t>(index)]; }
  // False when the values of this batch are so large that a step might overflow: use assess() for its rows.
  bool run(int rows);

 private:
  bool fits(int rows) const;
  void step(const ColumnStep& step, int rows);
  void round_of(const ColumnStep& step, int rows);
  const ColumnProgram& program_;
  std::vector<Register> registers_;
  std::vector<base::Instant> closings_;
  std::vector<base::Date> dates_;
};

}  // namespace hecht::schemes
