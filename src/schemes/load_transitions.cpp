// The way of an application: its stages, the acts that lead from one to the next, and whether the whole can be walked.
#include <algorithm>
#include <array>

#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using feel::Kind;
using feel::Unit;

namespace {

constexpr std::string_view kSystem = "system";
constexpr std::string_view kBackWord = "terug";
constexpr int kDeadlineDaysMax = 3'660;
// Looking at something moves nothing, so reading is not among them.
const std::vector<std::string> kActs = {"write", "submit", "advise", "approve", "decide"};
const std::vector<std::pair<std::string, Asked>> kAsked = {
    {"reason", Asked::Reason},   {"amount", Asked::Amount}, {"letter", Asked::Letter},  {"questions", Asked::Questions},
    {"answers", Asked::Answers}, {"advice", Asked::Advice}, {"receipt", Asked::Receipt}};

// Small words joined by one of `joints`: "termijn-aanvulling", "application.submit".
bool is_dashed(std::string_view text, std::string_view joints) {
  bool word = false;
  for (const char c : text) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!part && (!word || joints.find(c) == std::string_view::npos)) return false;
    word = part;
  }
  return word;
}

bool is_right(std::string_view text) {
  if (text == kSystem) return true;
  const auto colon = text.find(':');
  return colon != std::string_view::npos && is_dashed(text.substr(0, colon), ".-") &&
         std::find(kActs.begin(), kActs.end(), text.substr(colon + 1)) != kActs.end();
}

// Money of the dossier is compared with the amounts of the scheme, so it has their unit where they share one.
std::string money_unit(const Scheme& scheme) {
  std::string unit = scheme.amounts.empty() ? "EUR" : scheme.amounts.front().unit;
  const bool shared = Unit::parse(unit).is_money() &&
                      std::all_of(scheme.amounts.begin(), scheme.amounts.end(),
                                  [&](const Amount& amount) { return Unit::parse(amount.unit) == Unit::parse(unit); });
  return shared ? unit : "EUR";
}

}  // namespace

void Loader::process(const YamlNode& root) {
  const YamlNode* node = root.find("process");
  if (node == nullptr || !reader_.is_map(*node)) return;
  reader_.allow(*node,
                {"stages", "transitions", "texts", "letters", "consent", "unique", "reports", "guidance", "places"});
  const YamlNode* stages = reader_.require(*node, "stages");
  if (stages == nullptr || !reader_.is_sequence(*stages)) return;
  const YamlNode* ways = node->find("transitions");
  const std::size_t problems_before = problems().size();
  if (ways != nullptr) name_process_inputs(root);
  std::vector<std::string> seen;
  for (const auto& item : stages->items) {
    if (!reader_.is_map(item)) continue;
    scheme_.process.stages.push_back(stage(item, ways != nullptr));
    if (const YamlNode* id = item.find("id")) unique(*id, scheme_.process.stages.back().id, seen);
  }
  limit(*node, "stages", scheme_.process.stages.size(), kStagesMax);
  if (ways == nullptr) without_forms(*node);
  if (ways == nullptr || !reader_.is_sequence(*ways)) return;
  transitions(*ways);
  forms(*node);
  follow_up(*node);
  limit(*node, "transitions", scheme_.process.transitions.size(), kTransitionsMax);
  // A stage or transition that is wrong in itself would look like a hole in the way too.
  if (problems().size() == problems_before) check_walk(*stages, *ways);
}

// From here on formulas know what the dossier knows; conditions and amounts were read before.
void Loader::name_process_inputs(const YamlNode& root) {
  std::vector<const YamlNode*> names;
  for (const auto* const key : {"facts", "parameters", "definitions"}) {
    if (const YamlNode* map = root.find(key)) {
      for (const auto& [name, value] : map->entries) names.push_back(&name);
    }
  }
  if (const YamlNode* amounts = root.find("amounts")) {
    for (const auto& item : amounts->items) {
      if (const YamlNode* id = item.find("id")) names.push_back(id);
    }
  }
  for (const auto& row : process_inputs()) {
    for (const YamlNode* name : names) {
      if (name->text == row.name) reader_.problem(*name, phrases::kDossierName, {name->text}, phrases::kOtherName);
    }
    names_.inputs.emplace_back(row.name);
    const bool money = row.unit == "EUR";
    std::optional<Unit> unit;
    if (row.kind == Kind::Number) unit = Unit::parse(money ? money_unit(scheme_) : std::string(row.unit));
    types_.push_back({row.kind, unit, row.kind == Kind::Number, nullptr});
  }
  limit(root, "facts", scheme_.facts.size(), kFactsOfProcessMax);
}

Stage Loader::stage(const YamlNode& node, bool runs) {
  reader_.allow(node, {"id", "title", "who", "deadline", "guard", "edits", "clock", "final"});
  Stage result;
  result.id = reader_.scalar(node, "id", true);
  result.title = reader_.text(node, "title", true);
  result.who = reader_.scalar(node, "who", true);
  result.deadline = reader_.text(node, "deadline", false);
  const std::string edits = reader_.one_of(node, "edits", {"true", "false", "asked"}, false);
  result.edits = edits == "true" ? Edits::All : edits == "asked" ? Edits::Asked : Edits::None;
  result.clock_stopped = reader_.one_of(node, "clock", {"running", "stopped"}, false) == "stopped";
  result.final = reader_.one_of(node, "final", {"true", "false"}, false) == "true";
  if (const YamlNode* guard = node.find("guard")) {
    if (runs) {
      reader_.problem(*guard, phrases::kGuardAtStage, {result.id}, phrases::kGuardAtTransition);
    } else {
      result.guard = condition_formula(node, "guard");
    }
  }
  if (runs && result.id == kBackWord) reader_.problem(*node.find("id"), phrases::kStageBack, {}, phrases::kOtherName);
  return result;
}

void Loader::transitions(const YamlNode& node) {
  if (node.items.empty()) reader_.problem(node, phrases::kEmptyList, {"transitions"}, phrases::kAddTransition);
  std::vector<std::string> seen;
  for (const auto& item : node.items) {
    if (!reader_.is_map(item)) continue;
    scheme_.process.transitions.push_back(transition(item));
    if (const YamlNode* id = item.find("id")) unique(*id, scheme_.process.transitions.back().id, seen);
  }
}

Transition Loader::transition(const YamlNode& node) {
  reader_.allow(node, {"id", "title", "from", "to", "right", "when", "guards", "asks", "freezes", "deadline"});
  Transition result;
  result.id = reader_.scalar(node, "id", true);
  result.title = reader_.text(node, "title", true);
  result.from = stages_in(node, "from");
  const std::string to = reader_.scalar(node, "to", true);
  const YamlNode* at = node.find("to");
  if (to == kBackWord) {
    if (node.find("from") == nullptr) reader_.problem(*at, phrases::kBackFromNowhere, {}, phrases::kAddKey, {"from"});
  } else if (at != nullptr && at->kind == YamlNode::Kind::Scalar) {
    result.to = stage_reference(*at, to);
  }
  result.right = right(node, "right");
  result.when = when(node);
  result.guards = guards(node);
  result.asks = asked(node);
  if (result.by_system() && !result.asks.empty())
    reader_.problem(*node.find("asks"), phrases::kSystemAsked, {}, phrases::kRemoveAsks);
  result.freezes = reader_.one_of(node, "freezes", {"true", "false"}, false) == "true";
  result.deadline = deadline(node);
  return result;
}

std::optional<Formula> Loader::when(const YamlNode& node) {
  const YamlNode* at = node.find("when");
  if (at == nullptr) return std::nullopt;
  Formula result = formula(node, "when");
  if (result.root) check_boolean(*at, result);
  return result;
}

std::vector<int> Loader::stages_in(const YamlNode& node, const std::string& key) {
  std::vector<int> result;
  const YamlNode* list = node.find(key);
  if (list == nullptr || !reader_.is_sequence(*list)) return result;
  if (list->items.empty()) reader_.problem(*list, phrases::kEmptyList, {key}, phrases::kNameStage);
  std::vector<std::string> seen;
  for (const auto& item : list->items) {
    if (item.kind != YamlNode::Kind::Scalar) {
      reader_.problem(item, phrases::kWantText, {key}, phrases::kOneLine);
    } else if (unique(item, item.text, seen)) {
      result.push_back(stage_reference(item, item.text));
    }
  }
  return result;
}

int Loader::stage_reference(const YamlNode& at, const std::string& id) {
  const int index = scheme_.process.stage_index(id);
  if (index >= 0) return index;
  std::vector<std::string> known;
  for (const auto& stage : scheme_.process.stages) known.push_back(stage.id);
  reader_.problem(at, phrases::kNoStage, {id}, base::choose_among(id, known));
  return index;
}

std::string Loader::right(const YamlNode& node, const char* key) {
  std::string result = reader_.scalar(node, key, true);
  if (!result.empty() && !is_right(result))
    reader_.problem(*node.find(key), phrases::kBadRight, {result}, phrases::kRightExample);
  return result;
}

std::vector<Guard> Loader::guards(const YamlNode& node) {
  std::vector<Guard> result;
  const YamlNode* list = node.find("guards");
  if (list == nullptr || !reader_.is_sequence(*list)) return result;
  for (const auto& item : list->items) {
    if (!reader_.is_map(item)) continue;
    reader_.allow(item, {"test", "text"});
    Guard guard{formula(item, "test"), {}};
    if (guard.test.root) check_boolean(*item.find("test"), guard.test);
    if (item.find("text") == nullptr) {
      reader_.problem(item, phrases::kGuardWithoutText, {guard.test.text}, phrases::kGuardText);
    } else {
      guard.text = reader_.text(item, "text", true);
    }
    result.push_back(std::move(guard));
  }
  return result;
}

std::vector<Asked> Loader::asked(const YamlNode& node) {
  std::vector<Asked> result;
  const YamlNode* list = node.find("asks");
  if (list == nullptr) return result;
  std::vector<std::string> known;
  for (const auto& [name, value] : kAsked) known.push_back(name);
  std::vector<std::string> seen;
  for (const auto& word : reader_.strings(node, "asks")) {
    const auto found = std::find(known.begin(), known.end(), word);
    if (found == known.end()) {
      reader_.problem(*list, phrases::kNotAChoice, {word, "asks"}, base::choose_among(word, known));
    } else if (unique(*list, word, seen)) {
      result.push_back(kAsked[static_cast<std::size_t>(found - known.begin())].second);
    }
  }
  return result;
}

// From 1 to `most`.
std::optional<int> Loader::whole_number(const YamlNode& at, const base::Phrase& message, int most) {
  const auto number = base::Decimal::parse_exact(at.text);
  const auto whole = number ? number->to_int() : std::nullopt;
  if (whole && *whole >= 1 && *whole <= most) return static_cast<int>(*whole);
  reader_.problem(at, message, {at.text}, phrases::kWholeNumber, {std::to_string(most)});
  return std::nullopt;
}

std::optional<Deadline> Loader::deadline(const YamlNode& node) {
  const YamlNode* map = node.find("deadline");
  if (map == nullptr || !reader_.is_map(*map)) return std::nullopt;
  reader_.allow(*map, {"days", "setting", "round", "fact", "period"});
  Deadline result;
  result.setting = reader_.scalar(*map, "setting", false);
  if (!result.setting.empty() && !is_dashed(result.setting, "-"))
    reader_.problem(*map->find("setting"), phrases::kBadId, {result.setting}, phrases::kIdExample);
  const YamlNode* days = map->find("days");
  if (days != nullptr) result.days = whole_number(*days, phrases::kBadDays, kDeadlineDaysMax);
  const bool in_days = days != nullptr || map->find("setting") != nullptr;
  const YamlNode* round = map->find("round");
  const bool by_fact = map->find("fact") != nullptr;
  if (map->find("period") != nullptr) {
    result.kind = Deadline::Kind::Period;
    if (!in_days || round != nullptr || by_fact)
      reader_.problem(*map, phrases::kOneDeadline, {}, phrases::kDeadlineExample);
  } else if ((in_days ? 1 : 0) + (round != nullptr ? 1 : 0) + (by_fact ? 1 : 0) != 1) {
    reader_.problem(*map, phrases::kOneDeadline, {}, phrases::kDeadlineExample);
  } else if (round != nullptr) {
    result.kind = Deadline::Kind::Round;
    if (!scheme_.rounds) reader_.problem(*round, phrases::kNoRounds, {}, phrases::kDeadlineExample);
  } else if (by_fact) {
    result.kind = Deadline::Kind::Fact;
    result.fact = fact_reference(*map, "fact", FactType::Date, phrases::kDateFact);
  }
  return result;
}

// Every stage can be come to from where an application begins, and left again unless it is final.
void Loader::check_walk(const YamlNode& stages, const YamlNode& transitions) {
  const Process& process = scheme_.process;
  std::vector<bool> begins(process.stages.size());
  std::vector<bool> left(process.stages.size());
  for (const auto& each : process.transitions) {
    if (each.from.empty()) begins[static_cast<std::size_t>(each.to)] = true;
    for (const int from : each.from) left[static_cast<std::size_t>(from)] = true;
  }
  if (std::find(begins.begin(), begins.end(), true) == begins.end()) {
    reader_.problem(transitions, phrases::kNoBeginning, {}, phrases::kBeginWithoutFrom);
    return;
  }
  std::vector<bool> reached = begins;
  // Each turn reaches one stage more, or it was the last. Going back leads to where one has been.
  for (bool more = true; more;) {
    more = false;
    for (const auto& each : process.transitions) {
      const bool can = std::any_of(each.from.begin(), each.from.end(),
                                   [&](int from) { return reached[static_cast<std::size_t>(from)]; });
      if (!can || each.to == kBack || reached[static_cast<std::size_t>(each.to)]) continue;
      reached[static_cast<std::size_t>(each.to)] = true;
      more = true;
    }
  }
  for (std::size_t i = 0; i < process.stages.size(); ++i) {
    const Stage& stage = process.stages[i];
    const YamlNode& at = *stages.items[i].find("id");
    if (!reached[i]) reader_.problem(at, phrases::kStageUnreached, {stage.id}, phrases::kLeadToStage);
    if (!stage.final && !left[i]) reader_.problem(at, phrases::kNoWayOut, {stage.id}, phrases::kFinalOrOn);
    if (stage.final && left[i]) reader_.problem(at, phrases::kFinalGoesOn, {stage.id}, phrases::kFinalOrOn);
  }
  for (std::size_t i = 0; i < process.transitions.size(); ++i) {
    const Transition& each = process.transitions[i];
    if (each.to != kBack) continue;
    for (const int from : each.from) {
      if (!begins[static_cast<std::size_t>(from)]) continue;
      reader_.problem(*transitions.items[i].find("to"), phrases::kBackBeforeBeginning,
                      {process.stages[static_cast<std::size_t>(from)].id}, phrases::kNameStage);
    }
  }
}

}  // namespace hecht::schemes
