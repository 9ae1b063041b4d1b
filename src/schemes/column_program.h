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
inline constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
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
  int open = -1;             // amounts: register that is 1 where the source leaves it open; -1 never
  bool plain = false;        // conditions: no other codes than 0 and 1
  feel::InputSet facts = 0;  // all facts it needs
};

// How the cells of a fact become integers.
struct FactColumn {
  int value = -1;                  // register; -1 when no formula uses the fact
  int length = -1;                 // lists: register with the number of items; -1 when no formula counts them
  int scale = 0;                   // numbers: decimals kept; a cell with more makes its row unusual
  std::vector<std::string> codes;  // texts and lists: name i is code i + 1, or bit i
};

// A number or day that does not differ between rows; between the variants of a what-if it may.
struct ColumnConstant {
  int reg = -1;
  std::vector<std::int64_t> values;  // by variant; one when all have the same
};

struct ColumnProgram {
  int registers = 0;
  std::vector<FactColumn> facts;  // as in the scheme
  std::vector<ColumnStep> steps;
  std::vector<ColumnConstant> constants;
  std::vector<ColumnResult> conditions;
  std::vector<ColumnResult> amounts;  // in cents
  std::vector<feel::InputSet> waits;
  std::vector<bool> shaped_by;  // by parameter: another value may ask for other steps
};

// Parameters of each variant of a what-if; all but the first differ from it only in what has not shaped the program.
using Variants = std::vector<std::vector<feel::Value>>;

// Where the cells of a fact go is the same for every program of a scheme.
inline int value_register(int fact) { return 2 * fact; }
inline int length_register(int fact) { return 2 * fact + 1; }

// Nothing when some formula is of a form that has no exact column form, or depends on a date that differs per row.
std::optional<ColumnProgram> lower(const Scheme& scheme, const Variants& variants,
                                   const std::optional<base::Date>& date);

// The steps that have to run again when constants change, and what they may change.
struct ColumnChange {
  std::vector<std::size_t> constants;  // that differ between variants
  std::vector<std::size_t> steps;
  std::uint64_t conditions = 0;  // bit i is condition i
  std::uint64_t amounts = 0;
};
ColumnChange change_between_variants(const ColumnProgram& program);

// Registers of one worker.
class ColumnState {
 public:
  ColumnState(const ColumnProgram& program, const Scheme& scheme);
  [[nodiscard]] const ColumnProgram& program() const { return program_; }
  // Where the cells of the next batch are: value_register and length_register of each fact. They must outlive run().
  void bind(std::span<const Register> facts);
  // This fact from `values` instead.
  void bind_fact(int fact, const Register& values) { facts_[static_cast<std::size_t>(value_register(fact))] = &values; }
  [[nodiscard]] const Register& at(int index) const {
    const auto place = static_cast<std::size_t>(index);
    return place < facts_.size() ? *facts_[place] : registers_[place - facts_.size()];
  }
  // All steps, with the constants of the first variant. False when the values of this batch are so large that a step
  // might overflow: then no register of a formula is filled, and the rows are for assess().
  bool run(const ColumnChange& change, int rows);
  // After a run() that was true: the steps of `change` with the constants of another variant.
  bool run_variant(const ColumnChange& change, std::size_t variant, int rows);

 private:
  Register& own(int index) { return registers_[static_cast<std::size_t>(index) - facts_.size()]; }
  void measure_facts(int rows);
  bool fits(std::size_t variant);
  void set_constants(const ColumnChange& change, std::size_t variant);
  void run_step(const ColumnStep& step, int rows);
  void round_of(const ColumnStep& step, int rows);
  const ColumnProgram& program_;
  std::vector<const Register*> facts_;
  std::vector<Register> registers_;                            // all others
  std::vector<std::uint64_t> largest_;                         // by register: the largest size of a value in this batch
  std::vector<std::pair<std::int64_t, std::int64_t>> rounds_;  // closing in nanoseconds and day, the last first
};

}  // namespace hecht::schemes
