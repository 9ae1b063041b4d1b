#include <algorithm>
#include <array>

#include "feel/builtins.h"
#include "feel/parser_state.h"
#include "feel/phrases.h"

namespace hecht::feel {

namespace {

constexpr std::array<std::string_view, 10> kTypeNames = {"days and time duration",
                                                         "day and time duration",
                                                         "years and months duration",
                                                         "year and month duration",
                                                         "date and time",
                                                         "date time",
                                                         "string",
                                                         "number",
                                                         "boolean",
                                                         "time"};

const std::vector<std::string>& type_names() {
  static const std::vector<std::string> names(kTypeNames.begin(), kTypeNames.end());
  return names;
}

}  // namespace

std::vector<const std::string*> Parser::known_names() const {
  std::vector<const std::string*> known = pointers(locals_);
  append(known, names_.inputs);
  if (std::find(locals_.begin(), locals_.end(), "item") != locals_.end()) {
    append(known, names_.members);
    append(known, extra_names_);
  }
  static const std::vector<std::string> functions = [] {
    std::vector<std::string> names;
    for (const auto& builtin : builtins()) names.emplace_back(builtin.name);
    return names;
  }();
  append(known, functions);
  return known;
}

std::string Parser::known_name_here() {
  const std::size_t before = scanner_.position();
  std::string name = scanner_.take_known(known_names());
  scanner_.move_to(before);
  return name;
}

NodePtr Parser::name() {
  const std::size_t begin = start();
  const std::string known = scanner_.take_known(known_names());
  const std::size_t after_known = scanner_.position();
  scanner_.move_to(begin);
  if (known.size() <= 5) {
    if (auto literal = literal_word()) return literal;
    if (scanner_.looking_at_word("function")) {
      scanner_.take_word("function");
      const bool opens = scanner_.looking_at("(");
      scanner_.move_to(begin);
      if (opens) return function_literal();
    }
  }
  const std::string run = scanner_.take_run();
  const bool call_follows_run = scanner_.looking_at("(");
  scanner_.move_to(after_known);
  const bool call_follows = !known.empty() && scanner_.looking_at("(");
  if (call_follows) return call(known, begin);
  const bool only_builtin = find_builtin(known) >= 0 &&
                            std::find(locals_.begin(), locals_.end(), known) == locals_.end() &&
                            std::find(names_.inputs.begin(), names_.inputs.end(), known) == names_.inputs.end();
  if (!known.empty() && !(only_builtin && run.size() > known.size())) return resolve(known, begin);
  scanner_.move_to(begin);
  scanner_.take_run();
  if (run.empty() || is_keyword(run)) {
    scanner_.move_to(begin);
    return unexpected(phrases::kAnExpression);
  }
  return call_follows_run ? call(run, begin) : resolve(run, begin);
}

NodePtr Parser::resolve(const std::string& name, std::size_t begin) {
  std::vector<int> items;
  NodePtr found;
  for (int i = static_cast<int>(locals_.size()) - 1; i >= 0 && !found; --i) {
    const std::string& local = locals_[static_cast<std::size_t>(i)];
    if (local == name) {
      // In a filter `item` is the element, unless the element has an entry of that name.
      if (name == "item") items.push_back(i);
      auto node = make(NodeKind::Local, begin, {});
      node->index = i;
      node->name = name;
      found = node;
    } else if (local == "item") {
      items.push_back(i);
    }
  }
  const auto input = std::find(names_.inputs.begin(), names_.inputs.end(), name);
  if (!found && input != names_.inputs.end()) {
    auto node = make(NodeKind::Input, begin, {});
    node->index = static_cast<int>(input - names_.inputs.begin());
    node->name = name;
    found = node;
  }
  if (found && (items.empty() || !names_.lenient)) return found;
  if (!items.empty() && names_.lenient) {
    auto node = make(NodeKind::ItemMember, begin, found ? std::vector<NodePtr>{found} : std::vector<NodePtr>{});
    node->name = name;
    node->indexes = std::move(items);
    return node;
  }
  if (const int builtin = find_builtin(name); builtin >= 0) {
    auto function = std::make_shared<Function>();
    function->builtin = builtin;
    auto node = make(NodeKind::Literal, begin, {});
    node->literal = Value(std::shared_ptr<const Function>(function));
    return node;
  }
  return missing(name, begin, false);
}

NodePtr Parser::missing(const std::string& name, std::size_t begin, bool function) {
  auto node = make(NodeKind::Missing, begin, {});
  node->name = name;
  if (names_.lenient) return node;
  std::vector<std::string> candidates;
  if (function) {
    for (const auto& builtin : builtins()) candidates.emplace_back(builtin.name);
  } else {
    candidates = names_.inputs;
    candidates.insert(candidates.end(), locals_.begin(), locals_.end());
  }
  const std::string near = base::nearest(name, candidates);
  if (near.empty()) {
    fault_at(begin, function ? phrases::kUnknownFunction : phrases::kUnknownName, {name},
             function ? phrases::kSeeFunctions : phrases::kDeclareName, {});
  } else {
    fault_at(begin, function ? phrases::kUnknownFunction : phrases::kUnknownName, {name}, phrases::kDidYouMean, {near});
  }
  return node;
}

NodePtr Parser::call(const std::string& name, std::size_t begin) {
  const bool variable = std::find(locals_.begin(), locals_.end(), name) != locals_.end() ||
                        std::find(names_.inputs.begin(), names_.inputs.end(), name) != names_.inputs.end();
  const int builtin = find_builtin(name);
  if (name == "awaiting" && !names_.lenient) return awaiting(begin);
  if (variable || builtin < 0) {
    auto function = variable ? resolve(name, begin) : missing(name, begin, true);
    return function ? invocation(begin, function) : nullptr;
  }
  std::vector<NodePtr> values;
  std::vector<std::string> argument_names;
  if (!arguments(values, argument_names)) return nullptr;
  const auto& row = builtins()[static_cast<std::size_t>(builtin)];
  if (!names_.lenient && argument_names.empty() && !accepts(row, values.size())) {
    fault_at(begin, phrases::kArgumentCount, {name, std::to_string(values.size())}, phrases::kSeeFunctions, {});
    return nullptr;
  }
  auto node = make(NodeKind::Call, begin, std::move(values));
  node->index = builtin;
  node->name = name;
  node->names = std::move(argument_names);
  return node;
}

// awaiting(fact, …): its arguments are looked at as names, not evaluated.
NodePtr Parser::awaiting(std::size_t begin) {
  std::vector<NodePtr> values;
  std::vector<std::string> argument_names;
  if (!arguments(values, argument_names)) return nullptr;
  auto node = make(NodeKind::Awaiting, begin, {});
  for (const auto& value : values) {
    if (value->kind != NodeKind::Input || value->index >= kInputsMax) {
      fault_at(value->begin, phrases::kOnlyFacts, {}, phrases::kSeeFunctions, {});
      return nullptr;
    }
    node->indexes.push_back(value->index);
  }
  return node;
}

// A name followed by a colon; empty and nothing taken otherwise.
std::string Parser::argument_name() {
  const std::size_t before = scanner_.position();
  std::string name = scanner_.take_run();
  if (!name.empty() && scanner_.take(":")) return name;
  scanner_.move_to(before);
  return {};
}

bool Parser::arguments(std::vector<NodePtr>& values, std::vector<std::string>& names) {
  if (!expect("(")) return false;
  if (scanner_.take(")")) return true;
  do {
    std::string name = argument_name();
    if (!name.empty()) names.push_back(std::move(name));
    auto value = positive_test(true);
    if (!value) return false;
    values.push_back(std::move(value));
  } while (scanner_.take(","));
  return expect(")");
}

bool Parser::type_expression(TypeExpression& type) {
  if (++depth_ > kDepthMax) {
    fail(phrases::kTooDeep, {}, phrases::kShorten, {});
    return false;
  }
  const bool ok = type_parts(type);
  --depth_;
  return ok;
}

bool Parser::type_parts(TypeExpression& type) {
  type.name = scanner_.take_known(pointers(type_names()));
  if (type.name.empty()) type.name = scanner_.take_part();
  if (type.name.empty()) {
    unexpected(phrases::kATypeName);
    return false;
  }
  if (type.name == "function") return function_type(type);
  return !scanner_.take("<") || type_arguments(type);
}

bool Parser::type_arguments(TypeExpression& type) {
  do {
    if (type.name == "context") {
      std::string key = scanner_.take_run();
      if (!expect(":")) return false;
      type.keys.push_back(std::move(key));
    }
    TypeExpression argument;
    if (!type_expression(argument)) return false;
    type.arguments.push_back(std::move(argument));
  } while (scanner_.take(","));
  return expect(">");
}

bool Parser::function_type(TypeExpression& type) {
  if (scanner_.take("<") && !scanner_.take(">") && !type_arguments(type)) return false;
  if (!scanner_.take("->")) return true;
  TypeExpression result;
  if (!type_expression(result)) return false;
  type.result = std::make_shared<const TypeExpression>(std::move(result));
  return true;
}

}  // namespace hecht::feel
