#include "schemes/population_block.h"

#include <algorithm>
#include <charconv>

#include "base/csv.h"
#include "schemes/facts.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using feel::InputSet;
using feel::Value;

namespace {

const char* outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::Yes:
      return "ja";
    case Outcome::No:
      return "nee";
    case Outcome::Unknown:
      return "nog onbekend";
    case Outcome::Undetermined:
      return "onbepaald";
  }
  return "";
}

// Conditions are told apart by the bits of one word in write_tail.
constexpr std::size_t kConditionsMax = 64;

}  // namespace

BlockWorker::BlockWorker(const PopulationPlan& plan)
    : plan_(plan),
      width_(plan.columns.size()),
      cells_(width_ * kBatchRows),
      unknown_(kBatchRows),
      unusual_(kBatchRows),
      lines_(kBatchRows),
      sizes_(kBatchRows) {
  const bool few = plan.scheme->conditions.size() <= kConditionsMax;
  if (!plan.program || !few) return;
  program_ = &*plan.program;
  state_ = std::make_unique<ColumnState>(*program_, *plan.scheme);
}

BlockResult BlockWorker::run(std::string_view text) {
  result_ = {};
  result_.out.reserve(text.size());
  rows_ = 0;
  const bool quotes = text.find('"') != std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n' || text[at] == '\r') {
      result_.lines += text[at++] == '\n' ? 1 : 0;
      continue;
    }
    lines_[static_cast<std::size_t>(rows_)] = result_.lines;
    at = quotes ? read_quoted_row(text, at) : read_row(text, at);
    if (++rows_ == kBatchRows) flush();
  }
  flush();
  return std::move(result_);
}

void BlockWorker::put(std::size_t column, std::string_view value) {
  if (column < width_) cells_[static_cast<std::size_t>(rows_) * width_ + column] = value;
}

void BlockWorker::finish_row(std::size_t columns) {
  sizes_[static_cast<std::size_t>(rows_)] = columns;
  for (; columns < width_; ++columns) put(columns, {});
}

// Splits one row without quotes into cells and answers where the next begins.
std::size_t BlockWorker::read_row(std::string_view text, std::size_t at) {
  const std::size_t line_end = std::min(text.find('\n', at), text.size());
  const std::size_t end = text[line_end - 1] == '\r' ? line_end - 1 : line_end;
  const char separator = plan_.separator;
  std::size_t column = 0;
  std::size_t begin = at;
  for (std::size_t i = at; i < end; ++i) {
    if (text[i] != separator) continue;
    put(column++, text.substr(begin, i - begin));
    begin = i + 1;
  }
  put(column++, text.substr(begin, end - begin));
  finish_row(column);
  ++result_.lines;
  return line_end + 1;
}

// As read_row, in a block where cells may be quoted and hold line breaks.
std::size_t BlockWorker::read_quoted_row(std::string_view text, std::size_t at) {
  std::size_t column = 0;
  const std::size_t row_begin = at;
  for (bool more = true; more;) {
    const std::size_t begin = at;
    if (at < text.size() && text[at] == '"') {
      at = read_quoted(text, at + 1);
      put(column++, unquoted_.back());
      while (at < text.size() && text[at] != plan_.separator && text[at] != '\n') ++at;
    } else {
      while (at < text.size() && text[at] != plan_.separator && text[at] != '\n') ++at;
      const std::size_t end = at > begin && text[at - 1] == '\r' ? at - 1 : at;
      put(column++, text.substr(begin, end - begin));
    }
    more = at < text.size() && text[at] == plan_.separator;
    ++at;
  }
  finish_row(column);
  at = std::min(at, text.size());
  const auto row = text.substr(row_begin, at - row_begin);
  result_.lines += static_cast<int>(std::count(row.begin(), row.end(), '\n'));
  return at;
}

// After the opening quote; answers the place after the closing one.
std::size_t BlockWorker::read_quoted(std::string_view text, std::size_t at) {
  std::string& value = unquoted_.emplace_back();
  while (at < text.size()) {
    const char c = text[at++];
    if (c != '"') {
      value += c;
    } else if (at < text.size() && text[at] == '"') {
      value += text[at++];
    } else {
      break;
    }
  }
  return at;
}

void BlockWorker::fill_columns() {
  std::fill_n(unknown_.begin(), rows_, plan_.absent);
  for (int row = 0; row < rows_; ++row)
    unusual_[static_cast<std::size_t>(row)] = sizes_[static_cast<std::size_t>(row)] > width_ ? 1 : 0;
  Register ignored;
  for (std::size_t column = 0; column < width_; ++column) {
    const int fact = plan_.columns[column];
    if (fact < 0) continue;
    const auto& target = program_->facts[static_cast<std::size_t>(fact)];
    Register& values = target.value < 0 ? ignored : state_->at(target.value);
    Register& lengths = target.length < 0 ? ignored : state_->at(target.length);
    const CellReader& reader = plan_.readers[column];
    const InputSet bit = InputSet{1} << static_cast<unsigned>(fact);
    for (int row = 0; row < rows_; ++row) {
      const auto at = static_cast<std::size_t>(row);
      const std::string_view text = cell(row, column);
      std::int64_t value = 0;
      std::int64_t length = 0;
      if (text.empty()) {
        unknown_[at] |= bit;
      } else if (!reader.read(text, value, length)) {
        unusual_[at] = 1;
        value = 0;
      }
      if (target.value >= 0) values[at] = value;
      if (target.length >= 0) lengths[at] = length;
    }
  }
}

void BlockWorker::flush() {
  if (rows_ == 0) return;
  bool calculated = false;
  if (state_) {
    fill_columns();
    calculated = state_->run(rows_);
  }
  for (int row = 0; row < rows_; ++row) write_row(row, calculated);
  result_.rows += static_cast<std::size_t>(rows_);
  rows_ = 0;
  unquoted_.clear();
}

void BlockWorker::write_row(int row, bool calculated) {
  const std::size_t before = result_.out.size();
  write_id(row);
  const bool plain = calculated && unusual_[static_cast<std::size_t>(row)] == 0 && write_plain(row);
  if (plain) return;
  result_.out.resize(before);
  write_id(row);
  write_one_by_one(row);
}

void BlockWorker::write_id(int row) {
  if (plan_.id_column < width_) base::append_csv_cell(result_.out, cell(row, plan_.id_column), plan_.separator);
  result_.out += plan_.separator;
}

void BlockWorker::write_cents(std::int64_t cents) {
  std::array<char, 24> buffer{};
  const bool negative = cents < 0;
  const std::int64_t size = negative ? -cents : cents;
  if (negative) result_.out += '-';
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size / 100).ptr;
  result_.out.append(buffer.data(), end);
  result_.out += '.';
  result_.out += static_cast<char>('0' + size % 100 / 10);
  result_.out += static_cast<char>('0' + size % 10);
}

// From the columns; false when a formula knows some but not all of its facts.
bool BlockWorker::write_plain(int row) {
  const auto at = static_cast<std::size_t>(row);
  const ColumnProgram& program = *program_;
  const InputSet unknown = unknown_[at];
  Outcome outcome = Outcome::Yes;
  std::uint64_t failed = 0;
  InputSet missing = 0;
  // No before undetermined before unknown: the order of overall() in assess.cpp.
  const auto weight = [](Outcome each) {
    return each == Outcome::No ? 3 : each == Outcome::Undetermined ? 2 : each == Outcome::Unknown ? 1 : 0;
  };
  for (std::size_t i = 0; i < program.conditions.size(); ++i) {
    const ConditionResult& nothing_known = plan_.nothing_known.conditions[i];
    if (nothing_known.level != Level::Must) continue;
    const ColumnResult& formula = program.conditions[i];
    Outcome own = nothing_known.outcome;
    InputSet waits = nothing_known.waits_for;
    const InputSet lacking = unknown & formula.facts;
    if (lacking == 0) {
      const std::int64_t code = state_->at(formula.value)[at];
      own = code == 1 ? Outcome::Yes : code == 0 ? Outcome::No : code == 2 ? Outcome::Undetermined : Outcome::Unknown;
      waits = code < 3 ? 0 : program.waits[static_cast<std::size_t>(code - 3)];
    } else if (lacking != formula.facts) {
      return false;
    }
    if (own == Outcome::No) failed |= std::uint64_t{1} << i;
    if (own == Outcome::Unknown) missing |= waits;
    if (weight(own) > weight(outcome)) outcome = own;
  }
  result_.out += outcome_word(outcome);
  for (std::size_t i = 0; i < program.amounts.size(); ++i) {
    const ColumnResult& formula = program.amounts[i];
    const InputSet lacking = unknown & formula.facts;
    result_.out += plan_.separator;
    if (lacking == 0) {
      const bool open = formula.open >= 0 && state_->at(formula.open)[at] != 0;
      if (!open) write_cents(state_->at(formula.value)[at]);
    } else if (lacking == formula.facts && !plan_.nothing_known.amounts[i].value) {
      missing |= plan_.nothing_known.amounts[i].waits_for;
    } else {
      return false;
    }
  }
  write_tail(failed, missing);
  return true;
}

// Few combinations occur, so their text is made once.
const std::string& BlockWorker::names_of(std::map<std::uint64_t, std::string>& known, std::uint64_t set, bool facts) {
  const auto [place, added] = known.try_emplace(set);
  if (!added) return place->second;
  std::string names;
  for (std::size_t i = 0; i < 64; ++i) {
    if ((set >> i & 1U) == 0) continue;
    if (!names.empty()) names += '|';
    names += facts ? plan_.scheme->facts[i].name : plan_.scheme->conditions[i].id;
  }
  base::append_csv_cell(place->second, names, plan_.separator);
  return place->second;
}

void BlockWorker::write_tail(std::uint64_t failed, InputSet missing) {
  result_.out += plan_.separator;
  if (failed != 0) result_.out += names_of(failed_names_, failed, false);
  result_.out += plan_.separator;
  if (missing != 0) result_.out += names_of(missing_names_, missing, true);
  result_.out += '\n';
}

bool BlockWorker::facts_of(int row, std::vector<Value>& facts) {
  const Scheme& scheme = *plan_.scheme;
  bool good = true;
  const auto say = [&](std::size_t column, base::Problem problem) {
    problem.place = {{}, lines_[static_cast<std::size_t>(row)], static_cast<int>(column) + 1};
    result_.problems.push_back(std::move(problem));
    good = false;
  };
  const std::size_t size = sizes_[static_cast<std::size_t>(row)];
  if (size > width_) {
    say(width_, {{},
                 {},
                 base::say_both(phrases::kTooManyCells, {std::to_string(size), std::to_string(width_)}),
                 base::say_both(phrases::kQuoteCells)});
  }
  for (int i = 0; i < static_cast<int>(scheme.facts.size()); ++i) facts.push_back(unknown_fact(scheme, i));
  for (std::size_t column = 0; column < width_; ++column) {
    const int fact = plan_.columns[column];
    const std::string_view text = cell(row, column);
    if (fact < 0 || text.empty()) continue;
    auto value =
        read_fact(scheme, fact, cell_json(scheme.facts[static_cast<std::size_t>(fact)], text, plan_.separator == ';'));
    if (value) {
      facts[static_cast<std::size_t>(fact)] = std::move(*value);
    } else {
      say(column, value.problems()[0]);
    }
  }
  return good;
}

void BlockWorker::write_one_by_one(int row) {
  const Scheme& scheme = *plan_.scheme;
  std::vector<Value> facts;
  if (!facts_of(row, facts)) {
    ++result_.bad_rows;
    result_.out += "fout" + std::string(scheme.amounts.size() + 2, plan_.separator) + "\n";
    return;
  }
  const base::Date day = plan_.options.date ? *plan_.options.date : check_date(scheme, facts, plan_.options.today);
  const Assessment assessment = plan_.per_day ? assess(scheme, facts, parameters_for(plan_, day), day)
                                              : assess(scheme, facts, plan_.parameters, day);
  result_.out += outcome_word(assessment.outcome);
  for (const auto& amount : assessment.amounts) {
    result_.out += plan_.separator;
    if (amount.value) result_.out += amount.value->to_fixed(2);
  }
  std::string failed;
  for (const auto& id : failed_conditions(scheme, assessment)) failed += (failed.empty() ? "" : "|") + id;
  std::string missing;
  for (const auto& each : missing_facts(scheme, assessment)) {
    missing += (missing.empty() ? "" : "|") + scheme.facts[static_cast<std::size_t>(each.fact)].name;
  }
  for (const auto& names : {failed, missing}) {
    result_.out += plan_.separator;
    base::append_csv_cell(result_.out, names, plan_.separator);
  }
  result_.out += '\n';
}

std::vector<Value> parameters_for(const PopulationPlan& plan, const base::Date& day) {
  auto parameters = parameters_on(*plan.scheme, day);
  for (const auto& [index, value] : plan.options.settings) parameters[static_cast<std::size_t>(index)] = value;
  return parameters;
}

base::Result<PopulationPlan> plan_population(const SchemePtr& scheme, const PopulationOptions& options,
                                             const std::vector<std::string>& header, char separator) {
  if (header.empty()) {
    std::vector<std::string> facts;
    for (const auto& fact : scheme->facts) facts.push_back(fact.name);
    return base::Problem{{{}, 1, 1},
                         {},
                         base::say_both(phrases::kNoHeader),
                         base::say_both(phrases::kWriteHeader, {base::format_list(facts, base::Language::Dutch)})};
  }
  PopulationPlan plan;
  plan.scheme = scheme;
  plan.options = options;
  plan.separator = separator;
  std::vector<std::string> names{"id"};
  for (const auto& fact : scheme->facts) names.push_back(fact.name);
  base::Problems problems;
  plan.absent = scheme->facts.size() == 64 ? ~InputSet{0} : (InputSet{1} << scheme->facts.size()) - 1;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const int fact = scheme->fact_index(header[i]);
    const auto first = std::find(header.begin(), header.end(), header[i]);
    const base::Place place{{}, 1, static_cast<int>(i) + 1};
    if (first - header.begin() < static_cast<std::ptrdiff_t>(i)) {
      problems.push_back(
          {place, header[i], base::say_both(phrases::kDuplicateName, {header[i]}), base::say_both(phrases::kKeepOne)});
    }
    plan.columns.push_back(fact);
    if (header[i] == "id") plan.id_column = i;
    if (fact >= 0) plan.absent &= ~(InputSet{1} << static_cast<unsigned>(fact));
    if (fact >= 0 || header[i] == "id") continue;
    const std::string near = base::nearest(header[i], names);
    problems.push_back({place, header[i], base::say_both(phrases::kNoSuchFact, {header[i], scheme->key()}),
                        near.empty()
                            ? base::say_both(phrases::kOneOf, {base::format_list(names, base::Language::Dutch)})
                            : base::say_both(phrases::kDidYouMean, {near})});
  }
  if (!problems.empty()) return problems;
  const base::Date day = options.date.value_or(options.today);
  plan.parameters = parameters_for(plan, day);
  const auto dated = [](const Parameter& parameter) { return parameter.periods.size() > 1; };
  plan.per_day = !options.date && std::any_of(scheme->parameters.begin(), scheme->parameters.end(), dated);
  if (options.columns) plan.program = lower(*scheme, plan.parameters, options.date);
  static const FactColumn kNoColumn;
  for (const int fact : plan.columns) {
    const auto at = static_cast<std::size_t>(std::max(fact, 0));
    plan.readers.emplace_back(scheme->facts[at], plan.program && fact >= 0 ? plan.program->facts[at] : kNoColumn,
                              separator == ';');
  }
  std::vector<Value> nothing;
  for (int i = 0; i < static_cast<int>(scheme->facts.size()); ++i) nothing.push_back(unknown_fact(*scheme, i));
  plan.nothing_known = assess(*scheme, nothing, plan.parameters, day);
  return plan;
}

std::string population_header(const PopulationPlan& plan) {
  std::string text = "id" + std::string(1, plan.separator) + "outcome";
  for (const auto& amount : plan.scheme->amounts) {
    text += plan.separator;
    base::append_csv_cell(text, amount.id, plan.separator);
  }
  return text + plan.separator + "failed" + plan.separator + "missing\n";
}

}  // namespace hecht::schemes
