// Decision tables: read, checked cell by cell, looked through for gaps and overlaps, and lowered to a formula.
#include <algorithm>
#include <array>

#include "schemes/loader.h"
#include "schemes/phrases.h"
#include "schemes/table_coverage.h"

namespace hecht::schemes {

using feel::Kind;
using feel::NodePtr;
using feel::Type;

namespace {

struct HitName {
  std::string_view name;
  HitPolicy hit;
  Aggregate aggregate;
};

constexpr std::array<HitName, 18> kHitNames = {{{"unique", HitPolicy::Unique, Aggregate::None},
                                                {"any", HitPolicy::Any, Aggregate::None},
                                                {"priority", HitPolicy::Priority, Aggregate::None},
                                                {"first", HitPolicy::First, Aggregate::None},
                                                {"rule order", HitPolicy::RuleOrder, Aggregate::None},
                                                {"output order", HitPolicy::OutputOrder, Aggregate::None},
                                                {"collect", HitPolicy::Collect, Aggregate::None},
                                                {"U", HitPolicy::Unique, Aggregate::None},
                                                {"A", HitPolicy::Any, Aggregate::None},
                                                {"P", HitPolicy::Priority, Aggregate::None},
                                                {"F", HitPolicy::First, Aggregate::None},
                                                {"R", HitPolicy::RuleOrder, Aggregate::None},
                                                {"O", HitPolicy::OutputOrder, Aggregate::None},
                                                {"C", HitPolicy::Collect, Aggregate::None},
                                                {"C+", HitPolicy::Collect, Aggregate::Sum},
                                                {"C<", HitPolicy::Collect, Aggregate::Min},
                                                {"C>", HitPolicy::Collect, Aggregate::Max},
                                                {"C#", HitPolicy::Collect, Aggregate::Count}}};
const std::vector<std::string> kAggregates = {"sum", "min", "max", "count"};

bool gives_list(const Table& table) {
  return table.hit == HitPolicy::RuleOrder || table.hit == HitPolicy::OutputOrder ||
         (table.hit == HitPolicy::Collect && table.aggregate == Aggregate::None);
}

bool has_priority(const Table& table) {
  return table.hit == HitPolicy::Priority || table.hit == HitPolicy::OutputOrder;
}

// Stands for a value of which only the type is known.
NodePtr typed_place(std::size_t index) { return input_node(static_cast<int>(index), {}); }

}  // namespace

const YamlNode* Loader::formula_node(const YamlNode& map, std::string_view key) {
  const YamlNode* table = map.find("table");
  return table != nullptr && map.find(key) == nullptr ? table : map.find(key);
}

Formula Loader::formula_or_table(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find("table");
  if (node == nullptr) return formula(map, key);
  if (const YamlNode* both = map.find(key)) {
    reader_.problem(*both, phrases::kFormulaAndTable, {std::string(key)}, phrases::kKeepFormulaOrTable,
                    {std::string(key)});
    return {};
  }
  return table(*node);
}

// Nothing is computed from a table with a problem, so it need not be lowered.
Formula Loader::table(const YamlNode& node) {
  Formula result;
  if (!reader_.is_map(node)) return result;
  reader_.allow(node, {"hit", "aggregate", "inputs", "values", "rules", "otherwise"});
  const std::size_t before = problems().size();
  auto table = std::make_shared<Table>();
  table_policy(node, *table);
  table_inputs(node, *table);
  table_values(node, *table);
  if (table->inputs.empty() || problems().size() != before) return result;
  table_rules(node, *table);
  if (problems().size() != before) return result;
  const Type output = table_output(node, *table);
  if (problems().size() != before) return result;
  table_order(node, *table);
  CoverageReport report;
  // The parameters and definitions that the table leans on must be in order themselves.
  if (problems().empty()) report = table_coverage(node, *table);
  if (problems().size() != before) return result;
  result.root = lower_table(*table, report.coverage);
  std::vector<feel::Fault> faults;
  result.type = feel::check(*result.root, types_, faults);
  for (const auto& fault : faults) reader_.add({reader_.document().place(node), {}, fault.message, fault.remedy});
  if (result.type.kind == Kind::Any) result.type = output;
  result.table = std::move(table);
  return result;
}

void Loader::table_policy(const YamlNode& node, Table& table) {
  std::vector<std::string> names;
  for (const auto& each : kHitNames) names.emplace_back(each.name);
  const std::string name = reader_.one_of(node, "hit", names, false);
  for (const auto& each : kHitNames) {
    if (each.name == name) table.hit = each.hit;
    if (each.name == name) table.aggregate = each.aggregate;
  }
  const YamlNode* aggregate = node.find("aggregate");
  if (aggregate == nullptr) return;
  const std::string how = reader_.one_of(node, "aggregate", kAggregates, true);
  if (table.hit != HitPolicy::Collect || table.aggregate != Aggregate::None) {
    reader_.problem(*aggregate, phrases::kAggregateWithoutCollect, {}, phrases::kUseCollect);
    return;
  }
  const auto at = std::find(kAggregates.begin(), kAggregates.end(), how) - kAggregates.begin();
  static constexpr std::array<Aggregate, 5> kMeanings = {Aggregate::Sum, Aggregate::Min, Aggregate::Max,
                                                         Aggregate::Count, Aggregate::None};
  table.aggregate = kMeanings[static_cast<std::size_t>(at)];
}

void Loader::table_inputs(const YamlNode& node, Table& table) {
  const YamlNode* inputs = reader_.require(node, "inputs");
  if (inputs == nullptr || !reader_.is_sequence(*inputs)) return;
  if (inputs->items.empty()) reader_.problem(*inputs, phrases::kEmptyList, {"inputs"}, phrases::kAddInput);
  if (inputs->items.size() > kTableInputsMax) {
    reader_.problem(*inputs, phrases::kTooManyInputs, {std::to_string(kTableInputsMax)}, phrases::kSplitTable);
    return;
  }
  for (const auto& item : inputs->items) table.inputs.push_back(table_cell(item));
}

void Loader::table_values(const YamlNode& node, Table& table) {
  const YamlNode* values = node.find("values");
  if (values == nullptr) {
    if (has_priority(table)) reader_.problem(node, phrases::kPriorityWithoutValues, {}, phrases::kAddValues);
    return;
  }
  if (!has_priority(table)) {
    reader_.problem(*values, phrases::kValuesUnused, {}, phrases::kRemoveValues);
    return;
  }
  if (!reader_.is_sequence(*values)) return;
  if (values->items.empty()) reader_.problem(*values, phrases::kEmptyList, {"values"}, phrases::kAddValues);
  for (const auto& item : values->items) table.values.push_back(table_cell(item));
}

// A FEEL expression in a list.
Formula Loader::table_cell(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::Scalar) {
    reader_.problem(node, phrases::kCellNoText, {}, phrases::kQuoteCell);
    return {};
  }
  return compile(node);
}

void Loader::table_rules(const YamlNode& node, Table& table) {
  const YamlNode* rules = reader_.require(node, "rules");
  if (rules == nullptr || !reader_.is_sequence(*rules)) return;
  if (rules->items.empty()) reader_.problem(*rules, phrases::kEmptyList, {"rules"}, phrases::kAddRule);
  if (rules->items.size() > kTableRulesMax) {
    reader_.problem(*rules, phrases::kTooManyRules, {std::to_string(kTableRulesMax)}, phrases::kSplitTable);
    return;
  }
  for (const auto& item : rules->items) {
    if (!reader_.is_sequence(item)) continue;
    const std::size_t wanted = table.inputs.size() + 1;
    if (item.items.size() != wanted) {
      reader_.problem(
          item, phrases::kWrongCellCount,
          {std::to_string(&item - rules->items.data() + 1), std::to_string(item.items.size()), std::to_string(wanted)},
          phrases::kCellPerInput);
      continue;
    }
    table.rules.push_back(table_rule(item, table));
  }
}

TableRule Loader::table_rule(const YamlNode& node, const Table& table) {
  TableRule rule;
  std::vector<NodePtr> conditions;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    const YamlNode& cell = node.items[i];
    rule.cells.push_back(cell.text);
    rule.tests.push_back(table_tests(cell, table.inputs[i]));
    if (!rule.tests[i]) continue;
    rule.checks.push_back(cell_about(rule.tests[i], table.inputs[i].root, types_));
    if (rule.tests[i]->kind != feel::NodeKind::Literal) conditions.push_back(rule.checks.back());
  }
  rule.holds = conditions.empty() ? literal_node(feel::Value(true)) : all_nodes(conditions);
  rule.output = table_cell(node.items.back());
  return rule;
}

// The unary tests of a cell, each about the type of its input.
NodePtr Loader::table_tests(const YamlNode& cell, const Formula& input) {
  if (cell.kind != YamlNode::Kind::Scalar) {
    const bool empty = cell.kind == YamlNode::Kind::Null;
    reader_.problem(cell, empty ? phrases::kCellEmpty : phrases::kCellNoText, {},
                    empty ? phrases::kWriteDash : phrases::kQuoteCell);
    return nullptr;
  }
  feel::Parsed parsed = feel::parse_unary_tests(cell.text, names_);
  if (parsed.root) {
    std::vector<Type> types = types_;
    types.push_back(input.type);
    for (const auto& test : parsed.root->children) {
      const NodePtr about = test_about(test, typed_place(types_.size()), types);
      const Type type = feel::check(*about, types, parsed.faults);
      if (type.kind != Kind::Boolean && type.kind != Kind::Any)
        parsed.faults.push_back({test->begin, base::say_both(phrases::kNoUnaryTest, {cell.text}),
                                 base::say_both(phrases::kUnaryTestExample)});
    }
  }
  for (const auto& fault : parsed.faults)
    reader_.add({reader_.document().place_inside(cell, fault.offset), {}, fault.message, fault.remedy});
  return parsed.faults.empty() ? parsed.root : nullptr;
}

// All outputs, the values of priority and `otherwise` are of one type; the type of the table as a whole.
Type Loader::table_output(const YamlNode& node, Table& table) {
  const auto& rows = node.find("rules")->items;
  Type output = table.rules.front().output.type;
  for (std::size_t i = 1; i < table.rules.size(); ++i)
    output = table_join(rows[i].items.back(), output, table.rules[i].output.type);
  for (std::size_t i = 0; i < table.values.size(); ++i)
    output = table_join(node.find("values")->items[i], output, table.values[i].type);
  const bool adds = table.aggregate == Aggregate::Sum;
  if (adds && output.kind != Kind::Number && output.kind != Kind::Any) {
    reader_.problem(rows.front().items.back(), phrases::kSumOfNoNumber, {feel::word_for(output.kind).nl},
                    phrases::kAmountExample);
  }
  if (table.aggregate == Aggregate::Count) output = {Kind::Number, {}, true, nullptr};
  if (gives_list(table)) output = {Kind::List, {}, false, std::make_shared<const Type>(output)};
  if (node.find("otherwise") == nullptr) return output;
  table.otherwise = formula(node, "otherwise");
  if (!table.otherwise->root) return output;
  return table_join(*node.find("otherwise"), output, table.otherwise->type);
}

Type Loader::table_join(const YamlNode& at, const Type& before, const Type& type) {
  std::vector<Type> types{before, type};
  feel::Node both;
  both.kind = feel::NodeKind::ListLiteral;
  both.children = {typed_place(0), typed_place(1)};
  std::vector<feel::Fault> faults;
  const Type list = feel::check(both, types, faults);
  for (const auto& fault : faults)
    reader_.add({reader_.document().place_inside(at, fault.offset), {}, fault.message, fault.remedy});
  return list.element ? *list.element : Type();
}

// By priority of the outputs, which must be among the values; else as written.
void Loader::table_order(const YamlNode& node, Table& table) {
  std::vector<std::size_t> ranks;
  for (std::size_t i = 0; i < table.rules.size(); ++i) {
    table.order.push_back(i);
    const auto found = std::find_if(table.values.begin(), table.values.end(), [&](const Formula& value) {
      return same_tree(*value.root, *table.rules[i].output.root);
    });
    ranks.push_back(static_cast<std::size_t>(found - table.values.begin()));
    if (has_priority(table) && found == table.values.end()) {
      const YamlNode& cell = node.find("rules")->items[i].items.back();
      reader_.problem(cell, phrases::kOutputNotInValues, {cell.text}, phrases::kSameAsValues);
    }
  }
  std::stable_sort(table.order.begin(), table.order.end(),
                   [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
}

CoverageReport Loader::table_coverage(const YamlNode& node, Table& table) {
  CoverageReport report = cover(scheme_, table);
  table.remark = report.remark;
  const YamlNode& rules = *node.find("rules");
  if (report.overlap) {
    const auto& [first, second, example] = *report.overlap;
    const bool any = table.hit == HitPolicy::Any;
    reader_.problem(rules.items[second], any ? phrases::kRulesDisagree : phrases::kRulesOverlap,
                    {std::to_string(first + 1), std::to_string(second + 1), example},
                    any ? phrases::kSameOutput : phrases::kNarrowRules);
  }
  const bool gives_nothing = !table.otherwise && table.aggregate != Aggregate::Count;
  if (report.gap && gives_nothing) reader_.problem(rules, phrases::kTableGap, {*report.gap}, phrases::kFillGap);
  return report;
}

}  // namespace hecht::schemes
