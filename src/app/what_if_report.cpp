#include "app/what_if_report.h"

#include <algorithm>

#include "app/phrases.h"
#include "schemes/answer.h"

namespace hecht::app {

using base::Decimal;
using base::Json;
using base::Language;
using schemes::Outcome;
using schemes::PopulationTotals;

namespace {

constexpr std::array<Outcome, schemes::kOutcomes> kOutcomes = {Outcome::Yes, Outcome::No, Outcome::Unknown,
                                                               Outcome::Undetermined};

std::string word(Outcome outcome, Language language) {
  switch (outcome) {
    case Outcome::Yes:
      return base::say(language, phrases::kOutcomeYes);
    case Outcome::No:
      return base::say(language, phrases::kOutcomeNo);
    case Outcome::Unknown:
      return base::say(language, phrases::kOutcomeUnknown);
    case Outcome::Undetermined:
      return base::say(language, phrases::kOutcomeUndetermined);
  }
  return {};
}

const char* colour(Outcome outcome) {
  switch (outcome) {
    case Outcome::Yes:
      return "#17663a";
    case Outcome::No:
      return "#a3201a";
    case Outcome::Unknown:
      return "#7a4d00";
    case Outcome::Undetermined:
      return "#1d4f91";
  }
  return "";
}
constexpr const char* kBeforeColour = "#8a999c";
constexpr const char* kAfterColour = "#0b5d57";

std::size_t rows(const PopulationTotals& totals, Outcome outcome) {
  return totals.rows[static_cast<std::size_t>(outcome)];
}
Decimal whole(std::size_t count) { return Decimal::from_int(static_cast<std::int64_t>(count)); }
Decimal difference(const Decimal& after, const Decimal& before) {
  return Decimal::subtract(after, before).value_or(Decimal());
}
std::string with_sign(const Decimal& value, const std::string& text) {
  return value.is_zero() || value.is_negative() ? text : "+" + text;
}

// Characters, not bytes.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Columns as wide as their widest cell; all but the first to the right.
std::string table(const std::vector<std::vector<std::string>>& lines) {
  std::vector<std::size_t> widths;
  for (const auto& line : lines) {
    widths.resize(std::max(widths.size(), line.size()));
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width_of(line[i]));
  }
  std::string text;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string padding(widths[i] - width_of(line[i]), ' ');
      text += i == 0 ? line[i] + padding : "  " + padding + line[i];
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

Json totals_json(const schemes::Scheme& scheme, const PopulationTotals& totals) {
  Json outcomes{Json::Object{}};
  for (const Outcome outcome : kOutcomes) {
    outcomes.set(schemes::outcome_id(outcome), Json(Json::Number{std::to_string(rows(totals, outcome))}));
  }
  Json::Array amounts;
  for (std::size_t i = 0; i < scheme.amounts.size(); ++i) {
    Json amount{Json::Object{}};
    amount.set("id", scheme.amounts[i].id);
    amount.set("unit", scheme.amounts[i].unit);
    amount.set("awarded", totals.amounts[i].awarded.to_fixed(2));
    amount.set("all", totals.amounts[i].all.to_fixed(2));
    amount.set("known", Json(Json::Number{std::to_string(totals.amounts[i].known)}));
    amounts.push_back(std::move(amount));
  }
  Json json{Json::Object{}};
  json.set("outcomes", std::move(outcomes));
  json.set("amounts", std::move(amounts));
  return json;
}

std::string total_of(const schemes::Amount& amount, const Decimal& value, Language language) {
  return schemes::money_with_period(value, amount.unit, language);
}

// Two bars per label: before and after.
template <class Text>
void add_bars(documents::ChartPanel& panel, const std::vector<std::pair<Decimal, Decimal>>& values, Language language,
              const Text& text) {
  documents::ChartSeries before{base::say(language, phrases::kBefore), kBeforeColour, {}};
  documents::ChartSeries after{base::say(language, phrases::kAfter), kAfterColour, {}};
  for (const auto& [first, second] : values) {
    before.values.push_back(first);
    after.values.push_back(second);
  }
  for (const auto* series : {&before, &after}) {
    for (const auto& value : series->values) panel.value_texts.push_back(text(value));
  }
  panel.series = {std::move(before), std::move(after)};
}

}  // namespace

std::string comparison_text(const Comparison& comparison) {
  const Language language = comparison.language;
  const auto say = [&](const base::Phrase& phrase, const std::vector<std::string>& arguments = {}) {
    return base::say(language, phrase, arguments);
  };
  std::vector<std::vector<std::string>> lines = {
      {"", say(phrases::kBefore), say(phrases::kAfter), say(phrases::kDifference)}};
  for (const Outcome outcome : kOutcomes) {
    const Decimal before = whole(rows(comparison.before, outcome));
    const Decimal after = whole(rows(comparison.after, outcome));
    const Decimal change = difference(after, before);
    lines.push_back({word(outcome, language), base::format_number(before, language),
                     base::format_number(after, language), with_sign(change, base::format_number(change, language))});
  }
  for (std::size_t i = 0; i < comparison.scheme.amounts.size(); ++i) {
    const schemes::Amount& amount = comparison.scheme.amounts[i];
    const auto add = [&](const base::Phrase& name, const Decimal& before, const Decimal& after) {
      const Decimal change = difference(after, before);
      lines.push_back({say(name, {amount.id}), total_of(amount, before, language), total_of(amount, after, language),
                       with_sign(change, total_of(amount, change, language))});
    };
    const auto& before = comparison.before.amounts[i];
    const auto& after = comparison.after.amounts[i];
    add(phrases::kSumAwarded, before.awarded, after.awarded);
    add(phrases::kSumAll, before.all, after.all);
  }
  std::string text = table(lines);
  for (const Outcome before : kOutcomes) {
    for (const Outcome after : kOutcomes) {
      const std::size_t count =
          comparison.result.moved[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
      if (before == after || count == 0) continue;
      text += say(phrases::kMoved,
                  {base::format_number(whole(count), language), word(before, language), word(after, language)}) +
              "\n";
    }
  }
  return text;
}

Json comparison_json(const Comparison& comparison) {
  Json::Array moved;
  for (const Outcome before : kOutcomes) {
    for (const Outcome after : kOutcomes) {
      const std::size_t count =
          comparison.result.moved[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
      if (before == after || count == 0) continue;
      Json move{Json::Object{}};
      move.set("from", schemes::outcome_id(before));
      move.set("to", schemes::outcome_id(after));
      move.set("rows", Json(Json::Number{std::to_string(count)}));
      moved.push_back(std::move(move));
    }
  }
  Json json{Json::Object{}};
  json.set("before", totals_json(comparison.scheme, comparison.before));
  json.set("after", totals_json(comparison.scheme, comparison.after));
  json.set("moved", std::move(moved));
  return json;
}

documents::Chart comparison_chart(const Comparison& comparison) {
  const Language language = comparison.language;
  documents::Chart chart;
  chart.title = base::say(language, phrases::kWhatIfTitle, {comparison.scheme.title.in(language)});
  chart.description = comparison_text(comparison);
  documents::ChartPanel outcomes{base::say(language, phrases::kApplicants), {}, {}, {}};
  std::vector<std::pair<Decimal, Decimal>> counts;
  for (const Outcome outcome : kOutcomes) {
    outcomes.labels.push_back(word(outcome, language));
    counts.emplace_back(whole(rows(comparison.before, outcome)), whole(rows(comparison.after, outcome)));
  }
  add_bars(outcomes, counts, language, [&](const Decimal& value) { return base::format_number(value, language); });
  chart.panels.push_back(std::move(outcomes));
  for (std::size_t i = 0; i < comparison.scheme.amounts.size(); ++i) {
    const schemes::Amount& amount = comparison.scheme.amounts[i];
    documents::ChartPanel sums{base::say(language, phrases::kSumAwarded, {amount.id}), {""}, {}, {}};
    add_bars(sums, {{comparison.before.amounts[i].awarded, comparison.after.amounts[i].awarded}}, language,
             [&](const Decimal& value) { return total_of(amount, value, language); });
    chart.panels.push_back(std::move(sums));
  }
  return chart;
}

std::string sweep_text(const Sweep& sweep) {
  const Language language = sweep.language;
  std::vector<std::vector<std::string>> lines = {{sweep.parameter.name}};
  for (const Outcome outcome : kOutcomes) lines[0].push_back(word(outcome, language));
  for (const auto& amount : sweep.scheme.amounts) {
    lines[0].push_back(base::say(language, phrases::kSumAwarded, {amount.id}));
  }
  for (std::size_t i = 0; i < sweep.values.size(); ++i) {
    std::vector<std::string> line = {base::format_number(sweep.values[i], language)};
    for (const Outcome outcome : kOutcomes) {
      line.push_back(base::format_number(whole(rows(sweep.totals[i], outcome)), language));
    }
    for (std::size_t amount = 0; amount < sweep.scheme.amounts.size(); ++amount) {
      line.push_back(total_of(sweep.scheme.amounts[amount], sweep.totals[i].amounts[amount].awarded, language));
    }
    lines.push_back(std::move(line));
  }
  return table(lines);
}

Json sweep_json(const Sweep& sweep) {
  Json::Array values;
  for (std::size_t i = 0; i < sweep.values.size(); ++i) {
    Json value = totals_json(sweep.scheme, sweep.totals[i]);
    value.set("value", sweep.values[i].to_string());
    values.push_back(std::move(value));
  }
  Json json{Json::Object{}};
  json.set("parameter", sweep.parameter.name);
  json.set("unit", sweep.parameter.unit);
  json.set("values", std::move(values));
  return json;
}

documents::Chart sweep_chart(const Sweep& sweep) {
  const Language language = sweep.language;
  documents::Chart chart;
  chart.form = documents::ChartForm::Lines;
  chart.title = base::say(language, phrases::kWhatIfTitle, {sweep.scheme.title.in(language)});
  chart.axis = sweep.parameter.name + (sweep.parameter.unit.empty() ? "" : " (" + sweep.parameter.unit + ")");
  chart.description = base::say(language, phrases::kSweepDescription,
                                {sweep.parameter.name, base::format_number(sweep.values.front(), language),
                                 base::format_number(sweep.values.back(), language)});
  std::vector<std::string> labels;
  for (const auto& value : sweep.values) labels.push_back(base::format_number(value, language));
  documents::ChartPanel outcomes{base::say(language, phrases::kApplicants), {}, {}, {}};
  outcomes.labels = labels;
  Decimal most;
  for (const Outcome outcome : kOutcomes) {
    documents::ChartSeries series{word(outcome, language), colour(outcome), {}};
    for (const auto& totals : sweep.totals) series.values.push_back(whole(rows(totals, outcome)));
    most = std::max(most, *std::max_element(series.values.begin(), series.values.end()));
    outcomes.series.push_back(std::move(series));
  }
  outcomes.value_texts = {base::format_number(most, language)};
  chart.panels.push_back(std::move(outcomes));
  for (std::size_t amount = 0; amount < sweep.scheme.amounts.size(); ++amount) {
    const schemes::Amount& declared = sweep.scheme.amounts[amount];
    documents::ChartSeries series{declared.id, kAfterColour, {}};
    for (const auto& totals : sweep.totals) series.values.push_back(totals.amounts[amount].awarded);
    const Decimal highest = *std::max_element(series.values.begin(), series.values.end());
    chart.panels.push_back({base::say(language, phrases::kSumAwarded, {declared.id}),
                            labels,
                            {std::move(series)},
                            {total_of(declared, highest, language)}});
  }
  return chart;
}

}  // namespace hecht::app
