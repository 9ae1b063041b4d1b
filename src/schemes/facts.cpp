#include "schemes/facts.h"

#include <algorithm>

#include "base/utf8.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using base::Decimal;
using base::Json;
using base::Language;
using feel::Value;

namespace {

constexpr int kPercentMax = 100;

base::Problem refuse(const Fact& fact, const base::Phrase& message, const std::string& value,
                     const base::Phrase& remedy, const std::string& remedy_argument = {}) {
  return {{}, fact.name, base::say_both(message, {value}), base::say_both(remedy, {remedy_argument})};
}

// Which sentence says what kind of value the fact wants.
const base::Phrase& wanted(FactType type) {
  switch (type) {
    case FactType::Count:
      return phrases::kWantCount;
    case FactType::Number:
      return phrases::kWantNumber;
    case FactType::Money:
      return phrases::kWantMoney;
    case FactType::Percentage:
      return phrases::kWantPercentage;
    case FactType::Boolean:
      return phrases::kWantBoolean;
    case FactType::Text:
      return phrases::kWantString;
    case FactType::Choice:
      return phrases::kWantChoice;
    case FactType::List:
      return phrases::kWantStrings;
    case FactType::Date:
      return phrases::kWantDate;
    case FactType::Instant:
      return phrases::kWantInstant;
    case FactType::Quarter:
      return phrases::kWantQuarter;
  }
  return phrases::kWantString;
}

base::Result<Value> read_number(const Fact& fact, const Json& json) {
  const auto* number = json.as_number();
  const auto* text = fact.type == FactType::Money ? json.as_string() : nullptr;
  if (number == nullptr && text == nullptr)
    return refuse(fact, phrases::kWrongType, json.to_string(), wanted(fact.type));
  const std::string& digits = number != nullptr ? number->text : *text;
  const auto value = Decimal::parse_exact(digits);
  if (!value) return refuse(fact, phrases::kWrongType, digits, wanted(fact.type));
  const bool whole = fact.type == FactType::Count;
  if (fact.type != FactType::Number && value->is_negative())
    return refuse(fact, phrases::kNegative, digits, wanted(fact.type));
  if (whole && !value->to_int()) return refuse(fact, phrases::kNotWhole, digits, wanted(fact.type));
  if (fact.type == FactType::Money && !value->to_scaled(2))
    return refuse(fact, phrases::kTooPrecise, digits, wanted(fact.type));
  if (fact.type == FactType::Percentage && *value > Decimal::from_int(kPercentMax))
    return refuse(fact, phrases::kOver100, digits, wanted(fact.type));
  return Value(*value);
}

std::string option_ids(const Fact& fact) {
  std::vector<std::string> ids;
  for (const auto& option : fact.options) ids.push_back(option.id);
  return base::format_list(ids, Language::Dutch);
}

// A text or list past the limits of a value would be null, which is not what was given.
base::Result<Value> small_enough(const Fact& fact, const Json& json, Value value) {
  constexpr std::size_t kShownBytes = 40;
  if (!value.is_null()) return value;
  std::string shown = json.to_string().substr(0, kShownBytes);
  shown.resize(base::invalid_utf8_at(shown));
  return refuse(fact, phrases::kTooLarge, shown, phrases::kMakeSmaller);
}

base::Result<Value> read_option(const Fact& fact, const Json& json) {
  const auto* text = json.as_string();
  if (text == nullptr) return refuse(fact, phrases::kWrongType, json.to_string(), wanted(fact.type), option_ids(fact));
  const auto known = [&](const Option& option) { return option.id == *text; };
  if (!fact.options.empty() && std::none_of(fact.options.begin(), fact.options.end(), known)) {
    std::vector<std::string> ids;
    for (const auto& option : fact.options) ids.push_back(option.id);
    base::Problem problem = refuse(fact, phrases::kNotInList, *text, phrases::kWantChoice);
    problem.remedy = base::choose_among(*text, ids);
    return problem;
  }
  return small_enough(fact, json, *text);
}

base::Result<Value> read_list(const Scheme& scheme, int index, const Json& json) {
  const Fact& fact = scheme.facts[static_cast<std::size_t>(index)];
  const auto* array = json.as_array();
  if (array == nullptr) return refuse(fact, phrases::kWrongType, json.to_string(), wanted(fact.type));
  feel::List items;
  for (const auto& element : *array) {
    if (element.is_null()) {
      items.push_back(unknown_fact(scheme, index));
      continue;
    }
    auto item = read_option(fact, element);
    if (!item) return item;
    items.push_back(std::move(*item));
  }
  return small_enough(fact, json, std::move(items));
}

base::Result<Value> read_moment(const Fact& fact, const Json& json) {
  const auto* text = json.as_string();
  if (text == nullptr) return refuse(fact, phrases::kWrongType, json.to_string(), wanted(fact.type));
  if (fact.type == FactType::Date) {
    const auto date = base::parse_date(*text);
    return date ? base::Result<Value>(Value(*date)) : refuse(fact, phrases::kWrongType, *text, wanted(fact.type));
  }
  if (fact.type == FactType::Quarter) {
    const auto quarter = base::parse_quarter(*text);
    return quarter ? base::Result<Value>(Value(*text)) : refuse(fact, phrases::kWrongType, *text, wanted(fact.type));
  }
  const auto instant = base::parse_instant(*text, base::kAmsterdam);
  if (!instant) {
    const bool bare = base::parse_date(*text).has_value();
    return refuse(fact, bare ? phrases::kBareDate : phrases::kWrongType, *text, wanted(fact.type));
  }
  const auto local = base::local_in(*instant, base::kAmsterdam);
  return Value(feel::DateTime{
      local.date, local.time, {feel::Zone::Kind::Offset, base::offset_at(base::kAmsterdam, *instant), {}}});
}

}  // namespace

Value unknown_fact(const Scheme& scheme, int index) {
  feel::Unknown unknown;
  unknown.waits_for = feel::InputSet{1} << static_cast<unsigned>(index);
  const FactType type = scheme.facts[static_cast<std::size_t>(index)].type;
  if (type == FactType::Count || type == FactType::Money || type == FactType::Percentage) unknown.low = Decimal();
  if (type == FactType::Percentage) unknown.high = Decimal::from_int(kPercentMax);
  return unknown;
}

base::Result<Value> read_fact(const Scheme& scheme, int index, const Json& json) {
  const Fact& fact = scheme.facts[static_cast<std::size_t>(index)];
  if (json.is_null()) return unknown_fact(scheme, index);
  switch (fact.type) {
    case FactType::Count:
    case FactType::Number:
    case FactType::Money:
    case FactType::Percentage:
      return read_number(fact, json);
    case FactType::Boolean:
      if (json.as_bool() == nullptr) return refuse(fact, phrases::kWrongType, json.to_string(), wanted(fact.type));
      return Value(*json.as_bool());
    case FactType::Text:
    case FactType::Choice:
      return read_option(fact, json);
    case FactType::List:
      return read_list(scheme, index, json);
    case FactType::Date:
    case FactType::Instant:
    case FactType::Quarter:
      return read_moment(fact, json);
  }
  return Value();
}

base::Result<std::vector<Value>> read_facts(const Scheme& scheme, const Json& object) {
  if (object.as_object() == nullptr) {
    return base::Problem{{}, {}, base::say_both(phrases::kFactsNoObject), base::say_both(phrases::kFactsExample)};
  }
  std::vector<Value> values;
  for (int i = 0; i < static_cast<int>(scheme.facts.size()); ++i) values.push_back(unknown_fact(scheme, i));
  base::Problems problems;
  for (const auto& [name, json] : *object.as_object()) {
    const int index = scheme.fact_index(name);
    if (index < 0) {
      std::vector<std::string> names;
      for (const auto& fact : scheme.facts) names.push_back(fact.name);
      problems.push_back(
          {{}, name, base::say_both(phrases::kNoSuchFact, {name, scheme.key()}), base::choose_among(name, names)});
      continue;
    }
    auto value = read_fact(scheme, index, json);
    if (value) {
      values[static_cast<std::size_t>(index)] = std::move(*value);
    } else {
      problems.insert(problems.end(), value.problems().begin(), value.problems().end());
    }
  }
  if (!problems.empty()) return problems;
  return values;
}

Json fact_to_json(const Fact& fact, const Value& value) {
  if (const auto* flag = value.as_bool()) return *flag;
  if (const auto* number = value.as_number()) {
    if (fact.type == FactType::Money) return number->to_fixed(2);
    return Json::Number{number->to_string()};
  }
  if (const auto* list = value.as_list()) {
    Json::Array items;
    for (const auto& item : *list) items.push_back(fact_to_json(fact, item));
    return items;
  }
  return value.is_null() || value.as_unknown() != nullptr ? Json() : Json(feel::to_string(value));
}

base::Result<Value> read_parameter(const Parameter& parameter, std::string_view text) {
  const auto refuse_value = [&](const base::Phrase& remedy) {
    return base::Problem{
        {}, parameter.name, base::say_both(phrases::kWrongType, {std::string(text)}), base::say_both(remedy, {""})};
  };
  if (parameter.is_date) {
    const auto date = base::parse_date(text);
    return date ? base::Result<Value>(Value(*date)) : refuse_value(phrases::kWantDate);
  }
  const auto number = Decimal::parse_exact(text);
  if (!number || number->is_negative()) return refuse_value(phrases::kWantParameter);
  if (feel::Unit::parse(parameter.unit).is_money() && !number->to_scaled(2)) return refuse_value(phrases::kWantMoney);
  return Value(*number);
}

namespace {

std::string option_label(const Fact& fact, const std::string& id, Language language) {
  const auto found =
      std::find_if(fact.options.begin(), fact.options.end(), [&](const Option& option) { return option.id == id; });
  return found == fact.options.end() || found->label.nl.empty() ? id : found->label.in(language);
}

}  // namespace

std::string format_fact(const Fact& fact, const Value& value, Language language) {
  if (value.as_unknown() != nullptr || value.is_null()) return base::say(language, phrases::kNotKnown);
  if (const auto* flag = value.as_bool()) return base::say(language, *flag ? phrases::kYes : phrases::kNo);
  if (const auto* number = value.as_number()) {
    if (fact.type == FactType::Money) return base::format_euro(*number, language);
    const std::string plain = base::format_number(*number, language);
    return fact.type == FactType::Percentage ? plain + " %" : plain;
  }
  if (const auto* list = value.as_list()) {
    std::vector<std::string> items;
    for (const auto& item : *list) items.push_back(format_fact(fact, item, language));
    return items.empty() ? base::say(language, phrases::kNothing) : base::format_list(items, language);
  }
  if (const auto* date = value.as_date()) return base::format_date(*date, language);
  if (const auto* moment = value.as_date_time())
    return base::format_instant(feel::instant_of(*moment), base::kAmsterdam, language);
  return option_label(fact, feel::to_string(value), language);
}

std::string describe_fact(const Fact& fact, const Value& value, Language language) {
  std::string text = fact.label.in(language);
  const auto hole = text.find("{}");
  if (hole == std::string::npos) return fact.name + ": " + format_fact(fact, value, language);
  return text.replace(hole, 2, format_fact(fact, value, language));
}

}  // namespace hecht::schemes
