// What the built-in functions take and give, for formulas in schemes. A function that is not in the table cannot be
// used there: it has no use in a rule, or its result depends on the clock.
#include <algorithm>
#include <array>
#include <string_view>

#include "feel/phrases.h"
#include "feel/type_check_state.h"

namespace hecht::feel {

namespace {

// Codes: n number, s text, b boolean, d date, t time, D date and time, y months, p days, l list, r range, * any;
// as a result also: 1 the type of the first argument, e the element of the first argument, L a list of it.
struct Rule {
  std::string_view name;
  std::string_view arguments;
  char result;
};

constexpr std::array<Rule, 47> kRules = {{
    {"decimal", "nn", '1'},
    {"floor", "nn", '1'},
    {"ceiling", "nn", '1'},
    {"round up", "nn", '1'},
    {"round down", "nn", '1'},
    {"round half up", "nn", '1'},
    {"round half down", "nn", '1'},
    {"abs", "n", '1'},
    {"modulo", "nn", '1'},
    {"odd", "n", 'b'},
    {"even", "n", 'b'},
    {"not", "b", 'b'},
    {"substring", "snn", 's'},
    {"string length", "s", 'n'},
    {"upper case", "s", 's'},
    {"lower case", "s", 's'},
    {"substring before", "ss", 's'},
    {"substring after", "ss", 's'},
    {"contains", "ss", 'b'},
    {"starts with", "ss", 'b'},
    {"ends with", "ss", 'b'},
    {"matches", "sss", 'b'},
    {"string", "*", 's'},
    {"list contains", "l*", 'b'},
    {"count", "l", 'n'},
    {"distinct values", "l", '1'},
    {"reverse", "l", '1'},
    {"sublist", "lnn", '1'},
    {"concatenate", "ll", '1'},
    {"union", "ll", '1'},
    {"flatten", "l", '1'},
    {"append", "l*", '1'},
    {"index of", "l*", 'l'},
    {"remove", "ln", '1'},
    {"all", "l", 'b'},
    {"any", "l", 'b'},
    {"date", "*", 'd'},
    {"date and time", "*t", 'D'},
    {"time", "*", 't'},
    {"years and months duration", "dd", 'y'},
    {"day of year", "d", 'n'},
    {"week of year", "d", 'n'},
    {"before", "**", 'b'},
    {"after", "**", 'b'},
    {"includes", "**", 'b'},
    {"during", "**", 'b'},
    {"overlaps", "rr", 'b'},
}};

Kind kind_of(char code) {
  switch (code) {
    case 'n':
      return Kind::Number;
    case 's':
      return Kind::Text;
    case 'b':
      return Kind::Boolean;
    case 'd':
      return Kind::Date;
    case 't':
      return Kind::Time;
    case 'D':
      return Kind::DateTime;
    case 'y':
      return Kind::Months;
    case 'p':
      return Kind::Days;
    case 'l':
      return Kind::List;
    case 'r':
      return Kind::Range;
    default:
      return Kind::Any;
  }
}

bool is_rounding(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kRounding = {
      "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down"};
  return std::find(kRounding.begin(), kRounding.end(), name) != kRounding.end();
}

// Rounded to a number of decimals that is written in the formula and is two or less.
bool rounds_to_cents(const Node& node) {
  if (node.children.size() < 2) return true;
  const auto* scale = node.children[1]->literal.as_number();
  return node.children[1]->kind == NodeKind::Literal && scale != nullptr && *scale <= base::Decimal::from_int(2);
}

// duration("P1Y") is months, duration("P3D") days: only a written text says which.
Type duration_type(const Node& node) {
  if (node.children.size() == 1 && node.children[0]->kind == NodeKind::Literal) {
    if (const auto* text = node.children[0]->literal.as_string()) {
      if (parse_months_duration(*text)) return {Kind::Months, {}, false, nullptr};
      if (parse_days_duration(*text)) return {Kind::Days, {}, false, nullptr};
    }
  }
  return {};
}

}  // namespace

// min, max, sum, mean and undetermined: all values of one kind and unit, given one by one or as a list.
Type TypeChecker::numeric_join(const Node& node, const std::vector<Type>& arguments) {
  if (arguments.size() == 1 && arguments[0].kind == Kind::List) return element_of(*node.children[0], arguments[0]);
  Type joined;
  for (const auto& argument : arguments) joined = join(node, joined, argument);
  return joined;
}

Type TypeChecker::call(const Node& node) {
  std::vector<Type> arguments;
  for (const auto& child : node.children) arguments.push_back(check(*child));
  const std::string_view name = node.name;
  if (name == "duration") {
    const Type type = duration_type(node);
    if (type.kind == Kind::Any) fault(node, phrases::kBadTemporal, {{"duration", {}}}, phrases::kTemporalExample);
    return type;
  }
  if (name == "min" || name == "max" || name == "sum" || name == "undetermined") return numeric_join(node, arguments);
  if (name == "mean") {
    Type joined = numeric_join(node, arguments);
    joined.whole_cents = false;
    return joined;
  }
  const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& row) { return row.name == name; });
  if (rule == kRules.end() || !node.names.empty()) {
    fault(node, phrases::kNotInSchemes, {}, phrases::kSeeGuide);
    return {};
  }
  for (std::size_t i = 0; i < arguments.size() && i < rule->arguments.size(); ++i) {
    const char code = rule->arguments[i];
    if (code != '*') require(*node.children[i], arguments[i], kind_of(code));
  }
  if (name == "list contains" && arguments.size() == 2)
    join(node, element_of(*node.children[0], arguments[0]), arguments[1]);
  Type result{kind_of(rule->result), {}, false, nullptr};
  if (rule->result == '1' && !arguments.empty()) result = arguments[0];
  if (is_rounding(name)) result.whole_cents = rounds_to_cents(node);
  if (result.kind == Kind::Number && rule->result == 'n') result.whole_cents = true;
  if (result.kind == Kind::List && !result.element) result.element = std::make_shared<const Type>();
  return result;
}

}  // namespace hecht::feel
