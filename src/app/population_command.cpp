#include <iostream>
#include <optional>

#include "app/commands.h"
#include "app/phrases.h"
#include "app/result_file.h"
#include "app/what_if_report.h"
#include "schemes/assess.h"
#include "schemes/facts.h"

namespace hecht::app {

namespace {

using base::Decimal;
using base::Language;

constexpr std::size_t kVaryMax = 10'000;

int refuse_option(const char* option, const base::Phrase& message, Language language,
                  const std::vector<std::string>& arguments = {}) {
  return refuse({{{}, option, base::say_both(message, arguments), base::say_both(phrases::kSeeHelp, {"hecht check"})}},
                language);
}

struct Range {
  int parameter = -1;
  std::vector<Decimal> values;
};

// "parameter=from:to:step"; the end is included where a step falls on it.
base::Result<Range> read_range(const schemes::Scheme& scheme, const std::string& text) {
  const base::Problem problem{{},
                              "--vary",
                              base::say_both(phrases::kBadVary, {text}),
                              base::say_both(phrases::kVaryExample, {std::to_string(kVaryMax)})};
  const auto equals = text.find('=');
  const auto first = text.find(':', equals == std::string::npos ? 0 : equals);
  const auto second = first == std::string::npos ? first : text.find(':', first + 1);
  if (equals == std::string::npos || second == std::string::npos) return problem;
  const std::string name = text.substr(0, equals);
  // The first value must be one that --set would take.
  const auto setting = read_settings(scheme, {name + "=" + text.substr(equals + 1, first - equals - 1)});
  if (!setting) return setting.problems();
  const auto* from = setting->front().second.as_number();
  const auto to = Decimal::parse_exact(text.substr(first + 1, second - first - 1));
  const auto step = Decimal::parse_exact(text.substr(second + 1));
  if (from == nullptr || !to || !step || step->is_zero() || step->is_negative() || *to < *from) return problem;
  Range range{setting->front().first, {}};
  for (Decimal value = *from; value <= *to && range.values.size() <= kVaryMax;) {
    range.values.push_back(value);
    value = Decimal::add(value, *step).value_or(*to);
  }
  if (range.values.size() > kVaryMax) return problem;
  return range;
}

// What does not go together; nothing when all is well.
std::optional<int> wrong_use(const CheckOptions& options) {
  const auto language = options.common.lang();
  const bool what_if = options.compare || !options.vary.empty();
  if (options.compare && !options.vary.empty()) return refuse_option("--vary", phrases::kOneWhatIf, language);
  if (!options.chart.empty() && !what_if) return refuse_option("--chart", phrases::kChartNeedsWhatIf, language);
  if (!options.differences.empty() && !options.compare)
    return refuse_option("--differences", phrases::kDifferencesNeedCompare, language);
  if (options.out.empty() && !what_if) return refuse_option("--out", phrases::kPopulationNeedsOut, language);
  return std::nullopt;
}

struct Report {
  std::string text;
  base::Json json{base::Json::Object{}};
  std::optional<documents::Chart> chart;
};

Report report(const schemes::Scheme& scheme, const schemes::PopulationResult& result, const CheckOptions& options,
              const std::optional<Range>& range) {
  const auto language = options.common.lang();
  Report done;
  if (options.compare) {
    const Comparison comparison{scheme, result, result.totals[1], result.totals[0], language};
    done = {comparison_text(comparison), comparison_json(comparison), comparison_chart(comparison)};
  } else if (range) {
    const Sweep sweep{scheme,
                      scheme.parameters[static_cast<std::size_t>(range->parameter)],
                      range->values,
                      {result.totals.begin() + 1, result.totals.end()},
                      language};
    done = {sweep_text(sweep), sweep_json(sweep), sweep_chart(sweep)};
  }
  done.json.set("scheme", scheme.id);
  done.json.set("version", scheme.version);
  done.json.set("rows", base::Json(base::Json::Number{std::to_string(result.rows)}));
  done.json.set("badRows", base::Json(base::Json::Number{std::to_string(result.bad_rows)}));
  return done;
}

}  // namespace

int check_population(const CheckOptions& options, const schemes::Catalogue& catalogue) {
  const auto language = options.common.lang();
  if (const auto wrong = wrong_use(options)) return *wrong;
  const auto today = day_or_today(options.date);
  if (!today) return refuse(today.problems(), language);
  const auto scheme = catalogue.find(options.scheme, *today);
  if (!scheme) return refuse(scheme.problems(), language);
  auto settings = read_settings(**scheme, options.set);
  if (!settings) return refuse(settings.problems(), language);
  schemes::PopulationOptions population;
  population.variants = {*settings};
  population.today = *today;
  population.language = language;
  if (!options.date.empty()) population.date = *today;
  population.compare = options.compare;
  if (options.compare) population.variants.emplace_back();
  std::optional<Range> range;
  if (!options.vary.empty()) {
    auto read = read_range(**scheme, options.vary);
    if (!read) return refuse(read.problems(), language);
    range = std::move(*read);
    for (const auto& value : range->values) {
      population.variants.push_back(*settings);
      population.variants.back().emplace_back(range->parameter, value);
    }
  }
  std::ifstream in(options.population, std::ios::binary);
  if (!in) return refuse(schemes::read_file(options.population).problems(), language);
  std::optional<ResultFile> out;
  std::optional<ResultFile> differences;
  if (!options.out.empty()) out.emplace(options.out);
  if (!options.differences.empty()) differences.emplace(options.differences);
  auto result = schemes::check_population(
      *scheme, population, in,
      {out ? &out->stream() : nullptr, differences ? &differences->stream() : nullptr, &std::cerr});
  for (auto& problem : result.problems) problem.place.file = options.population;
  if (!result.problems.empty()) return refuse(result.problems, language);
  for (auto* file : {&out, &differences}) {
    if (*file && !(*file)->keep()) return cannot_write((*file)->path(), language);
  }
  const Report done = report(**scheme, result, options, range);
  if (!options.chart.empty() && done.chart) {
    ResultFile chart(options.chart);
    chart.stream() << documents::chart_svg(*done.chart);
    if (!chart.keep()) return cannot_write(options.chart, language);
  }
  if (options.common.json) {
    std::cout << done.json.to_pretty_string() << '\n';
  } else {
    std::cout << done.text
              << base::say(language, phrases::kRowsDone, {std::to_string(result.rows), std::to_string(result.bad_rows)})
              << '\n';
  }
  return result.bad_rows == 0 ? kDone : kBadInput;
}

}  // namespace hecht::app
