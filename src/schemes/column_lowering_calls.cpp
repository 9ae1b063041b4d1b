// Lowering of comparisons, membership, quantifiers and functions.
#include <algorithm>

#include "feel/evaluator.h"
#include "schemes/column_lowering.h"
#include "schemes/formula_inputs.h"

namespace hecht::schemes {

using feel::Node;
using feel::NodeKind;
using feel::Op;
using feel::Value;

namespace {

// Stands for every name that occurs in no formula; only what it is not equal to matters.
const std::string kOtherName = "\x01";

ColumnOp column_op(Op op) {
  switch (op) {
    case Op::Equal:
      return ColumnOp::Equal;
    case Op::NotEqual:
      return ColumnOp::NotEqual;
    case Op::Less:
      return ColumnOp::Less;
    case Op::LessEqual:
      return ColumnOp::LessEqual;
    case Op::Greater:
      return ColumnOp::Greater;
    default:
      return ColumnOp::GreaterEqual;
  }
}

}  // namespace

Lowering::Lowered Lowering::compare(Op op, const Node& left, const Node& right) {
  const auto literal = constant_value(right);
  if (literal && (literal->is_null() || literal->as_string() != nullptr)) shaped_by(right);
  if (literal && literal->is_null()) {
    const bool round = left.kind == NodeKind::Input && left.index == scheme_.round_input();
    const auto column = round ? input(left) : std::nullopt;
    if (!column || (op != Op::Equal && op != Op::NotEqual)) return std::nullopt;
    return Column{Kind::Boolean, emit(column_op(op), column->reg, constant_register(kNoRound))};
  }
  if (literal && literal->as_string() != nullptr) return compare_text(op, left, *literal->as_string());
  const auto a = lower(left);
  const auto b = lower(right);
  return a && b ? compare_columns(op, *a, *b) : std::nullopt;
}

Lowering::Lowered Lowering::compare_text(Op op, const Node& text, const std::string& literal) {
  const auto column = lower(text);
  if (!column) return std::nullopt;
  if (column->kind == Kind::Quarter) {
    const auto quarter = base::parse_quarter(literal);
    if (!quarter) return std::nullopt;
    return Column{Kind::Boolean, emit(column_op(op), column->reg, constant_register(quarter_code(*quarter)))};
  }
  if (column->kind != Kind::Code || (op != Op::Equal && op != Op::NotEqual)) return std::nullopt;
  // A name outside a closed list is never equal; -1 is no code.
  const int code = code_of(column->fact, literal);
  return Column{Kind::Boolean, emit(column_op(op), column->reg, constant_register(code < 0 ? -1 : code + 1))};
}

Lowering::Lowered Lowering::compare_columns(Op op, Column a, Column b) {
  const bool comparable = a.kind == b.kind && a.open < 0 && b.open < 0 && a.kind != Kind::Code && a.kind != Kind::Bits;
  if (!comparable) return std::nullopt;
  const int scale = std::max(a.scale, b.scale);
  return Column{Kind::Boolean, emit(column_op(op), aligned(a, scale).reg, aligned(b, scale).reg)};
}

Lowering::Lowered Lowering::membership(const Node& node) {
  Lowered any;
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    const auto test = member_test(*node.children[0], *node.children[i]);
    if (!test) return std::nullopt;
    any = any ? Column{Kind::Boolean, emit(ColumnOp::Or, any->reg, test->reg)} : *test;
  }
  return any;
}

Lowering::Lowered Lowering::member_test(const Node& value, const Node& test) {
  const Node& shape = *resolved(&test);
  if (shape.kind == NodeKind::RangeLiteral) {
    const auto low = compare(shape.low_included ? Op::GreaterEqual : Op::Greater, value, *shape.children[0]);
    const auto high = compare(shape.high_included ? Op::LessEqual : Op::Less, value, *shape.children[1]);
    if (!low || !high) return std::nullopt;
    return Column{Kind::Boolean, emit(ColumnOp::And, low->reg, high->reg)};
  }
  if (shape.kind == NodeKind::HalfRange) return compare(shape.op, value, *shape.children[0]);
  if (shape.kind == NodeKind::ListLiteral) {
    Lowered any;
    for (const auto& item : shape.children) {
      const auto each = member_test(value, *item);
      if (!each) return std::nullopt;
      any = any ? Column{Kind::Boolean, emit(ColumnOp::Or, any->reg, each->reg)} : *each;
    }
    return any;
  }
  return constant_value(shape) ? compare(Op::Equal, value, shape) : std::nullopt;
}

std::optional<std::uint64_t> Lowering::codes_where(int fact, const Node& test, int local) {
  if (facts_in(scheme_, test) != 0) return std::nullopt;
  shaped_by(test);
  feel::Evaluator evaluator(constant_inputs_[0]);
  const auto& codes = program_.facts[static_cast<std::size_t>(fact)].codes;
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i <= codes.size(); ++i) {
    const bool other = i == codes.size();
    const Value holds = evaluator.evaluate_with_local(test, local, Value(other ? kOtherName : codes[i]));
    if (holds.as_bool() == nullptr) return std::nullopt;
    if (holds.is_true()) mask |= std::uint64_t{1} << (other ? static_cast<std::size_t>(kCodesMax) : i);
  }
  return mask;
}

// Over a list fact by bit masks; over a written list as a chain of and/or.
Lowering::Lowered Lowering::quantify(const Node& node) {
  if (node.names.size() != 1) return std::nullopt;
  const bool every = node.kind == NodeKind::Every;
  bool distinct = false;
  if (const auto list = bits(*node.children[0], distinct)) {
    const auto good = codes_where(list->fact, *node.children[1], node.index);
    if (!good) return std::nullopt;
    const std::uint64_t mask = every ? list->mask & ~*good : list->mask & *good;
    return Column{Kind::Boolean,
                  emit(every ? ColumnOp::NoBit : ColumnOp::AnyBit, list->reg, 0, 0, static_cast<std::int64_t>(mask))};
  }
  const auto written = shaping_value(*node.children[0]);
  if (!written || written->as_list() == nullptr) return std::nullopt;
  Lowered result = Column{Kind::Boolean, constant_register(every ? 1 : 0)};
  for (const auto& item : *written->as_list()) {
    locals_[node.index] = item;
    const auto holds = lower(*node.children[1]);
    locals_.erase(node.index);
    if (!holds || holds->kind != Kind::Boolean) return std::nullopt;
    result->reg = emit(every ? ColumnOp::And : ColumnOp::Or, result->reg, holds->reg);
  }
  return result;
}

Lowering::Lowered Lowering::bits(const Node& node, bool& distinct) {
  const Node& shape = *resolved(&node);
  if (shape.kind == NodeKind::Call && shape.name == "distinct values") {
    distinct = true;
    return bits(*shape.children[0], distinct);
  }
  if (shape.kind == NodeKind::Filter) {
    auto list = bits(*shape.children[0], distinct);
    const auto kept = list ? codes_where(list->fact, *shape.children[1], shape.index) : std::nullopt;
    if (!kept) return std::nullopt;
    list->mask &= *kept;
    return list;
  }
  if (shape.kind != NodeKind::Input) return std::nullopt;
  const auto list = input(shape);
  return list && list->kind == Kind::Bits ? list : std::nullopt;
}

Lowering::Lowered Lowering::count(const Node& node) {
  bool distinct = false;
  const auto list = bits(node, distinct);
  if (!list) return std::nullopt;
  const bool closed = !scheme_.facts[static_cast<std::size_t>(list->fact)].options.empty();
  if (distinct && closed) {
    return Column{Kind::Number, emit(ColumnOp::CountBits, list->reg, 0, 0, static_cast<std::int64_t>(list->mask))};
  }
  const bool whole = !distinct && list->mask == ~std::uint64_t{0};
  if (!whole) return std::nullopt;
  auto& column = program_.facts[static_cast<std::size_t>(list->fact)];
  column.length = length_register(list->fact);
  return Column{Kind::Number, column.length};
}

Lowering::Lowered Lowering::contains(const Node& list, const Node& element) {
  const auto name = shaping_value(element);
  bool distinct = false;
  if (const auto items = bits(list, distinct)) {
    if (!name || name->as_string() == nullptr) return std::nullopt;
    const int code = code_of(items->fact, *name->as_string());
    const std::uint64_t bit = code < 0 ? 0 : std::uint64_t{1} << static_cast<unsigned>(code);
    return Column{Kind::Boolean,
                  emit(ColumnOp::AnyBit, items->reg, 0, 0, static_cast<std::int64_t>(bit & items->mask))};
  }
  // A written list that holds a text fact.
  const auto written = shaping_value(list);
  if (!written || written->as_list() == nullptr) return std::nullopt;
  Lowered any = Column{Kind::Boolean, constant_register(0)};
  for (const auto& item : *written->as_list()) {
    const auto same = item.as_string() == nullptr ? std::nullopt : compare_text(Op::Equal, element, *item.as_string());
    if (!same) return std::nullopt;
    any->reg = emit(ColumnOp::Or, any->reg, same->reg);
  }
  return any;
}

Lowering::Lowered Lowering::extreme(const Node& node, ColumnOp op) {
  const Node& only = *node.children[0];
  const auto& items = node.children.size() == 1 && only.kind == NodeKind::ListLiteral ? only.children : node.children;
  if (items.size() < 2) return std::nullopt;
  Lowered result;
  for (const auto& item : items) {
    const auto each = lower(*item);
    if (!each || each->kind != Kind::Number || each->open >= 0) return std::nullopt;
    if (!result) {
      result = each;
      continue;
    }
    const int scale = std::max(result->scale, each->scale);
    const Column a = aligned(*result, scale);
    const Column b = aligned(*each, scale);
    result = Column{Kind::Number, emit(op, a.reg, b.reg), scale};
  }
  return result;
}

Lowering::Lowered Lowering::rounding(const Node& node, ColumnOp op) {
  auto number = lower(*node.children[0]);
  const auto digits = node.children.size() > 1 ? shaping_value(*node.children[1]) : std::optional(Value::number(0));
  if (!number || number->kind != Kind::Number || !digits || digits->as_number() == nullptr) return std::nullopt;
  const auto scale = digits->as_number()->to_int();
  if (!scale || *scale < 0) return std::nullopt;
  if (number->scale <= *scale) return number;
  number->reg = emit(op, number->reg, 0, 0, number->scale - *scale);
  number->scale = static_cast<int>(*scale);
  return number;
}

Lowering::Lowered Lowering::call(const Node& node) {
  const std::string& name = node.name;
  if (name == "min") return extreme(node, ColumnOp::Min);
  if (name == "max") return extreme(node, ColumnOp::Max);
  if (name == "round half up") return rounding(node, ColumnOp::RoundHalfUp);
  if (name == "round half down") return rounding(node, ColumnOp::RoundHalfDown);
  if (name == "round up") return rounding(node, ColumnOp::RoundUp);
  if (name == "round down") return rounding(node, ColumnOp::RoundDown);
  if (name == "decimal") return rounding(node, ColumnOp::RoundHalfEven);
  if (name == "floor") return rounding(node, ColumnOp::Floor);
  if (name == "ceiling") return rounding(node, ColumnOp::Ceiling);
  if (name == "count") return count(*node.children[0]);
  if (name == "list contains") return contains(*node.children[0], *node.children[1]);
  auto operand = node.children.size() == 1 ? lower(*node.children[0]) : std::nullopt;
  if (!operand) return std::nullopt;
  if (name == "not" && operand->kind == Kind::Boolean) return Column{Kind::Boolean, emit(ColumnOp::Not, operand->reg)};
  if (name != "abs" || operand->kind != Kind::Number) return std::nullopt;
  operand->reg = emit(ColumnOp::Absolute, operand->reg);
  return operand;
}

}  // namespace hecht::schemes
