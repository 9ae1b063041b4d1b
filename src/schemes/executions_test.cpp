// A scheme has one meaning: explained, over a population, as a what-if and in goal-seek it gives the same outcome, the
// same cents, and the same failed and missing ids.
#include <doctest/doctest.h>

#include <sstream>

#include "schemes/population.h"
#include "schemes/population_support.h"

namespace hecht::schemes {
namespace {

using testing::Situation;

constexpr std::size_t kApplicants = 6;
constexpr std::size_t kVariants = 4;

// Other values for some of the figures, as --set would take them.
Settings any_settings(const Scheme& scheme, const base::Date& date) {
  Settings settings;
  const auto parameters = parameters_on(scheme, date);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto* number = parameters[i].as_number();
    if (number == nullptr || testing::below(2) == 0) continue;
    const std::vector<base::Decimal> others = {base::Decimal(), base::Decimal::from_int(1),
                                               *base::Decimal::add(*number, base::Decimal::from_int(1)),
                                               *base::Decimal::multiply(*number, base::Decimal::from_int(2)),
                                               *base::Decimal::add(*number, base::Decimal::from_scaled(125, 3))};
    const base::Decimal& other = testing::any_of(others);
    const auto read = read_parameter(scheme.parameters[i], other.to_string());
    if (read) settings.emplace_back(static_cast<int>(i), *read);
  }
  return settings;
}

std::vector<feel::Value> with(std::vector<feel::Value> parameters, const Settings& settings) {
  for (const auto& [index, value] : settings) parameters[static_cast<std::size_t>(index)] = value;
  return parameters;
}

struct Run {
  PopulationResult result;
  std::vector<std::vector<std::string>> rows;
};

Run run(const std::vector<Situation>& applicants, std::vector<Settings> variants) {
  const SchemePtr& scheme = applicants.front().scheme;
  std::string csv = testing::header_of(*scheme, ';');
  for (std::size_t i = 0; i < applicants.size(); ++i) csv += testing::row_of(std::to_string(i), applicants[i], ';');
  PopulationOptions options;
  options.variants = std::move(variants);
  options.date = applicants.front().date;
  options.today = *options.date;
  std::istringstream in(csv);
  std::stringstream out;
  std::ostringstream errors;
  Run done{check_population(scheme, options, in, {&out, nullptr, &errors}), {}};
  RC_LOG() << csv << errors.str();
  RC_ASSERT(errors.str().empty());
  base::CsvReader reader(out);
  std::vector<std::string> cells;
  reader.next(cells);
  while (reader.next(cells)) done.rows.push_back(cells);
  RC_ASSERT(done.rows.size() == applicants.size());
  return done;
}

// What the explained answer says, in the words of a row.
std::vector<std::string> explained_row(const std::string& id, const Situation& situation,
                                       const std::vector<feel::Value>& parameters) {
  const Answer full = answer({situation.scheme, situation.facts, parameters, situation.date}, base::Language::Dutch);
  std::vector<std::string> row = {id, testing::word(full.outcome)};
  for (const auto& amount : full.amounts) {
    row.push_back(amount.result.value ? amount.result.value->to_fixed(2) : "");
  }
  std::vector<std::string> failed;
  for (const auto& condition : full.conditions) {
    if (condition.level == Level::Must && condition.outcome == Outcome::No) failed.push_back(condition.condition->id);
  }
  std::vector<std::string> missing;
  for (const auto& each : full.missing) missing.push_back(each.fact->name);
  row.push_back(testing::piped(failed));
  row.push_back(testing::piped(missing));
  return row;
}

void same_totals(const PopulationTotals& together, const PopulationTotals& alone) {
  RC_ASSERT(together.rows == alone.rows);
  for (std::size_t i = 0; i < alone.amounts.size(); ++i) {
    RC_ASSERT(together.amounts[i].awarded == alone.amounts[i].awarded);
    RC_ASSERT(together.amounts[i].all == alone.amounts[i].all);
    RC_ASSERT(together.amounts[i].known == alone.amounts[i].known);
  }
}

// Of one scheme and one day.
std::vector<Situation> any_applicants() {
  std::vector<Situation> all;
  const auto& pool = testing::any_of(testing::pools());
  while (all.size() < kApplicants) {
    Situation one = testing::below(2) == 0 ? pool.any() : pool.near_case();
    if (!all.empty()) one.date = all.front().date;
    if (testing::fits_in_cells(one)) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

TEST_CASE("explained, in a population and as a what-if a scheme gives the same answers to the cent") {
  CHECK(rc::check("one meaning", [] {
    const std::vector<Situation> applicants = any_applicants();
    const Scheme& scheme = *applicants.front().scheme;
    const base::Date date = applicants.front().date;
    std::vector<Settings> variants;
    for (std::size_t i = 0; i < kVariants; ++i) variants.push_back(any_settings(scheme, date));
    const Run together = run(applicants, variants);
    for (std::size_t i = 0; i < kVariants; ++i) {
      const Run alone = run(applicants, {variants[i]});
      same_totals(together.result.totals[i], alone.result.totals[0]);
      const auto parameters = with(parameters_on(scheme, date), variants[i]);
      for (std::size_t row = 0; row < applicants.size(); ++row) {
        auto cells = alone.rows[row];
        const auto expected = testing::expected_row(std::to_string(row), applicants[row], parameters);
        cells.resize(expected.size());  // what a ranking adds is tested by itself
        RC_ASSERT(cells == expected);
        RC_ASSERT(explained_row(std::to_string(row), applicants[row], parameters) == expected);
      }
    }
  }));
}

TEST_CASE("what goal-seek promises comes true, one by one and in a population") {
  CHECK(rc::check("promises", [] {
    Situation applicant = testing::any_situation();
    const Scheme& scheme = *applicant.scheme;
    const auto parameters = parameters_on(scheme, applicant.date);
    const Assessment now = testing::assessed(scheme, applicant.facts, applicant.date);
    std::vector<Situation> changed;
    std::vector<Outcome> promised;
    for (const auto& change : find_changes(scheme, applicant.facts, parameters, applicant.date, now)) {
      changed.push_back(applicant);
      for (const auto& each : change.facts) changed.back().facts[static_cast<std::size_t>(each.fact)] = each.value;
      RC_ASSERT(testing::assessed(scheme, changed.back().facts, applicant.date).outcome == change.outcome);
      promised.push_back(change.outcome);
      if (testing::fits_in_cells(changed.back())) continue;
      changed.pop_back();
      promised.pop_back();
    }
    if (changed.empty()) return;
    const Run done = run(changed, {{}});
    for (std::size_t i = 0; i < changed.size(); ++i) RC_ASSERT(done.rows[i][1] == testing::word(promised[i]));
  }));
}

}  // namespace hecht::schemes
