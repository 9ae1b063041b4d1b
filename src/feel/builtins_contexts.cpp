#include "feel/builtins_support.h"
#include "feel/evaluator.h"
#include "feel/operators.h"

namespace hecht::feel {

namespace {

Value get_value(Arguments arguments, Evaluator&) {
  const auto* context = unwrapped(arguments[0]).as_context();
  if (context == nullptr) return {};
  if (const auto* path = arguments[1].as_list()) {
    Value here = *context;
    for (const auto& key : *path) {
      if (here.as_context() == nullptr || key.as_string() == nullptr) return {};
      here = member(here, *key.as_string());
    }
    return here;
  }
  const auto* key = text_of(arguments[1]);
  return key == nullptr ? Value() : member(*context, *key);
}

Value get_entries(Arguments arguments, Evaluator&) {
  const auto* context = unwrapped(arguments[0]).as_context();
  if (context == nullptr) return {};
  List entries;
  for (const auto& [key, value] : context->entries) {
    Context entry;
    entry.entries = {{"key", Value(key)}, {"value", value}};
    entries.emplace_back(std::move(entry));
  }
  return entries;
}

Value make_context(Arguments arguments, Evaluator& evaluator) {
  const auto entries = list_of(arguments[0]);
  if (!entries) return {};
  Context result;
  for (const auto& entry : *entries) {
    if (!evaluator.spend(result.entries.size() / kPartsPerStep)) return {};
    const auto* context = entry.as_context();
    const Value* key = context == nullptr ? nullptr : context->find("key");
    const Value* value = context == nullptr ? nullptr : context->find("value");
    if (key == nullptr || value == nullptr || key->as_string() == nullptr || result.find(*key->as_string()) != nullptr)
      return {};
    result.put(*key->as_string(), *value);
  }
  return result;
}

// Along a path of keys every step but the last must already be a context.
Value put_at(const Value& target, const List& keys, std::size_t at, const Value& value) {
  const auto* context = target.as_context();
  if (context == nullptr || keys[at].as_string() == nullptr) return {};
  const std::string& key = *keys[at].as_string();
  Context result = *context;
  if (at + 1 == keys.size()) {
    result.put(key, value);
    return result;
  }
  const Value nested = put_at(member(target, key), keys, at + 1, value);
  if (nested.is_null()) return {};
  result.put(key, nested);
  return result;
}

Value context_put(Arguments arguments, Evaluator&) {
  const auto keys = list_of(arguments[1]);
  if (!keys || keys->empty()) return {};
  return put_at(unwrapped(arguments[0]), *keys, 0, arguments[2]);
}

Value context_merge(Arguments arguments, Evaluator& evaluator) {
  const auto contexts = list_of(arguments[0]);
  if (!contexts) return {};
  Context result;
  for (const auto& item : *contexts) {
    if (item.as_context() == nullptr) return {};
    for (const auto& [key, value] : item.as_context()->entries) {
      if (!evaluator.spend(result.entries.size() / kPartsPerStep)) return {};
      result.put(key, value);
    }
  }
  return result;
}

}  // namespace

std::vector<Builtin> context_builtins() {
  return {
      {"get value", {{{"m", "key"}, 2}, {{"context", "key"}, 2}, {{"context", "keys"}, 2}}, &get_value},
      {"get entries", {{{"m"}, 1}, {{"context"}, 1}}, &get_entries},
      {"context", {{{"entries"}, 1}}, &make_context},
      {"context put", {{{"context", "key", "value"}, 3}, {{"context", "keys", "value"}, 3}}, &context_put},
      {"context merge", {{{"contexts"}, 1}}, &context_merge},
  };
}

}  // namespace hecht::feel
