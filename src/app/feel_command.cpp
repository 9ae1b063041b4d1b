#include <fstream>
#include <iostream>

#include "app/commands.h"
#include "app/phrases.h"
#include "feel/cases.h"
#include "feel/evaluate_text.h"
#include "feel/json_values.h"

namespace hecht::app {

namespace {

base::Result<feel::Context> read_context(const std::string& file) {
  if (file.empty()) return feel::Context{};
  auto text = schemes::read_file(file);
  if (!text) return text.problems();
  auto json = base::parse_json(*text, file);
  if (!json) return json.problems();
  const auto value = feel::from_json(*json);
  if (!value || value->as_context() == nullptr) {
    return base::Problem{
        {file, 1, 1}, {}, base::say_both(phrases::kContextNoObject), base::say_both(phrases::kContextExample)};
  }
  return *value->as_context();
}

}  // namespace

int evaluate_feel(const FeelOptions& options) {
  const auto language = options.common.lang();
  const auto context = read_context(options.context);
  if (!context) return refuse(context.problems(), language);
  std::vector<feel::Fault> faults;
  const feel::Value value = feel::evaluate_text(options.expression, *context, base::now(), faults);
  for (const auto& fault : faults) {
    const auto column = base::length(std::string_view(options.expression).substr(0, fault.offset)) + 1;
    std::cerr << base::say(language, phrases::kFeelFault,
                           {std::to_string(column), fault.message.in(language), fault.remedy.in(language)})
              << '\n';
  }
  if (!faults.empty()) return kBadInput;
  std::cout << (options.common.json ? feel::to_json(value).to_string() : feel::to_literal(value)) << '\n';
  return kDone;
}

int run_feel_cases(const FeelOptions& options) {
  const auto language = options.common.lang();
  std::ifstream stream(options.cases);
  if (!stream) {
    const auto problem = schemes::read_file(options.cases);
    return refuse(problem.problems(), language);
  }
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (line.empty()) continue;
    auto result = feel::run_case(line);
    if (!result) {
      base::Problems problems = result.problems();
      for (auto& problem : problems) problem.place = {options.cases, number, 1};
      return refuse(problems, language);
    }
    ++(result->passed ? passed : failed);
    if (!result->passed && options.failures) {
      std::cout << options.cases << ':' << number << ": " << result->name << ": " << result->text << " -> "
                << result->actual << ", " << result->expected << '\n';
    }
  }
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? kDone : kNo;
}

}  // namespace hecht::app
