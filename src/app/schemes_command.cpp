#include <iostream>

#include "app/commands.h"
#include "app/embedded.h"
#include "app/phrases.h"
#include "schemes/answer.h"
#include "schemes/cases.h"
#include "schemes/describe.h"
#include "schemes/load.h"

namespace hecht::app {

using base::Json;
using base::Language;
using schemes::Scheme;

namespace {

std::string period_text(const Scheme& scheme, Language language) {
  const std::string from = base::format_date(scheme.valid_from, language);
  if (!scheme.valid_to) return base::say(language, phrases::kPeriodFrom, {from});
  return base::say(language, phrases::kPeriodFromTo, {from, base::format_date(*scheme.valid_to, language)});
}

std::string next_date_text(const Scheme& scheme, const base::Date& today, Language language) {
  if (!scheme.rounds) return {};
  const auto next = schemes::next_submission_date(scheme, today);
  return next ? base::say(language, phrases::kNextDate, {base::format_date(*next, language)})
              : base::say(language, phrases::kNoNextDate);
}

void print_list(const schemes::Catalogue& catalogue, const base::Date& today, Language language) {
  for (const auto& scheme : catalogue.schemes()) {
    std::cout << scheme->key() << "\n  " << scheme->title.in(language) << "\n  "
              << base::say(language, phrases::kPublishedBy,
                           {scheme->publisher, scheme->status, period_text(*scheme, language)});
    const std::string next = next_date_text(*scheme, today, language);
    std::cout << (next.empty() ? "" : "; " + next) << '\n';
  }
}

void print_source(const schemes::Citation& citation) {
  if (!citation.source.empty()) std::cout << "      (" << schemes::cite(citation) << ")\n";
}

void print_heading(const base::Phrase& phrase, Language language) {
  std::cout << '\n' << base::say(language, phrase) << '\n';
}

void print_formula(const schemes::Formula& formula, Language language) {
  if (!formula.table) {
    std::cout << "      " << formula.text << '\n';
    return;
  }
  for (const auto& line : schemes::table_lines(*formula.table, language)) std::cout << "      " << line << '\n';
}

void print_rules(const Scheme& scheme, Language language) {
  if (!scheme.definitions.empty()) print_heading(phrases::kDefinitions, language);
  for (const auto& definition : scheme.definitions) {
    std::cout << "  " << definition.name << (definition.text.nl.empty() ? "" : ": " + definition.text.in(language))
              << '\n';
    print_formula(definition.formula, language);
  }
  print_heading(phrases::kConditions, language);
  for (const auto& condition : scheme.conditions) {
    std::cout << "  " << condition.id
              << (condition.level == schemes::Level::Must ? "" : " (" + base::say(language, phrases::kAdvice) + ")")
              << ": " << condition.text.in(language) << '\n';
    print_formula(condition.test, language);
    print_source(condition.source);
  }
  if (!scheme.amounts.empty()) print_heading(phrases::kAmounts, language);
  for (const auto& amount : scheme.amounts) {
    std::cout << "  " << amount.id << " (" << amount.unit << "): " << amount.text.in(language) << '\n';
    print_formula(amount.formula, language);
    print_source(amount.source);
  }
  if (!scheme.readings.empty()) print_heading(phrases::kReadings, language);
  for (const auto& reading : scheme.readings) std::cout << "  " << reading.text.in(language) << '\n';
}

// "concept → ingediend", "→ concept", "aanvulling gevraagd → waar hij vandaan kwam".
std::string way_of(const schemes::Process& process, const schemes::Transition& transition, Language language) {
  std::vector<std::string> from;
  for (const int stage : transition.from) from.push_back(process.stages[static_cast<std::size_t>(stage)].id);
  const std::string to = transition.to == schemes::kBack ? base::say(language, phrases::kBackToWhere)
                                                         : process.stages[static_cast<std::size_t>(transition.to)].id;
  return base::format_list(from, language) + (from.empty() ? "→ " : " → ") + to;
}

void print_when(const std::optional<schemes::Formula>& when, Language language) {
  if (when) std::cout << "      " << base::say(language, phrases::kOnlyWhen, {when->text}) << '\n';
}

void print_forms(const schemes::Process& process, Language language) {
  if (!process.texts.empty()) print_heading(phrases::kProcessTexts, language);
  for (const auto& text : process.texts) {
    std::cout << "  " << text.id << " (" << schemes::part_id(text.part) << "): " << text.title.in(language) << '\n';
    print_when(text.when, language);
  }
  if (!process.letters.empty()) print_heading(phrases::kLetters, language);
  for (const auto& letter : process.letters) {
    std::cout << "  " << letter.id << " (" << process.transitions[static_cast<std::size_t>(letter.transition)].id
              << "): " << letter.title.in(language) << '\n';
    print_when(letter.when, language);
  }
}

void print_process(const schemes::Process& process, Language language) {
  if (process.stages.empty()) return;
  print_heading(phrases::kProcess, language);
  for (const auto& stage : process.stages)
    std::cout << "  " << stage.id << " (" << stage.who << "): " << stage.title.in(language) << '\n';
  if (!process.runs()) return;
  print_heading(phrases::kTransitions, language);
  for (const auto& each : process.transitions) {
    std::cout << "  " << each.id << " (" << each.right << "): " << way_of(process, each, language) << '\n';
    print_when(each.when, language);
    for (const auto& guard : each.guards) {
      std::cout << "      " << guard.test.text << '\n'
                << "        " << base::say(language, phrases::kElse, {guard.text.in(language)}) << '\n';
    }
    std::vector<std::string> asks;
    for (const auto asked : each.asks) asks.push_back(schemes::asked_id(asked));
    if (!asks.empty())
      std::cout << "      " << base::say(language, phrases::kAsksFor, {base::format_list(asks, language)}) << '\n';
  }
  print_forms(process, language);
}

void print_scheme(const Scheme& scheme, const base::Date& today, Language language) {
  std::cout << scheme.title.in(language) << " (" << scheme.key() << ")\n"
            << base::say(language, phrases::kPublishedBy,
                         {scheme.publisher, scheme.status, period_text(scheme, language)})
            << '\n';
  if (!scheme.summary.nl.empty()) std::cout << '\n' << scheme.summary.in(language) << '\n';
  if (scheme.rounds) {
    print_heading(phrases::kSubmissionDates, language);
    for (const auto& date : scheme.rounds->dates) std::cout << "  " << base::format_date(date, language) << '\n';
    std::cout << "  " << next_date_text(scheme, today, language) << '\n';
  }
  print_heading(phrases::kFacts, language);
  for (const auto& fact : scheme.facts) std::cout << "  " << fact.name << ": " << fact.question.in(language) << '\n';
  if (!scheme.parameters.empty()) print_heading(phrases::kParameters, language);
  for (const auto& parameter : scheme.parameters) {
    for (const auto& period : parameter.periods) {
      std::cout << "  " << parameter.name << ": "
                << (period.value.is_null() ? base::say(language, phrases::kNotGiven) : feel::to_string(period.value))
                << (parameter.unit.empty() ? "" : " " + parameter.unit) << '\n';
    }
    print_source(parameter.source);
  }
  print_rules(scheme, language);
  print_process(scheme.process, language);
  print_heading(phrases::kSources, language);
  for (const auto& source : scheme.sources) std::cout << "  " << source.document << " (" << source.publisher << ")\n";
  if (!scheme.contact.nl.empty())
    std::cout << '\n' << base::say(language, phrases::kContact, {scheme.contact.in(language)}) << '\n';
  if (scheme.last_checked)
    std::cout << base::say(language, phrases::kLastChecked, {base::format_date(*scheme.last_checked, language)})
              << '\n';
}

// What came of one file: its problems, or the cases that fail.
struct Validation {
  std::string file;
  base::Problems problems;
  std::vector<schemes::CaseFailure> failures;
  schemes::SchemePtr scheme;
};

Validation validate(const std::string& file, const schemes::Lists& lists) {
  Validation result{file, {}, {}, nullptr};
  auto text = schemes::read_file(file);
  if (!text) {
    result.problems = text.problems();
    return result;
  }
  if (file.ends_with("lists.yaml")) {
    auto own = schemes::load_lists(std::move(*text), file);
    if (!own) result.problems = own.problems();
    return result;
  }
  auto scheme = schemes::load_scheme(std::move(*text), file, lists);
  if (!scheme) {
    result.problems = scheme.problems();
    return result;
  }
  result.scheme = *scheme;
  result.failures = schemes::run_cases(*result.scheme);
  return result;
}

// What could not be checked in a file that is in order otherwise.
std::vector<base::Text> remarks_of(const Scheme& scheme) {
  std::vector<base::Text> remarks;
  const auto add = [&](const std::string& name, const schemes::Formula& formula) {
    if (!formula.table || formula.table->remark.nl.empty()) return;
    const base::Text& remark = formula.table->remark;
    remarks.push_back({name + ": " + remark.nl, name + ": " + remark.en});
  };
  for (const auto& definition : scheme.definitions) add(definition.name, definition.formula);
  for (const auto& amount : scheme.amounts) add(amount.id, amount.formula);
  for (const auto& condition : scheme.conditions) add(condition.id, condition.test);
  return remarks;
}

Json validation_json(const Validation& validation, Language language) {
  Json json{Json::Object{}};
  json.set("file", validation.file);
  json.set("valid", validation.problems.empty());
  json.set("cases", validation.scheme ? validation.scheme->cases.size() : std::size_t{0});
  Json::Array problems;
  for (const auto& problem : validation.problems) {
    Json each{Json::Object{}};
    each.set("line", problem.place.line);
    each.set("column", problem.place.column);
    each.set("message", problem.message.in(language));
    each.set("remedy", problem.remedy.in(language));
    problems.push_back(std::move(each));
  }
  json.set("problems", std::move(problems));
  Json::Array remarks;
  if (validation.scheme) {
    for (const auto& remark : remarks_of(*validation.scheme)) remarks.emplace_back(remark.in(language));
  }
  json.set("remarks", std::move(remarks));
  Json::Array failures;
  for (const auto& failure : validation.failures) {
    Json each{Json::Object{}};
    each.set("case", failure.worked_case->name);
    each.set("line", failure.worked_case->place.line);
    Json::Array differences;
    for (const auto& difference : failure.differences) differences.emplace_back(difference.in(language));
    each.set("differences", std::move(differences));
    failures.push_back(std::move(each));
  }
  json.set("failures", std::move(failures));
  return json;
}

void print_validation(const Validation& validation, Language language) {
  if (!validation.problems.empty()) {
    refuse(validation.problems, language);
    return;
  }
  for (const auto& failure : validation.failures) {
    const auto& place = failure.worked_case->place;
    for (const auto& difference : failure.differences) {
      std::cerr << base::say(language, phrases::kCaseFails,
                             {place.file + ":" + std::to_string(place.line), failure.worked_case->name,
                              difference.in(language)})
                << '\n';
    }
  }
  if (validation.scheme) {
    for (const auto& remark : remarks_of(*validation.scheme))
      std::cerr << base::say(language, phrases::kFileRemark, {validation.file, remark.in(language)}) << '\n';
  }
  const std::size_t cases = validation.scheme ? validation.scheme->cases.size() : 0;
  if (validation.failures.empty())
    std::cout << base::say(language, phrases::kValidFile, {validation.file, std::to_string(cases)}) << '\n';
}

}  // namespace

int list_schemes(const SchemesOptions& options) {
  const auto language = options.common.lang();
  const auto catalogue = load_catalogue(options.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  const auto today = day_or_today(options.date);
  if (!today) return refuse(today.problems(), language);
  if (!options.common.json) {
    print_list(*catalogue, *today, language);
    return kDone;
  }
  Json::Array rows;
  for (const auto& scheme : catalogue->schemes()) rows.push_back(schemes::summary_json(*scheme, *today, language));
  Json json{Json::Object{}};
  json.set("schemes", std::move(rows));
  std::cout << json.to_pretty_string() << '\n';
  return kDone;
}

int show_scheme(const SchemesOptions& options) {
  const auto language = options.common.lang();
  const auto catalogue = load_catalogue(options.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  const auto today = day_or_today(options.date);
  if (!today) return refuse(today.problems(), language);
  const auto scheme = catalogue->find(options.scheme, *today);
  if (!scheme) return refuse(scheme.problems(), language);
  if (options.common.json) {
    std::cout << schemes::scheme_json(**scheme, *today, language).to_pretty_string() << '\n';
  } else {
    print_scheme(**scheme, *today, language);
  }
  return kDone;
}

int validate_schemes(const SchemesOptions& options) {
  const auto language = options.common.lang();
  const auto catalogue = load_catalogue(options.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  int code = kDone;
  Json::Array rows;
  for (const auto& file : options.files) {
    const Validation validation = validate(file, catalogue->lists());
    if (!validation.problems.empty()) code = kBadInput;
    if (!validation.failures.empty() && code == kDone) code = kNo;
    if (options.common.json) {
      rows.push_back(validation_json(validation, language));
    } else {
      print_validation(validation, language);
    }
  }
  if (options.common.json) {
    Json json{Json::Object{}};
    json.set("files", std::move(rows));
    std::cout << json.to_pretty_string() << '\n';
  }
  return code;
}

}  // namespace hecht::app
