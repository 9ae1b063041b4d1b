#include "schemes/describe.h"

#include <algorithm>

#include "schemes/answer.h"
#include "schemes/explain_phrases.h"

namespace hecht::schemes {

using base::Json;
using base::Language;

std::string hit_id(HitPolicy hit) {
  switch (hit) {
    case HitPolicy::Unique:
      return "unique";
    case HitPolicy::Any:
      return "any";
    case HitPolicy::Priority:
      return "priority";
    case HitPolicy::First:
      return "first";
    case HitPolicy::RuleOrder:
      return "rule order";
    case HitPolicy::OutputOrder:
      return "output order";
    case HitPolicy::Collect:
      return "collect";
  }
  return {};
}

std::string kind_id(SchemeKind kind) {
  return kind == SchemeKind::Funding ? "funding" : kind == SchemeKind::Norm ? "norm" : "information";
}

std::string level_id(Level level) { return level == Level::Must ? "must" : level == Level::Should ? "should" : "info"; }

std::optional<base::Date> next_submission_date(const Scheme& scheme, const base::Date& today) {
  if (!scheme.rounds) return std::nullopt;
  for (const auto& date : scheme.rounds->dates) {
    if (date >= today) return date;
  }
  return std::nullopt;
}

std::string type_id(FactType type) {
  switch (type) {
    case FactType::Count:
      return "count";
    case FactType::Number:
      return "number";
    case FactType::Money:
      return "money";
    case FactType::Percentage:
      return "percentage";
    case FactType::Boolean:
      return "boolean";
    case FactType::Text:
      return "string";
    case FactType::Choice:
      return "choice";
    case FactType::List:
      return "list";
    case FactType::Date:
      return "date";
    case FactType::Instant:
      return "date and time";
    case FactType::Quarter:
      return "quarter";
  }
  return {};
}

namespace {

Json optional_date(const std::optional<base::Date>& date) { return date ? Json(base::to_string(*date)) : Json(); }

Json texts_json(const std::vector<Text>& texts, Language language) {
  Json::Array items;
  for (const auto& text : texts) items.emplace_back(text.in(language));
  return items;
}

Json spending_json(const std::vector<Spending>& spending, Language language) {
  Json::Array items;
  for (const auto& each : spending) items.emplace_back(each.text.in(language));
  return items;
}

Json facts_json(const Scheme& scheme, Language language) {
  Json::Array facts;
  for (const auto& fact : scheme.facts) {
    Json each{Json::Object{}};
    each.set("name", fact.name);
    each.set("type", type_id(fact.type));
    each.set("unit", fact.unit.empty() ? Json() : Json(fact.unit));
    Json::Array options;
    for (const auto& option : fact.options) {
      Json choice{Json::Object{}};
      choice.set("id", option.id);
      choice.set("label", option.label.nl.empty() ? option.id : option.label.in(language));
      options.push_back(std::move(choice));
    }
    if (!options.empty()) each.set("options", std::move(options));
    each.set("question", fact.question.in(language));
    each.set("who", fact.who.in(language));
    each.set("register", fact.register_field.empty() ? Json() : Json(fact.register_field));
    facts.push_back(std::move(each));
  }
  return facts;
}

Json parameters_json(const Scheme& scheme, Language language) {
  Json::Array parameters;
  for (const auto& parameter : scheme.parameters) {
    Json each{Json::Object{}};
    each.set("name", parameter.name);
    each.set("unit", parameter.unit.empty() ? Json() : Json(parameter.unit));
    each.set("text", parameter.text.nl.empty() ? Json() : Json(parameter.text.in(language)));
    Json::Array values;
    for (const auto& period : parameter.periods) {
      Json value{Json::Object{}};
      value.set("from", base::to_string(period.from));
      value.set("to", optional_date(period.to));
      value.set("value", period.value.is_null() ? Json() : Json(feel::to_string(period.value)));
      values.push_back(std::move(value));
    }
    each.set("values", std::move(values));
    each.set("source", to_json(parameter.source));
    parameters.push_back(std::move(each));
  }
  return parameters;
}

const char* aggregate_id(Aggregate aggregate) {
  switch (aggregate) {
    case Aggregate::None:
      return "";
    case Aggregate::Sum:
      return "sum";
    case Aggregate::Min:
      return "min";
    case Aggregate::Max:
      return "max";
    case Aggregate::Count:
      return "count";
  }
  return "";
}

Json table_json(const Table& table, Language language) {
  const auto texts = [](const std::vector<Formula>& formulas) {
    Json::Array items;
    for (const auto& formula : formulas) items.emplace_back(formula.text);
    return items;
  };
  Json json{Json::Object{}};
  json.set("hit", hit_id(table.hit));
  if (table.aggregate != Aggregate::None) json.set("aggregate", aggregate_id(table.aggregate));
  json.set("inputs", texts(table.inputs));
  if (!table.values.empty()) json.set("values", texts(table.values));
  Json::Array rules;
  for (const auto& rule : table.rules) {
    Json each{Json::Object{}};
    Json::Array cells;
    for (const auto& cell : rule.cells) cells.emplace_back(cell);
    each.set("tests", std::move(cells));
    each.set("output", rule.output.text);
    rules.push_back(std::move(each));
  }
  json.set("rules", std::move(rules));
  if (table.otherwise) json.set("otherwise", table.otherwise->text);
  if (!table.remark.nl.empty()) json.set("remark", table.remark.in(language));
  return json;
}

// A formula under its own key, or the table under `table`.
void set_formula(Json& json, const std::string& key, const Formula& formula, Language language) {
  if (formula.table) {
    json.set("table", table_json(*formula.table, language));
  } else {
    json.set(key, formula.text);
  }
}

Json definitions_json(const Scheme& scheme, Language language) {
  Json::Array definitions;
  for (const auto& definition : scheme.definitions) {
    Json each{Json::Object{}};
    each.set("name", definition.name);
    each.set("text", definition.text.nl.empty() ? Json() : Json(definition.text.in(language)));
    set_formula(each, "formula", definition.formula, language);
    definitions.push_back(std::move(each));
  }
  return definitions;
}

Json conditions_json(const Scheme& scheme, Language language) {
  Json::Array conditions;
  for (const auto& condition : scheme.conditions) {
    Json each{Json::Object{}};
    each.set("id", condition.id);
    each.set("level", level_id(condition.level));
    if (condition.must_from) each.set("mustFrom", base::to_string(*condition.must_from));
    each.set("text", condition.text.in(language));
    set_formula(each, "test", condition.test, language);
    each.set("source", to_json(condition.source));
    each.set("remedy", condition.remedy.nl.empty() ? Json() : Json(condition.remedy.in(language)));
    conditions.push_back(std::move(each));
  }
  return conditions;
}

Json amounts_json(const Scheme& scheme, Language language) {
  Json::Array amounts;
  for (const auto& amount : scheme.amounts) {
    Json each{Json::Object{}};
    each.set("id", amount.id);
    each.set("unit", amount.unit);
    each.set("text", amount.text.in(language));
    set_formula(each, "formula", amount.formula, language);
    each.set("source", to_json(amount.source));
    amounts.push_back(std::move(each));
  }
  return amounts;
}

Json readings_json(const Scheme& scheme, Language language) {
  Json::Array readings;
  for (const auto& reading : scheme.readings) {
    Json each{Json::Object{}};
    each.set("id", reading.id);
    each.set("text", reading.text.in(language));
    std::vector<Text> alternatives;
    for (const auto& alternative : reading.alternatives) alternatives.push_back(alternative.text);
    each.set("alternatives", texts_json(alternatives, language));
    readings.push_back(std::move(each));
  }
  return readings;
}

Json sources_json(const Scheme& scheme) {
  Json::Array sources;
  for (const auto& source : scheme.sources) {
    Json each{Json::Object{}};
    each.set("id", source.id);
    each.set("document", source.document);
    each.set("publisher", source.publisher);
    if (!source.date.empty()) each.set("date", source.date);
    if (!source.url.empty()) each.set("url", source.url);
    sources.push_back(std::move(each));
  }
  return sources;
}

}  // namespace

std::vector<std::string> table_lines(const Table& table, Language language) {
  // Number of the rule, a column per input, and the output.
  std::vector<std::vector<std::string>> rows{{""}};
  for (const auto& input : table.inputs) rows[0].push_back(input.text);
  rows[0].push_back(base::say(language, phrases::kOutputColumn));
  for (std::size_t i = 0; i < table.rules.size(); ++i) {
    rows.push_back({std::to_string(i + 1)});
    const auto& rule = table.rules[i];
    rows.back().insert(rows.back().end(), rule.cells.begin(), rule.cells.end());
    rows.back().push_back(rule.output.text);
  }
  std::vector<std::size_t> widths(table.inputs.size() + 1);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], base::length(row[i]));
  }
  const std::string how =
      hit_id(table.hit) + (table.aggregate == Aggregate::None ? "" : " ") + aggregate_id(table.aggregate);
  std::vector<std::string> lines{base::say(language, phrases::kTableOf, {how})};
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < widths.size(); ++i)
      line += row[i] + std::string(widths[i] - base::length(row[i]), ' ') + (i == 0 ? "  " : " | ");
    lines.push_back(line + row.back());
  }
  if (table.otherwise) lines.push_back(base::say(language, phrases::kTableOtherwise, {table.otherwise->text}));
  if (!table.values.empty()) {
    std::string order;
    for (const auto& value : table.values) order += (order.empty() ? "" : " > ") + value.text;
    lines.push_back(base::say(language, phrases::kTablePriority, {order}));
  }
  if (!table.remark.nl.empty())
    lines.push_back(base::say(language, phrases::kTableRemark, {table.remark.in(language)}));
  return lines;
}

Json summary_json(const Scheme& scheme, const base::Date& today, Language language) {
  Json json{Json::Object{}};
  json.set("id", scheme.id);
  json.set("version", scheme.version);
  json.set("title", scheme.title.in(language));
  json.set("kind", kind_id(scheme.kind));
  json.set("status", scheme.status);
  json.set("publisher", scheme.publisher);
  json.set("from", base::to_string(scheme.valid_from));
  json.set("to", optional_date(scheme.valid_to));
  json.set("nextSubmissionDate", optional_date(next_submission_date(scheme, today)));
  return json;
}

Json scheme_json(const Scheme& scheme, const base::Date& today, Language language) {
  Json json = summary_json(scheme, today, language);
  json.set("summary", scheme.summary.nl.empty() ? Json() : Json(scheme.summary.in(language)));
  json.set("applicant", scheme.applicant);
  json.set("contact", scheme.contact.nl.empty() ? Json() : Json(scheme.contact.in(language)));
  json.set("lastChecked", optional_date(scheme.last_checked));
  Json::Array dates;
  if (scheme.rounds) {
    for (const auto& date : scheme.rounds->dates) dates.emplace_back(base::to_string(date));
  }
  json.set("submissionDates", std::move(dates));
  json.set("facts", facts_json(scheme, language));
  json.set("parameters", parameters_json(scheme, language));
  json.set("definitions", definitions_json(scheme, language));
  json.set("conditions", conditions_json(scheme, language));
  json.set("amounts", amounts_json(scheme, language));
  json.set("readings", readings_json(scheme, language));
  json.set("process", process_json(scheme, language));
  json.set("spendingAllowed", spending_json(scheme.spending_allowed, language));
  json.set("spendingRefused", spending_json(scheme.spending_refused, language));
  json.set("sources", sources_json(scheme));
  json.set("hash", scheme.hash);
  return json;
}

}  // namespace hecht::schemes
