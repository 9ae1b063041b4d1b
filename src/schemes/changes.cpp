#include "schemes/changes.h"

#include <algorithm>

#include "feel/evaluator.h"
#include "schemes/candidates.h"

namespace hecht::schemes {

using feel::InputSet;
using feel::Value;

namespace {

// A check costs microseconds; this many together stay far under what a person notices.
constexpr int kTriesMax = 20'000;
constexpr std::size_t kPairCandidatesMax = 24;

// Lists are alternatives of each other only when equally long: adding two never stands in for adding one.
std::size_t length_of(const Value& value) { return value.as_list() == nullptr ? 0 : value.as_list()->size(); }

class Search {
 public:
  Search(const Scheme& scheme, std::span<const Value> facts, std::span<const Value> parameters, const base::Date& date)
      : scheme_(scheme), facts_(facts.begin(), facts.end()), parameters_(parameters), date_(date) {}

  Assessment with(const std::vector<FactChange>& changes) {
    ++tries_;
    std::vector<Value> changed = facts_;
    for (const auto& change : changes) changed[static_cast<std::size_t>(change.fact)] = change.value;
    return assess(scheme_, changed, parameters_, date_);
  }

  // Keeps the change when it ends the no. One is kept per set of facts: candidates come nearest first.
  bool offer(const std::vector<FactChange>& changes) {
    if (tries_ >= kTriesMax) return false;
    const Outcome outcome = with(changes).outcome;
    if (outcome == Outcome::No) return false;
    const auto same_facts = [&](const Change& other) {
      return std::equal(changes.begin(), changes.end(), other.facts.begin(), other.facts.end(),
                        [](const auto& a, const auto& b) { return a.fact == b.fact; });
    };
    const auto known = std::find_if(found_.begin(), found_.end(), same_facts);
    if (known == found_.end()) {
      found_.push_back({changes, outcome});
    } else if (changes.size() == 1 && known->outcome == outcome) {
      if (length_of(changes[0].value) == length_of(known->facts[0].value)) ++known->facts[0].alternatives;
    } else if (known->outcome != Outcome::Yes && outcome == Outcome::Yes) {
      *known = {changes, outcome};
    }
    return true;
  }

  [[nodiscard]] std::vector<Change>& found() { return found_; }

 private:
  const Scheme& scheme_;
  std::vector<Value> facts_;
  std::span<const Value> parameters_;
  base::Date date_;
  int tries_ = 0;
  std::vector<Change> found_;
};

// The facts of the conditions that fail, then of those that are not settled, in the order of the conditions.
std::vector<int> facts_to_change(const Scheme& scheme, const Assessment& assessment) {
  std::vector<int> result;
  const auto add = [&](std::size_t condition) {
    const InputSet facts = facts_in(scheme, *scheme.conditions[condition].test.root);
    for (int fact = 0; fact < static_cast<int>(scheme.facts.size()); ++fact) {
      const bool known = assessment.inputs[static_cast<std::size_t>(fact)].as_unknown() == nullptr;
      const bool named = (facts >> static_cast<unsigned>(fact) & 1U) != 0;
      if (known && named && std::find(result.begin(), result.end(), fact) == result.end()) result.push_back(fact);
    }
  };
  for (const Outcome outcome : {Outcome::No, Outcome::Undetermined, Outcome::Unknown}) {
    for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
      const auto& condition = assessment.conditions[i];
      if (condition.level == Level::Must && condition.outcome == outcome) add(i);
    }
  }
  return result;
}

bool has_yes(const std::vector<Change>& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [](const Change& change) { return change.outcome == Outcome::Yes; });
}

// For a pair only candidates that mend at least one condition by themselves are worth combining.
std::vector<FactChange> mending(Search& search, const Scheme& scheme, const std::vector<FactChange>& candidates,
                                std::size_t failed_before) {
  std::vector<FactChange> result;
  for (const auto& candidate : candidates) {
    if (result.size() >= kPairCandidatesMax) break;
    if (failed_conditions(scheme, search.with({candidate})).size() < failed_before) result.push_back(candidate);
  }
  return result;
}

}  // namespace

std::vector<Change> find_changes(const Scheme& scheme, std::span<const Value> facts, std::span<const Value> parameters,
                                 const base::Date& date, const Assessment& assessment) {
  if (assessment.outcome != Outcome::No) return {};
  Search search(scheme, facts, parameters, date);
  const std::vector<int> changeable = facts_to_change(scheme, assessment);
  std::vector<std::vector<FactChange>> candidates;
  for (const int fact : changeable) candidates.push_back(candidate_changes(scheme, assessment, fact));
  for (const auto& each : candidates) {
    for (const auto& candidate : each) search.offer({candidate});
  }
  if (!has_yes(search.found())) {
    const std::size_t failed = failed_conditions(scheme, assessment).size();
    for (auto& each : candidates) {
      auto useful = mending(search, scheme, each, failed);
      // A fact whose values mend nothing alone may still be half of an answer within one condition.
      if (failed > 1 || !useful.empty()) each = std::move(useful);
    }
    for (std::size_t a = 0; a < candidates.size(); ++a) {
      for (std::size_t b = a + 1; b < candidates.size(); ++b) {
        for (const auto& first : candidates[a]) {
          for (const auto& second : candidates[b]) {
            if (search.offer({first, second})) goto next_pair;
          }
        }
      next_pair:;
      }
    }
  }
  auto found = std::move(search.found());
  if (has_yes(found)) std::erase_if(found, [](const Change& change) { return change.outcome != Outcome::Yes; });
  // A pair is no help where one of its facts does as much alone.
  const std::vector<Change> all = found;
  std::erase_if(found, [&](const Change& pair) {
    return pair.facts.size() == 2 && std::any_of(all.begin(), all.end(), [&](const Change& single) {
             const bool part = single.facts[0].fact == pair.facts[0].fact || single.facts[0].fact == pair.facts[1].fact;
             return single.facts.size() == 1 && part && single.outcome == pair.outcome;
           });
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const Change& a, const Change& b) { return a.facts.size() < b.facts.size(); });
  if (found.size() > kChangesMax) found.resize(kChangesMax);
  return found;
}

}  // namespace hecht::schemes
