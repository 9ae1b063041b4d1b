// Running a parsed expression on values. One tree, any number of runs.
#pragma once

#include <span>
#include <vector>

#include "base/date.h"
#include "feel/ast.h"
#include "feel/builtins.h"
#include "feel/value.h"

namespace hecht::feel {

// The work of one evaluation; one that needs more is null. A node is a step, and so are kPartsPerStep parts of a value
// that an operator or function looks at: without that an hour's work fits on one line.
inline constexpr std::size_t kStepsMax = 1'000'000;
inline constexpr std::size_t kPartsPerStep = 8;
inline constexpr std::size_t kStepsOfPower = 100;  // also of square roots, logarithms and powers of e
// Lists made by one iteration are not longer; a longer one is null.
inline constexpr std::size_t kIterationsMax = 100'000;
inline constexpr int kCallDepthMax = 200;
// Nodes inside nodes, calls included; deeper is null, so that no formula can use up the stack.
inline constexpr int kNodeDepthMax = 3'000;

class Evaluator {
 public:
  // `inputs` must outlive the evaluator. `now` is what today() and now() answer.
  explicit Evaluator(std::span<const Value> inputs, base::Instant now = {}) : inputs_(inputs), now_(now) {}

  Value evaluate(const Node& node);
  // Local 0 is the value that unary tests are about.
  Value evaluate_tests(const Node& node, const Value& value);
  // With one local set, for a formula that stands inside a filter or quantifier.
  Value evaluate_with_local(const Node& node, int local, const Value& value);
  Value call(const Function& function, Arguments arguments);
  [[nodiscard]] const base::Instant& now() const { return now_; }
  // Counts work that is about to be done; false when there was too much of it, and then it is better left.
  [[nodiscard]] bool spend(std::size_t steps) {
    steps_ += steps;
    return steps_ <= kStepsMax;
  }

 private:
  Value dispatch(const Node& node);
  bool spend_on(const Value& a, const Value& b = Value()) {
    return spend((a.size().parts + b.size().parts) / kPartsPerStep);
  }
  bool mentions(const Node& node, int local, std::string_view name);
  Value binary(const Node& node);
  Value choose(const Node& node);
  Value iterate(const Node& node);
  Value quantify(const Node& node);
  Value in_tests(const Node& node);
  Value tests(const Node& node, std::size_t first);
  Value test_outcome(const Node& test, const Value& value, int local);
  Value range(const Node& node);
  Value half_range(const Node& node);
  Value filter(const Node& node);
  Value filter_list(const Node& node, const List& list, const Value& whole);
  Value context(const Node& node);
  Value function_literal(const Node& node);
  Value item_member(const Node& node);
  Value builtin(const Node& node);
  Value invoke(const Node& node);
  // Calls `step` for every combination of the domains; false when a domain is no list.
  template <class Step>
  Value each(const Node& node, std::size_t variable, const Value& absent, const Step& step);
  void set_local(int index, Value value);

  std::span<const Value> inputs_;
  base::Instant now_;
  std::vector<Value> locals_;
  int call_depth_ = 0;
  int node_depth_ = 0;
  std::size_t steps_ = 0;
};

// The elements a domain stands for: a list, a range of whole numbers or dates, or the single value itself.
// Null when it cannot be iterated, unknown when it is not known.
Value domain_of(const Value& value);

}  // namespace hecht::feel
