// Random decision tables, beside what the standard says of each rule by rule.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "feel/evaluator.h"
#include "schemes/table_lowering.h"
#include "schemes/table_test_support.h"

namespace hecht::schemes {

using testing::day;
using testing::otherwise;
using testing::scheme_with;
using testing::shown;
using testing::table;
using testing::value_of;

namespace {

class RandomTables {
 public:
  explicit RandomTables(unsigned seed) : random_(seed) {}

  std::string lines() {
    const std::string hit = one_of({"U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"});
    std::vector<std::string> rules;
    for (int i = number(1, 5); i > 0; --i) {
      rules.push_back("'" +
                      one_of({"-", "< grens", "[grens..bovengrens]", ">= 15", "not(5, 10)", "> bovengrens", "15"}) +
                      "', '" + one_of({"-", "\"ros\"", "\"ros\", \"vvt\"", "not(\"ros\")"}) + "', '" +
                      one_of({"-", "-", "true", "false"}) + "', " + one_of({"laag", "midden", "hoog"}));
    }
    const bool priority = hit == "P" || hit == "O";
    const bool list = hit == "R" || hit == "O" || hit == "C";
    return table(hit, "n, soort, mee", rules,
                 (priority ? "      values: [midden, hoog, laag]\n" : "") +
                     (number(0, 2) > 0 ? otherwise(list ? "[]" : "7") : std::string()));
  }

  std::string facts() {
    return "{\"n\": " + one_of({"0", "5", "9", "10", "14", "15", "20", "21", "40"}) + ", \"soort\": \"" +
           one_of({"ros", "vvt", "zzp"}) + "\", \"mee\": " + one_of({"true", "false"}) + "}";
  }

  bool coin() { return number(0, 1) == 1; }

  std::vector<std::pair<std::string, std::int64_t>> parameters() {
    if (coin()) return {};
    return {{"grens", number(0, 25)}, {"bovengrens", number(0, 25)}};
  }

 private:
  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  std::string one_of(const std::vector<std::string>& items) {
    return items[static_cast<std::size_t>(number(0, static_cast<int>(items.size()) - 1))];
  }
  std::mt19937 random_;
};

std::string joined(const std::vector<std::int64_t>& numbers) {
  std::string text;
  for (const auto number : numbers) text += (text.empty() ? "" : ", ") + std::to_string(number);
  return "[" + text + "]";
}

// DMN 1.5, 8.2.8, on the outputs of the rules that hold, in the order of writing.
std::string by_the_standard(const Table& table, std::vector<std::int64_t> outputs) {
  const bool list = !single_hit(table.hit) && table.aggregate == Aggregate::None;
  if (outputs.empty() && table.aggregate == Aggregate::Count && !table.otherwise) return "0";
  if (outputs.empty()) return table.otherwise ? (list ? "[]" : "7") : "null";
  const auto rank = [](std::int64_t value) { return value == 250 ? 0 : value == 400 ? 1 : 2; };
  const bool same = std::all_of(outputs.begin(), outputs.end(), [&](auto each) { return each == outputs[0]; });
  if (table.hit == HitPolicy::Priority || table.hit == HitPolicy::OutputOrder)
    std::stable_sort(outputs.begin(), outputs.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  if (table.hit == HitPolicy::Unique && outputs.size() > 1) return "null";
  if (table.hit == HitPolicy::Any && !same) return "null";
  std::int64_t sum = 0;
  for (const auto output : outputs) sum += output;
  switch (table.aggregate) {
    case Aggregate::Sum:
      return std::to_string(sum);
    case Aggregate::Min:
      return std::to_string(*std::min_element(outputs.begin(), outputs.end()));
    case Aggregate::Max:
      return std::to_string(*std::max_element(outputs.begin(), outputs.end()));
    case Aggregate::Count:
      return std::to_string(outputs.size());
    case Aggregate::None:
      break;
  }
  return list ? joined(outputs) : std::to_string(outputs[0]);
}

std::string by_the_standard(const Scheme& scheme, const std::string& facts,
                            const std::vector<std::pair<std::string, std::int64_t>>& changed) {
  std::vector<feel::Value> inputs = testing::facts(scheme, facts);
  for (auto& value : parameters_on(scheme, day("2024-06-01"))) inputs.push_back(std::move(value));
  for (const auto& [name, value] : changed)
    inputs[static_cast<std::size_t>(scheme.first_parameter() + scheme.parameter_index(name))] =
        feel::Value::number(value);
  feel::Evaluator evaluator(inputs);
  const Table& table = *scheme.definitions[0].formula.table;
  std::vector<std::int64_t> outputs;
  for (const auto& rule : table.rules) {
    bool holds = true;
    for (std::size_t i = 0; i < rule.tests.size(); ++i)
      holds = holds && evaluator.evaluate_tests(*rule.tests[i], inputs[i]).is_true();
    if (holds) outputs.push_back(evaluator.evaluate(*rule.output.root).as_number()->to_int().value());
  }
  return by_the_standard(table, outputs);
}

// A value that turns out later lies within what was said before.
bool within(const feel::Value& before, const feel::Value& after) {
  const auto* unknown = before.as_unknown();
  if (unknown == nullptr) return shown(before) == shown(after) || feel::holds_unknown(before);
  if (after.as_number() == nullptr) return unknown->may_be_null || after.as_list() != nullptr;
  return (!unknown->low || *unknown->low <= *after.as_number()) &&
         (!unknown->high || *after.as_number() <= *unknown->high);
}

}  // namespace

TEST_CASE("random tables give what the standard says, rule by rule, also with other parameters and fewer facts") {
  RandomTables random(20240601);
  int accepted = 0;
  for (int i = 0; i < 3'000; ++i) {
    const std::string lines = random.lines();
    const auto scheme = testing::load_text(scheme_with(lines));
    // The others have gaps or overlaps.
    if (!scheme.ok()) continue;
    ++accepted;
    for (int j = 0; j < 12; ++j) {
      const std::string all = random.facts();
      const auto parameters = random.parameters();
      const feel::Value full = value_of(*scheme, all, parameters);
      CAPTURE(lines);
      CAPTURE(all);
      CAPTURE(parameters.empty() ? std::string() : joined({parameters[0].second, parameters[1].second}));
      CHECK(shown(full) == by_the_standard(**scheme, all, parameters));
      const base::Json known = testing::json(all);
      base::Json some{base::Json::Object{}};
      for (const auto& [name, value] : *known.as_object()) {
        if (random.coin()) some.set(name, value);
      }
      CAPTURE(some.to_string());
      CHECK(within(value_of(*scheme, some.to_string(), parameters), full));
    }
  }
  CHECK(accepted > 500);
}

}  // namespace hecht::schemes
