// Facts for property tests: the values that occur in the worked cases of a scheme, put together at random.
#pragma once

#include <rapidcheck.h>

#include <set>
#include <string>
#include <vector>

#include "schemes/test_support.h"

namespace hecht::schemes::testing {

// One applicant of one scheme on one day.
struct Situation {
  SchemePtr scheme;
  std::vector<feel::Value> facts;
  base::Date date;
};

inline std::string shown(const Situation& situation) {
  base::Json object{base::Json::Object{}};
  for (std::size_t i = 0; i < situation.facts.size(); ++i) {
    const Fact& fact = situation.scheme->facts[i];
    if (situation.facts[i].as_unknown() == nullptr) object.set(fact.name, fact_to_json(fact, situation.facts[i]));
  }
  return situation.scheme->key() + " on " + base::to_string(situation.date) + " " + object.to_string();
}

inline std::vector<Situation> situations_of_cases() {
  std::vector<Situation> all;
  for (const auto& scheme : every_scheme().schemes()) {
    for (const auto& worked_case : scheme->cases) {
      const auto facts = facts_of_case(*scheme, worked_case);
      all.push_back({scheme, facts, date_of_case(*scheme, worked_case, facts)});
    }
  }
  return all;
}

inline std::size_t below(std::size_t count) { return *rc::gen::inRange<std::size_t>(0, count); }

template <class T>
const T& any_of(const std::vector<T>& choices) {
  return choices[below(choices.size())];
}

// Every different value a fact has in the cases, and the days they are checked on.
class CasePool {
 public:
  explicit CasePool(SchemePtr scheme) : scheme_(std::move(scheme)), values_(scheme_->facts.size()) {
    std::vector<std::set<std::string>> seen(scheme_->facts.size());
    for (const auto& worked_case : scheme_->cases) {
      for (const auto& [index, value] : worked_case.facts) {
        const auto at = static_cast<std::size_t>(index);
        const bool fresh = seen[at].insert(fact_to_json(scheme_->facts[at], value).to_string()).second;
        if (fresh && !feel::holds_unknown(value)) values_[at].push_back(value);
      }
      dates_.push_back(date_of_case(*scheme_, worked_case, facts_of_case(*scheme_, worked_case)));
    }
  }

  // All facts known, where the cases have a value for them.
  [[nodiscard]] Situation any() const {
    Situation situation{scheme_, {}, any_of(dates_)};
    for (std::size_t i = 0; i < values_.size(); ++i) {
      situation.facts.push_back(values_[i].empty() ? unknown_fact(*scheme_, static_cast<int>(i)) : any_of(values_[i]));
    }
    return situation;
  }

  // Mostly the facts of one case, so that not everything fails at once.
  [[nodiscard]] Situation near_case() const {
    Situation situation{scheme_, facts_of_case(*scheme_, any_of(scheme_->cases)), any_of(dates_)};
    for (std::size_t changes = below(4); changes > 0; --changes) {
      const std::size_t fact = below(values_.size());
      if (!values_[fact].empty()) situation.facts[fact] = any_of(values_[fact]);
    }
    return situation;
  }

 private:
  SchemePtr scheme_;
  std::vector<std::vector<feel::Value>> values_;
  std::vector<base::Date> dates_;
};

inline const std::vector<CasePool>& pools() {
  static const std::vector<CasePool> all = [] {
    std::vector<CasePool> made;
    for (const auto& scheme : every_scheme().schemes()) made.emplace_back(scheme);
    return made;
  }();
  return all;
}

inline Situation any_situation() {
  const CasePool& pool = any_of(pools());
  return *rc::gen::arbitrary<bool>() ? pool.any() : pool.near_case();
}

}  // namespace hecht::schemes::testing
