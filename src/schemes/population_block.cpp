#include "schemes/population_block.h"

#include <algorithm>
#include <charconv>

#include "base/csv.h"

namespace hecht::schemes {

namespace {

const char* word_of(std::int64_t outcome) {
  switch (outcome) {
    case kRowYes:
      return "ja";
    case kRowNo:
      return "nee";
    case kRowUnknown:
      return "nog onbekend";
    case kRowUndetermined:
      return "onbepaald";
    default:
      return "fout";
  }
}

std::string word_of(const Ranking& ranking, Admission admission) {
  switch (admission) {
    case Admission::Exempt:
      return ranking.exempt_word;
    case Admission::Admitted:
      return "toegelaten";
    case Admission::Waiting:
      return "wachtlijst";
    case Admission::Tied:
      return "gelijk";
    case Admission::Failing:
      return "voldoet niet";
    case Admission::Unknown:
      return "nog onbekend";
    case Admission::Bad:
      return "";
  }
  return "";
}

std::uint64_t counting_conditions(const PopulationPlan& plan, bool first_pass) {
  std::uint64_t conditions = ~std::uint64_t{0};
  if (!first_pass) return conditions;
  for (std::size_t i = 0; i < plan.scheme->conditions.size(); ++i) {
    if (plan.scheme->conditions[i].id == plan.ranking->condition) conditions &= ~(std::uint64_t{1} << i);
  }
  return conditions;
}

void append_cents(std::string& out, std::int64_t cents) {
  std::array<char, 24> buffer{};
  const bool negative = cents < 0;
  const std::int64_t size = negative ? -cents : cents;
  if (negative) out += '-';
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size / 100).ptr;
  out.append(buffer.data(), end);
  out += '.';
  out += static_cast<char>('0' + size % 100 / 10);
  out += static_cast<char>('0' + size % 10);
}

const base::Decimal& large_amount(const Verdict& verdict, std::size_t amount, int row) {
  return std::find_if(verdict.large.begin(), verdict.large.end(),
                      [&](const LargeAmount& each) { return each.row == row && each.amount == amount; })
      ->value;
}

}  // namespace

std::string population_header(const PopulationPlan& plan) {
  const char separator = plan.separator;
  std::string text = "id" + std::string(1, separator) + "outcome";
  for (const auto& amount : plan.scheme->amounts) {
    text += separator;
    base::append_csv_cell(text, amount.id, separator);
  }
  text += separator + std::string("failed") + separator + "missing";
  if (plan.ranking != nullptr) text += separator + std::string("rang") + separator + "toelating";
  return text + "\n";
}

std::string differences_header(const PopulationPlan& plan) {
  const char separator = plan.separator;
  std::string text = "id" + std::string(1, separator) + "outcome eerst" + separator + "outcome nu";
  for (const auto& amount : plan.scheme->amounts) {
    for (const char* when : {" eerst", " nu"}) {
      text += separator;
      base::append_csv_cell(text, amount.id + when, separator);
    }
  }
  return text + "\n";
}

BlockWorker::BlockWorker(const PopulationPlan& plan, const Rankings* rankings, const BlockOutput& output)
    : plan_(plan),
      rankings_(rankings),
      first_pass_(plan.ranking != nullptr && rankings == nullptr),
      output_(output),
      table_(plan.columns.size(), plan.separator),
      batch_(plan, table_, result_.problems),
      first_(plan.scheme->amounts.size()),
      counter_(plan.variants.size(), plan.scheme->amounts.size()) {
  const std::uint64_t conditions = counting_conditions(plan, first_pass_);
  families_.reserve(plan.families.size());
  for (const auto& family : plan.families) families_.emplace_back(plan, family, conditions);
}

BlockResult BlockWorker::run(std::string_view text, std::size_t block) {
  result_ = {};
  if (output_.rows) result_.out.reserve(text.size());
  if (first_pass_) result_.candidates.resize(plan_.variants.size());
  first_row_ = rankings_ == nullptr ? 0 : rankings_->first_rows[block];
  table_.start(text);
  for (rows_ = table_.next_batch(); rows_ > 0; rows_ = table_.next_batch()) {
    batch_.fill(rows_);
    for (auto& family : families_) {
      family.run(batch_, rankings_, first_row_, [&](std::size_t variant, Verdict& verdict) { take(variant, verdict); });
    }
    first_row_ += static_cast<std::size_t>(rows_);
    result_.rows += static_cast<std::size_t>(rows_);
  }
  result_.lines = table_.lines();
  return std::move(result_);
}

void BlockWorker::take(std::size_t variant, const Verdict& verdict) {
  if (first_pass_) return add_candidates(variant, verdict);
  counter_.add(variant, verdict, rows_);
  if (variant == 0 && output_.rows) write_rows(verdict);
  if (!plan_.options.compare) return;
  if (variant == 0) first_ = verdict;
  if (variant == 1) compare(verdict, first_);
}

void BlockWorker::add_candidates(std::size_t variant, const Verdict& verdict) {
  const Ranking& ranking = *plan_.ranking;
  const feel::InputSet asked = feel::InputSet{1} << static_cast<unsigned>(ranking.by) |
                               (ranking.exempt < 0 ? 0 : feel::InputSet{1} << static_cast<unsigned>(ranking.exempt));
  for (int row = 0; row < rows_; ++row) {
    const std::int64_t outcome = verdict.outcome[static_cast<std::size_t>(row)];
    const auto* facts = outcome == kRowBad ? nullptr : batch_.facts_of(row, asked);
    Candidate candidate;
    if (facts == nullptr) {
      candidate.standing = Standing::Bad;
    } else {
      const auto& by = (*facts)[static_cast<std::size_t>(ranking.by)];
      const feel::Value exempt =
          ranking.exempt < 0 ? feel::Value(false) : (*facts)[static_cast<std::size_t>(ranking.exempt)];
      const bool ranked = outcome == kRowYes && exempt.is_false() && by.as_number() != nullptr;
      candidate.standing = exempt.is_true()    ? Standing::Exempt
                           : outcome == kRowNo ? Standing::Failing
                           : ranked            ? Standing::Qualified
                                               : Standing::Unknown;
      if (ranked) candidate.by = *by.as_number();
    }
    result_.candidates[variant].push_back(candidate);
  }
}

void BlockWorker::compare(const Verdict& before, const Verdict& after) {
  for (int row = 0; row < rows_; ++row) {
    const auto at = static_cast<std::size_t>(row);
    if (after.outcome[at] == kRowBad) continue;
    counter_.add_move(outcome_of(before.outcome[at]), outcome_of(after.outcome[at]));
    bool same = before.outcome[at] == after.outcome[at];
    for (std::size_t i = 0; i < after.amounts.size(); ++i) {
      const bool large = before.amounts[i][at] == kLargeAmount && after.amounts[i][at] == kLargeAmount;
      same = same && (large ? large_amount(before, i, row) == large_amount(after, i, row)
                            : before.amounts[i][at] == after.amounts[i][at]);
    }
    if (same || !output_.differences) continue;
    std::string& out = result_.differences;
    write_id(out, row);
    out += word_of(before.outcome[at]);
    out += plan_.separator;
    out += word_of(after.outcome[at]);
    for (std::size_t i = 0; i < after.amounts.size(); ++i) {
      write_amount(out, before, i, row);
      write_amount(out, after, i, row);
    }
    out += '\n';
  }
}

void BlockWorker::write_rows(const Verdict& verdict) {
  for (int row = 0; row < rows_; ++row) write_row(verdict, row);
}

void BlockWorker::write_row(const Verdict& verdict, int row) {
  const auto at = static_cast<std::size_t>(row);
  std::string& out = result_.out;
  write_id(out, row);
  out += word_of(verdict.outcome[at]);
  for (std::size_t i = 0; i < verdict.amounts.size(); ++i) write_amount(out, verdict, i, row);
  out += plan_.separator;
  const bool bad = verdict.outcome[at] == kRowBad;
  const auto failed = static_cast<std::uint64_t>(verdict.failed[at]);
  const auto missing = static_cast<std::uint64_t>(verdict.missing[at]);
  if (failed != 0 && !bad) out += names_of(failed_names_, failed, false);
  out += plan_.separator;
  if (missing != 0 && !bad) out += names_of(missing_names_, missing, true);
  if (rankings_ != nullptr) {
    const RankResult& result = rankings_->by_variant[0][first_row_ + at];
    out += plan_.separator;
    if (result.rank > 0) out += std::to_string(result.rank);
    out += plan_.separator;
    out += word_of(*plan_.ranking, result.admission);
  }
  out += '\n';
}

void BlockWorker::write_id(std::string& out, int row) const {
  const bool has_id = plan_.id_column < table_.width();
  if (has_id) base::append_csv_cell(out, table_.cell(row, plan_.id_column), plan_.separator);
  out += plan_.separator;
}

// With the separator before it.
void BlockWorker::write_amount(std::string& out, const Verdict& verdict, std::size_t amount, int row) const {
  out += plan_.separator;
  const std::int64_t cents = verdict.amounts[amount][static_cast<std::size_t>(row)];
  if (cents == kNoAmount) return;
  if (cents != kLargeAmount) return append_cents(out, cents);
  const base::Decimal& value = large_amount(verdict, amount, row);
  out += value.scale() > 2 ? value.to_string() : value.to_fixed(2);
}

// Few combinations occur, so their text is made once.
const std::string& BlockWorker::names_of(std::map<std::uint64_t, std::string>& known, std::uint64_t set, bool facts) {
  const auto [place, added] = known.try_emplace(set);
  if (!added) return place->second;
  constexpr std::size_t kBits = 64;
  std::string names;
  for (std::size_t i = 0; i < kBits; ++i) {
    if ((set >> i & 1U) == 0) continue;
    if (!names.empty()) names += '|';
    names += facts ? plan_.scheme->facts[i].name : plan_.scheme->conditions[i].id;
  }
  base::append_csv_cell(place->second, names, plan_.separator);
  return place->second;
}

}  // namespace hecht::schemes
