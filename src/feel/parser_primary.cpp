#include <algorithm>

#include "feel/parser_state.h"
#include "feel/phrases.h"

namespace hecht::feel {

namespace {

const std::vector<std::string>& member_names() {
  static const std::vector<std::string> names = {"time offset", "start included", "end included"};
  return names;
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
  for (const auto& child : children) node->height = std::max(node->height, child->height + 1);
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

void Parser::fault_at(std::size_t offset, const base::Phrase& message, const std::vector<std::string>& arguments,
                      const base::Phrase& remedy, const std::vector<std::string>& remedy_arguments) {
  faults_.push_back({offset, base::say_both(message, arguments), base::say_both(remedy, remedy_arguments)});
}

NodePtr Parser::fail(const base::Phrase& message, const std::vector<std::string>& arguments, const base::Phrase& remedy,
                     const std::vector<std::string>& remedy_arguments) {
  fault_at(start(), message, arguments, remedy, remedy_arguments);
  return nullptr;
}

// The word or character that comes next.
std::string Parser::here() {
  const std::size_t at = start();
  std::string word = scanner_.take_part();
  scanner_.move_to(at);
  return word.empty() ? std::string(text_.substr(at, 1)) : word;
}

NodePtr Parser::unexpected(const base::Phrase& expected) {
  const std::size_t at = start();
  const base::Text what = base::say_both(expected);
  const base::Text remedy = {base::say(base::Language::Dutch, phrases::kExpected, {what.nl}),
                             base::say(base::Language::English, phrases::kExpected, {what.en})};
  const base::Text message =
      scanner_.at_end() ? base::say_both(phrases::kEndsTooSoon) : base::say_both(phrases::kUnexpected, {here()});
  faults_.push_back({at, message, remedy});
  return nullptr;
}

bool Parser::expect(std::string_view symbol) {
  if (scanner_.take(symbol)) return true;
  fail(scanner_.at_end() ? phrases::kEndsTooSoon : phrases::kUnexpected, {here()}, phrases::kExpected,
       {"‘" + std::string(symbol) + "’"});
  return false;
}

bool Parser::expect_word(std::string_view word) {
  if (scanner_.take_word(word)) return true;
  fail(scanner_.at_end() ? phrases::kEndsTooSoon : phrases::kUnexpected, {here()}, phrases::kExpected,
       {"‘" + std::string(word) + "’"});
  return false;
}

// What stands in brackets may have to be read a second time as something else; brackets inside brackets would make that
// twice twice twice, so there is an end to it.
bool Parser::retry_from(const Mark& mark) {
  constexpr std::size_t kBytesMax = 100'000;
  if (reread_bytes_ > kBytesMax) return false;
  reread_bytes_ += scanner_.position() - mark.position + 1;
  if (reread_bytes_ > kBytesMax) {
    fail(phrases::kTooDeep, {}, phrases::kShorten, {});
    return false;
  }
  scanner_.move_to(mark.position);
  faults_.resize(mark.faults);
  // What failed may have been in the middle of an iteration or function.
  locals_.resize(mark.locals);
  extra_names_.resize(mark.extra_names);
  depth_ = mark.depth;
  range_depth_ = mark.range_depth;
  return true;
}

Parser::Mark Parser::mark() const {
  return {scanner_.position(), faults_.size(), locals_.size(), extra_names_.size(), depth_, range_depth_};
}

// A long row of operators is a tall tree, and whoever walks it needs as much stack.
NodePtr Parser::checked(const NodePtr& node) {
  if (node == nullptr || node->height <= kHeightMax) return node;
  return fail(phrases::kTooManyInARow, {std::to_string(kHeightMax)}, phrases::kShorten, {});
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
  while ((node = checked(node))) {
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
  if (member.empty()) return unexpected(phrases::kAName);
  auto node = make(NodeKind::Path, begin, {value});
  node->name = std::move(member);
  return node;
}

// Returns `list` itself when the bracket turned out to close a range.
NodePtr Parser::filter(std::size_t begin, const NodePtr& list) {
  const Mark before = mark();
  scanner_.take("[");
  locals_.emplace_back("item");
  auto condition = expression();
  const bool ok = condition && expect("]");
  if (!ok) return range_depth_ > 0 && retry_from(before) ? list : nullptr;
  locals_.pop_back();
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
  return is_name_start(static_cast<unsigned char>(c)) ? name() : unexpected(phrases::kAnExpression);
}

NodePtr Parser::at_literal() {
  const std::size_t begin = start();
  scanner_.take("@");
  const auto text = scanner_.take_string();
  if (!text) return unexpected(phrases::kAQuotedText);
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
        const std::size_t from = start();
        const auto colon = text_.find(':', from);
        key = scanner_.take_run();
        // A key may hold + - * / . ' too: take what stands before the colon.
        if (!scanner_.looking_at(":") && colon != std::string_view::npos && !key.empty()) {
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
  node->index = static_cast<int>(locals_before);
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

}  // namespace hecht::feel
