#include <algorithm>

#include "feel/builtins_support.h"
#include "feel/evaluator.h"
#include "feel/parser.h"
#include "feel/unknown.h"

namespace hecht::feel {

namespace {

// A point is the closed range from itself to itself; open ends are null.
Range as_range(const Value& value) {
  if (const auto* range = value.as_range()) return *range;
  return {value, value, true, true};
}

// Order of two ends on one side. `low`: an open low end lies after a closed one on the same value.
std::optional<int> order_lows(const Range& a, const Range& b) {
  const auto order = compare(a.low, b.low);
  if (!order || *order != 0) return order;
  return static_cast<int>(b.low_included) - static_cast<int>(a.low_included);
}

std::optional<int> order_highs(const Range& a, const Range& b) {
  const auto order = compare(a.high, b.high);
  if (!order || *order != 0) return order;
  return static_cast<int>(a.high_included) - static_cast<int>(b.high_included);
}

// Negative when `a` ends before `b` begins, zero when they touch in one value that both hold, positive when they
// overlap.
std::optional<int> order_high_low(const Range& a, const Range& b) {
  const auto order = compare(a.high, b.low);
  if (!order || *order != 0) return order;
  return a.high_included && b.low_included ? 0 : -1;
}

using Relation = std::optional<bool> (*)(const Range&, const Range&);

template <Relation relation>
Value related(Arguments arguments, Evaluator&) {
  if (arguments[0].is_null() || arguments[1].is_null()) return {};
  return Value::or_null(relation(as_range(arguments[0]), as_range(arguments[1])));
}

// For the functions whose arguments must be ranges, or a point and a range.
template <Relation relation>
Value related_ranges(Arguments arguments, Evaluator& evaluator) {
  if (arguments[0].as_range() == nullptr || arguments[1].as_range() == nullptr) return {};
  return related<relation>(arguments, evaluator);
}

std::optional<bool> all_of(std::optional<int> first, bool first_holds, std::optional<int> second, bool second_holds) {
  if (!first || !second) return std::nullopt;
  return first_holds && second_holds;
}

std::optional<bool> before(const Range& a, const Range& b) {
  const auto gap = order_high_low(a, b);
  return gap ? std::optional(*gap < 0) : std::nullopt;
}
std::optional<bool> after(const Range& a, const Range& b) { return before(b, a); }

std::optional<bool> meets(const Range& a, const Range& b) {
  const auto gap = order_high_low(a, b);
  return gap ? std::optional(*gap == 0) : std::nullopt;
}
std::optional<bool> met_by(const Range& a, const Range& b) { return meets(b, a); }

std::optional<bool> overlaps(const Range& a, const Range& b) {
  const auto first = order_high_low(a, b);
  const auto second = order_high_low(b, a);
  return all_of(first, first.value_or(0) >= 0, second, second.value_or(0) >= 0);
}

std::optional<bool> overlaps_before(const Range& a, const Range& b) {
  const auto lows = order_lows(a, b);
  const auto highs = order_highs(a, b);
  const auto touch = order_high_low(a, b);
  const auto ordered = all_of(lows, lows.value_or(0) <= 0, highs, highs.value_or(0) <= 0);
  if (!ordered || !touch) return std::nullopt;
  return *ordered && *touch >= 0;
}
std::optional<bool> overlaps_after(const Range& a, const Range& b) { return overlaps_before(b, a); }

std::optional<bool> finishes(const Range& a, const Range& b) {
  const auto highs = order_highs(a, b);
  const auto lows = order_lows(a, b);
  return all_of(highs, highs.value_or(1) == 0, lows, lows.value_or(0) >= 0);
}
std::optional<bool> finished_by(const Range& a, const Range& b) { return finishes(b, a); }

std::optional<bool> includes(const Range& a, const Range& b) {
  const auto lows = order_lows(a, b);
  const auto highs = order_highs(a, b);
  return all_of(lows, lows.value_or(1) <= 0, highs, highs.value_or(-1) >= 0);
}
std::optional<bool> during(const Range& a, const Range& b) { return includes(b, a); }

std::optional<bool> starts(const Range& a, const Range& b) {
  const auto lows = order_lows(a, b);
  const auto highs = order_highs(a, b);
  return all_of(lows, lows.value_or(1) == 0, highs, highs.value_or(1) <= 0);
}
std::optional<bool> started_by(const Range& a, const Range& b) { return starts(b, a); }

std::optional<bool> coincides(const Range& a, const Range& b) {
  const auto lows = order_lows(a, b);
  const auto highs = order_highs(a, b);
  return all_of(lows, lows.value_or(1) == 0, highs, highs.value_or(1) == 0);
}

// A literal, a negative number, or a constructor such as date("…") of literals.
bool is_literal(const Node& node) {
  if (node.kind == NodeKind::Literal) return true;
  if (node.kind != NodeKind::Negate && node.kind != NodeKind::Call) return false;
  return std::all_of(node.children.begin(), node.children.end(),
                     [](const auto& child) { return child->kind == NodeKind::Literal; });
}

// range("[1..3]"): only literal ends, so no names are given to the parser.
Value to_range(Arguments arguments, Evaluator&) {
  const auto* text = text_of(arguments[0]);
  if (text == nullptr) return {};
  Names none;
  const Parsed parsed = parse(*text, none);
  if (!parsed.root || (parsed.root->kind != NodeKind::RangeLiteral && parsed.root->kind != NodeKind::HalfRange))
    return {};
  for (const auto& end : parsed.root->children) {
    if (!is_literal(*end)) return {};
  }
  Evaluator evaluator({});
  const Value value = evaluator.evaluate(*parsed.root);
  return value.as_range() == nullptr ? Value() : value;
}

// Ours, not the standard's: the source itself leaves the value open, perhaps between two bounds.
Value undetermined(Arguments arguments, Evaluator&) {
  Unknown open;
  for (const auto& argument : arguments) add_reasons(open, argument);
  if (arguments.size() == 2) {
    const Interval low = interval_of(arguments[0]);
    const Interval high = interval_of(arguments[1]);
    open.low = low.low;
    open.high = high.high;
  }
  open.undetermined = true;
  return open;
}

Builtin relation(std::string_view name, Value (*run)(Arguments, Evaluator&), Signature signature) {
  return {name, {std::move(signature)}, run};
}

}  // namespace

std::vector<Builtin> range_builtins() {
  const Signature ranges{{"range1", "range2"}, 2};
  const Signature range_point{{"range", "point"}, 2};
  const Signature point_range{{"point", "range"}, 2};
  Builtin before_row = relation("before", &related<&before>, ranges);
  Builtin after_row = relation("after", &related<&after>, ranges);
  for (auto* row : {&before_row, &after_row}) {
    row->signatures.push_back(range_point);
    row->signatures.push_back(point_range);
    row->signatures.push_back({{"point1", "point2"}, 2});
  }
  return {
      before_row,
      after_row,
      relation("meets", &related_ranges<&meets>, ranges),
      relation("met by", &related_ranges<&met_by>, ranges),
      relation("overlaps", &related_ranges<&overlaps>, ranges),
      relation("overlaps before", &related_ranges<&overlaps_before>, ranges),
      relation("overlaps after", &related_ranges<&overlaps_after>, ranges),
      relation("finishes", &related<&finishes>, ranges),
      relation("finished by", &related<&finished_by>, ranges),
      relation("includes", &related<&includes>, ranges),
      relation("during", &related<&during>, ranges),
      relation("starts", &related<&starts>, ranges),
      relation("started by", &related<&started_by>, ranges),
      relation("coincides", &related<&coincides>, ranges),
      {"range", {{{"from"}, 1}}, &to_range},
      {"undetermined", {{{"low", "high"}, 0}}, &undetermined, true},
  };
}

}  // namespace hecht::feel
