#include "schemes/reader.h"

#include <algorithm>

#include "base/phrases.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

void Reader::problem(const YamlNode& at, const base::Phrase& message, const std::vector<std::string>& arguments,
                     const base::Phrase& remedy, const std::vector<std::string>& remedy_arguments) {
  problem(at, message, arguments, base::say_both(remedy, remedy_arguments));
}

void Reader::problem(const YamlNode& at, const base::Phrase& message, const std::vector<std::string>& arguments,
                     base::Text remedy) {
  problems_.push_back({document_.place(at), {}, base::say_both(message, arguments), std::move(remedy)});
}

void Reader::allow(const YamlNode& map, const std::vector<std::string>& keys) {
  for (const auto& [key, value] : map.entries) {
    if (std::find(keys.begin(), keys.end(), key.text) != keys.end()) continue;
    problem(key, phrases::kUnknownKey, {key.text}, base::choose_among(key.text, keys));
  }
}

const YamlNode* Reader::require(const YamlNode& map, std::string_view key) {
  const YamlNode* found = map.find(key);
  if (found != nullptr && found->kind != YamlNode::Kind::Null) return found;
  problem(found == nullptr ? map : *found, phrases::kMissingKey, {std::string(key)}, phrases::kAddKey,
          {std::string(key)});
  return nullptr;
}

bool Reader::is_map(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::Map) return true;
  problem(node, phrases::kWantMap, {}, phrases::kMapExample);
  return false;
}

bool Reader::is_sequence(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::Sequence) return true;
  problem(node, phrases::kWantList, {}, phrases::kListExample);
  return false;
}

std::string Reader::scalar(const YamlNode& map, std::string_view key, bool required) {
  const YamlNode* node = required ? require(map, key) : map.find(key);
  if (node == nullptr || node->kind == YamlNode::Kind::Null) return {};
  if (node->kind != YamlNode::Kind::Scalar) {
    problem(*node, phrases::kWantText, {std::string(key)}, phrases::kOneLine);
    return {};
  }
  return node->text;
}

std::string Reader::one_of(const YamlNode& map, std::string_view key, const std::vector<std::string>& choices,
                           bool required) {
  std::string value = scalar(map, key, required);
  if (value.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return value;
  problem(*map.find(key), phrases::kNotAChoice, {value, std::string(key)}, base::choose_among(value, choices));
  return {};
}

Text Reader::text_of(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::Scalar) return {node.text, {}};
  if (node.kind != YamlNode::Kind::Map) {
    problem(node, phrases::kWantText, {"tekst"}, phrases::kTextExample);
    return {};
  }
  allow(node, {"nl", "en"});
  Text text{scalar(node, "nl", true), scalar(node, "en", false)};
  return text;
}

Text Reader::text(const YamlNode& map, std::string_view key, bool required) {
  const YamlNode* node = required ? require(map, key) : map.find(key);
  return node == nullptr || node->kind == YamlNode::Kind::Null ? Text() : text_of(*node);
}

std::optional<base::Date> Reader::date(const YamlNode& map, std::string_view key, bool required) {
  const std::string value = scalar(map, key, required);
  if (value.empty()) return std::nullopt;
  const auto date = base::parse_date(value);
  if (!date) problem(*map.find(key), base::kNoDate, {value}, base::kDateExample);
  return date;
}

std::vector<std::string> Reader::strings(const YamlNode& map, std::string_view key) {
  std::vector<std::string> out;
  const YamlNode* node = map.find(key);
  if (node == nullptr || !is_sequence(*node)) return out;
  for (const auto& item : node->items) {
    if (item.kind != YamlNode::Kind::Scalar) {
      problem(item, phrases::kWantText, {std::string(key)}, phrases::kOneLine);
    } else {
      out.push_back(item.text);
    }
  }
  return out;
}

std::vector<Text> Reader::texts(const YamlNode& map, std::string_view key) {
  std::vector<Text> out;
  const YamlNode* node = map.find(key);
  if (node == nullptr || !is_sequence(*node)) return out;
  for (const auto& item : node->items) out.push_back(text_of(item));
  return out;
}

base::Json json_of(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::Sequence) {
    base::Json::Array items;
    for (const auto& item : node.items) items.push_back(json_of(item));
    return items;
  }
  if (node.kind != YamlNode::Kind::Scalar) return {};
  if (!node.quoted && (node.text == "true" || node.text == "false")) return node.text == "true";
  const bool number = !node.quoted && base::Decimal::parse(node.text).has_value();
  return number ? base::Json(base::Json::Number{node.text}) : base::Json(node.text);
}

}  // namespace hecht::schemes
