#include "schemes/column_lowering.h"

#include <algorithm>

#include "feel/evaluator.h"
#include "schemes/formula_inputs.h"

namespace hecht::schemes {

using base::Decimal;
using feel::Node;
using feel::NodeKind;
using feel::Op;
using feel::Value;

namespace {

constexpr int kScaleMax = 9;
constexpr int kPercentageScale = 4;

void collect_texts(const Node& node, std::vector<std::string>& texts) {
  if (node.kind == NodeKind::Literal && node.literal.as_string() != nullptr) texts.push_back(*node.literal.as_string());
  for (const auto& child : node.children) collect_texts(*child, texts);
}

// A day that differs from row to row is not for columns.
bool depends_on_day(const Scheme& scheme) {
  const auto uses = [&](const Formula& formula) -> bool {
    return inputs_in(scheme, *formula.root)[static_cast<std::size_t>(scheme.check_date_input())];
  };
  return std::any_of(scheme.conditions.begin(), scheme.conditions.end(),
                     [&](const Condition& condition) { return condition.must_from || uses(condition.test); }) ||
         std::any_of(scheme.amounts.begin(), scheme.amounts.end(),
                     [&](const Amount& amount) { return uses(amount.formula); }) ||
         std::any_of(scheme.parameters.begin(), scheme.parameters.end(),
                     [](const Parameter& parameter) { return parameter.periods.size() > 1; });
}

std::vector<Value> inputs_without_facts(const Scheme& scheme, const std::vector<Value>& parameters,
                                        const std::optional<base::Date>& date) {
  std::vector<Value> inputs(static_cast<std::size_t>(scheme.input_count()));
  std::copy(parameters.begin(), parameters.end(), inputs.begin() + scheme.first_parameter());
  if (date) inputs[static_cast<std::size_t>(scheme.check_date_input())] = *date;
  feel::Evaluator evaluator(inputs);
  auto next = static_cast<std::size_t>(scheme.first_definition());
  for (const auto& each : scheme.definitions) {
    const bool same_for_all = facts_in(scheme, *each.formula.root) == 0;
    if (same_for_all) inputs[next] = evaluator.evaluate(*each.formula.root);
    ++next;
  }
  return inputs;
}

}  // namespace

Lowering::Lowering(const Scheme& scheme, const Variants& variants, const std::optional<base::Date>& date)
    : scheme_(scheme), date_(date) {
  for (const auto& parameters : variants) constant_inputs_.push_back(inputs_without_facts(scheme, parameters, date));
  program_.registers = value_register(static_cast<int>(scheme.facts.size()));
  program_.shaped_by.resize(scheme.parameters.size());
  std::vector<std::string> texts;
  for (const auto& each : scheme.definitions) collect_texts(*each.formula.root, texts);
  for (const auto& each : scheme.amounts) collect_texts(*each.formula.root, texts);
  for (const auto& each : scheme.conditions) collect_texts(*each.test.root, texts);
  for (const auto& fact : scheme.facts) {
    FactColumn column;
    for (const auto& option : fact.options) column.codes.push_back(option.id);
    const bool open = fact.options.empty() && (fact.type == FactType::Text || fact.type == FactType::List);
    if (open) column.codes = texts;
    std::sort(column.codes.begin(), column.codes.end());
    column.codes.erase(std::unique(column.codes.begin(), column.codes.end()), column.codes.end());
    column.scale = fact.type == FactType::Money ? 2 : fact.type == FactType::Count ? 0 : kPercentageScale;
    program_.facts.push_back(std::move(column));
  }
}

int Lowering::emit(ColumnOp op, int a, int b, int c, std::int64_t argument) {
  program_.steps.push_back({op, program_.registers, a, b, c, argument});
  return program_.registers++;
}

int Lowering::constant_register(std::int64_t value) {
  const auto [place, added] = constant_registers_.try_emplace(value, program_.registers);
  if (added) program_.constants.push_back({program_.registers++, {value}});
  return place->second;
}

Lowering::Column Lowering::aligned(Column column, int scale) {
  if (column.scale < scale) column.reg = emit(ColumnOp::Scale, column.reg, 0, 0, scale - column.scale);
  column.scale = scale;
  return column;
}

int Lowering::fact_register(int fact) {
  auto& column = program_.facts[static_cast<std::size_t>(fact)];
  column.value = value_register(fact);
  return column.value;
}

int Lowering::code_of(int fact, const std::string& name) {
  const auto& codes = program_.facts[static_cast<std::size_t>(fact)].codes;
  const auto found = std::lower_bound(codes.begin(), codes.end(), name);
  return found == codes.end() || *found != name ? -1 : static_cast<int>(found - codes.begin());
}

// A value that is the same for every row: literals, parameters, the date, and calculations with these.
std::optional<Value> Lowering::constant_value(const Node& node) {
  if (node.kind == NodeKind::Local) {
    const auto bound = locals_.find(node.index);
    return bound == locals_.end() ? std::nullopt : std::optional(bound->second);
  }
  if (facts_in(scheme_, node) != 0) return std::nullopt;
  if (uses_locals(node)) return std::nullopt;
  feel::Evaluator evaluator(constant_inputs_[0]);
  Value value = evaluator.evaluate(node);
  return value.as_unknown() != nullptr ? std::nullopt : std::optional(std::move(value));
}

std::vector<int> Lowering::parameters_in(const Node& node) const {
  const std::vector<bool> inputs = inputs_in(scheme_, node);
  std::vector<int> parameters;
  for (int i = 0; i < static_cast<int>(scheme_.parameters.size()); ++i) {
    if (inputs[static_cast<std::size_t>(scheme_.first_parameter()) + static_cast<std::size_t>(i)])
      parameters.push_back(i);
  }
  return parameters;
}

void Lowering::shaped_by(const Node& node) {
  for (const int parameter : parameters_in(node)) program_.shaped_by[static_cast<std::size_t>(parameter)] = true;
}

std::optional<Value> Lowering::shaping_value(const Node& node) {
  auto value = constant_value(node);
  if (value) shaped_by(node);
  return value;
}

// Of an `if` that comes out the same for every row; null where rows differ.
const Node* Lowering::only_branch(const Node& node) {
  const auto condition = shaping_value(*node.children[0]);
  return condition ? node.children[condition->is_true() ? 1 : 2].get() : nullptr;
}

const Node* Lowering::resolved(const Node* node) const {
  while (node->kind == NodeKind::Input && node->index >= scheme_.first_definition() &&
         node->index < scheme_.first_amount()) {
    node = scheme_.definitions[static_cast<std::size_t>(node->index - scheme_.first_definition())].formula.root.get();
  }
  return node;
}

Lowering::Lowered Lowering::constant(const Value& value) {
  if (const auto* flag = value.as_bool()) return Column{Kind::Boolean, constant_register(*flag ? 1 : 0)};
  if (const auto* number = value.as_number()) {
    const int scale = number->scale();
    const auto scaled = scale <= kScaleMax ? number->to_scaled(scale) : std::nullopt;
    if (!scaled || std::abs(*scaled) >= kColumnMax) return std::nullopt;
    return Column{Kind::Number, constant_register(*scaled), scale};
  }
  if (const auto* date = value.as_date()) return Column{Kind::Date, constant_register(base::days_since_epoch(*date))};
  return std::nullopt;
}

// Numbers and days are cheap to change afterwards; anything else shapes the program.
Lowering::Lowered Lowering::constant_of(const Node& node, const Value& first) {
  const bool same = node.kind == NodeKind::Local || parameters_in(node).empty();
  const bool number = first.as_number() != nullptr;
  if (same || (!number && first.as_date() == nullptr)) {
    if (!same) shaped_by(node);
    return constant(first);
  }
  std::vector<Value> values;
  int scale = 0;
  for (const auto& inputs : constant_inputs_) {
    values.push_back(feel::Evaluator(inputs).evaluate(node));
    if (!values.back().same_type(first)) return std::nullopt;
    if (number) scale = std::max(scale, values.back().as_number()->scale());
  }
  if (scale > kScaleMax) return std::nullopt;
  ColumnConstant constant{program_.registers++, {}};
  for (const auto& value : values) {
    const auto scaled = number ? value.as_number()->to_scaled(scale) : base::days_since_epoch(*value.as_date());
    if (!scaled || std::abs(*scaled) >= kColumnMax) return std::nullopt;
    constant.values.push_back(*scaled);
  }
  const auto& all = constant.values;
  if (std::equal(all.begin() + 1, all.end(), all.begin())) constant.values.resize(1);
  program_.constants.push_back(constant);
  return Column{number ? Kind::Number : Kind::Date, constant.reg, scale};
}

Lowering::Lowered Lowering::input(const Node& node) {
  if (const auto known = inputs_.find(node.index); known != inputs_.end()) return known->second;
  Lowered result;
  if (node.index < scheme_.first_parameter()) {
    const Fact& fact = scheme_.facts[static_cast<std::size_t>(node.index)];
    Column column;
    switch (fact.type) {
      case FactType::Boolean:
        column.kind = Kind::Boolean;
        break;
      case FactType::Date:
        column.kind = Kind::Date;
        break;
      case FactType::Instant:
        column.kind = Kind::Instant;
        break;
      case FactType::Quarter:
        column.kind = Kind::Quarter;
        break;
      case FactType::List:
        column.kind = Kind::Bits;
        break;
      case FactType::Text:
      case FactType::Choice:
        column.kind = Kind::Code;
        break;
      default:
        column.kind = Kind::Number;
        break;
    }
    const auto& codes = program_.facts[static_cast<std::size_t>(node.index)].codes;
    if (static_cast<int>(codes.size()) > kCodesMax) return std::nullopt;
    column.reg = fact_register(node.index);
    column.scale = column.kind == Kind::Number ? program_.facts[static_cast<std::size_t>(node.index)].scale : 0;
    column.fact = node.index;
    result = column;
  } else if (node.index == scheme_.round_input() && scheme_.rounds) {
    result = Column{Kind::Date, emit(ColumnOp::Round, fact_register(scheme_.rounds->fact))};
  } else if (node.index >= scheme_.first_definition()) {
    const bool amount = node.index >= scheme_.first_amount();
    const auto at =
        static_cast<std::size_t>(node.index - (amount ? scheme_.first_amount() : scheme_.first_definition()));
    result = lower(amount ? *scheme_.amounts[at].formula.root : *scheme_.definitions[at].formula.root);
  }
  if (result) inputs_[node.index] = *result;
  return result;
}

Lowering::Lowered Lowering::lower(const Node& node) {
  if (const auto value = constant_value(node)) return constant_of(node, *value);
  switch (node.kind) {
    case NodeKind::Input:
      return input(node);
    case NodeKind::Negate: {
      auto operand = lower(*node.children[0]);
      if (operand && operand->kind == Kind::Number) operand->reg = emit(ColumnOp::Negate, operand->reg);
      return operand && operand->kind == Kind::Number ? operand : std::nullopt;
    }
    case NodeKind::Binary:
      return binary(node);
    case NodeKind::If:
      return choose(node);
    case NodeKind::Between: {
      const auto low = compare(Op::GreaterEqual, *node.children[0], *node.children[1]);
      const auto high = compare(Op::LessEqual, *node.children[0], *node.children[2]);
      if (!low || !high) return std::nullopt;
      return Column{Kind::Boolean, emit(ColumnOp::And, low->reg, high->reg)};
    }
    case NodeKind::In:
      return membership(node);
    case NodeKind::Some:
    case NodeKind::Every:
      return quantify(node);
    case NodeKind::Call:
      return call(node);
    default:
      return std::nullopt;
  }
}

Lowering::Lowered Lowering::binary(const Node& node) {
  const Node& left = *node.children[0];
  const Node& right = *node.children[1];
  if (node.op >= Op::Equal && node.op <= Op::GreaterEqual) return compare(node.op, left, right);
  if (node.op == Op::Divide) {
    const auto dividend = lower(left);
    return dividend ? divide(*dividend, right) : std::nullopt;
  }
  const auto a = lower(left);
  if (node.op == Op::Add && a && a->kind == Kind::Date) {
    const auto shift = shaping_value(right);
    if (!shift || shift->as_months() == nullptr) return std::nullopt;
    return Column{Kind::Date, emit(ColumnOp::AddMonths, a->reg, 0, 0, shift->as_months()->months)};
  }
  const auto b = lower(right);
  if (!a || !b) return std::nullopt;
  if (node.op == Op::And || node.op == Op::Or) {
    if (a->kind != Kind::Boolean || b->kind != Kind::Boolean) return std::nullopt;
    return Column{Kind::Boolean, emit(node.op == Op::And ? ColumnOp::And : ColumnOp::Or, a->reg, b->reg)};
  }
  return arithmetic(node.op, *a, *b);
}

Lowering::Lowered Lowering::arithmetic(Op op, const Column& a, const Column& b) {
  if (a.kind != Kind::Number || b.kind != Kind::Number) return std::nullopt;
  const int open = a.open < 0 ? b.open : b.open < 0 ? a.open : emit(ColumnOp::Or, a.open, b.open);
  if (op == Op::Multiply) {
    if (a.scale + b.scale > kScaleMax) return std::nullopt;
    return Column{Kind::Number, emit(ColumnOp::Multiply, a.reg, b.reg), a.scale + b.scale, -1, open};
  }
  if (op != Op::Add && op != Op::Subtract) return std::nullopt;
  const int scale = std::max(a.scale, b.scale);
  const Column x = aligned(a, scale);
  const Column y = aligned(b, scale);
  return Column{Kind::Number, emit(op == Op::Add ? ColumnOp::Add : ColumnOp::Subtract, x.reg, y.reg), scale, -1, open};
}

// Only by a constant whose reciprocal is a short decimal: then it is a product, and exact.
Lowering::Lowered Lowering::divide(const Column& a, const Node& divisor) {
  const auto constant_divisor = shaping_value(divisor);
  if (a.kind != Kind::Number || !constant_divisor || constant_divisor->as_number() == nullptr) return std::nullopt;
  const auto reciprocal = Decimal::divide(Decimal::from_int(1), *constant_divisor->as_number());
  const auto back = reciprocal ? Decimal::multiply(*reciprocal, *constant_divisor->as_number()) : std::nullopt;
  const bool exact = back && *back == Decimal::from_int(1) && reciprocal->scale() <= kScaleMax;
  if (!exact) return std::nullopt;
  const auto factor = constant(Value(*reciprocal));
  if (!factor || a.scale + factor->scale > kScaleMax) return std::nullopt;
  return Column{Kind::Number, emit(ColumnOp::Multiply, a.reg, factor->reg), a.scale + factor->scale, -1, a.open};
}

// Both branches as numbers (with a mark where the source leaves it open), dates or booleans.
Lowering::Lowered Lowering::choose(const Node& node) {
  // The branch that no row takes need not be one for columns.
  if (const Node* taken = only_branch(node)) return lower(*taken);
  const auto condition = lower(*node.children[0]);
  if (!condition || condition->kind != Kind::Boolean) return std::nullopt;
  const auto branch = [&](const Node& each) -> Lowered {
    const bool open = each.kind == NodeKind::Call && each.name == "undetermined";
    if (!open) return lower(each);
    return Column{Kind::Number, constant_register(0), 0, -1, constant_register(1)};
  };
  const auto yes = branch(*node.children[1]);
  const auto no = branch(*node.children[2]);
  if (!yes || !no || yes->kind != no->kind || yes->kind == Kind::Bits || yes->kind == Kind::Code) return std::nullopt;
  const int scale = std::max(yes->scale, no->scale);
  const Column a = aligned(*yes, scale);
  const Column b = aligned(*no, scale);
  Column result{yes->kind, emit(ColumnOp::Select, condition->reg, a.reg, b.reg), scale};
  if (a.open >= 0 || b.open >= 0) {
    const int never = constant_register(0);
    result.open = emit(ColumnOp::Select, condition->reg, a.open < 0 ? never : a.open, b.open < 0 ? never : b.open);
  }
  return result;
}

Lowering::Lowered Lowering::code(const Node& node) {
  if (node.kind == NodeKind::Call && node.name == "undetermined") return Column{Kind::Number, constant_register(2)};
  if (node.kind == NodeKind::Awaiting) {
    feel::InputSet waits = 0;
    for (const int index : node.indexes) waits |= feel::InputSet{1} << static_cast<unsigned>(index);
    program_.waits.push_back(waits);
    return Column{Kind::Number, constant_register(2 + static_cast<std::int64_t>(program_.waits.size()))};
  }
  if (node.kind == NodeKind::If) {
    if (const Node* taken = only_branch(node)) return code(*taken);
    const auto condition = lower(*node.children[0]);
    const auto yes = code(*node.children[1]);
    const auto no = code(*node.children[2]);
    if (!condition || condition->kind != Kind::Boolean || !yes || !no) return std::nullopt;
    return Column{Kind::Number, emit(ColumnOp::Select, condition->reg, yes->reg, no->reg)};
  }
  const auto plain = lower(node);
  return plain && plain->kind == Kind::Boolean ? plain : std::nullopt;
}

std::optional<ColumnProgram> Lowering::run() {
  if (!date_ && depends_on_day(scheme_)) return std::nullopt;
  for (const auto& amount : scheme_.amounts) {
    auto column = lower(*amount.formula.root);
    if (!column || column->kind != Kind::Number || column->scale > 2) return std::nullopt;
    program_.amounts.push_back({aligned(*column, 2).reg, column->open, false, facts_in(scheme_, *amount.formula.root)});
  }
  for (const auto& condition : scheme_.conditions) {
    const auto column = code(*condition.test.root);
    if (!column) return std::nullopt;
    const bool plain = column->kind == Kind::Boolean;
    program_.conditions.push_back({column->reg, -1, plain, facts_in(scheme_, *condition.test.root)});
  }
  return std::move(program_);
}

std::optional<ColumnProgram> lower(const Scheme& scheme, const Variants& variants,
                                   const std::optional<base::Date>& date) {
  return Lowering(scheme, variants, date).run();
}

ColumnChange change_between_variants(const ColumnProgram& program) {
  ColumnChange change;
  std::vector<bool> changed(static_cast<std::size_t>(program.registers));
  const auto is_changed = [&](int reg) { return reg >= 0 && changed[static_cast<std::size_t>(reg)]; };
  for (std::size_t i = 0; i < program.constants.size(); ++i) {
    if (program.constants[i].values.size() == 1) continue;
    change.constants.push_back(i);
    changed[static_cast<std::size_t>(program.constants[i].reg)] = true;
  }
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const ColumnStep& step = program.steps[i];
    if (!is_changed(step.a) && !is_changed(step.b) && !is_changed(step.c)) continue;
    change.steps.push_back(i);
    changed[static_cast<std::size_t>(step.out)] = true;
  }
  for (std::size_t i = 0; i < program.conditions.size(); ++i) {
    if (is_changed(program.conditions[i].value)) change.conditions |= std::uint64_t{1} << i;
  }
  for (std::size_t i = 0; i < program.amounts.size(); ++i) {
    const ColumnResult& amount = program.amounts[i];
    if (is_changed(amount.value) || is_changed(amount.open)) change.amounts |= std::uint64_t{1} << i;
  }
  return change;
}

}  // namespace hecht::schemes
