#include "schemes/population.h"

#include <algorithm>
#include <array>

#include "base/csv.h"
#include "schemes/assess.h"
#include "schemes/facts.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using base::Json;
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

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : "|") + item;
  return text;
}

// A cell as the JSON that a facts file would hold, so that both go through the same checks.
Json cell_json(const Fact& fact, const std::string& cell, bool decimal_comma) {
  if (fact.type == FactType::List) {
    Json::Array items;
    for (std::size_t at = 0; at <= cell.size();) {
      const auto bar = std::min(cell.find('|', at), cell.size());
      items.emplace_back(cell.substr(at, bar - at));
      at = bar + 1;
    }
    return items;
  }
  if (fact.type == FactType::Boolean) {
    if (cell == "ja" || cell == "true") return true;
    if (cell == "nee" || cell == "false") return false;
    return cell;
  }
  const bool number = fact.type == FactType::Count || fact.type == FactType::Number || fact.type == FactType::Money ||
                      fact.type == FactType::Percentage;
  if (!number) return cell;
  std::string digits = cell;
  if (decimal_comma && digits.find('.') == std::string::npos) std::replace(digits.begin(), digits.end(), ',', '.');
  return base::Decimal::parse(digits) ? Json(Json::Number{digits}) : Json(cell);
}

class PopulationRun {
 public:
  PopulationRun(const SchemePtr& scheme, std::span<const Value> parameters, std::ostream& errors,
                base::Language language)
      : scheme_(*scheme), parameters_(parameters), errors_(errors), language_(language) {}

  base::Problems read_header(const std::vector<std::string>& header, char separator) {
    separator_ = separator;
    header_ = header;
    std::vector<std::string> names{"id"};
    for (const auto& fact : scheme_.facts) names.push_back(fact.name);
    base::Problems problems;
    for (std::size_t i = 0; i < header.size(); ++i) {
      const int fact = scheme_.fact_index(header[i]);
      const bool twice = std::find(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(i), header[i]) !=
                         header.begin() + static_cast<std::ptrdiff_t>(i);
      columns_.push_back(fact);
      if (header[i] == "id") id_column_ = i;
      if (twice)
        problems.push_back({{{}, 1, static_cast<int>(i) + 1},
                            header[i],
                            base::say_both(phrases::kDuplicateName, {header[i]}),
                            base::say_both(phrases::kKeepOne)});
      if (fact >= 0 || header[i] == "id") continue;
      const std::string near = base::nearest(header[i], names);
      const bool has_near = !near.empty();
      problems.push_back({{{}, 1, static_cast<int>(i) + 1},
                          header[i],
                          base::say_both(phrases::kNoSuchFact, {header[i], scheme_.key()}),
                          base::say_both(has_near ? phrases::kDidYouMean : phrases::kOneOf,
                                         {has_near ? near : base::format_list(names, base::Language::Dutch)})});
    }
    return problems;
  }

  void write_header(std::ostream& out) const {
    out << "id" << separator_ << "outcome";
    for (const auto& amount : scheme_.amounts) out << separator_ << base::csv_cell(amount.id, separator_);
    out << separator_ << "failed" << separator_ << "missing\n";
  }

  // False when a cell was wrong.
  bool row(const std::vector<std::string>& cells, int line, const std::optional<base::Date>& date,
           const base::Date& today, std::ostream& out) {
    std::vector<Value> facts;
    for (int i = 0; i < static_cast<int>(scheme_.facts.size()); ++i) facts.push_back(unknown_fact(scheme_, i));
    const bool good = read_cells(cells, line, facts);
    out << base::csv_cell(id_column_ < cells.size() ? cells[id_column_] : "", separator_) << separator_;
    if (!good) {
      out << "fout" << std::string(scheme_.amounts.size() + 2, separator_) << '\n';
      return false;
    }
    const base::Date day = date ? *date : check_date(scheme_, facts, today);
    const Assessment assessment = assess(scheme_, facts, parameters_, day);
    out << outcome_word(assessment.outcome);
    for (const auto& amount : assessment.amounts) out << separator_ << (amount.value ? amount.value->to_fixed(2) : "");
    std::vector<std::string> missing;
    for (const auto& each : missing_facts(scheme_, assessment))
      missing.push_back(scheme_.facts[static_cast<std::size_t>(each.fact)].name);
    out << separator_ << base::csv_cell(joined(failed_conditions(scheme_, assessment)), separator_) << separator_
        << base::csv_cell(joined(missing), separator_) << '\n';
    return true;
  }

 private:
  bool read_cells(const std::vector<std::string>& cells, int line, std::vector<Value>& facts) {
    bool good = true;
    const auto say = [&](std::size_t column, base::Problem problem) {
      problem.place = {{}, line, static_cast<int>(column) + 1};
      errors_ << base::to_string(problem, language_) << '\n';
      good = false;
    };
    if (cells.size() > columns_.size()) {
      say(columns_.size(),
          {{},
           {},
           base::say_both(phrases::kTooManyCells, {std::to_string(cells.size()), std::to_string(columns_.size())}),
           base::say_both(phrases::kQuoteCells)});
    }
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
      if (columns_[i] < 0 || cells[i].empty()) continue;
      const auto fact = static_cast<std::size_t>(columns_[i]);
      auto value = read_fact(scheme_, columns_[i], cell_json(scheme_.facts[fact], cells[i], separator_ == ';'));
      if (value) {
        facts[fact] = std::move(*value);
      } else {
        say(i, value.problems()[0]);
      }
    }
    return good;
  }

  const Scheme& scheme_;
  std::span<const Value> parameters_;
  std::ostream& errors_;
  base::Language language_;
  char separator_ = ';';
  std::vector<std::string> header_;
  std::vector<int> columns_;  // fact of each column, -1 for id
  std::size_t id_column_ = static_cast<std::size_t>(-1);
};

}  // namespace

PopulationResult check_population(const SchemePtr& scheme, std::span<const Value> parameters,
                                  const std::optional<base::Date>& date, const base::Date& today, std::istream& in,
                                  std::ostream& out, std::ostream& errors, base::Language language) {
  PopulationResult result;
  base::CsvReader reader(in);
  std::vector<std::string> cells;
  PopulationRun run(scheme, parameters, errors, language);
  if (!reader.next(cells)) cells.clear();
  result.problems = run.read_header(cells, reader.separator());
  if (!result.problems.empty()) return result;
  run.write_header(out);
  while (reader.next(cells)) {
    ++result.rows;
    if (!run.row(cells, reader.line(), date, today, out)) ++result.bad_rows;
  }
  return result;
}

}  // namespace hecht::schemes
