#include <algorithm>

#include "base/phrases.h"
#include "schemes/assess.h"
#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

void Loader::rounds(const YamlNode& root) {
  const YamlNode* node = root.find("rounds");
  if (node == nullptr || !reader_.is_map(*node)) return;
  reader_.allow(*node, {"fact", "closes", "dates", "source"});
  Rounds result;
  result.fact = fact_reference(*node, "fact", FactType::Instant, phrases::kRoundFact);
  result.source = citation(*node, false);
  const std::string closes = reader_.scalar(*node, "closes", true);
  if (!closes.empty() && closes != "24:00") {
    const auto time = base::parse_time_of_day(closes + ":00");
    if (!time) reader_.problem(*node->find("closes"), phrases::kNoTime, {closes}, phrases::kTimeExample);
    result.closes_second = time.value_or(base::TimeOfDay{}).second_of_day;
  }
  const YamlNode* dates = reader_.require(*node, "dates");
  if (dates == nullptr || !reader_.is_sequence(*dates)) return;
  for (const auto& item : dates->items) {
    const auto date = item.kind == YamlNode::Kind::Scalar ? base::parse_date(item.text) : std::nullopt;
    if (!date) {
      reader_.problem(item, base::kNoDate, {item.text}, base::kDateExample);
    } else if (!result.dates.empty() && *date <= result.dates.back()) {
      reader_.problem(item, phrases::kDatesInOrder, {item.text}, phrases::kSortDates);
    } else {
      result.dates.push_back(*date);
      result.closings.push_back(closing_of(result, *date));
    }
  }
  if (dates->items.empty()) reader_.problem(*dates, phrases::kMissingKey, {"dates"}, base::kDateExample);
  if (result.fact >= 0) scheme_.rounds = std::move(result);
}

void Loader::ranking(const YamlNode& root) {
  const YamlNode* node = root.find("ranking");
  if (node == nullptr || !reader_.is_map(*node)) return;
  reader_.allow(*node, {"by", "order", "places", "exempt", "exempt_word", "condition", "feeds"});
  Ranking result;
  result.by = fact_reference(*node, "by", FactType::Percentage, phrases::kRankFact);
  result.descending = reader_.one_of(*node, "order", {"ascending", "descending"}, true) != "ascending";
  result.places = reader_.scalar(*node, "places", true);
  if (!result.places.empty() && scheme_.parameter_index(result.places) < 0) {
    reader_.problem(*node->find("places"), phrases::kNoParameter, {result.places}, phrases::kDeclareParameter);
  }
  if (node->find("exempt") != nullptr) {
    result.exempt = fact_reference(*node, "exempt", FactType::Boolean, phrases::kBooleanFact);
    result.exempt_word = reader_.scalar(*node, "exempt_word", true);
  }
  result.condition = reader_.scalar(*node, "condition", true);
  const auto same = [&](const Condition& condition) { return condition.id == result.condition; };
  bool known = false;
  for (const auto& condition : scheme_.conditions) known = known || same(condition);
  if (!result.condition.empty() && !known)
    reader_.problem(*node->find("condition"), phrases::kNoCondition, {result.condition}, phrases::kNameCondition);
  result.feeds = fact_reference(*node, "feeds", FactType::Boolean, phrases::kBooleanFact);
  scheme_.ranking = result;
}

void Loader::exclusions(const YamlNode& root) {
  const YamlNode* node = root.find("exclusions");
  if (node == nullptr || !reader_.is_sequence(*node)) return;
  for (const auto& item : node->items) {
    if (!reader_.is_map(item)) continue;
    reader_.allow(item, {"scheme", "same", "text"});
    static const std::vector<std::string> kSame = {"activity", "period", "party"};
    for (const auto& same : reader_.strings(item, "same")) {
      if (std::find(kSame.begin(), kSame.end(), same) != kSame.end()) continue;
      reader_.problem(*item.find("same"), phrases::kNotAChoice, {same, "same"}, base::choose_among(same, kSame));
    }
    scheme_.exclusions.push_back(
        {reader_.scalar(item, "scheme", true), reader_.strings(item, "same"), reader_.text(item, "text", true)});
  }
}

void Loader::payments(const YamlNode& root) {
  const YamlNode* node = root.find("payments");
  if (node == nullptr || !reader_.is_map(*node)) return;
  reader_.allow(*node, {"amount", "every", "reference_date", "payer"});
  Payments result{reader_.scalar(*node, "amount", true),
                  reader_.one_of(*node, "every", {"quarter", "year", "once"}, true),
                  reader_.text(*node, "reference_date", false), reader_.scalar(*node, "payer", false)};
  bool known = result.amount.empty();
  for (const auto& amount : scheme_.amounts) known = known || amount.id == result.amount;
  if (!known) reader_.problem(*node->find("amount"), phrases::kUnknownAmount, {result.amount}, phrases::kNameAmount);
  scheme_.payments = std::move(result);
}

void Loader::reporting(const YamlNode& root) {
  const YamlNode* node = root.find("reporting");
  if (node == nullptr || !reader_.is_sequence(*node)) return;
  for (const auto& item : node->items) {
    if (!reader_.is_map(item)) continue;
    reader_.allow(item, {"text", "every", "contents"});
    scheme_.reporting.push_back(
        {reader_.text(item, "text", true), reader_.text(item, "every", false), reader_.text(item, "contents", false)});
  }
}

void Loader::bindings(const YamlNode& root) {
  const YamlNode* node = root.find("bindings");
  if (node == nullptr || !reader_.is_map(*node)) return;
  reader_.allow(*node, {"alliance_types"});
  scheme_.alliance_types = reader_.strings(*node, "alliance_types");
}

}  // namespace hecht::schemes
