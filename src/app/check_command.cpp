#include <iostream>

#include "app/commands.h"
#include "app/phrases.h"
#include "base/json.h"
#include "schemes/facts.h"
#include "schemes/question.h"

namespace hecht::app {

base::Result<schemes::Settings> read_settings(const schemes::Scheme& scheme, const std::vector<std::string>& settings) {
  schemes::Settings result;
  base::Problems problems;
  for (const auto& setting : settings) {
    const auto equals = setting.find('=');
    if (equals == std::string::npos) {
      problems.push_back(
          {{}, "--set", base::say_both(phrases::kBadSet, {setting}), base::say_both(phrases::kSetExample)});
      continue;
    }
    const std::string name = setting.substr(0, equals);
    const int index = scheme.parameter_index(name);
    if (index < 0) {
      std::vector<std::string> names;
      for (const auto& parameter : scheme.parameters) names.push_back(parameter.name);
      problems.push_back(
          {{}, "--set", base::say_both(phrases::kNoParameter, {name, scheme.key()}), base::choose_among(name, names)});
      continue;
    }
    auto value =
        schemes::read_parameter(scheme.parameters[static_cast<std::size_t>(index)], setting.substr(equals + 1));
    if (value) {
      result.emplace_back(index, std::move(*value));
    } else {
      problems.insert(problems.end(), value.problems().begin(), value.problems().end());
    }
  }
  if (!problems.empty()) return problems;
  return result;
}

namespace {

int exit_code(schemes::Outcome outcome) {
  switch (outcome) {
    case schemes::Outcome::Yes:
      return kDone;
    case schemes::Outcome::No:
      return kNo;
    default:
      return kNotSettled;
  }
}

int check_one(const CheckOptions& options, const schemes::Catalogue& catalogue) {
  const auto language = options.common.lang();
  auto text = schemes::read_file(options.facts);
  if (!text) return refuse(text.problems(), language);
  auto json = base::parse_json(*text, options.facts);
  if (!json) return refuse(json.problems(), language);
  const auto today = day_or_today(options.date);
  if (!today) return refuse(today.problems(), language);
  const base::Date date =
      options.date.empty() ? schemes::day_of_question(catalogue, options.scheme, *json, *today) : *today;
  auto scheme = catalogue.find(options.scheme, date);
  if (!scheme) return refuse(scheme.problems(), language);
  auto question = schemes::make_question(*scheme, *json, date);
  if (!question) {
    base::Problems problems = question.problems();
    for (auto& problem : problems) problem.place.file = options.facts;
    return refuse(problems, language);
  }
  const auto settings = read_settings(**scheme, options.set);
  if (!settings) return refuse(settings.problems(), language);
  for (const auto& [index, value] : *settings) question->parameters[static_cast<std::size_t>(index)] = value;
  const auto answer = schemes::answer(*question, language);
  if (options.common.json) {
    std::cout << schemes::to_json(answer, program_name()).to_pretty_string() << '\n';
  } else {
    std::cout << schemes::to_text(answer, program_name());
  }
  return exit_code(answer.outcome);
}

}  // namespace

int check(const CheckOptions& options) {
  const auto language = options.common.lang();
  if (options.facts.empty() == options.population.empty()) {
    return refuse(
        {{{}, {}, base::say_both(phrases::kFactsOrPopulation), base::say_both(phrases::kSeeHelp, {"hecht check"})}},
        language);
  }
  auto catalogue = load_catalogue(options.common, std::string_view(options.scheme).substr(0, options.scheme.find('@')));
  if (!catalogue) return refuse(catalogue.problems(), language);
  return options.facts.empty() ? check_population(options, *catalogue) : check_one(options, *catalogue);
}

}  // namespace hecht::app
