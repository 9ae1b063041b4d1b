#include "schemes/assess.h"

#include <doctest/doctest.h>

#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using feel::Value;
using testing::day;
using testing::instant;

const std::string kLzv = "lzv-hozk@2023";
const std::string kResv = "norm-resv@2030";

Rounds rounds_of(const std::vector<std::string>& dates, std::int32_t closes_second) {
  Rounds rounds;
  rounds.closes_second = closes_second;
  for (const auto& date : dates) {
    rounds.dates.push_back(day(date));
    rounds.closings.push_back(closing_of(rounds, rounds.dates.back()));
  }
  return rounds;
}

std::string round_of(const Rounds& rounds, const base::Instant& moment) {
  const auto date = round_for(rounds, moment);
  return date ? base::to_string(*date) : "none";
}

base::Instant earlier(base::Instant moment, std::int64_t seconds) {
  moment.seconds -= seconds;
  return moment;
}

constexpr std::int32_t kHour = 3'600;
constexpr std::int32_t kEndOfDay = 24 * kHour;

Outcome outcome_of(const Assessment& assessment, const Scheme& scheme, const std::string& id) {
  for (std::size_t i = 0; i < scheme.conditions.size(); ++i) {
    if (scheme.conditions[i].id == id) return assessment.conditions[i].outcome;
  }
  FAIL(id);
  return Outcome::Yes;
}

// A scheme with these tests as must-conditions; facts a, b and c are yes or no.
SchemePtr with_tests(const std::vector<std::pair<std::string, std::string>>& tests) {
  std::string text = "facts:\n";
  for (const char* name : {"a", "b", "c"}) text += testing::fact_lines(name, "boolean");
  text += "conditions:\n";
  for (const auto& [level, test] : tests) {
    text += "  - id: v" + std::to_string(text.size()) + "\n    level: " + level + "\n    text: T.\n    test: \"" +
            test + "\"\n    source: {document: b}\n";
  }
  return testing::loaded(testing::scheme_head(text));
}

std::string outcome_with(const std::vector<std::pair<std::string, std::string>>& tests, const std::string& facts) {
  const SchemePtr scheme = with_tests(tests);
  return outcome_id(testing::assessed(*scheme, testing::facts(*scheme, facts), day("2024-02-01")).outcome);
}

}  // namespace

TEST_CASE("an instant counts for the first date whose closing time it lies before") {
  const Rounds rounds = *testing::scheme(kLzv)->rounds;
  const std::vector<std::pair<std::string, std::string>> last_seconds = {{"2023-02-01T23:59:59+01:00", "2023-02-01"},
                                                                         {"2023-04-01T23:59:59+02:00", "2023-04-01"},
                                                                         {"2023-06-01T23:59:59+02:00", "2023-06-01"},
                                                                         {"2023-10-01T23:59:59+02:00", "2023-10-01"}};
  for (std::size_t i = 0; i < last_seconds.size(); ++i) {
    const auto& [moment, date] = last_seconds[i];
    CAPTURE(moment);
    const std::string next = i + 1 < last_seconds.size() ? last_seconds[i + 1].second : "none";
    const base::Instant last = instant(moment);
    CHECK(round_of(rounds, last) == date);
    CHECK(round_of(rounds, {last.seconds, 999'999'999}) == date);
    CHECK(round_of(rounds, {last.seconds + 1, 0}) == next);
    CHECK(round_of(rounds, earlier(last, 86'399)) == date);
  }
  CHECK(round_of(rounds, instant("1999-01-01T00:00:00Z")) == "2023-02-01");
  CHECK(round_of(rounds, instant("2023-12-31T00:00:00Z")) == "none");
}

TEST_CASE("the day of a round ends by the clock of Amsterdam, also where the clock changes") {
  const Rounds spring = rounds_of({"2023-03-25", "2023-03-26", "2023-03-27"}, kEndOfDay);
  CHECK(base::to_string(closing_of(spring, day("2023-03-25"))) == "2023-03-25T23:00:00Z");
  CHECK(base::to_string(closing_of(spring, day("2023-03-26"))) == "2023-03-26T22:00:00Z");
  CHECK(base::to_string(closing_of(spring, day("2023-03-27"))) == "2023-03-27T22:00:00Z");
  CHECK(round_of(spring, instant("2023-03-25T22:59:59Z")) == "2023-03-25");
  CHECK(round_of(spring, instant("2023-03-25T23:00:00Z")) == "2023-03-26");
  CHECK(round_of(spring, instant("2023-03-26T21:59:59Z")) == "2023-03-26");
  CHECK(round_of(spring, instant("2023-03-26T22:00:00Z")) == "2023-03-27");
  const Rounds autumn = rounds_of({"2023-10-28", "2023-10-29", "2023-10-30"}, kEndOfDay);
  CHECK(base::to_string(closing_of(autumn, day("2023-10-28"))) == "2023-10-28T22:00:00Z");
  CHECK(base::to_string(closing_of(autumn, day("2023-10-29"))) == "2023-10-29T23:00:00Z");
  CHECK(base::to_string(closing_of(autumn, day("2023-10-30"))) == "2023-10-30T23:00:00Z");
  CHECK(round_of(autumn, instant("2023-10-29T22:59:59Z")) == "2023-10-29");
  CHECK(round_of(autumn, instant("2023-10-29T23:00:00Z")) == "2023-10-30");
}

TEST_CASE("a closing time in the day closes at that minute, also on the days the clock changes") {
  const Rounds afternoon = rounds_of({"2023-03-26", "2023-07-03", "2023-10-29"}, 14 * kHour);
  CHECK(round_of(afternoon, instant("2023-03-26T13:59:59+02:00")) == "2023-03-26");
  CHECK(round_of(afternoon, instant("2023-03-26T14:00:00+02:00")) == "2023-07-03");
  CHECK(round_of(afternoon, instant("2023-07-03T13:59:59+02:00")) == "2023-07-03");
  CHECK(round_of(afternoon, instant("2023-07-03T14:00:00+02:00")) == "2023-10-29");
  CHECK(round_of(afternoon, instant("2023-10-29T13:59:59+01:00")) == "2023-10-29");
  CHECK(round_of(afternoon, instant("2023-10-29T14:00:00+01:00")) == "none");
  const Rounds midnight = rounds_of({"2023-07-03"}, 0);
  CHECK(round_of(midnight, instant("2023-07-02T23:59:59+02:00")) == "2023-07-03");
  CHECK(round_of(midnight, instant("2023-07-03T00:00:00+02:00")) == "none");
  const Rounds last_minute = rounds_of({"2023-07-03"}, 23 * kHour + 59 * 60);
  CHECK(round_of(last_minute, instant("2023-07-03T23:58:59+02:00")) == "2023-07-03");
  CHECK(round_of(last_minute, instant("2023-07-03T23:59:00+02:00")) == "none");
}

TEST_CASE("of a moment that is not known the round is not known, and the condition waits for it") {
  const SchemePtr scheme = testing::scheme(kLzv);
  const auto assessment =
      testing::assessed(*scheme, testing::base_with(*scheme, R"({"indiendatum": null})"), day("2023-02-01"));
  CHECK_FALSE(assessment.round.has_value());
  CHECK(outcome_of(assessment, *scheme, "indiendatum") == Outcome::Unknown);
  const auto late = testing::assessed(
      *scheme, testing::base_with(*scheme, R"({"indiendatum": "2023-10-02T00:00:00+02:00"})"), day("2023-10-02"));
  CHECK_FALSE(late.round.has_value());
  CHECK(outcome_of(late, *scheme, "indiendatum") == Outcome::No);
}

TEST_CASE("a condition is advice until must_from and a demand from that day on") {
  const SchemePtr scheme = testing::scheme(kResv);
  const auto facts =
      testing::base_with(*scheme, R"({"gemandateerde disciplines": ["huisarts", "wijkverpleging", "apotheker"]})");
  const auto level_on = [&](const char* date) {
    const auto assessment = testing::assessed(*scheme, facts, day(date));
    for (std::size_t i = 0; i < scheme->conditions.size(); ++i) {
      if (scheme->conditions[i].id == "alle disciplines")
        return std::pair(assessment.conditions[i].level, assessment.outcome);
    }
    return std::pair(Level::Info, Outcome::Unknown);
  };
  CHECK(level_on("2024-01-01") == std::pair(Level::Should, Outcome::Yes));
  CHECK(level_on("2030-12-31") == std::pair(Level::Should, Outcome::Yes));
  CHECK(level_on("2031-01-01") == std::pair(Level::Must, Outcome::No));
  CHECK(level_on("2040-01-01") == std::pair(Level::Must, Outcome::No));
}

TEST_CASE("a figure holds in its period, and outside the scheme's period the nearest does") {
  const SchemePtr scheme = testing::scheme("wijkmodule-kwartaal@2024");
  const int rate = scheme->parameter_index("tarief");
  REQUIRE(rate >= 0);
  const auto rate_on = [&](const char* date) {
    return parameters_on(*scheme, day(date))[static_cast<std::size_t>(rate)].as_number()->to_string();
  };
  CHECK(rate_on("2024-01-01") == "0.4675");
  CHECK(rate_on("2024-06-30") == "0.4675");
  CHECK(rate_on("2024-07-01") == "0.5025");
  CHECK(rate_on("2024-12-31") == "0.5025");
  CHECK(rate_on("2020-01-01") == "0.4675");
  CHECK(rate_on("2030-01-01") == "0.5025");
}

TEST_CASE("a figure the source does not give is unknown and waits for no fact") {
  const SchemePtr scheme = testing::scheme("kbz-rijnmond@2022");
  const auto places =
      parameters_on(*scheme, day("2022-07-01"))[static_cast<std::size_t>(scheme->parameter_index("plaatsen"))];
  REQUIRE(places.as_unknown() != nullptr);
  CHECK(places.as_unknown()->waits_for == 0);
  CHECK_FALSE(places.as_unknown()->undetermined);
}

TEST_CASE("a no outweighs undetermined, that outweighs unknown, and that outweighs yes") {
  const std::vector<std::pair<std::string, std::string>> tests = {
      {"must", "a"}, {"must", "if b then undetermined() else true"}, {"must", "c"}};
  CHECK(outcome_with(tests, R"({"a": true, "b": false, "c": true})") == "yes");
  CHECK(outcome_with(tests, R"({"a": true, "b": false})") == "unknown");
  CHECK(outcome_with(tests, R"({"a": true, "b": true})") == "undetermined");
  CHECK(outcome_with(tests, R"({"a": false, "b": true})") == "no");
  CHECK(outcome_with(tests, R"({"a": false})") == "no");
  CHECK(outcome_with(tests, "{}") == "unknown");
}

TEST_CASE("advice and information never change the outcome") {
  const std::vector<std::pair<std::string, std::string>> tests = {
      {"must", "a"}, {"should", "b"}, {"info", "c"}, {"should", "undetermined()"}};
  CHECK(outcome_with(tests, R"({"a": true, "b": false, "c": false})") == "yes");
  CHECK(outcome_with(tests, R"({"a": true})") == "yes");
  CHECK(outcome_with(tests, R"({"a": false, "b": true, "c": true})") == "no");
}

TEST_CASE("where a fact may still decide it, undetermined is unknown") {
  const std::vector<std::pair<std::string, std::string>> tests = {{"must", "if a then undetermined() else b"}};
  CHECK(outcome_with(tests, "{}") == "unknown");
  CHECK(outcome_with(tests, R"({"a": true})") == "undetermined");
  CHECK(outcome_with(tests, R"({"a": false, "b": true})") == "yes");
}

TEST_CASE("facts are missing only for must-conditions and amounts, with what they settle") {
  const SchemePtr scheme = testing::scheme(kLzv);
  const auto settles = [&](const std::string& object) {
    const auto assessment = testing::assessed(*scheme, testing::base_with(*scheme, object), day("2023-02-01"));
    std::string text;
    for (const auto& missing : missing_facts(*scheme, assessment)) {
      text += scheme->facts[static_cast<std::size_t>(missing.fact)].name + ":";
      for (const auto& id : missing.settles) text += " " + id + ",";
      text += "; ";
    }
    return text;
  };
  CHECK(settles("{}").empty());
  CHECK(settles(R"({"aantal praktijken": null})").empty());  // advice only
  CHECK(settles(R"({"ingeschreven patiënten": null})") ==
        "ingeschreven patiënten: omvang, plafond, maximaal toe te kennen,; ");
  CHECK(settles(R"({"gevraagd bedrag": null})") == "gevraagd bedrag: maximaal toe te kennen,; ");
  CHECK(settles(R"({"andere disciplines": ["apotheker", null]})") == "andere disciplines: breedte,; ");
  CHECK(settles(R"({"andere disciplines": ["apotheker", "vvt", null]})").empty());  // enough already
  CHECK(settles(R"({"ingeschreven patiënten": null, "eerder toegekend dit jaar": null})") ==
        "ingeschreven patiënten: omvang, plafond, maximaal toe te kennen,; "
        "eerder toegekend dit jaar: maximaal toe te kennen,; ");
}

TEST_CASE("an awaited fact is missing although it is known") {
  const SchemePtr scheme = testing::scheme("kbz-rijnmond@2022");
  const auto missing = [&](const std::string& object, const char* date) {
    const auto assessment = testing::assessed(*scheme, testing::base_with(*scheme, object), day(date));
    std::string text = outcome_id(outcome_of(assessment, *scheme, "scholing")) + ":";
    for (const auto& each : missing_facts(*scheme, assessment))
      text += " " + scheme->facts[static_cast<std::size_t>(each.fact)].name + ",";
    return text;
  };
  const std::string none = R"({"scholingen eerste jaar": 0})";
  CHECK(missing(none, "2023-03-01") == "unknown: scholingen eerste jaar,");
  CHECK(missing(none, "2023-06-30") == "unknown: scholingen eerste jaar,");
  CHECK(missing(none, "2023-07-01") == "no:");
  CHECK(missing(R"({"scholingen eerste jaar": 1})", "2023-03-01") == "yes:");
  CHECK(missing(R"({"scholingen eerste jaar": 0, "instapdatum": null, "pilotpraktijk": true})", "2023-03-01") ==
        "unknown: scholingen eerste jaar, instapdatum,");
}

TEST_CASE("bounds are given where an amount cannot be known yet") {
  const SchemePtr scheme = testing::scheme(kLzv);
  const auto amounts = [&](const std::string& object) {
    std::string text;
    for (const auto& amount :
         testing::assessed(*scheme, testing::base_with(*scheme, object), day("2023-02-01")).amounts) {
      const auto shown = [](const std::optional<base::Decimal>& value) {
        return value ? value->to_fixed(2) : std::string("-");
      };
      text += shown(amount.value) + " " + shown(amount.from) + " " + shown(amount.to) + "; ";
    }
    return text;
  };
  CHECK(amounts(R"({"gevraagd bedrag": 20000})") == "31425.00 - -; 20000.00 - -; ");
  CHECK(amounts(R"({"ingeschreven patiënten": null, "gevraagd bedrag": 20000})") == "- 0.00 -; - 0.00 20000.00; ");
  CHECK(amounts(R"({"gevraagd bedrag": null})") == "31425.00 - -; - 0.00 31425.00; ");
  CHECK(amounts(R"({"gevraagd bedrag": 40000, "eerder toegekend dit jaar": null})") ==
        "31425.00 - -; - 0.00 31425.00; ");
  CHECK(amounts(R"({"gevraagd bedrag": 0, "eerder toegekend dit jaar": null})") == "31425.00 - -; 0.00 - -; ");
}

TEST_CASE("a calculation without a result leaves the amount open and does not fail") {
  const SchemePtr scheme = testing::loaded(
      testing::scheme_head("parameters:\n  pot: {value: 100, unit: EUR, source: {document: b}}\nfacts:\n" +
                           testing::fact_lines("deler", "count\n    unit: blok") + "conditions:\n" +
                           testing::condition_lines("c", "deler >= 0") +
                           "amounts:\n  - {id: deel, text: T, formula: \"round half up(pot / deler, 2)\", unit: "
                           "EUR/blok, source: {document: b}}\n"));
  const auto assessment = testing::assessed(*scheme, testing::facts(*scheme, R"({"deler": 0})"), day("2024-02-01"));
  CHECK(assessment.outcome == Outcome::Yes);
  CHECK_FALSE(assessment.amounts[0].value.has_value());
}

TEST_CASE("a check is about the day of the submission, else about today") {
  const SchemePtr lzv = testing::scheme(kLzv);
  const auto date = [&](const std::string& object) {
    return base::to_string(check_date(*lzv, testing::facts(*lzv, object), day("2026-11-22")));
  };
  CHECK(date(R"({"indiendatum": "2023-04-01T23:30:00+02:00"})") == "2023-04-01");
  CHECK(date(R"({"indiendatum": "2023-04-01T23:30:00Z"})") == "2023-04-02");
  CHECK(date("{}") == "2026-11-22");
  const SchemePtr kbz = testing::scheme("kbz-rijnmond@2022");
  CHECK(check_date(*kbz, testing::facts(*kbz, "{}"), day("2026-11-22")) == day("2026-11-22"));
}

}  // namespace hecht::schemes
