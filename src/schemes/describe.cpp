#include "schemes/describe.h"

#include "schemes/answer.h"

namespace hecht::schemes {

using base::Json;
using base::Language;

std::string level_id(Level level) { return level == Level::Must ? "must" : level == Level::Should ? "should" : "info"; }

std::optional<base::Date> next_submission_date(const Scheme& scheme, const base::Date& today) {
  if (!scheme.rounds) return std::nullopt;
  for (const auto& date : scheme.rounds->dates) {
    if (date >= today) return date;
  }
  return std::nullopt;
}

namespace {

Json optional_date(const std::optional<base::Date>& date) { return date ? Json(base::to_string(*date)) : Json(); }

std::string kind_id(SchemeKind kind) {
  return kind == SchemeKind::Funding ? "funding" : kind == SchemeKind::Norm ? "norm" : "information";
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

Json texts_json(const std::vector<Text>& texts, Language language) {
  Json::Array items;
  for (const auto& text : texts) items.emplace_back(text.in(language));
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

Json conditions_json(const Scheme& scheme, Language language) {
  Json::Array conditions;
  for (const auto& condition : scheme.conditions) {
    Json each{Json::Object{}};
    each.set("id", condition.id);
    each.set("level", level_id(condition.level));
    if (condition.must_from) each.set("mustFrom", base::to_string(*condition.must_from));
    each.set("text", condition.text.in(language));
    each.set("test", condition.test.text);
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
    each.set("formula", amount.formula.text);
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
  json.set("conditions", conditions_json(scheme, language));
  json.set("amounts", amounts_json(scheme, language));
  json.set("readings", readings_json(scheme, language));
  json.set("spendingAllowed", texts_json(scheme.spending_allowed, language));
  json.set("spendingRefused", texts_json(scheme.spending_refused, language));
  json.set("sources", sources_json(scheme));
  json.set("hash", scheme.hash);
  return json;
}

}  // namespace hecht::schemes
