#include "schemes/table_coverage.h"

#include <algorithm>
#include <set>

#include "schemes/assess.h"
#include "schemes/facts.h"
#include "schemes/phrases.h"
#include "schemes/table_pieces.h"

namespace hecht::schemes {

using feel::NodePtr;
using feel::Value;

namespace {

// All that is known of the inputs of formulas before there are facts.
std::vector<Value> without_facts(const Scheme& scheme, const base::Date& date) {
  std::vector<Value> inputs;
  for (std::size_t i = 0; i < scheme.facts.size(); ++i) inputs.push_back(unknown_fact(scheme, static_cast<int>(i)));
  for (auto& value : parameters_on(scheme, date)) inputs.push_back(std::move(value));
  inputs.resize(static_cast<std::size_t>(scheme.input_count()), Value(feel::Unknown{}));
  feel::Evaluator evaluator(inputs);
  auto next = static_cast<std::size_t>(scheme.first_definition());
  for (const auto& definition : scheme.definitions) inputs[next++] = evaluator.evaluate(*definition.formula.root);
  for (const auto& amount : scheme.amounts) inputs[next++] = evaluator.evaluate(*amount.formula.root);
  return inputs;
}

// The days on which some parameter gets another value.
std::set<base::Date> days_of_change(const Scheme& scheme) {
  std::set<base::Date> days{scheme.valid_from};
  for (const auto& parameter : scheme.parameters) {
    for (const auto& period : parameter.periods) days.insert(std::max(period.from, scheme.valid_from));
  }
  return days;
}

// One input: its pieces, and for each the rules whose cell holds there.
struct Side {
  std::vector<Piece> pieces;
  std::vector<RuleSet> rules;
};

// The table on one day.
class DayCover {
 public:
  DayCover(const Scheme& scheme, const Table& table, const base::Date& date)
      : scheme_(scheme), table_(table), inputs_(without_facts(scheme, date)), evaluator_(inputs_) {}

  bool run(CoverageReport& report) {
    if (!cut(report)) return false;
    report_ = &report;
    RuleSet all;
    for (std::size_t i = 0; i < table_.rules.size(); ++i) all.set(i);
    walk(all);
    return true;
  }
  [[nodiscard]] const NodePtr& proviso() const { return proviso_; }
  [[nodiscard]] bool agrees() const { return agrees_; }

  // Nothing when it grows too large.
  std::optional<Decision> decide() {
    Left left;
    for (const auto& side : sides_) left.emplace_back(side.pieces.size(), true);
    const NodePtr tree = decide(table_.order, left);
    return tree ? std::optional(Decision{proviso_, tree}) : std::nullopt;
  }

 private:
  bool cut(CoverageReport& report) {
    std::vector<NodePtr> provisos;
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      std::vector<NodePtr> cells;
      for (const auto& rule : table_.rules) cells.push_back(rule.tests[i]);
      auto pieces = pieces_of(scheme_, table_.inputs[i], cells, evaluator_);
      if (!pieces || pieces->pieces.empty()) {
        report.remark = base::say_both(phrases::kTableUnchecked, {table_.inputs[i].text});
        return false;
      }
      combinations *= pieces->pieces.size();
      if (combinations > kCombinationsMax) {
        report.remark = base::say_both(phrases::kTableTooLarge, {std::to_string(kCombinationsMax)});
        return false;
      }
      provisos.insert(provisos.end(), pieces->provisos.begin(), pieces->provisos.end());
      sides_.push_back(side_of(std::move(pieces->pieces), i));
    }
    proviso_ = all_nodes(provisos);
    return true;
  }

  Side side_of(std::vector<Piece> pieces, std::size_t input) {
    Side side{std::move(pieces), {}};
    for (const auto& piece : side.pieces) {
      RuleSet rules;
      for (std::size_t i = 0; i < table_.rules.size(); ++i)
        rules[i] = evaluator_.evaluate_tests(*table_.rules[i].tests[input], piece.value).is_true();
      side.rules.push_back(rules);
    }
    return side;
  }

  // Every combination of pieces, as far as rules are left and something can still be found.
  void walk(const RuleSet& live) {
    if (live.none()) {
      if (!report_->gap) report_->gap = example();
      return;
    }
    if (chosen_.size() == sides_.size()) {
      if (live.count() > 1) overlap(live);
      return;
    }
    const Side& side = sides_[chosen_.size()];
    for (std::size_t i = 0; i < side.pieces.size() && !(report_->gap && report_->overlap); ++i) {
      chosen_.push_back(i);
      walk(live & side.rules[i]);
      chosen_.pop_back();
    }
  }

  void overlap(const RuleSet& live) {
    std::size_t first = 0;
    while (!live[first]) ++first;
    for (std::size_t second = first + 1; second < table_.rules.size(); ++second) {
      if (!live[second] || allowed(first, second)) continue;
      if (!report_->overlap) report_->overlap = Overlap{first, second, example()};
      return;
    }
  }

  // Two rules may hold together, or at least it is not known that they may not.
  bool allowed(std::size_t first, std::size_t second) {
    if (table_.hit == HitPolicy::Unique) return false;
    if (table_.hit != HitPolicy::Any) return true;
    const feel::Node& a = *table_.rules[first].output.root;
    const feel::Node& b = *table_.rules[second].output.root;
    if (same_tree(a, b)) return true;
    agrees_ = false;
    const Value x = evaluator_.evaluate(a);
    const Value y = evaluator_.evaluate(b);
    return feel::holds_unknown(x) || feel::holds_unknown(y) || feel::equal(x, y).value_or(false);
  }

  // The pieces of each input that are still possible on a way through the tree.
  using Left = std::vector<std::vector<bool>>;

  // Whether the cell of the rule holds in some, and in all pieces that are left.
  [[nodiscard]] std::pair<bool, bool> cell_holds(std::size_t rule, std::size_t input, const Left& left) const {
    bool some = false;
    bool all = true;
    for (std::size_t i = 0; i < left[input].size(); ++i) {
      if (!left[input][i]) continue;
      const bool holds = sides_[input].rules[i][rule];
      some = some || holds;
      all = all && holds;
    }
    return {some, all};
  }

  // Asks for the first rule that may hold its first cell that may fail, until all of them hold.
  NodePtr decide(const std::vector<std::size_t>& rules, const Left& left) {
    std::vector<std::size_t> live;
    for (const auto rule : rules) {
      bool possible = true;
      for (std::size_t i = 0; i < sides_.size(); ++i) possible = possible && cell_holds(rule, i, left).first;
      if (possible) live.push_back(rule);
    }
    if (live.empty()) return table_.otherwise ? table_.otherwise->root : literal_node(Value());
    const std::size_t rule = live.front();
    for (std::size_t i = 0; i < sides_.size(); ++i) {
      if (cell_holds(rule, i, left).second) continue;
      if (++questions_ > kQuestionsMax) return nullptr;
      Left yes = left;
      Left no = left;
      for (std::size_t piece = 0; piece < left[i].size(); ++piece) {
        const bool holds = sides_[i].rules[piece][rule];
        yes[i][piece] = left[i][piece] && holds;
        no[i][piece] = left[i][piece] && !holds;
      }
      const NodePtr then = decide(live, yes);
      const NodePtr otherwise = then ? decide(live, no) : nullptr;
      return otherwise ? choose_node(table_.rules[rule].checks[i], then, otherwise) : nullptr;
    }
    return table_.rules[rule].output.root;
  }

  // Inputs that were not reached yet make no difference: any of their pieces will do.
  [[nodiscard]] std::string example() const {
    std::string text;
    for (std::size_t i = 0; i < sides_.size(); ++i) {
      const Piece& piece = sides_[i].pieces[i < chosen_.size() ? chosen_[i] : 0];
      text += (text.empty() ? "" : ", ") + table_.inputs[i].text + " = " +
              (piece.other ? "\"…\"" : feel::to_literal(piece.value));
    }
    return text;
  }

  const Scheme& scheme_;
  const Table& table_;
  std::vector<Value> inputs_;
  feel::Evaluator evaluator_;
  std::vector<Side> sides_;
  std::vector<std::size_t> chosen_;
  NodePtr proviso_;
  CoverageReport* report_ = nullptr;
  bool agrees_ = true;
  int questions_ = 0;
};

bool same_proviso(const NodePtr& a, const NodePtr& b) { return a && b ? same_tree(*a, *b) : !a && !b; }

// Holds with the parameters of one of the days; null where it always does.
NodePtr any_proviso(const std::vector<NodePtr>& provisos) {
  const bool always = std::any_of(provisos.begin(), provisos.end(), [](const auto& proviso) { return !proviso; });
  return always ? nullptr : any_node(provisos);
}

}  // namespace

CoverageReport cover(const Scheme& scheme, const Table& table) {
  CoverageReport report;
  Coverage coverage;
  coverage.never_null = std::all_of(table.rules.begin(), table.rules.end(),
                                    [&](const TableRule& rule) { return never_null(scheme, *rule.output.root); });
  // Where an input may be null no rule need hold, so nothing is proved.
  const bool known = std::all_of(table.inputs.begin(), table.inputs.end(),
                                 [&](const Formula& input) { return never_null(scheme, *input.root); });
  std::vector<NodePtr> provisos;
  for (const auto& day : days_of_change(scheme)) {
    DayCover cover(scheme, table, day);
    if (!cover.run(report)) return report;
    const auto same = [&](const NodePtr& other) { return same_proviso(other, cover.proviso()); };
    if (std::any_of(provisos.begin(), provisos.end(), same)) continue;
    provisos.push_back(cover.proviso());
    if (!known || !cover.agrees() || !single_hit(table.hit)) continue;
    if (auto decision = cover.decide()) coverage.decisions.push_back(std::move(*decision));
  }
  coverage.proviso = any_proviso(provisos);
  coverage.complete = known && !report.gap;
  report.coverage = std::move(coverage);
  return report;
}

}  // namespace hecht::schemes
