#include "feel/builtins.h"

#include <algorithm>
#include <unordered_map>

namespace hecht::feel {

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> table = [] {
    std::vector<Builtin> all;
    for (auto* group : {&number_builtins, &string_builtins, &list_builtins, &aggregate_builtins, &context_builtins,
                        &temporal_builtins, &range_builtins}) {
      for (auto& row : group()) all.push_back(std::move(row));
    }
    return all;
  }();
  return table;
}

int find_builtin(std::string_view name) {
  static const std::unordered_map<std::string_view, int> index = [] {
    std::unordered_map<std::string_view, int> rows;
    for (std::size_t i = 0; i < builtins().size(); ++i) rows.emplace(builtins()[i].name, static_cast<int>(i));
    return rows;
  }();
  const auto found = index.find(name);
  return found == index.end() ? -1 : found->second;
}

bool accepts(const Builtin& builtin, std::size_t count) {
  return std::any_of(builtin.signatures.begin(), builtin.signatures.end(), [&](const Signature& signature) {
    return count >= signature.required && (signature.variadic || count <= signature.parameters.size());
  });
}

std::vector<Value> order_named(const Builtin& builtin, const std::vector<std::string>& names, std::vector<Value> values,
                               bool& found) {
  found = false;
  for (const auto& signature : builtin.signatures) {
    std::vector<Value> ordered(signature.parameters.size());
    std::size_t last = 0;
    std::size_t matched = 0;
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
      const auto at = std::find(names.begin(), names.end(), signature.parameters[i]);
      if (at == names.end()) continue;
      ordered[i] = values[static_cast<std::size_t>(at - names.begin())];
      last = i + 1;
      ++matched;
    }
    if (matched != names.size()) continue;
    found = true;
    ordered.resize(std::max(last, signature.required));
    return ordered;
  }
  return {};
}

}  // namespace hecht::feel
