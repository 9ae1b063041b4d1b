#include "feel/json_values.h"

namespace hecht::feel {

using base::Json;

std::optional<Value> from_json(const Json& json) {
  if (const auto* flag = json.as_bool()) return Value(*flag);
  if (const auto* text = json.as_string()) return Value(*text);
  if (const auto* number = json.as_number()) {
    const auto value = base::Decimal::parse_exact(number->text);
    return value ? std::optional(Value(*value)) : std::nullopt;
  }
  if (const auto* array = json.as_array()) {
    List items;
    for (const auto& element : *array) {
      auto item = from_json(element);
      if (!item) return std::nullopt;
      items.push_back(std::move(*item));
    }
    return Value(std::move(items));
  }
  if (const auto* object = json.as_object()) {
    Context context;
    for (const auto& [key, element] : *object) {
      auto value = from_json(element);
      if (!value) return std::nullopt;
      context.put(key, std::move(*value));
    }
    return Value(std::move(context));
  }
  return Value();
}

Json to_json(const Value& value) {
  if (value.is_null()) return {};
  if (const auto* flag = value.as_bool()) return *flag;
  if (const auto* number = value.as_number()) return Json::Number{number->to_string()};
  if (const auto* list = value.as_list()) {
    Json::Array items;
    for (const auto& item : *list) items.push_back(to_json(item));
    return items;
  }
  if (const auto* context = value.as_context()) {
    Json::Object entries;
    for (const auto& [key, entry] : context->entries) entries.emplace_back(key, to_json(entry));
    return entries;
  }
  return to_string(value);
}

}  // namespace hecht::feel
