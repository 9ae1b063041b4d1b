// Times of the rules engine: from loading a file to the text of an answer.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

#include "feel/evaluate_text.h"
#include "feel/evaluator.h"
#include "schemes/answer.h"
#include "schemes/catalogue.h"
#include "schemes/changes.h"
#include "schemes/facts.h"
#include "schemes/load.h"

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
BENCHMARK(feel_eval);
BENCHMARK(feel_run);

}  // namespace
}  // namespace hecht::schemes

BENCHMARK_MAIN();
