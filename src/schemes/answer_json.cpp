#include "schemes/answer.h"
#include "schemes/describe.h"

namespace hecht::schemes {

using base::Json;

Json to_json(const Citation& citation) {
  Json json{Json::Object{}};
  json.set("document", citation.document);
  json.set("section", citation.section);
  return json;
}

namespace {

Json amount_json(const AmountAnswer& answer, Outcome outcome, base::Language language) {
  Json json{Json::Object{}};
  const auto fixed = [](const std::optional<base::Decimal>& value) {
    return value ? Json(value->to_fixed(2)) : Json();
  };
  json.set("id", answer.amount->id);
  json.set("value", fixed(answer.result.value));
  if (!answer.result.value && answer.result.from) json.set("from", fixed(answer.result.from));
  if (!answer.result.value && answer.result.to) json.set("to", fixed(answer.result.to));
  json.set("unit", answer.amount->unit);
  json.set("applies", outcome == Outcome::Yes);
  json.set("text", full_sentence(answer.amount->text.in(language)) + " " + answer.calculation);
  json.set("source", to_json(answer.amount->source));
  return json;
}

Json condition_json(const ConditionAnswer& answer, base::Language language) {
  Json json{Json::Object{}};
  json.set("id", answer.condition->id);
  json.set("level", level_id(answer.level));
  json.set("outcome", outcome_id(answer.outcome));
  json.set("text", answer.condition->text.in(language));
  json.set("reason", answer.reason);
  json.set("source", to_json(answer.condition->source));
  json.set("remedy", answer.condition->remedy.nl.empty() ? Json() : Json(answer.condition->remedy.in(language)));
  return json;
}

Json missing_json(const MissingAnswer& answer, base::Language language) {
  Json json{Json::Object{}};
  json.set("fact", answer.fact->name);
  json.set("question", answer.fact->question.in(language));
  json.set("who", answer.fact->who.in(language));
  Json::Array settles(answer.settles.begin(), answer.settles.end());
  json.set("settles", std::move(settles));
  return json;
}

Json change_json(const ChangeAnswer& answer) {
  Json json{Json::Object{}};
  json.set("text", answer.text);
  Json facts{Json::Object{}};
  for (const auto& [fact, value] : answer.facts) facts.set(fact->name, value);
  json.set("facts", std::move(facts));
  return json;
}

Json reading_json(const ReadingAnswer& answer, base::Language language) {
  Json json{Json::Object{}};
  json.set("id", answer.reading->id);
  json.set("text", answer.reading->text.in(language));
  Json::Array alternatives;
  for (const auto& other : answer.alternatives) {
    Json each{Json::Object{}};
    each.set("text", other.alternative->text.in(language));
    if (!other.alternative->amount.empty()) {
      each.set("amount", other.alternative->amount);
      each.set("value", other.value ? Json(other.value->to_fixed(2)) : Json());
    }
    alternatives.push_back(std::move(each));
  }
  json.set("alternatives", std::move(alternatives));
  return json;
}

}  // namespace

Json to_json(const Answer& answer, const std::string& program) {
  const auto language = answer.language;
  Json json{Json::Object{}};
  json.set("scheme", answer.scheme->id);
  json.set("version", answer.scheme->version);
  json.set("status", answer.scheme->status);
  json.set("date", base::to_string(answer.date));
  json.set("outcome", outcome_id(answer.outcome));
  json.set("round", answer.round ? Json(base::to_string(*answer.round)) : Json());
  Json::Array amounts;
  for (const auto& each : answer.amounts) amounts.push_back(amount_json(each, answer.outcome, language));
  json.set("amounts", std::move(amounts));
  Json::Array conditions;
  for (const auto& each : answer.conditions) conditions.push_back(condition_json(each, language));
  json.set("conditions", std::move(conditions));
  Json::Array missing;
  for (const auto& each : answer.missing) missing.push_back(missing_json(each, language));
  json.set("missing", std::move(missing));
  Json::Array changes;
  for (const auto& each : answer.changes) changes.push_back(change_json(each));
  json.set("changes", std::move(changes));
  Json::Array readings;
  for (const auto& each : answer.readings) readings.push_back(reading_json(each, language));
  json.set("readings", std::move(readings));
  Json receipt{Json::Object{}};
  receipt.set("schemeHash", answer.scheme->hash);
  receipt.set("factsHash", answer.facts_hash);
  receipt.set("program", program);
  json.set("receipt", std::move(receipt));
  return json;
}

}  // namespace hecht::schemes
