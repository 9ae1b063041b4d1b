#include "feel/parser.h"

#include <algorithm>
#include <array>
#include <functional>

#include "feel/builtins.h"
#include "feel/parser_state.h"
#include "feel/phrases.h"

namespace hecht::feel {

NodePtr Parser::expression() {
  if (++depth_ > kDepthMax) return fail(phrases::kTooDeep, {}, phrases::kShorten, {});
  NodePtr node;
  if (scanner_.looking_at_word("if")) {
    node = if_expression();
  } else if (scanner_.looking_at_word("for")) {
    node = iteration(NodeKind::For);
  } else if (scanner_.looking_at_word("some")) {
    node = iteration(NodeKind::Some);
  } else if (scanner_.looking_at_word("every")) {
    node = iteration(NodeKind::Every);
  } else {
    node = disjunction();
  }
  --depth_;
  return node;
}

NodePtr Parser::if_expression() {
  const std::size_t begin = start();
  // A name such as `if needed` is no `if`.
  if (known_name_here().size() > 2) return disjunction();
  scanner_.take_word("if");
  auto condition = expression();
  if (!condition || !expect_word("then")) return nullptr;
  auto yes = expression();
  if (!yes || !expect_word("else")) return nullptr;
  auto no = expression();
  if (!no) return nullptr;
  return make(NodeKind::If, begin, {condition, yes, no});
}

// for / some / every: variables with their domains, each seeing the ones before it, and a body.
NodePtr Parser::iteration(NodeKind kind) {
  const std::size_t begin = start();
  scanner_.take_word(kind == NodeKind::For ? "for" : kind == NodeKind::Some ? "some" : "every");
  const std::size_t locals_before = locals_.size();
  std::vector<NodePtr> children;
  std::vector<std::string> variables;
  do {
    const std::string variable = scanner_.take_run();
    if (variable.empty()) return unexpected(phrases::kAName);
    if (!expect_word("in")) return nullptr;
    auto domain = expression();
    if (!domain) return nullptr;
    if (scanner_.take("..")) {
      auto high = expression();
      if (!high) return nullptr;
      auto range = make_range(domain->begin, domain, high, true, true);
      range->op = Op::Subtract;
      domain = range;
    }
    children.push_back(domain);
    variables.push_back(variable);
    locals_.push_back(variable);
  } while (scanner_.take(","));
  if (kind == NodeKind::For) locals_.emplace_back("partial");
  if (!expect_word(kind == NodeKind::For ? "return" : "satisfies")) return nullptr;
  auto body = expression();
  locals_.resize(locals_before);
  if (!body) return nullptr;
  children.push_back(body);
  auto node = make(kind, begin, std::move(children));
  node->names = std::move(variables);
  node->index = static_cast<int>(locals_before);
  return node;
}

NodePtr Parser::binary_chain(NodePtr (Parser::*operand)(),
                             const std::vector<std::pair<std::string_view, Op>>& operators, bool words) {
  const std::size_t begin = start();
  auto left = (this->*operand)();
  while (left) {
    Op op = Op::None;
    for (const auto& [symbol, candidate] : operators) {
      if (words ? scanner_.take_word(symbol) : take_operator(symbol)) {
        op = candidate;
        break;
      }
    }
    if (op == Op::None) return left;
    auto right = (this->*operand)();
    if (!right) return nullptr;
    auto node = make(NodeKind::Binary, begin, {left, right});
    node->op = op;
    left = checked(node);
  }
  return left;
}

NodePtr Parser::disjunction() { return binary_chain(&Parser::conjunction, {{"or", Op::Or}}, true); }
NodePtr Parser::conjunction() { return binary_chain(&Parser::comparison, {{"and", Op::And}}, true); }
NodePtr Parser::additive() {
  return binary_chain(&Parser::multiplicative, {{"+", Op::Add}, {"-", Op::Subtract}}, false);
}
NodePtr Parser::multiplicative() {
  return binary_chain(&Parser::power, {{"*", Op::Multiply}, {"/", Op::Divide}}, false);
}
NodePtr Parser::power() { return binary_chain(&Parser::unary, {{"**", Op::Power}}, false); }

bool Parser::take_operator(std::string_view symbol) {
  if (symbol == "*" && scanner_.looking_at("**")) return false;
  return scanner_.take(symbol);
}

namespace {
constexpr std::array<std::pair<std::string_view, Op>, 6> kComparisons = {{{"<=", Op::LessEqual},
                                                                          {">=", Op::GreaterEqual},
                                                                          {"!=", Op::NotEqual},
                                                                          {"<", Op::Less},
                                                                          {">", Op::Greater},
                                                                          {"=", Op::Equal}}};
}  // namespace

NodePtr Parser::comparison() {
  const std::size_t begin = start();
  auto left = additive();
  while (left) {
    if (scanner_.take_word("between")) {
      left = checked(between(begin, left));
      continue;
    }
    if (scanner_.take_word("in")) {
      left = checked(in_tests(begin, left));
      continue;
    }
    if (scanner_.take_word("instance")) {
      left = checked(instance_of(begin, left));
      continue;
    }
    const auto found = std::find_if(kComparisons.begin(), kComparisons.end(),
                                    [&](const auto& row) { return scanner_.take(row.first); });
    if (found == kComparisons.end()) return left;
    auto right = additive();
    if (!right) return nullptr;
    auto node = make(NodeKind::Binary, begin, {left, right});
    node->op = found->second;
    left = checked(node);
  }
  return left;
}

NodePtr Parser::between(std::size_t begin, const NodePtr& value) {
  auto low = additive();
  if (!low || !expect_word("and")) return nullptr;
  auto high = additive();
  if (!high) return nullptr;
  return make(NodeKind::Between, begin, {value, low, high});
}

NodePtr Parser::instance_of(std::size_t begin, const NodePtr& value) {
  if (!expect_word("of")) return nullptr;
  TypeExpression type;
  if (!type_expression(type)) return nullptr;
  auto node = make(NodeKind::InstanceOf, begin, {value});
  node->types.push_back(std::move(type));
  return node;
}

// `x in test` or `x in (test, test)`; a parenthesis may also open a range or an expression.
NodePtr Parser::in_tests(std::size_t begin, const NodePtr& value) {
  std::vector<NodePtr> children{value};
  locals_.emplace_back("?");
  bool ok = false;
  const Mark before = mark();
  if (scanner_.take("(")) {
    ok = positive_tests(children) && scanner_.take(")");
    if (!ok && !retry_from(before)) return nullptr;
    if (!ok) children.resize(1);
  }
  if (!ok) {
    auto test = positive_test(false);
    ok = test != nullptr;
    children.push_back(test);
  }
  locals_.pop_back();
  if (!ok) return nullptr;
  auto node = make(NodeKind::In, begin, std::move(children));
  node->index = static_cast<int>(locals_.size());
  return node;
}

bool Parser::positive_tests(std::vector<NodePtr>& tests) {
  do {
    auto test = positive_test(true);
    if (!test) return false;
    tests.push_back(std::move(test));
  } while (scanner_.take(","));
  return true;
}

NodePtr Parser::positive_test(bool whole_expression) {
  const std::size_t begin = start();
  for (const auto& [symbol, op] : kComparisons) {
    if (!scanner_.take(symbol)) continue;
    auto end = additive();
    if (!end) return nullptr;
    auto node = make(NodeKind::HalfRange, begin, {end});
    node->op = op;
    return node;
  }
  return whole_expression ? expression() : additive();
}

NodePtr Parser::unary_tests() {
  locals_.emplace_back("?");
  const std::size_t begin = start();
  std::vector<NodePtr> tests;
  Op op = Op::None;
  const std::size_t before = scanner_.position();
  if (scanner_.take("-") && scanner_.at_end()) {
    auto node = make(NodeKind::Literal, begin, {});
    node->literal = Value(true);
    return node;
  }
  scanner_.move_to(before);
  if (scanner_.take_word("not") && scanner_.take("(")) {
    if (!positive_tests(tests) || !expect(")")) return nullptr;
    op = Op::NotEqual;
  } else {
    scanner_.move_to(before);
    if (!positive_tests(tests)) return nullptr;
  }
  auto node = make(NodeKind::Tests, begin, std::move(tests));
  node->op = op;
  node->index = 0;
  return node;
}

namespace {

Parsed finish(Parser& parser, const NodePtr& root) {
  if (root && parser.faults().empty() && !parser.at_end()) parser.unexpected(phrases::kAnOperator);
  if (!parser.faults().empty()) return {nullptr, parser.faults()};
  return {root, {}};
}

Parsed refuse(const base::Phrase& message, const std::vector<std::string>& arguments) {
  return {nullptr, {{0, base::say_both(message, arguments), base::say_both(phrases::kShorten)}}};
}

}  // namespace

Parsed parse(std::string_view text, const Names& names) {
  if (text.size() > kTextBytesMax) return refuse(phrases::kTooLong, {std::to_string(kTextBytesMax)});
  Parser parser(text, names);
  if (parser.at_end()) {
    return {nullptr, {{0, base::say_both(phrases::kEmpty), base::say_both(phrases::kExpected, {"…"})}}};
  }
  return finish(parser, parser.expression());
}

Parsed parse_unary_tests(std::string_view text, const Names& names) {
  if (text.size() > kTextBytesMax) return refuse(phrases::kTooLong, {std::to_string(kTextBytesMax)});
  Parser parser(text, names);
  return finish(parser, parser.unary_tests());
}

}  // namespace hecht::feel
