#include "schemes/table_pieces.h"

#include <algorithm>

#include "feel/unknown.h"
#include "schemes/column_program.h"
#include "schemes/facts.h"

namespace hecht::schemes {

using base::Decimal;
using feel::Evaluator;
using feel::Kind;
using feel::Node;
using feel::NodeKind;
using feel::NodePtr;
using feel::Op;
using feel::Value;

const Node& resolve(const Scheme& scheme, const Node& node) {
  const Node* at = &node;
  while (at->kind == NodeKind::Input && at->index >= scheme.first_definition() && at->index < scheme.first_amount()) {
    at = scheme.definitions[static_cast<std::size_t>(at->index - scheme.first_definition())].formula.root.get();
  }
  return *at;
}

namespace {

bool is_fact(const Scheme& scheme, const Node& node) {
  return node.kind == NodeKind::Input && node.index < scheme.first_parameter();
}

// Always a list: a list fact, perhaps filtered.
bool is_list(const Scheme& scheme, const Node& node) {
  const Node& at = resolve(scheme, node);
  if (at.kind == NodeKind::Filter) return is_list(scheme, *at.children[0]);
  if (at.kind == NodeKind::Call && at.name == "distinct values") return is_list(scheme, *at.children[0]);
  return is_fact(scheme, at) && scheme.facts[static_cast<std::size_t>(at.index)].type == FactType::List;
}

}  // namespace

bool never_null(const Scheme& scheme, const Node& node) {
  const Node& at = resolve(scheme, node);
  const auto sides = [&] {
    return std::all_of(at.children.begin(), at.children.end(),
                       [&](const auto& child) { return never_null(scheme, *child); });
  };
  switch (at.kind) {
    case NodeKind::Literal:
      return !at.literal.is_null();
    case NodeKind::Input:
      return at.index <= scheme.check_date_input();
    case NodeKind::Binary:
      return at.op > Op::Power && sides();
    case NodeKind::If:
      return never_null(scheme, *at.children[1]) && never_null(scheme, *at.children[2]);
    case NodeKind::Call:
      if (at.name == "count") return is_list(scheme, *at.children[0]);
      return at.name == "not" && sides();
    default:
      return false;
  }
}

namespace {

// A value that cells name, and every place that names it.
struct EndPoint {
  Value value;
  std::vector<NodePtr> nodes;
};

// The values at which the outcome of a cell can change.
class EndPoints {
 public:
  explicit EndPoints(Evaluator& evaluator) : evaluator_(evaluator) {}

  bool add_cell(const Node& tests) {
    if (tests.kind == NodeKind::Literal) return true;
    return std::all_of(tests.children.begin(), tests.children.end(), [&](const auto& test) { return add_test(test); });
  }
  [[nodiscard]] std::vector<EndPoint>& points() { return points_; }

 private:
  bool add_test(const NodePtr& test) {
    if (mentions_value(*test)) return false;
    const bool parts = test->kind == NodeKind::HalfRange || test->kind == NodeKind::RangeLiteral ||
                       test->kind == NodeKind::ListLiteral;
    if (!parts) return add_value(test);
    return std::all_of(test->children.begin(), test->children.end(), [&](const auto& each) { return add_test(each); });
  }

  bool add_value(const NodePtr& node) {
    const Value value = evaluator_.evaluate(*node);
    if (value.is_null() || feel::holds_unknown(value) || value.as_list() != nullptr || value.as_range() != nullptr)
      return false;
    const auto known = std::find_if(points_.begin(), points_.end(), [&](const EndPoint& point) {
      return feel::equal(point.value, value).value_or(false);
    });
    EndPoint& point = known == points_.end() ? points_.emplace_back(EndPoint{value, {}}) : *known;
    const auto same = [&](const NodePtr& other) { return same_tree(*other, *node); };
    if (std::none_of(point.nodes.begin(), point.nodes.end(), same)) point.nodes.push_back(node);
    return true;
  }

  Evaluator& evaluator_;
  std::vector<EndPoint> points_;
};

bool is_literal(const NodePtr& node) { return node->kind == NodeKind::Literal; }

void pin(const EndPoint& point, std::vector<NodePtr>& provisos) {
  for (const auto& node : point.nodes) {
    if (!is_literal(node)) provisos.push_back(binary_node(Op::Equal, node, literal_node(point.value)));
  }
}

// A year has four digits.
constexpr base::Quarter kFirstQuarter{0, 1};
constexpr base::Quarter kLastQuarter{9999, 4};

// The other way round of quarter_code.
base::Quarter quarter_of_code(std::int64_t code) {
  return {static_cast<std::int32_t>((code - 1) / 4), static_cast<std::uint8_t>((code - 1) % 4 + 1)};
}

// Numbers, and what has an order as numbers have: days and quarters.
class Line {
 public:
  Line(const Scheme& scheme, const Node& input, Kind kind) : kind_(kind) {
    const Node& at = resolve(scheme, input);
    if (at.kind == NodeKind::Call && at.name == "count") {
      low_ = Decimal();
      step_ = Decimal::from_int(1);
    }
    if (kind == Kind::Date) step_ = Decimal::from_int(1);
    if (!is_fact(scheme, at)) return;
    const FactType type = scheme.facts[static_cast<std::size_t>(at.index)].type;
    const feel::Interval bounds = feel::interval_of(unknown_fact(scheme, at.index));
    low_ = bounds.low;
    high_ = bounds.high;
    if (type == FactType::Count) step_ = Decimal::from_int(1);
    if (type == FactType::Money) step_ = Decimal::from_scaled(1, 2);
    if (type == FactType::Quarter) {
      step_ = Decimal::from_int(1);
      low_ = Decimal::from_int(quarter_code(kFirstQuarter));
      high_ = Decimal::from_int(quarter_code(kLastQuarter));
    }
  }

  std::optional<Pieces> cut(std::vector<EndPoint>& points) const {
    std::vector<std::pair<Decimal, const EndPoint*>> ends;
    for (const auto& point : points) {
      const auto at = number_of(point.value);
      if (!at) return std::nullopt;
      ends.emplace_back(*at, &point);
    }
    std::sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Pieces result;
    for (std::size_t i = 0; i <= ends.size(); ++i) {
      const auto low = i == 0 ? std::nullopt : std::optional(ends[i - 1].first);
      const auto high = i == ends.size() ? std::nullopt : std::optional(ends[i].first);
      const auto inside = between(low, high);
      if (inside) result.pieces.push_back({value_of(*inside), false});
      // Other parameters may open a piece that is empty now, or turn the order round.
      if (!inside && low) pin(*ends[i - 1].second, result.provisos);
      if (!inside && high) pin(*ends[i].second, result.provisos);
      if (inside && low && high) in_order(*ends[i - 1].second, *ends[i].second, result.provisos);
      if (!high) break;
      if (holds(*high)) {
        result.pieces.push_back({ends[i].second->value, false});
      } else {
        pin(*ends[i].second, result.provisos);
      }
      together(*ends[i].second, result.provisos);
    }
    return result;
  }

 private:
  std::optional<Decimal> number_of(const Value& value) const {
    if (const auto* number = value.as_number()) return *number;
    if (const auto* date = value.as_date()) return Decimal::from_int(base::days_since_epoch(*date));
    const auto quarter = value.as_string() == nullptr ? std::nullopt : base::parse_quarter(*value.as_string());
    return quarter ? std::optional(Decimal::from_int(quarter_code(*quarter))) : std::nullopt;
  }

  Value value_of(const Decimal& number) const {
    if (kind_ == Kind::Number) return number;
    const std::int64_t whole = number.to_int().value_or(0);
    if (kind_ == Kind::Date) return base::date_from_days(whole);
    return base::to_string(quarter_of_code(whole));
  }

  bool holds(const Decimal& number) const {
    if ((low_ && number < *low_) || (high_ && *high_ < number)) return false;
    return !step_ || number.rounded(step_->scale(), base::Rounding::Floor) == number;
  }

  // Some value of the input that lies between the two.
  std::optional<Decimal> between(const std::optional<Decimal>& low, const std::optional<Decimal>& high) const {
    const Decimal one = step_.value_or(Decimal::from_int(1));
    std::vector<std::optional<Decimal>> candidates;
    if (low)
      candidates.push_back(Decimal::add(step_ ? low->rounded(step_->scale(), base::Rounding::Floor) : *low, one));
    if (high)
      candidates.push_back(
          Decimal::subtract(step_ ? high->rounded(step_->scale(), base::Rounding::Ceiling) : *high, one));
    if (!low && !high) candidates.emplace_back(Decimal());
    if (!step_) {
      for (const auto& a : {low, low_}) {
        for (const auto& b : {high, high_}) candidates.push_back(middle(a, b));
      }
    }
    candidates.insert(candidates.end(), {low_, high_});
    for (const auto& each : candidates) {
      if (each && holds(*each) && (!low || *low < *each) && (!high || *each < *high)) return each;
    }
    return std::nullopt;
  }

  static std::optional<Decimal> middle(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    const auto sum = a && b ? Decimal::add(*a, *b) : std::nullopt;
    return sum ? Decimal::divide(*sum, Decimal::from_int(2)) : std::nullopt;
  }

  static void in_order(const EndPoint& low, const EndPoint& high, std::vector<NodePtr>& provisos) {
    const NodePtr& a = low.nodes.front();
    const NodePtr& b = high.nodes.front();
    if (!is_literal(a) || !is_literal(b)) provisos.push_back(binary_node(Op::Less, a, b));
  }

  // Different names for one value.
  static void together(const EndPoint& point, std::vector<NodePtr>& provisos) {
    for (std::size_t i = 1; i < point.nodes.size(); ++i)
      provisos.push_back(binary_node(Op::Equal, point.nodes[0], point.nodes[i]));
  }

  Kind kind_;
  std::optional<Decimal> low_;
  std::optional<Decimal> high_;
  std::optional<Decimal> step_;  // between neighbours, where there are neighbours
};

// A closed list, or the texts that cells name and all others between them.
std::optional<Pieces> cut_texts(const std::vector<Option>& options, std::vector<EndPoint>& points) {
  Pieces result;
  for (const auto& point : points) pin(point, result.provisos);
  for (const auto& option : options) result.pieces.push_back({Value(option.id), false});
  if (!options.empty()) return result;
  for (const auto& point : points) {
    if (point.value.as_string() == nullptr) return std::nullopt;
    result.pieces.push_back({point.value, false});
  }
  result.pieces.push_back({Value(std::string()), true});
  // The smallest text above each: everything up to the next that is named.
  for (const auto& point : points) {
    const Value above(*point.value.as_string() + '\0');
    const auto named = [&](const EndPoint& other) { return feel::equal(other.value, above).value_or(false); };
    if (std::none_of(points.begin(), points.end(), named)) result.pieces.push_back({above, true});
  }
  return result;
}

}  // namespace

std::optional<Pieces> pieces_of(const Scheme& scheme, const Formula& input, const std::vector<NodePtr>& cells,
                                Evaluator& evaluator) {
  EndPoints ends(evaluator);
  if (!std::all_of(cells.begin(), cells.end(), [&](const auto& cell) { return ends.add_cell(*cell); }))
    return std::nullopt;
  const Node& at = resolve(scheme, *input.root);
  const Fact* fact = is_fact(scheme, at) ? &scheme.facts[static_cast<std::size_t>(at.index)] : nullptr;
  const bool quarter = fact != nullptr && fact->type == FactType::Quarter;
  switch (input.type.kind) {
    case Kind::Boolean: {
      Pieces result{{{Value(true), false}, {Value(false), false}}, {}};
      for (const auto& point : ends.points()) pin(point, result.provisos);
      return result;
    }
    case Kind::Number:
    case Kind::Date:
      return Line(scheme, at, input.type.kind).cut(ends.points());
    case Kind::Text:
      if (quarter) return Line(scheme, at, Kind::Text).cut(ends.points());
      return cut_texts(fact == nullptr ? std::vector<Option>() : fact->options, ends.points());
    default:
      return std::nullopt;
  }
}

}  // namespace hecht::schemes
