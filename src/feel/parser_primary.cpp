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

const std::vector<std::string>& member_names() {
  static const std::vector<std::string> names = {"time offset", "start included", "end included"};
  return names;
}

const std::vector<std::string>& type_names() {
  static const std::vector<std::string> names(kTypeNames.begin(), kTypeNames.end());
  return names;
}

std::vector<const std::string*> pointers(const std::vector<std::string>& names) {
  std::vector<const std::string*> out;
  for (const auto& name : names) out.push_back(&name);
  return out;
}

void append(std::vector<const std::string*>& out, const std::vector<std::string>& names) {
  for (const auto& name : names) out.push_back(&name);
}

}  // namespace

Parser::Parser(std::string_view text, const Names& names) : text_(text), names_(names), scanner_(text) {}

std::size_t Parser::start() {
  scanner_.skip_space();
  return scanner_.position();
}

std::shared_ptr<Node> Parser::make(NodeKind kind, std::size_t begin, std::vector<NodePtr> children) const {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  node->begin = begin;
  node->end = scanner_.position();
  node->children = std::move(children);
  return node;
}

std::shared_ptr<Node> Parser::make_range(std::size_t begin, const NodePtr& low, const NodePtr& high, bool low_included,
                                         bool high_included) const {
  auto node = make(NodeKind::RangeLiteral, begin, {low, high});
  node->low_included = low_included;
  node->high_included = high_included;
  return node;
}

void Parser::fault_at(std::size_t offset, const base::Phrase& message, std::vector<std::string> arguments,
                      const base::Phrase& remedy, std::vector<std::string> remedy_arguments) {
  faults_.push_back({offset, base::say_both(message, arguments), base::say_both(remedy, remedy_arguments)});
}

NodePtr Parser::fail(const base::Phrase& message, std::vector<std::string> arguments, const base::Phrase& remedy,
                     std::vector<std::string> remedy_arguments) {
  fault_at(start(), message, std::move(arguments), remedy, std::move(remedy_arguments));
  return nullptr;
}

NodePtr Parser::unexpected() {
  const base::Text what = base::say_both(phrases::kAnExpression);
  const std::size_t at = start();
  if (scanner_.at_end()) {
    faults_.push_back({at,
                       base::say_both(phrases::kEndsTooSoon),
                       {base::say(base::Language::Dutch, phrases::kExpected, {what.nl}),
                        base::say(base::Language::English, phrases::kExpected, {what.en})}});
    return nullptr;
  }
  std::string here = scanner_.take_part();
  if (here.empty()) here = std::string(text_.substr(at, 1));
  scanner_.move_to(at);
  faults_.push_back(
      {at,
       base::say_both(phrases::kUnexpected, {here}),
       {base::say(base::Language::Dutch, phrases::kExpected, {"een rekenteken, een vergelijking of het einde"}),
        base::say(base::Language::English, phrases::kExpected, {"an operator, a comparison or the end"})}});
  return nullptr;
}

bool Parser::expect(std::string_view symbol) {
  if (scanner_.take(symbol)) return true;
  fail(scanner_.at_end() ? phrases::kEndsTooSoon : phrases::kUnexpected, {std::string(1, scanner_.peek())},
       phrases::kExpected, {"‘" + std::string(symbol) + "’"});
  return false;
}

bool Parser::expect_word(std::string_view word) {
  if (scanner_.take_word(word)) return true;
  fail(scanner_.at_end() ? phrases::kEndsTooSoon : phrases::kUnexpected, {std::string(1, scanner_.peek())},
       phrases::kExpected, {"‘" + std::string(word) + "’"});
  return false;
}

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

// Arithmetic negation binds tighter than any other operator: -2 ** 2 is 4.
NodePtr Parser::unary() {
  const std::size_t begin = start();
  if (!scanner_.looking_at("-")) return postfix();
  if (++depth_ > kDepthMax) return fail(phrases::kTooDeep, {}, phrases::kShorten, {});
  scanner_.take("-");
  auto operand = unary();
  --depth_;
  if (!operand) return nullptr;
  return make(NodeKind::Negate, begin, {operand});
}

NodePtr Parser::postfix() {
  const std::size_t begin = start();
  auto node = primary();
  while (node) {
    if (scanner_.looking_at("..")) return node;
    if (scanner_.take(".")) {
      node = path(begin, node);
    } else if (scanner_.looking_at("[")) {
      auto filtered = filter(begin, node);
      if (filtered == node) return node;
      node = filtered;
    } else if (scanner_.looking_at("(")) {
      node = invocation(begin, node);
    } else {
      return node;
    }
  }
  return node;
}

NodePtr Parser::path(std::size_t begin, const NodePtr& value) {
  auto known = pointers(member_names());
  append(known, names_.members);
  append(known, extra_names_);
  const std::size_t before = scanner_.position();
  std::string member = scanner_.take_known(known);
  const std::size_t after_known = scanner_.position();
  scanner_.move_to(before);
  const std::string run = scanner_.take_run();
  if (run.size() > member.size() && member.empty()) {
    member = run;
  } else {
    scanner_.move_to(after_known);
  }
  if (member.empty()) return unexpected();
  auto node = make(NodeKind::Path, begin, {value});
  node->name = std::move(member);
  return node;
}

// Returns `list` itself when the bracket turned out to close a range.
NodePtr Parser::filter(std::size_t begin, const NodePtr& list) {
  const std::size_t before = scanner_.position();
  const std::size_t faults_before = faults_.size();
  scanner_.take("[");
  locals_.emplace_back("item");
  auto condition = expression();
  locals_.pop_back();
  const bool ok = condition && expect("]");
  if (!ok && range_depth_ > 0) {
    faults_.resize(faults_before);
    scanner_.move_to(before);
    return list;
  }
  if (!ok) return nullptr;
  auto node = make(NodeKind::Filter, begin, {list, condition});
  node->index = static_cast<int>(locals_.size());
  return node;
}

NodePtr Parser::invocation(std::size_t begin, const NodePtr& function) {
  std::vector<NodePtr> children{function};
  std::vector<std::string> argument_names;
  if (!arguments(children, argument_names)) return nullptr;
  auto node = make(NodeKind::Invoke, begin, std::move(children));
  node->names = std::move(argument_names);
  return node;
}

NodePtr Parser::primary() {
  const std::size_t begin = start();
  const char c = scanner_.peek();
  if (c == '"') {
    auto text = scanner_.take_string();
    if (!text) {
      fault_at(begin, phrases::kOpenString, {}, phrases::kCloseString, {});
      return nullptr;
    }
    auto node = make(NodeKind::Literal, begin, {});
    node->literal = Value(std::move(*text));
    return node;
  }
  if (c == '@') return at_literal();
  if (c == '(') return parenthesis();
  if (c == '[' || c == ']') return bracket();
  if (c == '{') return context();
  if (const auto number = scanner_.take_number()) {
    auto node = make(NodeKind::Literal, begin, {});
    node->literal = Value(*number);
    return node;
  }
  return is_name_start(static_cast<unsigned char>(c)) ? name() : unexpected();
}

NodePtr Parser::at_literal() {
  const std::size_t begin = start();
  scanner_.take("@");
  const auto text = scanner_.take_string();
  if (!text) return unexpected();
  auto node = make(NodeKind::Literal, begin, {});
  if (const auto date = base::parse_date(*text)) {
    node->literal = *date;
  } else if (const auto moment = parse_date_time(*text); moment && text->find('T') != std::string::npos) {
    node->literal = *moment;
  } else if (const auto time = parse_time(*text)) {
    node->literal = *time;
  } else if (const auto months = parse_months_duration(*text)) {
    node->literal = *months;
  } else if (const auto days = parse_days_duration(*text)) {
    node->literal = *days;
  } else if (!names_.lenient) {
    fault_at(begin, phrases::kBadTemporal, {*text}, phrases::kTemporalExample, {});
    return nullptr;
  }
  return node;
}

// `(expression)`, `(a..b)` or `(< 5)`.
NodePtr Parser::parenthesis() {
  const std::size_t begin = start();
  if (++depth_ > kDepthMax) return fail(phrases::kTooDeep, {}, phrases::kShorten, {});
  scanner_.take("(");
  const char next = scanner_.peek();
  NodePtr inner = next == '<' || next == '>' || next == '=' || next == '!' ? half_range(begin) : expression();
  if (inner && scanner_.take("..")) {
    inner = close_range(begin, inner, false);
  } else if (inner && !expect(")")) {
    inner = nullptr;
  }
  --depth_;
  return inner;
}

NodePtr Parser::half_range(std::size_t begin) { return begin == text_.size() ? nullptr : positive_test(true); }

NodePtr Parser::close_range(std::size_t begin, const NodePtr& low, bool low_included) {
  ++range_depth_;
  auto high = expression();
  --range_depth_;
  if (!high) return nullptr;
  if (scanner_.take("]")) return make_range(begin, low, high, low_included, true);
  if (scanner_.take(")") || scanner_.take("[")) return make_range(begin, low, high, low_included, false);
  expect("]");
  return nullptr;
}

// `[a, b]`, `[a..b]` or `]a..b]`.
NodePtr Parser::bracket() {
  const std::size_t begin = start();
  if (++depth_ > kDepthMax) return fail(phrases::kTooDeep, {}, phrases::kShorten, {});
  const bool open = scanner_.take("]");
  if (!open) scanner_.take("[");
  std::vector<NodePtr> items;
  NodePtr node;
  if (!open && scanner_.take("]")) {
    node = make(NodeKind::ListLiteral, begin, {});
  } else {
    auto item = positive_test(true);
    if (item && scanner_.take("..")) {
      node = close_range(begin, item, !open);
    } else if (!open) {
      while (item) {
        items.push_back(item);
        if (!scanner_.take(",")) break;
        item = positive_test(true);
      }
      if (item && expect("]")) node = make(NodeKind::ListLiteral, begin, std::move(items));
    } else if (item) {
      expect("..");
    }
  }
  --depth_;
  return node;
}

NodePtr Parser::context() {
  const std::size_t begin = start();
  if (++depth_ > kDepthMax) return fail(phrases::kTooDeep, {}, phrases::kShorten, {});
  const std::size_t locals_before = locals_.size();
  std::vector<NodePtr> children;
  std::vector<std::string> keys;
  scanner_.take("{");
  bool ok = true;
  if (!scanner_.take("}")) {
    do {
      std::string key;
      if (scanner_.peek() == '"') {
        key = scanner_.take_string().value_or("");
      } else {
        const auto colon = text_.find(':', scanner_.position());
        key = scanner_.take_run();
        // A key may hold + - * / . ' too: take what stands before the colon.
        if (!scanner_.looking_at(":") && colon != std::string_view::npos && !key.empty()) {
          const std::size_t from = scanner_.position() - key.size();
          key = std::string(text_.substr(from, colon - from));
          scanner_.move_to(colon);
        }
      }
      ok = expect(":");
      auto value = ok ? expression() : nullptr;
      ok = value != nullptr;
      if (!ok) break;
      children.push_back(value);
      keys.push_back(key);
      locals_.push_back(key);
      extra_names_.push_back(key);
    } while (scanner_.take(","));
    ok = ok && expect("}");
  }
  locals_.resize(locals_before);
  --depth_;
  if (!ok) return nullptr;
  auto node = make(NodeKind::ContextLiteral, begin, std::move(children));
  node->names = std::move(keys);
  node->index = static_cast<int>(locals_before);
  return node;
}

NodePtr Parser::function_literal() {
  const std::size_t begin = start();
  scanner_.take_word("function");
  if (!expect("(")) return nullptr;
  std::vector<std::string> parameters;
  std::vector<TypeExpression> types;
  if (!scanner_.take(")")) {
    do {
      parameters.push_back(scanner_.take_run());
      TypeExpression type;
      if (scanner_.take(":") && !type_expression(type)) return nullptr;
      types.push_back(std::move(type));
    } while (scanner_.take(","));
    if (!expect(")")) return nullptr;
  }
  const std::size_t locals_before = locals_.size();
  locals_.insert(locals_.end(), parameters.begin(), parameters.end());
  auto body = expression();
  locals_.resize(locals_before);
  if (!body) return nullptr;
  auto node = make(NodeKind::FunctionLiteral, begin, {body});
  node->names = std::move(parameters);
  node->types = std::move(types);
  return node;
}

NodePtr Parser::literal_word() {
  const std::size_t begin = start();
  Value value;
  if (scanner_.take_word("true")) {
    value = Value(true);
  } else if (scanner_.take_word("false")) {
    value = Value(false);
  } else if (!scanner_.take_word("null")) {
    return nullptr;
  }
  auto node = make(NodeKind::Literal, begin, {});
  node->literal = value;
  return node;
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
    return unexpected();
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
  type.name = scanner_.take_known(pointers(type_names()));
  if (type.name.empty()) type.name = scanner_.take_part();
  if (type.name.empty()) {
    unexpected();
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
