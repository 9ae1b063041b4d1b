// The promise of the rules engine: with fewer facts an answer is never wrong, only less known.
#include <doctest/doctest.h>

#include <functional>

#include "schemes/assess.h"
#include "schemes/case_pool.h"

namespace hecht::schemes {
namespace {

using feel::Value;
using testing::Situation;

bool settled(Outcome outcome) { return outcome != Outcome::Unknown; }

// A no outweighs undetermined, so more facts may still turn an undetermined answer into a no.
bool may_become(Outcome less, Outcome more) {
  return !settled(less) || less == more || (less == Outcome::Undetermined && more == Outcome::No);
}

std::string bounds_broken(const AmountResult& less, const AmountResult& more) {
  if (less.value) return more.value == less.value ? "" : "had another value";
  if (!more.value) {
    const bool apart =
        (less.from && more.to && *more.to < *less.from) || (less.to && more.from && *less.to < *more.from);
    return apart ? "had bounds that do not meet" : "";
  }
  if (less.from && *more.value < *less.from) return "was bounded from too high";
  return less.to && *less.to < *more.value ? "was bounded to too low" : "";
}

// What `less` says that `more` takes back; empty when nothing.
std::string contradiction(const Scheme& scheme, const Assessment& less, const Assessment& more) {
  if (!may_become(less.outcome, more.outcome)) {
    return "the outcome was " + outcome_id(less.outcome) + ", now " + outcome_id(more.outcome);
  }
  if (less.round && less.round != more.round) return "the round was another";
  for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
    const auto& before = less.conditions[i];
    const auto& after = more.conditions[i];
    if (settled(before.outcome) && before.outcome != after.outcome) {
      return scheme.conditions[i].id + " was " + outcome_id(before.outcome) + ", now " + outcome_id(after.outcome);
    }
  }
  for (std::size_t i = 0; i < scheme.amounts.size(); ++i) {
    const std::string broken = bounds_broken(less.amounts[i], more.amounts[i]);
    if (!broken.empty()) return scheme.amounts[i].id + " " + broken;
  }
  return {};
}

void collect_awaited(const feel::Node& node, feel::InputSet& awaited) {
  if (node.kind == feel::NodeKind::Awaiting) {
    for (const int index : node.indexes) awaited |= feel::InputSet{1} << static_cast<unsigned>(index);
  }
  for (const auto& child : node.children) collect_awaited(*child, awaited);
}

feel::InputSet awaited_facts(const Scheme& scheme) {
  feel::InputSet awaited = 0;
  for (const auto& each : scheme.definitions) collect_awaited(*each.formula.root, awaited);
  for (const auto& each : scheme.conditions) collect_awaited(*each.test.root, awaited);
  for (const auto& each : scheme.amounts) collect_awaited(*each.formula.root, awaited);
  return awaited;
}

// A fact is asked for only when it is not known, or when the scheme says that it may still change.
std::string needless_question(const Situation& situation, const Assessment& assessment) {
  const feel::InputSet awaited = awaited_facts(*situation.scheme);
  for (const auto& missing : missing_facts(*situation.scheme, assessment)) {
    const bool open = feel::holds_unknown(situation.facts[static_cast<std::size_t>(missing.fact)]);
    if (!open && (awaited >> static_cast<unsigned>(missing.fact) & 1U) == 0) {
      return "asks for " + situation.scheme->facts[static_cast<std::size_t>(missing.fact)].name + ", which is known";
    }
  }
  return {};
}

// Answers every question that is asked, from what `full` knows, until nothing new is asked.
Assessment after_asking(Situation less, const Situation& full) {
  while (true) {
    Assessment assessment = testing::assessed(*less.scheme, less.facts, less.date);
    bool told = false;
    for (const auto& missing : missing_facts(*less.scheme, assessment)) {
      const auto fact = static_cast<std::size_t>(missing.fact);
      const bool news =
          feel::holds_unknown(less.facts[fact]) && fact_to_json(less.scheme->facts[fact], less.facts[fact]) !=
                                                       fact_to_json(less.scheme->facts[fact], full.facts[fact]);
      if (news) less.facts[fact] = full.facts[fact];
      told = told || news;
    }
    if (!told) return assessment;
  }
}

// Who answers all questions gets the answer that all facts give, without having told the rest.
std::string question_forgotten(const Situation& less, const Situation& full, const Assessment& more) {
  const Assessment told = after_asking(less, full);
  for (std::size_t i = 0; i < told.conditions.size(); ++i) {
    if (told.conditions[i].level == Level::Must && told.conditions[i].outcome != more.conditions[i].outcome) {
      return "after all questions " + less.scheme->conditions[i].id + " is " + outcome_id(told.conditions[i].outcome) +
             ", with all facts " + outcome_id(more.conditions[i].outcome);
    }
  }
  for (std::size_t i = 0; i < told.amounts.size(); ++i) {
    if (told.amounts[i].value != more.amounts[i].value) return "after all questions the amount differs";
  }
  return told.outcome == more.outcome ? "" : "after all questions the outcome differs";
}

// Everything wrong with the answer to `less`, when `full` is how things turn out to be.
std::string fault(const Situation& less, const Situation& full, const Assessment& more) {
  const Assessment before = testing::assessed(*less.scheme, less.facts, less.date);
  for (const auto& text : {contradiction(*less.scheme, before, more), needless_question(less, before),
                           question_forgotten(less, full, more)}) {
    if (!text.empty()) return text + "\n  with " + testing::shown(less) + "\n  and later " + testing::shown(full);
  }
  return {};
}

Situation without(Situation situation, std::size_t fact) {
  situation.facts[fact] = unknown_fact(*situation.scheme, static_cast<int>(fact));
  return situation;
}

// The list of `fact` with the elements of `mask` not yet known.
Situation with_open_elements(Situation situation, std::size_t fact, std::uint32_t mask) {
  feel::List items = *situation.facts[fact].as_list();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if ((mask >> (i % 32) & 1U) != 0) items[i] = unknown_fact(*situation.scheme, static_cast<int>(fact));
  }
  situation.facts[fact] = Value(std::move(items));
  return situation;
}

// The first faults of many tries; a test that fails thousands of times helps nobody.
class Faults {
 public:
  void add(const std::string& text) {
    if (!text.empty() && ++count_ <= 5) first_ += text + "\n";
  }
  [[nodiscard]] std::string text() const { return first_; }

 private:
  std::size_t count_ = 0;
  std::string first_;
};

std::string faults_of_cases(
    const std::function<void(const Situation&, const std::function<void(const Situation&)>&)>& reductions) {
  Faults faults;
  for (const auto& full : testing::situations_of_cases()) {
    const Assessment more = testing::assessed(*full.scheme, full.facts, full.date);
    faults.add(fault(full, full, more));
    reductions(full, [&](const Situation& less) { faults.add(fault(less, full, more)); });
  }
  return faults.text();
}

Situation any_reduction(Situation situation) {
  const bool few = *rc::gen::arbitrary<bool>();
  for (std::size_t fact = 0; fact < situation.facts.size(); ++fact) {
    const auto choice = testing::below(few ? 8 : 3);
    const auto* list = situation.facts[fact].as_list();
    if (choice == 0) {
      situation = without(std::move(situation), fact);
    } else if (choice == 1 && list != nullptr && !list->empty()) {
      situation = with_open_elements(std::move(situation), fact, *rc::gen::arbitrary<std::uint32_t>());
    }
  }
  return situation;
}

}  // namespace

TEST_CASE("with one fact less an answer is never wrong, only less known") {
  CHECK(faults_of_cases([](const Situation& full, const auto& tried) {
          for (std::size_t a = 0; a < full.facts.size(); ++a) tried(without(full, a));
        }) == "");
}

TEST_CASE("with two facts less an answer is never wrong, only less known") {
  CHECK(faults_of_cases([](const Situation& full, const auto& tried) {
          for (std::size_t a = 0; a < full.facts.size(); ++a) {
            const Situation one_less = without(full, a);
            for (std::size_t b = a + 1; b < full.facts.size(); ++b) tried(without(one_less, b));
          }
        }) == "");
}

TEST_CASE("with only one or two facts an answer is never wrong, only less known") {
  CHECK(faults_of_cases([](const Situation& full, const auto& tried) {
          Situation nothing = full;
          for (std::size_t a = 0; a < full.facts.size(); ++a) nothing = without(std::move(nothing), a);
          tried(nothing);
          for (std::size_t a = 0; a < full.facts.size(); ++a) {
            Situation one = nothing;
            one.facts[a] = full.facts[a];
            tried(one);
            for (std::size_t b = a + 1; b < full.facts.size(); ++b) {
              Situation two = one;
              two.facts[b] = full.facts[b];
              tried(two);
            }
          }
        }) == "");
}

TEST_CASE("with elements of a list not yet known an answer is never wrong, only less known") {
  CHECK(faults_of_cases([](const Situation& full, const auto& tried) {
          for (std::size_t fact = 0; fact < full.facts.size(); ++fact) {
            const auto* list = full.facts[fact].as_list();
            if (list == nullptr) continue;
            for (std::size_t i = 0; i < list->size(); ++i) {
              for (std::size_t j = i; j < list->size(); ++j) tried(with_open_elements(full, fact, 1U << i | 1U << j));
            }
            tried(with_open_elements(full, fact, ~0U));
          }
        }) == "");
}

TEST_CASE("with any facts left out, and any elements open, an answer is never wrong, only less known") {
  CHECK(rc::check("fewer facts of a worked case", [] {
    static const auto situations = testing::situations_of_cases();
    const Situation& full = testing::any_of(situations);
    const Situation less = any_reduction(full);
    const std::string text = fault(less, full, testing::assessed(*full.scheme, full.facts, full.date));
    RC_LOG() << text;
    RC_ASSERT(text.empty());
  }));
}

TEST_CASE("with facts put together at random an answer is never wrong, only less known") {
  CHECK(rc::check("fewer facts of a made-up applicant", [] {
    const Situation full = testing::any_situation();
    const Situation less = any_reduction(full);
    const std::string text = fault(less, full, testing::assessed(*full.scheme, full.facts, full.date));
    RC_LOG() << text;
    RC_ASSERT(text.empty());
  }));
}

TEST_CASE("facts that come one by one only ever add to the answer") {
  CHECK(rc::check("a chain of answers", [] {
    const Situation full = testing::any_situation();
    Situation now = full;
    for (std::size_t i = 0; i < now.facts.size(); ++i) now = without(std::move(now), i);
    Assessment before = testing::assessed(*now.scheme, now.facts, now.date);
    for (std::size_t steps = 0; steps < now.facts.size(); ++steps) {
      const std::size_t fact = testing::below(now.facts.size());
      now.facts[fact] = full.facts[fact];
      Assessment after = testing::assessed(*now.scheme, now.facts, now.date);
      const std::string text = contradiction(*now.scheme, before, after);
      RC_LOG() << text << "\n" << testing::shown(now);
      RC_ASSERT(text.empty());
      before = std::move(after);
    }
  }));
}

TEST_CASE("with every fact supplied nothing is unknown but what the source or the time leaves open") {
  for (const auto& full : testing::situations_of_cases()) {
    const bool complete = std::none_of(full.facts.begin(), full.facts.end(), feel::holds_unknown);
    if (!complete) continue;
    CAPTURE(testing::shown(full));
    const Assessment assessment = testing::assessed(*full.scheme, full.facts, full.date);
    const feel::InputSet awaited = awaited_facts(*full.scheme);
    for (std::size_t i = 0; i < assessment.conditions.size(); ++i) {
      CAPTURE(full.scheme->conditions[i].id);
      CHECK((assessment.conditions[i].waits_for & ~awaited) == 0);
      if (assessment.conditions[i].outcome == Outcome::Unknown) CHECK(assessment.conditions[i].waits_for != 0);
    }
    for (const auto& amount : assessment.amounts) CHECK((amount.value.has_value() || amount.undetermined));
  }
}

}  // namespace hecht::schemes
