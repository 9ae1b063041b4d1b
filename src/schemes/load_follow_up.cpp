// What follows once an application runs: reports on periods, guidance of who just joined, and places by rank.
#include <algorithm>

#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

namespace {

constexpr int kMonthsMax = 120;
constexpr int kMonthsOfYear = 12;

}  // namespace

void Loader::follow_up(const YamlNode& node) {
  if (const YamlNode* at = node.find("reports"); at != nullptr && reader_.is_map(*at)) reports(*at);
  if (const YamlNode* at = node.find("guidance"); at != nullptr && reader_.is_map(*at)) guidance(*at);
  if (const YamlNode* at = node.find("places"); at != nullptr && reader_.is_map(*at)) places(*at);
  std::vector<std::string> known;
  if (scheme_.process.guidance)
    for (const auto& each : scheme_.process.guidance->points) known.push_back(std::string(kGuidanceField) + each.id);
  for (const auto& fact : scheme_.facts) {
    if (!fact.register_field.starts_with(kGuidanceField)) continue;
    if (std::find(known.begin(), known.end(), fact.register_field) == known.end())
      reader_.problem(node, phrases::kNoGuidancePoint, {fact.register_field, fact.name}, base::choose_among("", known));
  }
}

int Loader::months(const YamlNode& map, const char* key) {
  const YamlNode* at = reader_.require(map, key);
  return at == nullptr ? 0 : whole_number(*at, phrases::kBadMonths, kMonthsMax).value_or(0);
}

void Loader::reports(const YamlNode& node) {
  reader_.allow(node, {"transition", "since", "stages", "every", "during", "afterwards"});
  Reports result;
  result.transition = beginning_of_system(node);
  result.since = fact_reference(node, "since", FactType::Date, phrases::kDateFact);
  reader_.require(node, "stages");
  result.stages = stages_in(node, "stages");
  result.every = months(node, "every");
  if (result.every > 0 && kMonthsOfYear % result.every != 0)
    reader_.problem(*node.find("every"), phrases::kNoPartOfYear, {std::to_string(result.every)}, phrases::kPartsOfYear);
  result.during = months(node, "during");
  result.afterwards = months(node, "afterwards");
  scheme_.process.reports = std::move(result);
}

int Loader::beginning_of_system(const YamlNode& node) {
  const std::string id = reader_.scalar(node, "transition", true);
  if (id.empty()) return -1;
  std::vector<std::string> known;
  const auto& transitions = scheme_.process.transitions;
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    if (!transitions[i].from.empty() || !transitions[i].by_system()) continue;
    if (transitions[i].id == id) return static_cast<int>(i);
    known.push_back(transitions[i].id);
  }
  reader_.problem(*node.find("transition"), phrases::kNoSystemBeginning, {id}, phrases::kSystemBeginning);
  return -1;
}

void Loader::guidance(const YamlNode& node) {
  reader_.allow(node, {"since", "months", "stages", "right", "points"});
  Guidance result;
  result.since = fact_reference(node, "since", FactType::Date, phrases::kDateFact);
  const YamlNode* pair = reader_.require(node, "months");
  if (pair != nullptr && reader_.is_sequence(*pair)) {
    std::vector<int> months;
    for (const auto& item : pair->items)
      if (const auto number = whole_number(item, phrases::kBadMonths, kMonthsMax)) months.push_back(*number);
    if (pair->items.size() != 2 || (months.size() == 2 && months[0] > months[1])) {
      reader_.problem(*pair, phrases::kMonthsPair, {}, phrases::kMonthsPairExample);
    } else if (months.size() == 2) {
      result.months_min = months[0];
      result.months_max = months[1];
    }
  }
  reader_.require(node, "stages");
  result.stages = stages_in(node, "stages");
  result.right = right(node, "right");
  guidance_points(node, result);
  scheme_.process.guidance = std::move(result);
}

void Loader::guidance_points(const YamlNode& node, Guidance& guidance) {
  const YamlNode* points = reader_.require(node, "points");
  if (points == nullptr || !reader_.is_sequence(*points)) return;
  if (points->items.empty()) reader_.problem(*points, phrases::kEmptyList, {"points"}, phrases::kAddGuidancePoint);
  std::vector<std::string> seen;
  for (const auto& item : points->items) {
    if (!reader_.is_map(item)) continue;
    reader_.allow(item, {"id", "title"});
    guidance.points.push_back({reader_.scalar(item, "id", true), reader_.text(item, "title", true)});
    if (const YamlNode* id = item.find("id")) unique(*id, guidance.points.back().id, seen);
  }
  limit(node, "points", guidance.points.size(), kGuidancePointsMax);
}

void Loader::places(const YamlNode& node) {
  reader_.allow(node, {"waiting", "admitted", "right"});
  if (!scheme_.ranking) reader_.problem(node, phrases::kPlacesWithoutRanking, {}, phrases::kAddRanking);
  Places result;
  reader_.require(node, "waiting");
  result.waiting = stages_in(node, "waiting");
  const std::string admitted = reader_.scalar(node, "admitted", true);
  if (!admitted.empty()) result.admitted = stage_reference(*node.find("admitted"), admitted);
  result.right = right(node, "right");
  scheme_.process.places = std::move(result);
}

}  // namespace hecht::schemes
