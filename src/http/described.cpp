#include "http/described.h"

#include <algorithm>
#include <boost/core/demangle.hpp>
#include <charconv>

#include "base/identifiers.h"
#include "base/phrases.h"
#include "http/phrases.h"

namespace hecht::http {

using base::Json;

base::Json reference_to(const std::string& name) {
  return Json::Object{{"$ref", Json("#/components/schemas/" + name)}};
}

void define_page(const std::string& name, base::Json items, Definitions& definitions) {
  const Json count = detail::plain_schema("integer");
  const Json links = Json::Object{{"type", "object"}, {"additionalProperties", reference_to("Link")}};
  Json properties = Json::Object{{"items", detail::array_schema(std::move(items))},
                                 {"page", count},
                                 {"pageSize", count},
                                 {"total", count},
                                 {"_links", links}};
  definitions[name] = detail::object_schema(std::move(properties), {"items", "page", "pageSize", "total", "_links"});
}

namespace detail {

namespace {

// A value in a message: not endless, and never a BSN.
std::string shortened(const std::string& text) { return base::shortened(base::without_bsn(text)); }

void say(const std::string& path, const base::Phrase& what, const Json& value, const base::Phrase& remedy,
         base::Problems& problems) {
  const std::string shown = value.as_string() != nullptr ? *value.as_string() : value.to_string();
  problems.push_back({{}, path, base::say_both(what, {shortened(shown)}), base::say_both(remedy)});
}

}  // namespace

std::string key_of(std::string_view member) {
  std::string key;
  for (std::size_t i = 0; i < member.size(); ++i) {
    if (member[i] == '_') {
      // The last one only keeps the name apart from a word of C++: "new_" is "new".
      if (i + 1 < member.size()) key += static_cast<char>(member[++i] - 'a' + 'A');
    } else {
      key += member[i];
    }
  }
  return key;
}

std::string word_of(std::string_view enumerator) {
  std::string word;
  for (const char c : enumerator) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !word.empty()) word += '-';
    word += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return word;
}

std::string name_of(const std::type_info& type) {
  const std::string name = boost::core::demangle(type.name());
  return name.substr(name.rfind(':') + 1);
}

std::string joined(const std::string& path, const std::string& key) { return path.empty() ? key : path + "." + key; }

void say_missing(const std::string& path, base::Problems& problems) {
  problems.push_back({{}, path, base::say_both(phrases::kMissing, {path}), base::say_both(phrases::kMissingRemedy)});
}

void read_value(const Json& json, const std::string& path, bool& out, base::Problems& problems) {
  if (const auto* value = json.as_bool()) {
    out = *value;
  } else {
    say(path, phrases::kNoBoolean, json, phrases::kNoBooleanRemedy, problems);
  }
}

void read_value(const Json& json, const std::string& path, std::int64_t& out, base::Problems& problems) {
  if (const auto* number = json.as_number()) {
    const std::string& text = number->text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error == std::errc() && end == text.data() + text.size()) return;
  }
  say(path, phrases::kNoInteger, json, phrases::kNoIntegerRemedy, problems);
}

void read_value(const Json& json, const std::string& path, std::string& out, base::Problems& problems) {
  if (const auto* value = json.as_string()) {
    out = *value;
  } else {
    say(path, phrases::kNoText, json, phrases::kNoTextRemedy, problems);
  }
}

void read_value(const Json& json, const std::string& path, base::Date& out, base::Problems& problems) {
  const auto* text = json.as_string();
  if (const auto date = text != nullptr ? base::parse_date(*text) : std::nullopt) {
    out = *date;
  } else {
    say(path, base::kNoDate, json, base::kDateExample, problems);
  }
}

void read_value(const Json& json, const std::string& path, base::Instant& out, base::Problems& problems) {
  const auto* text = json.as_string();
  if (const auto instant = text != nullptr ? base::parse_instant(*text) : std::nullopt) {
    out = *instant;
  } else {
    say(path, phrases::kNoInstant, json, phrases::kNoInstantRemedy, problems);
  }
}

void read_value(const Json& json, const std::string& path, base::Money& out, base::Problems& problems) {
  const auto* text = json.as_string();
  const auto* number = json.as_number();
  std::optional<base::Money> money;
  if (text != nullptr) money = base::Money::parse(*text);
  if (number != nullptr) money = base::Money::parse(number->text);
  if (money) {
    out = *money;
  } else {
    say(path, phrases::kNoMoney, json, phrases::kNoMoneyRemedy, problems);
  }
}

std::optional<std::size_t> read_word(const Json& json, const std::string& path, const std::vector<std::string>& words,
                                     base::Problems& problems) {
  if (const auto* text = json.as_string()) {
    const auto found = std::find(words.begin(), words.end(), *text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  }
  const std::string shown = json.as_string() != nullptr ? *json.as_string() : json.to_string();
  problems.push_back({{}, path, base::say_both(phrases::kNoWord, {shortened(shown)}), base::choose_from(words)});
  return std::nullopt;
}

const Json::Array* read_array(const Json& json, const std::string& path, base::Problems& problems) {
  const auto* array = json.as_array();
  if (array == nullptr) say(path, phrases::kNoList, json, phrases::kNoListRemedy, problems);
  return array;
}

bool read_object(const Json& json, const std::string& path, const std::vector<std::string>& keys,
                 base::Problems& problems) {
  const auto* object = json.as_object();
  if (object == nullptr) {
    say(path, phrases::kNoObject, json, phrases::kNoObjectRemedy, problems);
    return false;
  }
  for (const auto& [key, value] : *object) {
    if (std::count(keys.begin(), keys.end(), key) > 0) continue;
    problems.push_back({{},
                        joined(path, shortened(key)),
                        base::say_both(phrases::kUnknownMember, {shortened(key)}),
                        keys.empty() ? base::say_both(phrases::kLeaveMemberOut) : base::choose_among(key, keys)});
  }
  return true;
}

Json plain_schema(std::string_view kind) {
  if (kind == "date" || kind == "date-time") return Json::Object{{"type", "string"}, {"format", std::string(kind)}};
  if (kind == "money") return Json::Object{{"type", "string"}, {"pattern", "^-?[0-9]+\\.[0-9]{2}$"}};
  return Json::Object{{"type", std::string(kind)}};
}

Json words_schema(const std::vector<std::string>& words) {
  return Json::Object{{"type", "string"}, {"enum", Json::Array(words.begin(), words.end())}};
}

Json array_schema(Json items) { return Json::Object{{"type", "array"}, {"items", std::move(items)}}; }

// A plain type stays in one piece: readers of the API know a date by its format.
Json or_null(Json schema) {
  const Json* type = schema.find("type");
  if (type == nullptr || type->as_string() == nullptr || schema.find("enum") != nullptr)
    return Json::Object{{"anyOf", Json::Array{std::move(schema), Json::Object{{"type", "null"}}}}};
  Json json{Json::Object{}};
  for (const auto& [key, value] : *schema.as_object())
    json.set(key, key == "type" ? Json(Json::Array{value, "null"}) : value);
  return json;
}

Json object_schema(Json properties, Json::Array required) {
  Json json = Json::Object{{"type", "object"}};
  if (!required.empty()) json.set("required", std::move(required));
  json.set("properties", std::move(properties));
  return json;
}

}  // namespace detail

}  // namespace hecht::http
