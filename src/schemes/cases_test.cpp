#include "schemes/cases.h"

#include <doctest/doctest.h>

#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

std::string differences(const CaseFailure& failure) {
  std::string text;
  for (const auto& difference : failure.differences) text += difference.nl + "\n";
  return text;
}

SchemePtr with_case(const std::string& expect) {
  return testing::loaded(
      testing::scheme_head("parameters:\n  tarief: {value: 2.50, unit: EUR/stuk, source: {document: b}}\nfacts:\n" +
                           testing::fact_lines("aantal", "count\n    unit: stuk") + "conditions:\n" +
                           testing::condition_lines("genoeg", "aantal >= 2") +
                           "amounts:\n  - {id: bedrag, text: T, formula: \"round half up(aantal * tarief, 2)\", unit: "
                           "EUR, source: {document: b}}\n" +
                           "cases:\n  - {name: geval, facts: {aantal: 3}, expect: {" + expect + "}}\n"));
}

std::string only_difference(const std::string& expect) {
  const SchemePtr scheme = with_case(expect);
  const auto failures = run_cases(*scheme);
  if (failures.empty()) return "";
  REQUIRE(failures.size() == 1);
  CHECK(failures[0].worked_case->name == "geval");
  CHECK(failures[0].worked_case->place.line > 0);
  REQUIRE_MESSAGE(failures[0].differences.size() == 1, differences(failures[0]));
  CHECK_FALSE(failures[0].differences[0].en.empty());
  return failures[0].differences[0].nl;
}

}  // namespace

TEST_CASE("every worked case of every scheme holds") {
  std::size_t cases = 0;
  for (const auto& scheme : testing::every_scheme().schemes()) {
    CHECK_MESSAGE(!scheme->cases.empty(), scheme->key());
    cases += scheme->cases.size();
    for (const auto& failure : run_cases(*scheme)) {
      FAIL_CHECK(scheme->key() << ": " << failure.worked_case->name << ": " << differences(failure));
    }
  }
  CHECK(testing::every_scheme().schemes().size() >= 15);
  CHECK(cases >= 250);
}

TEST_CASE("every demand and preference of a shipped scheme is met in one case and fails or stays open in another") {
  for (const auto& scheme : testing::shipped().schemes()) {
    for (std::size_t i = 0; i < scheme->conditions.size(); ++i) {
      CAPTURE(scheme->key());
      CAPTURE(scheme->conditions[i].id);
      bool yes = false;
      bool no = false;
      for (const auto& worked_case : scheme->cases) {
        const auto facts = facts_of_case(*scheme, worked_case);
        const auto assessment = testing::assessed(*scheme, facts, date_of_case(*scheme, worked_case, facts));
        yes = yes || assessment.conditions[i].outcome == Outcome::Yes;
        no = no || assessment.conditions[i].outcome == Outcome::No ||
             assessment.conditions[i].outcome == Outcome::Undetermined;
      }
      if (scheme->conditions[i].level == Level::Info) continue;
      CHECK(yes);
      CHECK(no);
    }
  }
}

TEST_CASE("a case that differs is told with what was expected and what came out") {
  CHECK(only_difference("outcome: \"yes\"") == "");
  CHECK(only_difference("outcome: \"yes\", amounts: {bedrag: \"7.50\"}, failed: [], missing: [], undetermined: []") ==
        "");
  CHECK(only_difference("outcome: \"no\"") == "antwoord: verwacht no, uitkomst yes");
  CHECK(only_difference("outcome: \"yes\", amounts: {bedrag: \"7.51\"}") == "bedrag: verwacht 7.51, uitkomst 7.50");
  CHECK(only_difference("outcome: \"yes\", amounts: {bedrag: null}") == "bedrag: verwacht null, uitkomst 7.50");
  CHECK(only_difference("outcome: \"yes\", failed: [genoeg]") == "niet voldaan (failed): verwacht genoeg, uitkomst –");
  CHECK(only_difference("outcome: \"yes\", missing: [aantal]") == "ontbreekt (missing): verwacht aantal, uitkomst –");
  CHECK(only_difference("outcome: \"yes\", undetermined: [genoeg]") ==
        "onbepaald (undetermined): verwacht genoeg, uitkomst –");
  CHECK(only_difference("outcome: \"yes\", round: 2024-02-01") == "ronde (round): verwacht 2024-02-01, uitkomst –");
  CHECK(only_difference("outcome: \"yes\", round: null") == "");
}

}  // namespace hecht::schemes
