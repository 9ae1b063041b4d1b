#include "schemes/candidates.h"

#include <algorithm>
#include <functional>

#include "feel/evaluator.h"
#include "feel/operators.h"
#include "schemes/column_program.h"

namespace hecht::schemes {

using base::Decimal;
using feel::Node;
using feel::NodeKind;
using feel::Value;

namespace {

// No network has more: bounds the search for a number that occurs only inside a calculation.
constexpr std::int64_t kSearchMax = 100'000'000;

class Candidates {
 public:
  Candidates(const Scheme& scheme, const Assessment& assessment, int fact)
      : scheme_(scheme), assessment_(assessment), fact_(fact), evaluator_(assessment.inputs) {}

  std::vector<FactChange> all() {
    for (std::size_t i = 0; i < scheme_.conditions.size(); ++i) {
      const Outcome outcome = assessment_.conditions[i].outcome;
      if (outcome != Outcome::Yes) collect(*scheme_.conditions[i].test.root);
    }
    switch (declared().type) {
      case FactType::Boolean:
        values_ = {Value(!present().is_true())};
        break;
      case FactType::Choice:
        options();
        break;
      case FactType::List:
        list();
        break;
      case FactType::Count:
      case FactType::Number:
      case FactType::Money:
      case FactType::Percentage:
        numbers();
        break;
      case FactType::Date:
        days();
        break;
      case FactType::Instant:
        instants();
        break;
      case FactType::Text:
        std::erase_if(values_, [](const Value& value) { return value.as_string() == nullptr; });
        break;
      case FactType::Quarter:
        quarters();
        break;
    }
    std::vector<FactChange> changes;
    for (auto& value : values_) {
      const auto same = [&](const Value& other) { return feel::equal(value, other).value_or(false); };
      const bool seen =
          std::any_of(changes.begin(), changes.end(), [&](const FactChange& change) { return same(change.value); });
      if (!seen && !same(present())) changes.push_back({fact_, std::move(value), 1});
    }
    return changes;
  }

 private:
  [[nodiscard]] const Fact& declared() const { return scheme_.facts[static_cast<std::size_t>(fact_)]; }
  [[nodiscard]] const Value& present() const { return assessment_.inputs[static_cast<std::size_t>(fact_)]; }
  [[nodiscard]] bool about_fact(const Node& node) const {
    return (facts_in(scheme_, node) >> static_cast<unsigned>(fact_) & 1U) != 0;
  }

  // Values the fact is compared with, in this formula and the definitions it uses.
  void collect(const Node& node) {
    if (node.kind == NodeKind::Input && node.index >= scheme_.first_definition() && about_fact(node)) {
      const bool amount = node.index >= scheme_.first_amount();
      const auto at =
          static_cast<std::size_t>(node.index - (amount ? scheme_.first_amount() : scheme_.first_definition()));
      collect(amount ? *scheme_.amounts[at].formula.root : *scheme_.definitions[at].formula.root);
    }
    if (about_fact(node)) {
      for (const auto& child : node.children) {
        if (!about_fact(*child)) take(*child);
      }
      if (node.kind == NodeKind::Binary || node.kind == NodeKind::Between || node.kind == NodeKind::In)
        calculated_ = true;
    }
    for (const auto& child : node.children) {
      if (about_fact(*child)) collect(*child);
    }
  }

  void take(const Node& node) {
    const bool composite =
        node.kind == NodeKind::RangeLiteral || node.kind == NodeKind::ListLiteral || node.kind == NodeKind::HalfRange;
    if (composite || uses_locals(node)) {
      for (const auto& child : node.children) take(*child);
    } else if (node.kind == NodeKind::Literal || node.kind == NodeKind::Input || node.kind == NodeKind::Binary ||
               node.kind == NodeKind::Call) {
      values_.push_back(evaluator_.evaluate(node));
    }
  }

  void options() {
    values_.clear();
    for (const auto& option : declared().options) values_.emplace_back(option.id);
  }

  // What is missing from the list: the names the formulas ask for, then one or two of the options; or what must go.
  void list() {
    const auto* items = present().as_list();
    if (items == nullptr) return;
    feel::List asked;
    for (const auto& value : values_) {
      if (value.as_string() != nullptr && !holds(*items, value)) asked.push_back(value);
      if (value.as_list() != nullptr) {
        for (const auto& item : *value.as_list()) {
          if (item.as_string() != nullptr && !holds(*items, item)) asked.push_back(item);
        }
      }
    }
    feel::List others;
    for (const auto& option : declared().options) {
      if (!holds(*items, Value(option.id))) others.emplace_back(option.id);
    }
    values_.clear();
    for (const auto& value : asked) add_to_list({value});
    for (const auto& value : others) add_to_list({value});
    for (std::size_t a = 0; a < others.size(); ++a) {
      for (std::size_t b = a + 1; b < others.size(); ++b) add_to_list({others[a], others[b]});
    }
    if (asked.size() > 1) add_to_list(asked);
    if (declared().options.empty()) remove_from_list(*items, asked);
  }

  static bool holds(const feel::List& items, const Value& value) {
    return std::any_of(items.begin(), items.end(),
                       [&](const Value& item) { return feel::equal(item, value).value_or(false); });
  }

  void add_to_list(const feel::List& more) {
    feel::List changed = *present().as_list();
    changed.insert(changed.end(), more.begin(), more.end());
    values_.emplace_back(std::move(changed));
  }

  // Open text: leave out one item, all items, or keep only one of those asked for.
  void remove_from_list(const feel::List& items, const feel::List& asked) {
    for (std::size_t i = 0; i < items.size() && items.size() > 1; ++i) {
      feel::List fewer = items;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      values_.emplace_back(std::move(fewer));
    }
    for (const auto& value : asked) values_.emplace_back(feel::List{value});
  }

  // Thresholds and their neighbours one step away; for a number inside a calculation the point where a test flips.
  void numbers() {
    const auto* now = present().as_number();
    if (now == nullptr) return;
    const bool whole = declared().type == FactType::Count;
    const Decimal step = whole ? Decimal::from_int(1) : Decimal::from_scaled(1, 2);
    std::vector<Decimal> found;
    for (const auto& value : values_) {
      if (const auto* number = value.as_number()) {
        const Decimal up = number->rounded(whole ? 0 : 2, base::Rounding::Ceiling);
        const Decimal down = number->rounded(whole ? 0 : 2, base::Rounding::Floor);
        for (const auto& near :
             {std::optional(up), std::optional(down), Decimal::add(up, step), Decimal::subtract(down, step)}) {
          if (near) found.push_back(*near);
        }
      }
    }
    if (calculated_) {
      for (const int direction : {1, -1}) {
        if (const auto flip = flip_point(*now, step, direction)) found.push_back(*flip);
      }
    }
    std::erase_if(found, [&](const Decimal& value) { return !allowed(value); });
    std::sort(found.begin(), found.end(),
              [&](const Decimal& a, const Decimal& b) { return distance(a, *now) < distance(b, *now); });
    values_.assign(found.begin(), found.end());
  }

  static Decimal distance(const Decimal& a, const Decimal& b) {
    return Decimal::subtract(a, b).value_or(Decimal()).abs();
  }

  [[nodiscard]] bool allowed(const Decimal& value) const {
    if (declared().type != FactType::Number && value.is_negative()) return false;
    return declared().type != FactType::Percentage || value <= Decimal::from_int(100);
  }

  [[nodiscard]] std::size_t failures_with(const Value& value) const {
    std::vector<Value> facts(assessment_.inputs.begin(), assessment_.inputs.begin() + scheme_.first_parameter());
    facts[static_cast<std::size_t>(fact_)] = value;
    const auto parameters =
        std::span(assessment_.inputs)
            .subspan(static_cast<std::size_t>(scheme_.first_parameter()), scheme_.parameters.size());
    const auto date = *assessment_.inputs[static_cast<std::size_t>(scheme_.check_date_input())].as_date();
    return failed_conditions(scheme_, assess(scheme_, facts, parameters, date)).size();
  }

  // Doubles the distance until fewer conditions fail, then halves it to the nearest such value.
  std::optional<Decimal> flip_point(const Decimal& now, const Decimal& step, int direction) const {
    const auto moved = [&](std::int64_t steps) {
      return *Decimal::add(now, *Decimal::multiply(step, Decimal::from_int(direction * steps)));
    };
    const std::size_t before = failures_with(now);
    const auto better = [&](std::int64_t steps) {
      return allowed(moved(steps)) && failures_with(moved(steps)) < before;
    };
    std::int64_t far = 1;
    while (far < kSearchMax && !better(far)) far *= 2;
    if (far >= kSearchMax) return std::nullopt;
    std::int64_t near = far / 2;
    while (near + 1 < far) {
      const std::int64_t middle = near + (far - near) / 2;
      (better(middle) ? far : near) = middle;
    }
    return moved(far);
  }

  void days() {
    const auto* now = present().as_date();
    if (now == nullptr) return;
    std::vector<std::int64_t> found;
    for (const auto& value : values_) {
      if (const auto* date = value.as_date()) {
        for (const int shift : {0, -1, 1}) found.push_back(base::days_since_epoch(*date) + shift);
      }
    }
    const std::int64_t today = base::days_since_epoch(*now);
    std::sort(found.begin(), found.end(), [&](auto a, auto b) { return std::abs(a - today) < std::abs(b - today); });
    values_.clear();
    std::transform(found.begin(), found.end(), std::back_inserter(values_),
                   [](std::int64_t each) { return Value(base::date_from_days(each)); });
  }

  void quarters() {
    const auto code = [](const Value& value) -> std::optional<std::int64_t> {
      const auto quarter = value.as_string() == nullptr ? std::nullopt : base::parse_quarter(*value.as_string());
      return quarter ? std::optional(quarter_code(*quarter)) : std::nullopt;
    };
    const auto now = code(present());
    std::erase_if(values_, [&](const Value& value) { return !code(value); });
    if (!now) return;
    std::stable_sort(values_.begin(), values_.end(), [&](const Value& a, const Value& b) {
      return std::abs(*code(a) - *now) < std::abs(*code(b) - *now);
    });
  }

  // The last second of each round, the latest first.
  void instants() {
    values_.clear();
    if (!scheme_.rounds || scheme_.rounds->fact != fact_) return;
    auto latest_first = scheme_.rounds->closings;
    std::reverse(latest_first.begin(), latest_first.end());
    for (base::Instant last : latest_first) {
      --last.seconds;
      const auto local = base::local_in(last, base::kAmsterdam);
      values_.emplace_back(feel::DateTime{
          local.date, local.time, {feel::Zone::Kind::Offset, base::offset_at(base::kAmsterdam, last), {}}});
    }
  }

  const Scheme& scheme_;
  const Assessment& assessment_;
  int fact_;
  feel::Evaluator evaluator_;
  std::vector<Value> values_;
  bool calculated_ = false;
};

}  // namespace

std::vector<FactChange> candidate_changes(const Scheme& scheme, const Assessment& assessment, int fact) {
  return Candidates(scheme, assessment, fact).all();
}

}  // namespace hecht::schemes
