#include "feel/evaluate_text.h"

#include "feel/evaluator.h"

namespace hecht::feel {

namespace {

// Names inside values may follow a dot, and hold spaces too.
void collect_members(const Value& value, std::vector<std::string>& members) {
  if (const auto* list = value.as_list()) {
    for (const auto& item : *list) collect_members(item, members);
  } else if (const auto* context = value.as_context()) {
    for (const auto& [key, entry] : context->entries) {
      members.push_back(key);
      collect_members(entry, members);
    }
  }
}

}  // namespace

Value evaluate_text(std::string_view text, const Context& inputs, const base::Instant& now,
                    std::vector<Fault>& faults) {
  Names names;
  names.lenient = true;
  std::vector<Value> values;
  for (const auto& [name, value] : inputs.entries) {
    names.inputs.push_back(name);
    values.push_back(value);
    collect_members(value, names.members);
  }
  Parsed parsed = parse(text, names);
  faults = std::move(parsed.faults);
  if (!parsed.root) return {};
  return Evaluator(values, now).evaluate(*parsed.root);
}

}  // namespace hecht::feel
