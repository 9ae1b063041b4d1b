#include "schemes/population_plan.h"

#include <algorithm>

#include "schemes/facts.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using feel::InputSet;
using feel::Value;

namespace {

BlankResults blank_results(const Scheme& scheme, const Assessment& nothing_known) {
  BlankResults blank;
  for (const auto& condition : nothing_known.conditions) {
    const bool unknown = condition.outcome == Outcome::Unknown;
    const bool failed = condition.outcome == Outcome::No;
    blank.conditions.push_back({condition.level == Level::Must, failed,
                                failed ? kRowYes : row_outcome(condition.outcome),
                                unknown ? condition.waits_for : InputSet{0}});
  }
  for (std::size_t i = 0; i < scheme.amounts.size(); ++i) {
    const AmountResult& amount = nothing_known.amounts[i];
    // A value although nothing is known is rare: its rows are calculated one by one.
    blank.amounts.push_back({amount.value ? kLargeAmount : kNoAmount, amount.value ? InputSet{0} : amount.waits_for});
  }
  return blank;
}

base::Problems read_header(const std::vector<std::string>& header, PopulationPlan& plan) {
  const Scheme& scheme = *plan.scheme;
  std::vector<std::string> names{"id"};
  for (const auto& fact : scheme.facts) names.push_back(fact.name);
  base::Problems problems;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const int fact = scheme.fact_index(header[i]);
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
    problems.push_back({place, header[i], base::say_both(phrases::kNoSuchFact, {header[i], scheme.key()}),
                        base::choose_among(header[i], names)});
  }
  return problems;
}

// The day all rows are about; nothing when each has its own.
std::optional<base::Date> common_day(const PopulationPlan& plan) {
  if (plan.options.date || plan.scheme->rounds) return plan.options.date;
  return plan.options.today;
}

Variants parameters_of(const PopulationPlan& plan, const std::vector<std::size_t>& variants) {
  Variants parameters;
  for (const std::size_t variant : variants) parameters.push_back(plan.variants[variant].parameters);
  return parameters;
}

// Adds the first variant and those that run its program with nothing but other constants; gives those that do not.
std::vector<std::size_t> add_family(PopulationPlan& plan, std::vector<std::size_t> variants) {
  const auto day = common_day(plan);
  Family family{{variants[0]}, lower(*plan.scheme, {plan.variants[variants[0]].parameters}, day), {}};
  std::vector<std::size_t> others(variants.begin() + 1, variants.end());
  if (family.program && !others.empty()) {
    const auto same_shape = [&](std::size_t variant) {
      for (std::size_t i = 0; i < plan.scheme->parameters.size(); ++i) {
        const Value& first = plan.variants[variants[0]].parameters[i];
        const bool shaping = family.program->shaped_by[i];
        if (shaping && !feel::identical(first, plan.variants[variant].parameters[i])) return false;
      }
      return true;
    };
    const auto different = std::stable_partition(others.begin(), others.end(), same_shape);
    std::vector<std::size_t> same = {variants[0]};
    same.insert(same.end(), others.begin(), different);
    if (auto shared = lower(*plan.scheme, parameters_of(plan, same), day)) {
      family = {std::move(same), std::move(shared), {}};
      others.erase(others.begin(), different);
    }
  }
  if (family.program) family.change = change_between_variants(*family.program);
  plan.families.push_back(std::move(family));
  return others;
}

void make_families(PopulationPlan& plan) {
  std::vector<std::size_t> variants;
  for (std::size_t i = 0; i < plan.variants.size(); ++i) variants.push_back(i);
  if (!plan.options.columns) {
    plan.families.push_back({variants, std::nullopt, {}});
    return;
  }
  // A ranking fills a fact of its own for every variant.
  if (plan.ranking != nullptr) {
    for (const std::size_t variant : variants) add_family(plan, {variant});
    return;
  }
  while (!variants.empty()) variants = add_family(plan, std::move(variants));
}

}  // namespace

const ColumnProgram* any_program(const PopulationPlan& plan) {
  for (const auto& family : plan.families) {
    if (family.program) return &*family.program;
  }
  return nullptr;
}

base::Date PopulationPlan::day_of(std::span<const Value> facts) const {
  return options.date.value_or(check_date(*scheme, facts, options.today));
}

std::vector<Value> PopulationPlan::parameters_of(std::size_t variant, const base::Date& day) const {
  auto parameters = parameters_on(*scheme, day);
  for (const auto& [index, value] : options.variants[variant]) parameters[static_cast<std::size_t>(index)] = value;
  return parameters;
}

base::Result<PopulationPlan> plan_population(const SchemePtr& scheme, const PopulationOptions& options,
                                             const std::vector<std::string>& header, char separator) {
  PopulationPlan plan;
  plan.scheme = scheme;
  if (const auto& ranking = scheme->ranking) plan.ranking = &*ranking;
  plan.options = options;
  plan.separator = separator;
  if (header.empty()) {
    std::vector<std::string> facts;
    for (const auto& fact : scheme->facts) facts.push_back(fact.name);
    return base::Problem{{{}, 1, 1},
                         {},
                         base::say_both(phrases::kNoHeader),
                         base::say_both(phrases::kWriteHeader, {base::format_list(facts, base::Language::Dutch)})};
  }
  constexpr std::size_t kAllFacts = 64;
  plan.absent = scheme->facts.size() == kAllFacts ? ~InputSet{0} : (InputSet{1} << scheme->facts.size()) - 1;
  auto problems = read_header(header, plan);
  if (!problems.empty()) return problems;
  const base::Date day = options.date.value_or(options.today);
  const auto dated = [](const Parameter& parameter) { return parameter.periods.size() > 1; };
  plan.per_day = !options.date && std::any_of(scheme->parameters.begin(), scheme->parameters.end(), dated);
  for (int i = 0; i < static_cast<int>(scheme->facts.size()); ++i) plan.blank_facts.push_back(unknown_fact(*scheme, i));
  for (std::size_t i = 0; i < options.variants.size(); ++i) {
    auto parameters = plan.parameters_of(i, day);
    auto blank = blank_results(*scheme, assess(*scheme, plan.blank_facts, parameters, day));
    plan.variants.push_back({std::move(parameters), std::move(blank)});
  }
  make_families(plan);
  // Cells are read alike for all programs.
  static const FactColumn kNoColumn;
  const ColumnProgram* lead = any_program(plan);
  for (const int fact : plan.columns) {
    const bool read = lead != nullptr && fact >= 0;
    const auto at = static_cast<std::size_t>(std::max(fact, 0));
    plan.readers.emplace_back(scheme->facts[at], read ? lead->facts[at] : kNoColumn, separator == ';');
  }
  return plan;
}

}  // namespace hecht::schemes
