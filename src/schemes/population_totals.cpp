#include "schemes/population_totals.h"

namespace hecht::schemes {

using base::Decimal;

namespace {

// Past 34 digits a sum keeps what it has; no euro ever counted comes near.
void add_to(Decimal& total, const Decimal& value) { total = Decimal::add(total, value).value_or(total); }

Decimal decimal_of(AmountSums::Cents cents) {
  constexpr std::int64_t kChunk = 1'000'000'000'000'000'000;
  const auto high =
      Decimal::multiply(Decimal::from_int(static_cast<std::int64_t>(cents / kChunk)), Decimal::from_scaled(kChunk, 2));
  Decimal value = Decimal::from_scaled(static_cast<std::int64_t>(cents % kChunk), 2);
  add_to(value, high.value_or(Decimal()));
  return value;
}

}  // namespace

PopulationCounter::PopulationCounter(std::size_t variants, std::size_t amounts)
    : variants_(variants, {{}, std::vector<AmountSums>(amounts), std::vector<Large>(amounts)}) {}

void PopulationCounter::add(std::size_t variant, const Verdict& verdict, int rows) {
  Sums& sums = variants_[variant];
  const auto counts = count_outcomes(verdict, rows);
  for (const RowOutcome outcome : {kRowYes, kRowUnknown, kRowUndetermined, kRowNo}) {
    sums.rows[static_cast<std::size_t>(outcome_of(outcome))] += static_cast<std::size_t>(counts[outcome]);
  }
  if (variant == 0) bad_rows_ += static_cast<std::size_t>(counts[kRowBad]);
  for (std::size_t i = 0; i < sums.amounts.size(); ++i) {
    const AmountSums more = sum_amounts(verdict, i, rows);
    sums.amounts[i].yes += more.yes;
    sums.amounts[i].all += more.all;
    sums.amounts[i].known += more.known;
  }
  for (const auto& large : verdict.large) {
    Large& total = sums.large[large.amount];
    add_to(total.all, large.value);
    if (verdict.outcome[static_cast<std::size_t>(large.row)] == kRowYes) add_to(total.awarded, large.value);
    ++total.known;
  }
}

void PopulationCounter::add_move(Outcome before, Outcome after) {
  ++moved_[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

void PopulationCounter::merge(const PopulationCounter& other) {
  for (std::size_t variant = 0; variant < variants_.size(); ++variant) {
    Sums& sums = variants_[variant];
    const Sums& more = other.variants_[variant];
    for (std::size_t i = 0; i < kOutcomes; ++i) sums.rows[i] += more.rows[i];
    for (std::size_t i = 0; i < sums.amounts.size(); ++i) {
      sums.amounts[i].yes += more.amounts[i].yes;
      sums.amounts[i].all += more.amounts[i].all;
      sums.amounts[i].known += more.amounts[i].known;
      add_to(sums.large[i].awarded, more.large[i].awarded);
      add_to(sums.large[i].all, more.large[i].all);
      sums.large[i].known += more.large[i].known;
    }
  }
  for (std::size_t before = 0; before < kOutcomes; ++before) {
    for (std::size_t after = 0; after < kOutcomes; ++after) moved_[before][after] += other.moved_[before][after];
  }
  bad_rows_ += other.bad_rows_;
}

std::vector<PopulationTotals> PopulationCounter::totals() const {
  std::vector<PopulationTotals> result;
  for (const auto& sums : variants_) {
    PopulationTotals totals{sums.rows, {}};
    for (std::size_t i = 0; i < sums.amounts.size(); ++i) {
      AmountTotal amount{sums.large[i].awarded, sums.large[i].all,
                         sums.large[i].known + static_cast<std::size_t>(sums.amounts[i].known)};
      add_to(amount.awarded, decimal_of(sums.amounts[i].yes));
      add_to(amount.all, decimal_of(sums.amounts[i].all));
      totals.amounts.push_back(amount);
    }
    result.push_back(std::move(totals));
  }
  return result;
}

}  // namespace hecht::schemes
