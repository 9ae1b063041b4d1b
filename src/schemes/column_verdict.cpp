#include "schemes/column_verdict.h"

#include <algorithm>

#include "schemes/wide.h"

namespace hecht::schemes {

namespace {

using feel::InputSet;

template <class Function>
void for_rows(int rows, const Function& function) {
  for (int i = 0; i < rows; ++i) function(static_cast<std::size_t>(i));
}

// All facts of every row are known, and the condition is yes or no.
void judge_known(const Register& value, std::size_t index, int rows, Verdict& verdict) {
  for_rows(rows, [&](std::size_t row) { verdict.failed[row] |= (value[row] ^ 1) << index; });
}

void judge_condition(const ColumnResult& condition, const Register& value, const std::vector<InputSet>& waits,
                     const BlankCondition& blank, const Register& unknown, std::size_t index, int rows,
                     Verdict& verdict) {
  const auto facts = static_cast<std::int64_t>(condition.facts);
  const auto blank_waits = static_cast<std::int64_t>(blank.waits);
  const std::int64_t blank_failed = blank.failed ? 1 : 0;
  for_rows(rows, [&](std::size_t row) {
    const std::int64_t lacking = unknown[row] & facts;
    const bool known = lacking == 0;
    const bool none = lacking == facts;
    const std::int64_t code = value[row];
    const std::int64_t unsettled = code < 2 ? kRowYes : code == 2 ? kRowUndetermined : kRowUnknown;
    const std::int64_t failed = known ? std::int64_t{code == 0} : none ? blank_failed : 0;
    const std::int64_t own = known ? unsettled : none ? blank.unsettled : std::int64_t{kRowYes};
    verdict.failed[row] |= failed << index;
    verdict.unsettled[row] = std::max(verdict.unsettled[row], own);
    verdict.missing[row] |= !known && none ? blank_waits : 0;
    verdict.partial_conditions[row] |= std::int64_t{!known && !none} << index;
  });
  if (condition.plain) return;
  for_rows(rows, [&](std::size_t row) {
    const bool waiting = (unknown[row] & facts) == 0 && value[row] > 2;
    if (waiting) verdict.missing[row] |= static_cast<std::int64_t>(waits[static_cast<std::size_t>(value[row] - 3)]);
  });
}

void judge_amount(const ColumnResult& amount, const ColumnState& state, const BlankAmount& blank,
                  const BatchRows& batch, std::size_t index, Verdict& verdict) {
  const int rows = batch.count;
  const Register& unknown = batch.unknown;
  const Register& value = state.at(amount.value);
  Register& cents = verdict.amounts[index];
  if (!batch.any_unknown && amount.open < 0) {
    std::copy_n(value.begin(), rows, cents.begin());
    return;
  }
  const auto facts = static_cast<std::int64_t>(amount.facts);
  const auto blank_waits = static_cast<std::int64_t>(blank.waits);
  const bool blank_partial = blank.cents == kLargeAmount;
  for_rows(rows, [&](std::size_t row) {
    const std::int64_t lacking = unknown[row] & facts;
    const bool known = lacking == 0;
    const bool none = lacking == facts && !blank_partial;
    cents[row] = known ? value[row] : none ? blank.cents : kNoAmount;
    verdict.missing[row] |= !known && none ? blank_waits : 0;
    verdict.partial_amounts[row] |= std::int64_t{!known && !none} << index;
  });
  if (amount.open < 0) return;
  const Register& open = state.at(amount.open);
  for_rows(rows, [&](std::size_t row) {
    const bool left_open = (unknown[row] & facts) == 0 && open[row] != 0;
    cents[row] = left_open ? kNoAmount : cents[row];
  });
}

}  // namespace

RowOutcome row_outcome(Outcome outcome) {
  switch (outcome) {
    case Outcome::Yes:
      return kRowYes;
    case Outcome::No:
      return kRowNo;
    case Outcome::Unknown:
      return kRowUnknown;
    case Outcome::Undetermined:
      return kRowUndetermined;
  }
  return kRowBad;
}

Outcome outcome_of(std::int64_t row_outcome) {
  return row_outcome == kRowYes       ? Outcome::Yes
         : row_outcome == kRowNo      ? Outcome::No
         : row_outcome == kRowUnknown ? Outcome::Unknown
                                      : Outcome::Undetermined;
}

void clear(Verdict& verdict, int rows) {
  for (Register* column :
       {&verdict.failed, &verdict.missing, &verdict.unsettled, &verdict.partial_conditions, &verdict.partial_amounts}) {
    std::fill_n(column->begin(), rows, 0);
  }
  verdict.large.clear();
}

void judge(const ColumnState& state, const BatchRows& rows, const BlankResults& blank, std::uint64_t conditions,
           std::uint64_t amounts, Verdict& verdict) {
  const ColumnProgram& program = state.program();
  wide([&] {
    for (std::size_t i = 0; i < program.conditions.size(); ++i) {
      if ((conditions >> i & 1U) == 0 || !blank.conditions[i].must) continue;
      const ColumnResult& condition = program.conditions[i];
      const Register& value = state.at(condition.value);
      if (condition.plain && !rows.any_unknown) {
        judge_known(value, i, rows.count, verdict);
      } else {
        judge_condition(condition, value, program.waits, blank.conditions[i], rows.unknown, i, rows.count, verdict);
      }
    }
    for (std::size_t i = 0; i < program.amounts.size(); ++i) {
      if ((amounts >> i & 1U) == 0) continue;
      judge_amount(program.amounts[i], state, blank.amounts[i], rows, i, verdict);
    }
  });
}

void settle(Verdict& verdict, int rows) {
  wide([&] {
    for_rows(rows, [&](std::size_t row) {
      verdict.outcome[row] = verdict.failed[row] != 0 ? std::int64_t{kRowNo} : verdict.unsettled[row];
    });
  });
}

std::array<std::int64_t, kRowOutcomes> count_outcomes(const Verdict& verdict, int rows) {
  // All counts in one number, each in bits of its own: a batch is no larger than they can hold.
  constexpr int kBits = 12;
  constexpr std::int64_t kMask = (std::int64_t{1} << kBits) - 1;
  static_assert(kBatchRows <= kMask && kBits * kRowOutcomes < 64);
  std::int64_t all = 0;
  wide([&] { for_rows(rows, [&](std::size_t row) { all += std::int64_t{1} << (kBits * verdict.outcome[row]); }); });
  std::array<std::int64_t, kRowOutcomes> counts{};
  for (std::size_t outcome = 0; outcome < kRowOutcomes; ++outcome) counts[outcome] = all >> (kBits * outcome) & kMask;
  return counts;
}

AmountSums sum_amounts(const Verdict& verdict, std::size_t amount, int rows) {
  // In two halves of 32 bits, so that no sum of a batch overflows.
  constexpr int kHalf = 32;
  constexpr std::int64_t kLow = (std::int64_t{1} << kHalf) - 1;
  std::int64_t yes_low = 0;
  std::int64_t yes_high = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int64_t known = 0;
  const Register& cents = verdict.amounts[amount];
  wide([&] {
    for_rows(rows, [&](std::size_t row) {
      const std::int64_t is_known = std::int64_t{cents[row] > kLargeAmount};
      const std::int64_t value = cents[row] & -is_known;
      const std::int64_t paid = value & -std::int64_t{verdict.outcome[row] == kRowYes};
      known += is_known;
      low += value & kLow;
      high += value >> kHalf;
      yes_low += paid & kLow;
      yes_high += paid >> kHalf;
    });
  });
  constexpr AmountSums::Cents kScale = AmountSums::Cents{1} << kHalf;
  return {yes_high * kScale + yes_low, high * kScale + low, known};
}

}  // namespace hecht::schemes
