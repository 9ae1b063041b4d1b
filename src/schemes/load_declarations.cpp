#include <algorithm>

#include "feel/scanner.h"
#include "schemes/facts.h"
#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

// Words of letters and digits, joined by single spaces or hyphens, and no word of the language itself.
bool is_formula_name(const std::string& name) {
  static const std::vector<std::string> kTaken = {"toetsdatum", "indieningsronde", "item",
                                                  "partial",    "function",        "awaiting"};
  if (feel::is_keyword(name) || std::find(kTaken.begin(), kTaken.end(), name) != kTaken.end()) return false;
  bool word = false;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool part = byte >= 0x80 || c == '_' || std::isalnum(byte) != 0;
    if (!part && (!word || (c != ' ' && c != '-'))) return false;
    word = part;
  }
  return word && std::isdigit(static_cast<unsigned char>(name[0])) == 0;
}

void Loader::check_name(const YamlNode& at, const std::string& name) {
  if (!is_formula_name(name)) reader_.problem(at, phrases::kBadName, {name}, phrases::kPlainName);
}

using feel::Kind;
using feel::Type;
using feel::Unit;

namespace {

const std::vector<std::pair<std::string, FactType>> kFactTypes = {
    {"count", FactType::Count},           {"number", FactType::Number},   {"money", FactType::Money},
    {"percentage", FactType::Percentage}, {"boolean", FactType::Boolean}, {"string", FactType::Text},
    {"choice", FactType::Choice},         {"list", FactType::List},       {"date", FactType::Date},
    {"date and time", FactType::Instant}, {"quarter", FactType::Quarter}};

// What the register can fill; the list in docs/scheme-format.md.
const std::vector<std::string> kRegisterFields = {"alliance.registered_patients",
                                                  "alliance.member_disciplines",
                                                  "alliance.practice_count",
                                                  "alliance.awarded_this_year",
                                                  "alliance.contact_point",
                                                  "alliance.structured_bottlenecks",
                                                  "alliance.agreements",
                                                  "practice.registered_patients",
                                                  "practice.deprived_area_percentage",
                                                  "practice.in_deprived_area",
                                                  "practice.district_alliance",
                                                  "practice.district_alliance_patients",
                                                  "practice.memberships",
                                                  "region.name",
                                                  "region.inhabitants",
                                                  "region.mandated_disciplines",
                                                  "region.mandated_municipality",
                                                  "region.citizen_seat",
                                                  "region.coverage_complete",
                                                  "region.granted",
                                                  "discipline.id",
                                                  "discipline.granted"};

// What an application knows itself; each goes with one type of fact. One more field for each kind of spending.
const std::vector<std::pair<std::string, FactType>> kApplicationFields = {
    {"application.asked", FactType::Money},
    {"application.spending_categories", FactType::List},
    {"application.submitted_at", FactType::Instant},
    {"application.plan", FactType::Boolean},
    {"application.plan_and_budget", FactType::Boolean},
    {"application.gp_lead", FactType::Boolean},
    {"application.double_funding", FactType::Boolean},
    {"application.taken", FactType::Boolean},
    {"application.admitted", FactType::Boolean},
    {"application.action_plan", FactType::Boolean},
    {"application.reports_on_time", FactType::Boolean}};
constexpr std::string_view kSpendingField = "application.spending.";

std::vector<std::string> fact_type_names() {
  std::vector<std::string> names;
  for (const auto& [name, type] : kFactTypes) names.push_back(name);
  return names;
}

Type number_type(const std::string& unit, bool whole_cents) {
  return {Kind::Number, Unit::parse(unit), whole_cents, nullptr};
}

Type type_of(const Fact& fact) {
  switch (fact.type) {
    case FactType::Count:
    case FactType::Money:
      return number_type(fact.unit, true);
    case FactType::Number:
    case FactType::Percentage:
      return number_type(fact.unit, false);
    case FactType::Boolean:
      return {Kind::Boolean, {}, false, nullptr};
    case FactType::List:
      return {Kind::List, {}, false, std::make_shared<const Type>(Type{Kind::Text, {}, false, nullptr})};
    case FactType::Date:
      return {Kind::Date, {}, false, nullptr};
    case FactType::Instant:
      return {Kind::DateTime, {}, false, nullptr};
    default:
      return {Kind::Text, {}, false, nullptr};
  }
}

}  // namespace

void Loader::facts(const YamlNode& root) {
  const YamlNode* node = reader_.require(root, "facts");
  if (node == nullptr || !reader_.is_map(*node)) return;
  for (const auto& [name, value] : node->entries) {
    if (!reader_.is_map(value)) continue;
    check_name(name, name.text);
    scheme_.facts.push_back(fact(name, value));
  }
  constexpr std::size_t kFactsMax = feel::kInputsMax;
  limit(root, "facts", scheme_.facts.size(), kFactsMax);
  if (scheme_.facts.size() > kFactsMax) scheme_.facts.resize(kFactsMax);
}

Fact Loader::fact(const YamlNode& name, const YamlNode& node) {
  reader_.allow(node, {"type", "unit", "of", "question", "who", "label", "register", "source"});
  Fact fact;
  fact.name = name.text;
  const std::string type = reader_.one_of(node, "type", fact_type_names(), true);
  for (const auto& [known, value] : kFactTypes) {
    if (known == type) fact.type = value;
  }
  fact.unit = reader_.scalar(node, "unit", false);
  fact_unit(fact, node);
  if (fact.type == FactType::Money && fact.unit.empty()) fact.unit = "EUR";
  if (fact.type == FactType::Percentage && fact.unit.empty()) fact.unit = "%";
  const YamlNode* of = node.find("of");
  if (of != nullptr) fact.options = options(*of);
  if (of == nullptr && (fact.type == FactType::List || fact.type == FactType::Choice) && !type.empty()) {
    reader_.problem(node, phrases::kMissingKey, {"of"}, phrases::kAddOptions);
  }
  fact.question = reader_.text(node, "question", true);
  fact.who = reader_.text(node, "who", true);
  fact.label = reader_.text(node, "label", false);
  fact.register_field = register_field(fact, node);
  fact.source = citation(node, false);
  if (fact.label.nl.empty()) fact.label = {fact.name + ": {}", {}};
  if (fact.label.nl.find("{}") == std::string::npos) {
    reader_.problem(*node.find("label"), phrases::kLabelWithoutHole, {}, phrases::kLabelExample);
  }
  return fact;
}

std::string Loader::register_field(const Fact& fact, const YamlNode& node) {
  auto typed = kApplicationFields;
  for (const auto* const list : {&scheme_.spending_allowed, &scheme_.spending_refused}) {
    for (const auto& each : *list) typed.emplace_back(std::string(kSpendingField) + each.id, FactType::Money);
  }
  // Which points there are is known later: see follow_up.
  const YamlNode* written = node.find("register");
  if (written != nullptr && written->text.starts_with(kGuidanceField))
    typed.emplace_back(written->text, FactType::Count);
  std::vector<std::string> known = kRegisterFields;
  for (const auto& [name, type] : typed) known.push_back(name);
  std::string field = reader_.one_of(node, "register", known, false);
  for (const auto& [name, type] : typed) {
    if (name != field || type == fact.type) continue;
    const auto of_type = [&](const auto& each) { return each.second == type; };
    const auto word = std::find_if(kFactTypes.begin(), kFactTypes.end(), of_type);
    reader_.problem(*node.find("register"), phrases::kRegisterType, {field, word->first}, phrases::kChangeFieldType,
                    {word->first});
  }
  return field;
}

void Loader::fact_unit(const Fact& fact, const YamlNode& node) {
  if (fact.type == FactType::Count && fact.unit.empty()) {
    reader_.problem(node, phrases::kCountNeedsUnit, {fact.name}, phrases::kUnitExample);
  }
  if (fact.type == FactType::Money && !fact.unit.empty() && !Unit::parse(fact.unit).is_money()) {
    reader_.problem(*node.find("unit"), phrases::kMoneyUnit, {fact.unit}, phrases::kMoneyUnitExample);
  }
}

std::vector<Option> Loader::options(const YamlNode& node) {
  std::vector<Option> result;
  if (node.kind == YamlNode::Kind::Scalar) {
    if (node.text == "string") return {};
    const auto list = lists_.find(node.text);
    if (list != lists_.end()) return list->second;
    std::vector<std::string> names{"string"};
    for (const auto& [name, values] : lists_) names.push_back(name);
    reader_.problem(node, phrases::kUnknownList, {node.text}, base::choose_among(node.text, names));
    return {};
  }
  if (!reader_.is_sequence(node)) return {};
  if (node.items.empty()) reader_.problem(node, phrases::kEmptyList, {"of"}, phrases::kAddOptions);
  std::vector<std::string> seen;
  for (const auto& item : node.items) {
    if (item.kind != YamlNode::Kind::Scalar) {
      reader_.problem(item, phrases::kWantText, {"of"}, phrases::kOneLine);
    } else if (unique(item, item.text, seen)) {
      result.push_back({item.text, {}});
    }
  }
  return result;
}

void Loader::parameters(const YamlNode& root) {
  const YamlNode* node = root.find("parameters");
  if (node == nullptr || !reader_.is_map(*node)) return;
  for (const auto& [name, value] : node->entries) {
    if (!reader_.is_map(value)) continue;
    check_name(name, name.text);
    if (scheme_.fact_index(name.text) >= 0)
      reader_.problem(name, phrases::kDuplicateName, {name.text}, phrases::kOtherName);
    scheme_.parameters.push_back(parameter(name, value));
  }
}

Parameter Loader::parameter(const YamlNode& name, const YamlNode& node) {
  reader_.allow(node, {"value", "values", "unit", "type", "text", "source"});
  Parameter result;
  result.name = name.text;
  result.is_date = reader_.one_of(node, "type", {"number", "date"}, false) == "date";
  result.unit = reader_.scalar(node, "unit", false);
  result.text = reader_.text(node, "text", false);
  result.source = citation(node, true);
  const YamlNode* values = node.find("values");
  const YamlNode* value = node.find("value");
  if (values != nullptr) {
    parameter_periods(result, *values);
  } else if (value != nullptr) {
    result.periods.push_back({scheme_.valid_from, scheme_.valid_to, parameter_value(result, *value)});
  } else {
    reader_.problem(node, phrases::kMissingKey, {"value"}, phrases::kAddKey, {"value"});
  }
  return result;
}

feel::Value Loader::parameter_value(const Parameter& parameter, const YamlNode& node) {
  if (node.kind == YamlNode::Kind::Null) return {};
  if (node.kind != YamlNode::Kind::Scalar) {
    reader_.problem(node, phrases::kWantText, {"value"}, phrases::kOneLine);
    return {};
  }
  auto value = read_parameter(parameter, node.text);
  if (value) return *value;
  base::Problem problem = value.problems()[0];
  problem.place = reader_.document().place(node);
  reader_.add(std::move(problem));
  return {};
}

// One period after the other, from the first day of the scheme to its last.
void Loader::parameter_periods(Parameter& parameter, const YamlNode& node) {
  if (!reader_.is_sequence(node)) return;
  const auto say = [&](const YamlNode& at, const base::Phrase& message, const base::Date& day) {
    reader_.problem(at, message, {parameter.name, base::to_string(day)}, phrases::kPeriodsFollow);
  };
  for (const auto& item : node.items) {
    if (!reader_.is_map(item)) continue;
    reader_.allow(item, {"from", "to", "value"});
    const auto from = reader_.date(item, "from", true);
    const auto to = reader_.date(item, "to", false);
    if (!from) continue;
    if (to && *to < *from) reader_.problem(item, phrases::kPeriodReversed, {}, phrases::kSwapDates);
    if (parameter.periods.empty()) {
      if (*from > scheme_.valid_from) say(item, phrases::kPeriodGap, scheme_.valid_from);
    } else {
      const auto& last = parameter.periods.back().to;
      if (!last || *from <= *last) {
        say(item, phrases::kPeriodOverlap, *from);
      } else if (*from > base::add_days(*last, 1)) {
        say(item, phrases::kPeriodGap, base::add_days(*last, 1));
      }
    }
    const YamlNode* value = item.find("value");
    if (value == nullptr) reader_.require(item, "value");
    parameter.periods.push_back({*from, to, value == nullptr ? feel::Value() : parameter_value(parameter, *value)});
  }
  if (parameter.periods.empty()) {
    reader_.problem(node, phrases::kEmptyList, {"values"}, phrases::kPeriodsFollow);
    return;
  }
  const auto& end = parameter.periods.back().to;
  if (end && (!scheme_.valid_to || *end < *scheme_.valid_to))
    say(node.items.back(), phrases::kPeriodGap, base::add_days(*end, 1));
}

void Loader::name_inputs(const YamlNode& root) {
  for (const auto& fact : scheme_.facts) {
    names_.inputs.push_back(fact.name);
    types_.push_back(type_of(fact));
  }
  for (const auto& parameter : scheme_.parameters) {
    names_.inputs.push_back(parameter.name);
    const bool money = Unit::parse(parameter.unit).is_money();
    types_.push_back(parameter.is_date ? Type{Kind::Date, {}, false, nullptr} : number_type(parameter.unit, money));
  }
  names_.inputs.emplace_back("toetsdatum");
  types_.push_back({Kind::Date, {}, false, nullptr});
  // The place is kept where there are no rounds, but the name is not known then.
  names_.inputs.emplace_back(root.find("rounds") == nullptr ? "" : "indieningsronde");
  types_.push_back({Kind::Date, {}, false, nullptr});
}

}  // namespace hecht::schemes
