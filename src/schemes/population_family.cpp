#include "schemes/population_family.h"

#include <algorithm>

#include "schemes/facts.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using feel::InputSet;
using feel::Value;

namespace {

constexpr InputSet kEverything = ~InputSet{0};

InputSet bit(int fact) { return InputSet{1} << static_cast<unsigned>(fact); }

}  // namespace

PopulationBatch::PopulationBatch(const PopulationPlan& plan, const RowTable& table, base::Problems& problems)
    : unusual(kBatchRows),
      plan_(plan),
      table_(table),
      problems_(problems),
      program_(any_program(plan)),
      facts_(kBatchRows),
      read_(kBatchRows),
      bad_(kBatchRows) {
  if (program_ != nullptr) columns.resize(2 * plan.scheme->facts.size());
}

void PopulationBatch::fill(int count) {
  rows.count = count;
  std::fill_n(read_.begin(), count, 0);
  std::fill_n(bad_.begin(), count, 0);
  if (program_ == nullptr) return;
  std::fill_n(rows.unknown.begin(), count, static_cast<std::int64_t>(plan_.absent));
  for (int row = 0; row < count; ++row) {
    unusual[static_cast<std::size_t>(row)] = table_.size(row) > table_.width() ? 1 : 0;
  }
  for (std::size_t column = 0; column < table_.width(); ++column) {
    if (plan_.columns[column] >= 0) fill_column(column);
  }
  rows.any_unknown = std::any_of(rows.unknown.begin(), rows.unknown.begin() + count,
                                 [](std::int64_t unknown) { return unknown != 0; });
}

void PopulationBatch::fill_column(std::size_t column) {
  const int fact = plan_.columns[column];
  Register& values = columns[static_cast<std::size_t>(value_register(fact))];
  Register& lengths = columns[static_cast<std::size_t>(length_register(fact))];
  const CellReader& reader = plan_.readers[column];
  const auto unknown = static_cast<std::int64_t>(bit(fact));
  for (int row = 0; row < rows.count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    const std::string_view text = table_.cell(row, column);
    std::int64_t value = 0;
    std::int64_t length = 0;
    if (text.empty()) {
      rows.unknown[at] |= unknown;
    } else if (!reader.read(text, value, length)) {
      unusual[at] = 1;
      value = 0;
    }
    values[at] = value;
    lengths[at] = length;
  }
}

// Numbers, days and yes or no come back from the column as they were.
bool PopulationBatch::read_from_column(int row, int fact, Value& value) const {
  if (program_ == nullptr || unusual[static_cast<std::size_t>(row)] != 0) return false;
  const std::int64_t held = columns[static_cast<std::size_t>(value_register(fact))][static_cast<std::size_t>(row)];
  const auto at = static_cast<std::size_t>(fact);
  switch (plan_.scheme->facts[at].type) {
    case FactType::Count:
    case FactType::Number:
    case FactType::Money:
    case FactType::Percentage:
      value = base::Decimal::from_scaled(held, program_->facts[at].scale);
      return true;
    case FactType::Boolean:
      value = held != 0;
      return true;
    case FactType::Date:
      value = base::date_from_days(held);
      return true;
    default:
      return false;
  }
}

void PopulationBatch::tell(int row, std::size_t column, base::Problem problem) {
  problem.place = {{}, table_.line(row), static_cast<int>(column) + 1};
  problems_.push_back(std::move(problem));
  bad_[static_cast<std::size_t>(row)] = 1;
}

void PopulationBatch::read_cells(int row, InputSet wanted) {
  const Scheme& scheme = *plan_.scheme;
  auto& facts = facts_[static_cast<std::size_t>(row)];
  for (std::size_t column = 0; column < table_.width(); ++column) {
    const int fact = plan_.columns[column];
    const std::string_view text = table_.cell(row, column);
    if (fact < 0 || text.empty() || (wanted & bit(fact)) == 0) continue;
    Value& target = facts[static_cast<std::size_t>(fact)];
    if (read_from_column(row, fact, target)) continue;
    auto value =
        read_fact(scheme, fact, cell_json(scheme.facts[static_cast<std::size_t>(fact)], text, plan_.separator == ';'));
    if (value) {
      target = std::move(*value);
    } else {
      tell(row, column, value.problems()[0]);
    }
  }
}

const std::vector<Value>* PopulationBatch::facts_of(int row, InputSet wanted) {
  const auto at = static_cast<std::size_t>(row);
  if (read_[at] == 0) {
    facts_[at] = plan_.blank_facts;
    const std::size_t size = table_.size(row);
    if (size > table_.width()) {
      tell(row, table_.width(),
           {{},
            {},
            base::say_both(phrases::kTooManyCells, {std::to_string(size), std::to_string(table_.width())}),
            base::say_both(phrases::kQuoteCells)});
    }
  }
  const InputSet news = wanted & ~read_[at];
  if (news != 0) read_cells(row, news);
  read_[at] |= wanted;
  return bad_[at] != 0 ? nullptr : &facts_[at];
}

FamilyRunner::FamilyRunner(const PopulationPlan& plan, const Family& family, std::uint64_t conditions)
    : plan_(plan),
      family_(family),
      conditions_(conditions),
      amounts_(kEverything),
      unusual_(kBatchRows),
      shared_(plan.scheme->amounts.size()),
      own_(plan.scheme->amounts.size()) {
  if (family.program) state_ = std::make_unique<ColumnState>(*family.program, *plan.scheme);
}

void FamilyRunner::run(PopulationBatch& batch, const Rankings* rankings, std::size_t first_row, const Take& take) {
  load(batch, rankings, first_row);
  const int rows = rows_.count;
  const ColumnChange& change = family_.change;
  const bool calculated = state_ && state_->run(change, rows);
  clear(shared_, rows);
  if (calculated) {
    judge(*state_, rows_, plan_.variants[family_.variants[0]].blank, conditions_ & ~change.conditions,
          amounts_ & ~change.amounts, shared_);
    fill_partial(batch, family_.variants[0], shared_);
  }
  const bool alone = family_.variants.size() == 1;
  bool fits = false;
  for (std::size_t i = 0; i < family_.variants.size(); ++i) {
    const std::size_t variant = family_.variants[i];
    if (!alone) start_variant(!fits);
    Verdict& verdict = alone ? shared_ : own_;
    fits = calculated && (i == 0 || state_->run_variant(change, i, rows));
    if (fits && !alone) {
      judge(*state_, rows_, plan_.variants[variant].blank, conditions_ & change.conditions, amounts_ & change.amounts,
            verdict);
      fill_partial(batch, variant, verdict);
    }
    fill_unusual(batch, variant, !fits, verdict);
    settle(verdict, rows);
    take(variant, verdict);
  }
}

// What the variants share, as far as the variant before may have changed it.
void FamilyRunner::start_variant(bool whole) {
  if (whole) {
    own_ = shared_;
    return;
  }
  own_.large = shared_.large;
  if (family_.change.conditions != 0 || any_unusual_) {
    std::copy_n(shared_.failed.begin(), rows_.count, own_.failed.begin());
    std::copy_n(shared_.unsettled.begin(), rows_.count, own_.unsettled.begin());
  }
  if (rows_.any_unknown || any_unusual_) {
    std::copy_n(shared_.missing.begin(), rows_.count, own_.missing.begin());
  }
}

void FamilyRunner::load(PopulationBatch& batch, const Rankings* rankings, std::size_t first_row) {
  rows_ = batch.rows;
  std::copy_n(batch.unusual.begin(), rows_.count, unusual_.begin());
  if (state_) state_->bind(batch.columns);
  // With a ranking every variant is a family of its own.
  const bool fed = rankings != nullptr && rankings->feeds[family_.variants[0]];
  fed_ = fed ? &rankings->by_variant[family_.variants[0]] : nullptr;
  fed_row_ = first_row;
  if (fed_ != nullptr) feed(*fed_, first_row);
  any_unusual_ = std::find(unusual_.begin(), unusual_.begin() + rows_.count, 1) != unusual_.begin() + rows_.count;
}

// The fact that the ranking feeds, in place of what the file says of it.
void FamilyRunner::feed(const std::vector<RankResult>& results, std::size_t first_row) {
  const int fact = plan_.ranking->feeds;
  const auto unknown = static_cast<std::int64_t>(bit(fact));
  for (int row = 0; row < rows_.count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    const Outcome outcome = fed_outcome(results[first_row + at].admission);
    // A tie is undetermined, which no column holds.
    if (outcome == Outcome::Undetermined) unusual_[at] = 1;
    rows_.unknown[at] &= ~unknown;
    if (outcome == Outcome::Unknown) rows_.unknown[at] |= unknown;
    fed_column_[at] = outcome == Outcome::Yes ? 1 : 0;
  }
  if (state_) state_->bind_fact(fact, fed_column_);
  rows_.any_unknown = true;
}

const Part& FamilyRunner::part(std::uint64_t conditions, std::uint64_t amounts) {
  const auto [place, added] = parts_.try_emplace({conditions, amounts});
  if (added) place->second = part_of(*plan_.scheme, conditions, amounts);
  return place->second;
}

// What some facts are known of and some are not, in rows that are otherwise plain.
void FamilyRunner::fill_partial(PopulationBatch& batch, std::size_t variant, Verdict& verdict) {
  if (!rows_.any_unknown) return;
  for (int row = 0; row < rows_.count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    const auto conditions = static_cast<std::uint64_t>(verdict.partial_conditions[at]);
    const auto amounts = static_cast<std::uint64_t>(verdict.partial_amounts[at]);
    verdict.partial_conditions[at] = 0;
    verdict.partial_amounts[at] = 0;
    if ((conditions | amounts) == 0 || unusual_[at] != 0) continue;
    assess_row(batch, variant, row, conditions, amounts, verdict);
  }
}

void FamilyRunner::fill_unusual(PopulationBatch& batch, std::size_t variant, bool all, Verdict& verdict) {
  if (!all && !any_unusual_) return;
  for (int row = 0; row < rows_.count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    if (!all && unusual_[at] == 0) continue;
    verdict.failed[at] = verdict.missing[at] = 0;
    verdict.unsettled[at] = kRowYes;
    assess_row(batch, variant, row, conditions_, amounts_, verdict);
  }
}

void FamilyRunner::assess_row(PopulationBatch& batch, std::size_t variant, int row, std::uint64_t conditions,
                              std::uint64_t amounts, Verdict& verdict) {
  const auto at = static_cast<std::size_t>(row);
  const bool whole = conditions == conditions_ && amounts == amounts_;
  const Part& asked = part(conditions, amounts);
  const auto* facts = batch.facts_of(row, whole ? kEverything : asked.facts);
  if (facts == nullptr) {
    verdict.unsettled[at] = kRowBad;
    for (auto& amount : verdict.amounts) amount[at] = kNoAmount;
    return;
  }
  std::vector<Value> fed;
  if (fed_ != nullptr) {
    const Outcome outcome = fed_outcome((*fed_)[fed_row_ + at].admission);
    feel::Unknown open;
    open.undetermined = outcome == Outcome::Undetermined;
    fed = *facts;
    const auto fact = static_cast<std::size_t>(plan_.ranking->feeds);
    const bool settled = outcome == Outcome::Yes || outcome == Outcome::No;
    fed[fact] = settled ? Value(outcome == Outcome::Yes) : open.undetermined ? Value(open) : plan_.blank_facts[fact];
    facts = &fed;
  }
  const base::Date day = plan_.day_of(*facts);
  const auto& common = plan_.variants[variant].parameters;
  const Assessment assessment = plan_.per_day
                                    ? assess_part(*plan_.scheme, asked, *facts, plan_.parameters_of(variant, day), day)
                                    : assess_part(*plan_.scheme, asked, *facts, common, day);
  add(assessment, row, conditions, amounts, verdict);
}

void FamilyRunner::add(const Assessment& assessment, int row, std::uint64_t conditions, std::uint64_t amounts,
                       Verdict& verdict) {
  const auto at = static_cast<std::size_t>(row);
  for (std::size_t i = 0; i < assessment.conditions.size(); ++i) {
    const ConditionResult& condition = assessment.conditions[i];
    if ((conditions >> i & 1U) == 0 || condition.level != Level::Must) continue;
    if (condition.outcome == Outcome::No) {
      verdict.failed[at] |= std::int64_t{1} << i;
    } else {
      verdict.unsettled[at] = std::max<std::int64_t>(verdict.unsettled[at], row_outcome(condition.outcome));
    }
    if (condition.outcome == Outcome::Unknown) verdict.missing[at] |= static_cast<std::int64_t>(condition.waits_for);
  }
  for (std::size_t i = 0; i < assessment.amounts.size(); ++i) {
    if ((amounts >> i & 1U) == 0) continue;
    const AmountResult& amount = assessment.amounts[i];
    std::int64_t& cents = verdict.amounts[i][at];
    cents = kNoAmount;
    if (!amount.value) {
      verdict.missing[at] |= static_cast<std::int64_t>(amount.waits_for);
      continue;
    }
    const auto scaled = amount.value->to_scaled(2);
    cents = scaled && std::abs(*scaled) < kColumnMax ? *scaled : kLargeAmount;
    if (cents == kLargeAmount) verdict.large.push_back({row, i, *amount.value});
  }
}

}  // namespace hecht::schemes
