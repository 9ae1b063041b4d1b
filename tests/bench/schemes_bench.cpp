// Times of the rules engine: from loading a file to the text of an answer.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <sstream>

#include "feel/evaluate_text.h"
#include "feel/evaluator.h"
#include "schemes/answer.h"
#include "schemes/catalogue.h"
#include "schemes/changes.h"
#include "schemes/facts.h"
#include "schemes/load.h"
#include "schemes/population_family.h"

namespace hecht::schemes {
namespace {

template <class T>
T good(base::Result<T> result) {
  if (result) return std::move(*result);
  for (const auto& problem : result.problems()) std::cerr << base::to_string(problem, base::Language::English) << '\n';
  std::exit(1);
}

std::string file_text(const std::string& path) { return good(read_file(std::string(HECHT_SOURCE_DIR) + "/" + path)); }

const Lists& lists() {
  static const Lists loaded = good(load_lists(file_text("schemes/lists.yaml"), "lists.yaml"));
  return loaded;
}

SchemePtr load(const std::string& key) {
  return good(load_scheme(file_text("schemes/" + key + ".yaml"), key + ".yaml", lists()));
}

// An applicant with the facts of a file in examples/, some of them replaced.
Question question(const std::string& key, const std::string& example, const std::string& date,
                  const std::string& changed = "{}") {
  const SchemePtr scheme = load(key);
  auto facts = good(read_facts(*scheme, good(base::parse_json(file_text("examples/" + example)))));
  const base::Json changes = good(base::parse_json(changed));
  for (const auto& [name, value] : *changes.as_object()) {
    const int index = scheme->fact_index(name);
    facts[static_cast<std::size_t>(index)] = good(read_fact(*scheme, index, value));
  }
  const base::Date day = base::parse_date(date).value();
  return {scheme, std::move(facts), parameters_on(*scheme, day), day};
}

Question network() { return question("lzv-hozk@2023", "lzv.json", "2023-03-28"); }
Question practice() { return question("kbz-rijnmond@2022", "kbz.json", "2022-10-01"); }
Question failing_network() {
  return question("lzv-hozk@2023", "lzv.json", "2023-03-28", R"({"ingeschreven patiënten": 4189})");
}
Question twice_failing_network() {
  return question("lzv-hozk@2023", "lzv.json", "2023-03-28",
                  R"({"ingeschreven patiënten": 4189, "andere disciplines": ["apotheker"]})");
}

void load_one(benchmark::State& state, const std::string& key) {
  const std::string text = file_text("schemes/" + key + ".yaml");
  lists();
  for (auto _ : state) benchmark::DoNotOptimize(load_scheme(text, key + ".yaml", lists()));
}

void assess_one(benchmark::State& state, const Question& question) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(assess(*question.scheme, question.facts, question.parameters, question.date));
  }
}

void missing_of(benchmark::State& state, const Question& question) {
  const auto assessment = assess(*question.scheme, question.facts, question.parameters, question.date);
  for (auto _ : state) benchmark::DoNotOptimize(missing_facts(*question.scheme, assessment));
}

void answer_one(benchmark::State& state, const Question& question) {
  for (auto _ : state) benchmark::DoNotOptimize(answer(question, base::Language::Dutch));
}

void changes_of(benchmark::State& state, const Question& question) {
  const auto assessment = assess(*question.scheme, question.facts, question.parameters, question.date);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        find_changes(*question.scheme, question.facts, question.parameters, question.date, assessment));
  }
}

void write_json(benchmark::State& state, const Question& question) {
  const Answer done = answer(question, base::Language::Dutch);
  for (auto _ : state) benchmark::DoNotOptimize(to_json(done, "hecht").to_string());
}

void write_text(benchmark::State& state, const Question& question) {
  const Answer done = answer(question, base::Language::Dutch);
  for (auto _ : state) benchmark::DoNotOptimize(to_text(done, "hecht"));
}

// Applicants with plausible facts, always the same. `unknown_percent` of the cells are empty.
std::string population(const Scheme& scheme, int rows, int unknown_percent) {
  std::mt19937 random(20230401);
  const auto number = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  std::string text = "id";
  for (const auto& fact : scheme.facts) text += ";" + fact.name;
  text += '\n';
  for (int row = 0; row < rows; ++row) {
    text += std::to_string(row);
    for (const auto& fact : scheme.facts) {
      text += ';';
      if (number(0, 99) < unknown_percent) continue;
      if (fact.type == FactType::Count) text += std::to_string(number(0, 9'000));
      if (fact.type == FactType::Money)
        text += std::to_string(number(0, 60'000)) + "." + std::to_string(number(10, 99));
      if (fact.type == FactType::Boolean) text += number(0, 9) < 8 ? "ja" : "nee";
      if (fact.type == FactType::Choice) text += fact.options[number(0, 9) < 9 ? 0 : 1].id;
      if (fact.type == FactType::Instant) text += "2023-0" + std::to_string(number(1, 9)) + "-15T12:00:00+01:00";
      if (fact.type == FactType::List) {
        text += fact.options[static_cast<std::size_t>(number(0, 9))].id + "|" +
                fact.options[static_cast<std::size_t>(number(0, 9))].id;
      }
    }
    text += '\n';
  }
  return text;
}

// Columns of facts to columns of results, on one core: what remains when no text is read or written.
void columns_in_memory(benchmark::State& state, int unknown_percent) {
  const SchemePtr scheme = load("lzv-hozk@2023");
  constexpr int kRows = 1'000'000;
  const std::string text = population(*scheme, kRows, unknown_percent);
  std::istringstream in(text);
  std::string header;
  std::getline(in, header);
  PopulationOptions options;
  options.date = base::Date{2023, 3, 28};
  std::vector<std::string> names{"id"};
  for (const auto& fact : scheme->facts) names.push_back(fact.name);
  const PopulationPlan plan = good(plan_population(scheme, options, names, ';'));
  RowTable table(names.size(), ';');
  base::Problems problems;
  std::vector<PopulationBatch> batches;
  const std::string_view rows = std::string_view(text).substr(header.size() + 1);
  table.start(rows);
  for (int count = table.next_batch(); count > 0; count = table.next_batch()) {
    batches.emplace_back(plan, table, problems);
    batches.back().fill(count);
  }
  FamilyRunner runner(plan, plan.families[0], ~std::uint64_t{0});
  Register outcomes{};
  for (auto _ : state) {
    for (auto& batch : batches) {
      runner.run(batch, nullptr, 0, [&](std::size_t, Verdict& verdict) {
        std::copy_n(verdict.outcome.begin(), batch.rows.count, outcomes.begin());
        benchmark::DoNotOptimize(outcomes);
      });
    }
  }
  state.SetItemsProcessed(state.iterations() * kRows);
}

// From text to totals: 5,000 applicants, 1,000 ceilings, on one core.
void overlays(benchmark::State& state, int unknown_percent) {
  const SchemePtr scheme = load("lzv-hozk@2023");
  constexpr int kRows = 5'000;
  constexpr int kVariants = 1'000;
  const std::string text = population(*scheme, kRows, unknown_percent);
  PopulationOptions options;
  options.date = base::Date{2023, 3, 28};
  options.threads = 1;
  const int ceiling = scheme->parameter_index("plafond per patiënt");
  const int size = scheme->parameter_index("normpraktijk");
  for (int i = 1; i < kVariants; ++i) {
    options.variants.push_back(
        {{ceiling, base::Decimal::from_scaled(700 + i, 2)}, {size, feel::Value::number(1'500 + i)}});
  }
  for (auto _ : state) {
    std::istringstream in(text);
    benchmark::DoNotOptimize(check_population(scheme, options, in, {}));
  }
  state.SetItemsProcessed(state.iterations() * kRows * kVariants);
}

const char* const kExpression = "round half up(ingeschreven patiënten * 7.50, 2) >= 31425";

feel::Context inputs() {
  feel::Context context;
  context.put("ingeschreven patiënten", feel::Value::number(4190));
  return context;
}

void feel_eval(benchmark::State& state) {
  const feel::Context context = inputs();
  for (auto _ : state) {
    std::vector<feel::Fault> faults;
    benchmark::DoNotOptimize(feel::evaluate_text(kExpression, context, base::Instant{}, faults));
  }
}

void feel_run(benchmark::State& state) {
  const feel::Parsed parsed = feel::parse(kExpression, {{"ingeschreven patiënten"}, {}, false});
  const std::vector<feel::Value> values = {feel::Value::number(4190)};
  for (auto _ : state) {
    feel::Evaluator evaluator(values);
    benchmark::DoNotOptimize(evaluator.evaluate(*parsed.root));
  }
}

BENCHMARK_CAPTURE(load_one, lzv, std::string("lzv-hozk@2023"))->Name("load_scheme/lzv")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(load_one, kbz, std::string("kbz-rijnmond@2022"))
    ->Name("load_scheme/kbz")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(assess_one, lzv, network())->Name("assess/lzv");
BENCHMARK_CAPTURE(assess_one, kbz, practice())->Name("assess/kbz");
BENCHMARK_CAPTURE(missing_of, lzv, network())->Name("missing_facts/lzv");
BENCHMARK_CAPTURE(answer_one, lzv, network())->Name("answer/lzv")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(answer_one, kbz, practice())->Name("answer/kbz")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(answer_one, one, failing_network())
    ->Name("answer_with_changes/lzv_one_short")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(answer_one, two, twice_failing_network())
    ->Name("answer_with_changes/lzv_two_short")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(changes_of, one, failing_network())
    ->Name("find_changes/lzv_one_short")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(changes_of, two, twice_failing_network())
    ->Name("find_changes/lzv_two_short")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_json, lzv, network())->Name("to_json/lzv")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_text, lzv, network())->Name("to_text/lzv")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(columns_in_memory, known, 0)->Name("population_in_memory/lzv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(columns_in_memory, unknown, 4)
    ->Name("population_in_memory/lzv_unknown")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(overlays, known, 0)->Name("overlays/lzv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(overlays, unknown, 4)->Name("overlays/lzv_unknown")->Unit(benchmark::kMillisecond);
BENCHMARK(feel_eval);
BENCHMARK(feel_run);

}  // namespace
}  // namespace hecht::schemes

BENCHMARK_MAIN();
