#include "schemes/table_lowering.h"

#include <algorithm>

#include "feel/builtins.h"

namespace hecht::schemes {

using feel::Kind;
using feel::Node;
using feel::NodeKind;
using feel::NodePtr;
using feel::Op;
using feel::Value;

namespace {

std::shared_ptr<Node> make(NodeKind kind, std::vector<NodePtr> children) {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  for (const auto& child : children) node->height = std::max(node->height, child->height + 1);
  node->children = std::move(children);
  return node;
}

NodePtr call(const std::string& name, std::vector<NodePtr> arguments) {
  auto node = make(NodeKind::Call, std::move(arguments));
  node->name = name;
  node->index = feel::find_builtin(name);
  return node;
}

NodePtr chain(Op op, const std::vector<NodePtr>& parts) {
  NodePtr whole;
  for (const auto& part : parts) whole = whole ? binary_node(op, whole, part) : part;
  return whole;
}

// Uses locals of its own while it is evaluated, so that it cannot stand where locals of others are still needed.
bool binds_locals(const Node& node) {
  const bool binds = node.kind == NodeKind::For || node.kind == NodeKind::Some || node.kind == NodeKind::Every ||
                     node.kind == NodeKind::Filter || node.kind == NodeKind::In;
  return binds || std::any_of(node.children.begin(), node.children.end(),
                              [](const auto& child) { return binds_locals(*child); });
}

bool is_value(const Node& node) { return node.kind == NodeKind::Local && node.index == 0 && node.name == "?"; }

NodePtr with_subject(const NodePtr& node, const NodePtr& subject) {
  if (is_value(*node)) return subject;
  if (!mentions_value(*node)) return node;
  auto copy = std::make_shared<Node>(*node);
  for (auto& child : copy->children) {
    child = with_subject(child, subject);
    copy->height = std::max(copy->height, child->height + 1);
  }
  return copy;
}

NodePtr member(const NodePtr& subject, const std::vector<NodePtr>& tests) {
  std::vector<NodePtr> children{subject};
  children.insert(children.end(), tests.begin(), tests.end());
  auto node = make(NodeKind::In, std::move(children));
  node->index = 0;
  node->begin = tests.front()->begin;
  return node;
}

Kind kind_of(const Node& node, const std::vector<feel::Type>& inputs) {
  std::vector<feel::Fault> ignored;
  return feel::check(node, inputs, ignored).kind;
}

}  // namespace

NodePtr literal_node(Value value) {
  auto node = make(NodeKind::Literal, {});
  node->literal = std::move(value);
  return node;
}

NodePtr input_node(int index, const std::string& name) {
  auto node = make(NodeKind::Input, {});
  node->index = index;
  node->name = name;
  return node;
}

NodePtr choose_node(NodePtr condition, NodePtr yes, NodePtr no) {
  return make(NodeKind::If, {std::move(condition), std::move(yes), std::move(no)});
}

NodePtr binary_node(Op op, NodePtr left, NodePtr right) {
  auto node = make(NodeKind::Binary, {std::move(left), std::move(right)});
  node->op = op;
  return node;
}

NodePtr all_nodes(const std::vector<NodePtr>& conditions) { return chain(Op::And, conditions); }
NodePtr any_node(const std::vector<NodePtr>& conditions) { return chain(Op::Or, conditions); }

bool mentions_value(const Node& node) {
  return is_value(node) || std::any_of(node.children.begin(), node.children.end(),
                                       [](const auto& child) { return mentions_value(*child); });
}

bool same_tree(const Node& a, const Node& b) {
  const bool same = a.kind == b.kind && a.op == b.op && a.index == b.index && a.name == b.name &&
                    a.low_included == b.low_included && a.high_included == b.high_included && a.indexes == b.indexes &&
                    a.names == b.names && a.types.empty() && b.types.empty() && a.children.size() == b.children.size();
  if (!same) return false;
  if (a.kind == NodeKind::Literal && !feel::equal(a.literal, b.literal).value_or(false)) return false;
  return std::equal(a.children.begin(), a.children.end(), b.children.begin(),
                    [](const auto& x, const auto& y) { return same_tree(*x, *y); });
}

NodePtr test_about(const NodePtr& test, const NodePtr& subject, const std::vector<feel::Type>& inputs) {
  if (mentions_value(*test)) return binds_locals(*subject) ? member(subject, {test}) : with_subject(test, subject);
  Op op = Op::Equal;
  NodePtr other = test;
  if (test->kind == NodeKind::HalfRange) {
    op = test->op;
    other = test->children[0];
  } else if (const Kind kind = kind_of(*test, inputs); kind == Kind::List || kind == Kind::Range) {
    return member(subject, {test});
  }
  auto node = std::make_shared<Node>(*binary_node(op, subject, other));
  node->begin = test->begin;
  return node;
}

NodePtr cell_about(const NodePtr& tests, const NodePtr& subject, const std::vector<feel::Type>& inputs) {
  if (tests->kind == NodeKind::Literal) return tests;
  const bool about_value = std::any_of(tests->children.begin(), tests->children.end(),
                                       [](const auto& test) { return mentions_value(*test); });
  NodePtr any;
  if (tests->children.size() > 1 && !about_value) {
    any = member(subject, tests->children);
  } else {
    std::vector<NodePtr> each;
    for (const auto& test : tests->children) each.push_back(test_about(test, subject, inputs));
    any = any_node(each);
  }
  return tests->op == Op::NotEqual ? call("not", {any}) : any;
}

namespace {

class TableLowering {
 public:
  TableLowering(const Table& table, bool never_null) : table_(table), never_null_(never_null) {
    for (const auto at : table.order) {
      conditions_.push_back(table.rules[at].holds);
      outputs_.push_back(table.rules[at].output.root);
    }
    none_ = table.otherwise ? table.otherwise->root : literal_node(Value());
  }

  // One rule counts.
  [[nodiscard]] NodePtr one() const {
    return table_.hit == HitPolicy::First || table_.hit == HitPolicy::Priority ? first() : guarded();
  }

  // All rules that hold count.
  [[nodiscard]] NodePtr several(bool complete) const {
    const NodePtr tree = collected(complete);
    return complete || gives_otherwise() ? tree : choose_node(any_node(conditions_), tree, none_);
  }

 private:
  [[nodiscard]] NodePtr first() const {
    NodePtr tree = none_;
    for (std::size_t i = conditions_.size(); i-- > 0;) tree = choose_node(conditions_[i], outputs_[i], tree);
    return tree;
  }

  // The rule that holds, and null where a later one holds as well: always for `unique`, for `any` where it says
  // something else.
  [[nodiscard]] NodePtr guarded() const {
    NodePtr tree = none_;
    for (std::size_t i = conditions_.size(); i-- > 0;) {
      std::vector<NodePtr> others;
      for (std::size_t j = i + 1; j < conditions_.size(); ++j) {
        if (table_.hit == HitPolicy::Unique) {
          others.push_back(conditions_[j]);
        } else if (!same_tree(*outputs_[i], *outputs_[j])) {
          others.push_back(binary_node(Op::And, conditions_[j], binary_node(Op::NotEqual, outputs_[j], outputs_[i])));
        }
      }
      const NodePtr clash = any_node(others);
      tree = choose_node(conditions_[i], clash ? choose_node(clash, literal_node(Value()), outputs_[i]) : outputs_[i],
                         tree);
    }
    return tree;
  }

  // The outputs that hold, each kept by a filter: what is not known may be absent.
  [[nodiscard]] NodePtr list() const {
    std::vector<NodePtr> parts;
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      auto kept = make(NodeKind::Filter, {make(NodeKind::ListLiteral, {outputs_[i]}), conditions_[i]});
      kept->index = 0;
      parts.push_back(kept);
    }
    return call("concatenate", std::move(parts));
  }

  [[nodiscard]] std::vector<NodePtr> each_or(const NodePtr& otherwise) const {
    std::vector<NodePtr> parts;
    for (std::size_t i = 0; i < conditions_.size(); ++i)
      parts.push_back(choose_node(conditions_[i], outputs_[i], otherwise));
    return parts;
  }

  [[nodiscard]] NodePtr collected(bool complete) const {
    switch (table_.aggregate) {
      case Aggregate::None:
        return list();
      case Aggregate::Sum:
        return chain(Op::Add, each_or(literal_node(Value::number(0))));
      case Aggregate::Count: {
        std::vector<NodePtr> parts;
        for (const auto& condition : conditions_)
          parts.push_back(choose_node(condition, literal_node(Value::number(1)), literal_node(Value::number(0))));
        return chain(Op::Add, parts);
      }
      case Aggregate::Min:
        return extreme("min", "max", complete);
      case Aggregate::Max:
        return extreme("max", "min", complete);
    }
    return nullptr;
  }

  // Where some rule holds and no output can be null, a rule that does not hold may count as the worst of all outputs:
  // that keeps the bounds of what is not known.
  [[nodiscard]] NodePtr extreme(const std::string& best, const std::string& worst, bool complete) const {
    const bool some = complete || table_.otherwise;
    if (outputs_.size() < 2 || !never_null_ || !some) return call(best, {list()});
    return call(best, each_or(call(worst, outputs_)));
  }

  // What comes out where no rule holds already is what `otherwise` says.
  [[nodiscard]] bool gives_otherwise() const {
    const bool zero = none_->kind == NodeKind::Literal && none_->literal.as_number() != nullptr &&
                      none_->literal.as_number()->is_zero();
    switch (table_.aggregate) {
      case Aggregate::Count:
        return zero || !table_.otherwise;
      case Aggregate::Sum:
        return zero;
      case Aggregate::None:
        return none_->kind == NodeKind::ListLiteral && none_->children.empty();
      default:
        return false;
    }
  }

  const Table& table_;
  bool never_null_;
  std::vector<NodePtr> conditions_;
  std::vector<NodePtr> outputs_;
  NodePtr none_;
};

}  // namespace

bool single_hit(HitPolicy hit) {
  return hit != HitPolicy::RuleOrder && hit != HitPolicy::OutputOrder && hit != HitPolicy::Collect;
}

NodePtr lower_table(const Table& table, const Coverage& coverage) {
  const TableLowering lowering(table, coverage.never_null);
  if (single_hit(table.hit)) {
    const auto& decisions = coverage.decisions;
    const auto always =
        std::find_if(decisions.begin(), decisions.end(), [](const Decision& decision) { return !decision.proviso; });
    if (always != decisions.end()) return always->tree;
    NodePtr tree = lowering.one();
    for (const auto& decision : decisions) tree = choose_node(decision.proviso, decision.tree, tree);
    return tree;
  }
  const bool complete = coverage.complete && !table.otherwise;
  const NodePtr proved = lowering.several(complete);
  return complete && coverage.proviso ? choose_node(coverage.proviso, proved, lowering.several(false)) : proved;
}

}  // namespace hecht::schemes
