#include "schemes/load.h"

#include <algorithm>

#include "base/sha256.h"
#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

namespace {

const std::vector<std::string> kTopKeys = {
    "id",          "version",   "kind",       "status",       "title",    "summary",  "publisher",  "funders",
    "applicant",   "period",    "contact",    "last_checked", "sources",  "spending", "parameters", "facts",
    "definitions", "rounds",    "conditions", "amounts",      "readings", "ranking",  "exclusions", "process",
    "payments",    "reporting", "bindings",   "base",         "cases"};
const std::vector<std::string> kStatuses = {"vastgesteld", "onder voorbehoud", "aangekondigd", "in gesprek",
                                            "gesloten"};
const std::vector<std::string> kApplicants = {"alliance", "practice", "region", "discipline in region", "party"};

}  // namespace

int Scheme::fact_index(std::string_view name) const {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.name == name; });
  return found == facts.end() ? -1 : static_cast<int>(found - facts.begin());
}

int Scheme::parameter_index(std::string_view name) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter& parameter) { return parameter.name == name; });
  return found == parameters.end() ? -1 : static_cast<int>(found - parameters.begin());
}

namespace {

template <class Named>
int index_of(const std::vector<Named>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Named& each) { return each.id == id; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

}  // namespace

int Process::stage_index(std::string_view id) const { return index_of(stages, id); }
int Process::transition_index(std::string_view id) const { return index_of(transitions, id); }

std::string outcome_id(Outcome outcome) {
  switch (outcome) {
    case Outcome::Yes:
      return "yes";
    case Outcome::No:
      return "no";
    case Outcome::Unknown:
      return "unknown";
    case Outcome::Undetermined:
      return "undetermined";
  }
  return {};
}

Level Scheme::level_of(const Condition& condition, const base::Date& date) const {
  return condition.must_from && *condition.must_from <= date ? Level::Must : condition.level;
}

void Loader::read() {
  const YamlNode& root = reader_.document().root;
  reader_.allow(root, kTopKeys);
  identity(root);
  sources(root);
  spending(root);
  facts(root);
  parameters(root);
  rounds(root);
  name_inputs(root);
  definitions(root);
  amounts(root);
  limit(root, "amounts", scheme_.amounts.size(), kAmountsMax);
  conditions(root);
  limit(root, "conditions", scheme_.conditions.size(), kConditionsMax);
  readings(root);
  ranking(root);
  exclusions(root);
  process(root);
  payments(root);
  reporting(root);
  bindings(root);
  scheme_.input_types = types_;
  // Cases speak of facts and conditions by name; with those in disorder they would only repeat the same complaints.
  if (problems().empty()) cases(root);
}

void Loader::limit(const YamlNode& root, std::string_view key, std::size_t count, std::size_t most) {
  if (count > most)
    reader_.problem(*root.find(key), phrases::kTooMany, {std::string(key), std::to_string(most)}, phrases::kMergeSome);
}

void Loader::identity(const YamlNode& root) {
  scheme_.id = reader_.scalar(root, "id", true);
  scheme_.version = reader_.scalar(root, "version", true);
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  const YamlNode* id = root.find("id");
  if (id != nullptr && id->quoted && scheme_.id.empty())
    reader_.problem(*id, phrases::kBadId, {""}, phrases::kIdExample);
  if (!std::all_of(scheme_.id.begin(), scheme_.id.end(), plain))
    reader_.problem(*id, phrases::kBadId, {scheme_.id}, phrases::kIdExample);
  check_file_name(root);
  const std::string kind = reader_.one_of(root, "kind", {"funding", "norm", "information"}, true);
  scheme_.kind = kind == "norm"          ? SchemeKind::Norm
                 : kind == "information" ? SchemeKind::Information
                                         : SchemeKind::Funding;
  scheme_.status = reader_.one_of(root, "status", kStatuses, true);
  scheme_.title = reader_.text(root, "title", true);
  scheme_.summary = reader_.text(root, "summary", false);
  scheme_.publisher = reader_.scalar(root, "publisher", true);
  scheme_.funders = reader_.strings(root, "funders");
  scheme_.applicant = reader_.one_of(root, "applicant", kApplicants, true);
  scheme_.contact = reader_.text(root, "contact", false);
  scheme_.last_checked = reader_.date(root, "last_checked", false);
  const YamlNode* period = reader_.require(root, "period");
  if (period == nullptr || !reader_.is_map(*period)) return;
  reader_.allow(*period, {"from", "to"});
  scheme_.valid_from = reader_.date(*period, "from", true).value_or(base::Date{});
  scheme_.valid_to = reader_.date(*period, "to", false);
  if (scheme_.valid_to && *scheme_.valid_to < scheme_.valid_from) {
    reader_.problem(*period->find("to"), phrases::kPeriodReversed, {}, phrases::kSwapDates);
  }
}

void Loader::check_file_name(const YamlNode& root) {
  const std::string& file = reader_.document().file;
  const auto slash = file.rfind('/');
  const std::string name = file.substr(slash == std::string::npos ? 0 : slash + 1);
  if (name.find('@') == std::string::npos || scheme_.id.empty() || scheme_.version.empty()) return;
  const std::string expected = scheme_.key() + ".yaml";
  if (name != expected)
    reader_.problem(*root.find("id"), phrases::kFileName, {name, scheme_.key()}, phrases::kRenameFile, {expected});
}

bool Loader::unique(const YamlNode& at, const std::string& name, std::vector<std::string>& seen) {
  if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
    reader_.problem(at, phrases::kDuplicateName, {name}, phrases::kOtherName);
    return false;
  }
  seen.push_back(name);
  return true;
}

void Loader::sources(const YamlNode& root) {
  const YamlNode* node = reader_.require(root, "sources");
  if (node == nullptr || !reader_.is_map(*node)) return;
  for (const auto& [key, value] : node->entries) {
    if (!reader_.is_map(value)) continue;
    reader_.allow(value, {"document", "publisher", "date", "file", "url"});
    scheme_.sources.push_back({key.text, reader_.scalar(value, "document", true),
                               reader_.scalar(value, "publisher", true), reader_.scalar(value, "date", false),
                               reader_.scalar(value, "file", false), reader_.scalar(value, "url", false)});
  }
}

Citation Loader::citation(const YamlNode& map, bool required) {
  const YamlNode* node = required ? reader_.require(map, "source") : map.find("source");
  if (node == nullptr || node->kind == YamlNode::Kind::Null || !reader_.is_map(*node)) return {};
  reader_.allow(*node, {"document", "section"});
  Citation citation{reader_.scalar(*node, "document", true), {}, reader_.scalar(*node, "section", false)};
  std::vector<std::string> known;
  for (const auto& source : scheme_.sources) {
    known.push_back(source.id);
    if (source.id == citation.source) citation.document = source.document;
  }
  if (!citation.source.empty() && std::find(known.begin(), known.end(), citation.source) == known.end()) {
    reader_.problem(*node->find("document"), phrases::kUnknownSource, {citation.source},
                    base::choose_among(citation.source, known));
  }
  return citation;
}

void Loader::spending(const YamlNode& root) {
  const YamlNode* node = root.find("spending");
  if (node == nullptr || !reader_.is_map(*node)) return;
  reader_.allow(*node, {"allowed", "refused"});
  std::vector<std::string> seen;
  scheme_.spending_allowed = spending_list(*node, "allowed", seen);
  scheme_.spending_refused = spending_list(*node, "refused", seen);
}

// A text, with an id or with its Dutch as the id.
std::vector<Spending> Loader::spending_list(const YamlNode& node, std::string_view key,
                                            std::vector<std::string>& seen) {
  std::vector<Spending> result;
  const YamlNode* list = node.find(key);
  if (list == nullptr || !reader_.is_sequence(*list)) return result;
  for (const auto& item : list->items) {
    Spending each;
    if (item.kind == YamlNode::Kind::Map) {
      reader_.allow(item, {"id", "nl", "en"});
      each = {reader_.scalar(item, "id", false), {reader_.scalar(item, "nl", true), reader_.scalar(item, "en", false)}};
    } else {
      each.text = reader_.text_of(item);
    }
    if (each.id.empty()) each.id = each.text.nl;
    unique(item, each.id, seen);
    result.push_back(std::move(each));
  }
  limit(node, key, result.size(), kSpendingMax);
  return result;
}

base::Result<SchemePtr> load_scheme(std::string text, const std::string& file, const Lists& lists) {
  auto document = read_yaml(std::move(text), file);
  if (!document) return document.problems();
  Loader loader(*document, lists);
  loader.read();
  if (!loader.problems().empty()) {
    std::stable_sort(loader.problems().begin(), loader.problems().end(), [](const auto& a, const auto& b) {
      return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return loader.problems();
  }
  Scheme& scheme = loader.scheme();
  scheme.hash = base::sha256_hex(document->source);
  scheme.source = document->source;
  return SchemePtr(std::make_shared<const Scheme>(std::move(scheme)));
}

base::Result<Lists> load_lists(std::string text, const std::string& file) {
  auto document = read_yaml(std::move(text), file);
  if (!document) return document.problems();
  Reader reader(*document);
  Lists lists;
  for (const auto& [name, entries] : document->root.entries) {
    if (!reader.is_map(entries)) continue;
    auto& options = lists[name.text];
    for (const auto& [id, label] : entries.entries) options.push_back({id.text, reader.text_of(label)});
  }
  if (!reader.problems().empty()) return reader.problems();
  return lists;
}

}  // namespace hecht::schemes
