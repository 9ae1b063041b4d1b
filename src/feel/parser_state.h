// The recursive-descent parser itself; parser.cpp holds operators and iteration, parser_primary.cpp the operands,
// parser_names.cpp names, calls and types.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "feel/parser.h"
#include "feel/scanner.h"

namespace hecht::feel {

inline std::vector<const std::string*> pointers(const std::vector<std::string>& names) {
  std::vector<const std::string*> out;
  out.reserve(names.size());
  for (const auto& name : names) out.push_back(&name);
  return out;
}

inline void append(std::vector<const std::string*>& out, const std::vector<std::string>& names) {
  for (const auto& name : names) out.push_back(&name);
}

class Parser {
 public:
  Parser(std::string_view text, const Names& names);

  NodePtr expression();
  NodePtr unary_tests();
  // Records that what comes next does not fit.
  NodePtr unexpected(const base::Phrase& expected);
  [[nodiscard]] bool at_end() { return scanner_.at_end(); }
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

 private:
  using Mutable = std::shared_ptr<Node>;

  NodePtr if_expression();
  NodePtr iteration(NodeKind kind);
  NodePtr disjunction();
  NodePtr conjunction();
  NodePtr comparison();
  NodePtr additive();
  NodePtr multiplicative();
  NodePtr power();
  NodePtr unary();
  NodePtr binary_chain(NodePtr (Parser::*operand)(), const std::vector<std::pair<std::string_view, Op>>& operators,
                       bool words);
  NodePtr between(std::size_t begin, const NodePtr& value);
  NodePtr in_tests(std::size_t begin, const NodePtr& value);
  NodePtr instance_of(std::size_t begin, const NodePtr& value);
  bool positive_tests(std::vector<NodePtr>& tests);
  NodePtr positive_test(bool whole_expression);

  NodePtr postfix();
  NodePtr filter(std::size_t begin, const NodePtr& list);
  NodePtr path(std::size_t begin, const NodePtr& value);
  NodePtr invocation(std::size_t begin, const NodePtr& function);
  NodePtr primary();
  NodePtr literal_word();
  NodePtr at_literal();
  NodePtr parenthesis();
  NodePtr bracket();
  NodePtr half_range(std::size_t begin);
  NodePtr open_range(std::size_t begin);
  NodePtr close_range(std::size_t begin, const NodePtr& low, bool low_included);
  NodePtr context();
  NodePtr function_literal();
  NodePtr name();
  NodePtr resolve(const std::string& name, std::size_t begin);
  NodePtr call(const std::string& name, std::size_t begin);
  NodePtr awaiting(std::size_t begin);
  NodePtr missing(const std::string& name, std::size_t begin, bool function);
  bool arguments(std::vector<NodePtr>& values, std::vector<std::string>& names);
  std::string argument_name();
  bool type_expression(TypeExpression& type);
  bool type_parts(TypeExpression& type);
  bool type_arguments(TypeExpression& type);
  bool function_type(TypeExpression& type);

  [[nodiscard]] std::string known_name_here();
  [[nodiscard]] std::vector<const std::string*> known_names() const;
  bool take_operator(std::string_view symbol);
  [[nodiscard]] std::string here();
  // Where reading stands, to go back to when what follows must be read as something else.
  struct Mark {
    std::size_t position;
    std::size_t faults;
    std::size_t locals;
    std::size_t extra_names;
    int depth;
    int range_depth;
  };
  [[nodiscard]] Mark mark() const;
  // False when that was done too often.
  bool retry_from(const Mark& mark);
  NodePtr checked(const NodePtr& node);
  bool expect(std::string_view symbol);
  bool expect_word(std::string_view word);
  NodePtr fail(const base::Phrase& message, const std::vector<std::string>& arguments, const base::Phrase& remedy,
               const std::vector<std::string>& remedy_arguments);
  void fault_at(std::size_t offset, const base::Phrase& message, const std::vector<std::string>& arguments,
                const base::Phrase& remedy, const std::vector<std::string>& remedy_arguments);
  std::size_t start();
  [[nodiscard]] Mutable make(NodeKind kind, std::size_t begin, std::vector<NodePtr> children) const;
  [[nodiscard]] Mutable make_range(std::size_t begin, const NodePtr& low, const NodePtr& high, bool low_included,
                                   bool high_included) const;

  std::string_view text_;
  const Names& names_;
  Scanner scanner_;
  std::vector<std::string> locals_;
  std::vector<std::string> extra_names_;  // keys of contexts met so far: they may follow a dot
  std::vector<Fault> faults_;
  int depth_ = 0;
  std::size_t reread_bytes_ = 0;
  int range_depth_ = 0;  // inside a range a `[` may close it
};

}  // namespace hecht::feel
