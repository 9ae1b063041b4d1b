#include "schemes/changes.h"

#include <doctest/doctest.h>

#include "schemes/case_pool.h"

namespace hecht::schemes {
namespace {

using feel::Value;
using testing::day;
using testing::Situation;

std::vector<Change> changes_of(const Situation& situation) {
  const auto parameters = parameters_on(*situation.scheme, situation.date);
  const auto assessment = assess(*situation.scheme, situation.facts, parameters, situation.date);
  return find_changes(*situation.scheme, situation.facts, parameters, situation.date, assessment);
}

Outcome outcome_with(Situation situation, const std::vector<FactChange>& changes) {
  for (const auto& change : changes) situation.facts[static_cast<std::size_t>(change.fact)] = change.value;
  return testing::assessed(*situation.scheme, situation.facts, situation.date).outcome;
}

std::string shown(const Scheme& scheme, const Change& change) {
  std::string text = outcome_id(change.outcome) + ":";
  for (const auto& each : change.facts) {
    const Fact& fact = scheme.facts[static_cast<std::size_t>(each.fact)];
    text += " " + fact.name + "=" + fact_to_json(fact, each.value).to_string();
  }
  return text;
}

// A value of the fact that someone could have given.
bool can_be_given(const Scheme& scheme, const FactChange& change) {
  const Fact& fact = scheme.facts[static_cast<std::size_t>(change.fact)];
  const base::Json json = fact_to_json(fact, change.value);
  const auto again = read_fact(scheme, change.fact, json);
  return again.ok() && fact_to_json(fact, *again) == json;
}

// What is wrong with one change that was offered; empty when nothing.
std::string wrong_change(const Situation& situation, const Change& change) {
  if (change.facts.empty() || change.facts.size() > 2)
    return "is about " + std::to_string(change.facts.size()) + " facts";
  if (change.outcome == Outcome::No) return "promises a no";
  for (const auto& each : change.facts) {
    const Value& now = situation.facts[static_cast<std::size_t>(each.fact)];
    if (now.as_unknown() != nullptr) return "changes a fact that is not known";
    if (!can_be_given(*situation.scheme, each)) return "is no value of the fact";
    if (feel::equal(now, each.value).value_or(false)) return "changes nothing";
  }
  const Outcome outcome = outcome_with(situation, change.facts);
  if (outcome != change.outcome) return "really gives " + outcome_id(outcome);
  if (change.facts.size() == 2) {
    for (const auto& each : change.facts) {
      if (outcome_with(situation, {each}) == change.outcome) return "needs only one of its two facts";
    }
  }
  return {};
}

// The step from a number to its neighbour on the side of the present value.
std::optional<Value> one_step_back(const Scheme& scheme, const FactChange& change, const Value& now) {
  const auto* wanted = change.value.as_number();
  const auto* present = now.as_number();
  if (wanted == nullptr || present == nullptr) return std::nullopt;
  const bool whole = scheme.facts[static_cast<std::size_t>(change.fact)].type == FactType::Count;
  const base::Decimal step = whole ? base::Decimal::from_int(1) : base::Decimal::from_scaled(1, 2);
  const auto back = *wanted > *present ? base::Decimal::subtract(*wanted, step) : base::Decimal::add(*wanted, step);
  return Value(*back);
}

// A change of one number must be the smallest: one step nearer to the present value does not do.
bool is_smallest(const Situation& situation, const Change& change) {
  if (change.facts.size() != 1) return true;
  FactChange nearer = change.facts[0];
  const auto back = one_step_back(*situation.scheme, nearer, situation.facts[static_cast<std::size_t>(nearer.fact)]);
  if (!back) return true;
  nearer.value = *back;
  return outcome_with(situation, {nearer}) != change.outcome;
}

std::string faults_of(const Situation& situation) {
  const auto changes = changes_of(situation);
  const Outcome now = testing::assessed(*situation.scheme, situation.facts, situation.date).outcome;
  std::string text;
  if (now != Outcome::No && !changes.empty())
    text += "a change is offered although the answer is " + outcome_id(now) + "\n";
  if (changes.size() > kChangesMax) text += "too many changes\n";
  bool some_yes = false;
  for (const auto& change : changes) some_yes = some_yes || change.outcome == Outcome::Yes;
  for (const auto& change : changes) {
    const std::string wrong = wrong_change(situation, change);
    if (!wrong.empty()) text += shown(*situation.scheme, change) + " " + wrong + "\n";
    if (!is_smallest(situation, change)) text += shown(*situation.scheme, change) + " is not the smallest\n";
    if (some_yes && change.outcome != Outcome::Yes) text += shown(*situation.scheme, change) + " stands beside a yes\n";
  }
  return text.empty() ? text : text + "for " + testing::shown(situation) + "\n";
}

// Every other value of the facts that have few: yes or no, and choices.
std::vector<FactChange> turned_around(const Situation& situation) {
  std::vector<FactChange> all;
  for (std::size_t i = 0; i < situation.facts.size(); ++i) {
    const Value& now = situation.facts[i];
    const int fact = static_cast<int>(i);
    if (const auto* flag = now.as_bool()) all.push_back({fact, Value(!*flag), 1});
    if (situation.scheme->facts[i].type != FactType::Choice || now.as_string() == nullptr) continue;
    for (const auto& option : situation.scheme->facts[i].options) {
      if (option.id != *now.as_string()) all.push_back({fact, Value(option.id), 1});
    }
  }
  return all;
}

bool can_become_yes(const Situation& situation) {
  const auto all = turned_around(situation);
  for (std::size_t a = 0; a < all.size(); ++a) {
    if (outcome_with(situation, {all[a]}) == Outcome::Yes) return true;
    for (std::size_t b = a + 1; b < all.size(); ++b) {
      if (all[a].fact != all[b].fact && outcome_with(situation, {all[a], all[b]}) == Outcome::Yes) return true;
    }
  }
  return false;
}

// A yes that one or two turned answers would give must be among what is offered.
bool misses_a_yes(const Situation& situation) {
  if (testing::assessed(*situation.scheme, situation.facts, situation.date).outcome != Outcome::No) return false;
  const auto changes = changes_of(situation);
  const bool offered =
      std::any_of(changes.begin(), changes.end(), [](const Change& change) { return change.outcome == Outcome::Yes; });
  return !offered && can_become_yes(situation);
}

// The changes for the base of a scheme with some facts replaced, one per line.
std::string offered(const std::string& key, const std::string& object, const char* date = "2023-02-01") {
  const SchemePtr scheme = testing::scheme(key);
  std::string text;
  for (const auto& change : changes_of({scheme, testing::base_with(*scheme, object), day(date)})) {
    text += shown(*scheme, change) + "\n";
  }
  return text;
}

bool offers(const std::string& all, const std::string& line) {
  return ("\n" + all).find("\n" + line + "\n") != std::string::npos;
}

const std::string kLzv = "lzv-hozk@2023";

}  // namespace

TEST_CASE("every change offered for a worked case does what it promises") {
  std::string faults;
  std::size_t changes = 0;
  for (const auto& situation : testing::situations_of_cases()) {
    faults += faults_of(situation);
    changes += changes_of(situation).size();
  }
  CHECK(faults == "");
  CHECK(changes > 50);
}

TEST_CASE("every change offered for a made-up applicant does what it promises") {
  CHECK(rc::check("changes do what they promise", [] {
    const Situation situation = testing::any_situation();
    const std::string text = faults_of(situation);
    RC_LOG() << text;
    RC_ASSERT(text.empty());
  }));
}

TEST_CASE("where turning one or two answers around would give a yes, a yes is offered") {
  for (const auto& situation : testing::situations_of_cases()) {
    CAPTURE(testing::shown(situation));
    CHECK_FALSE(misses_a_yes(situation));
  }
  CHECK(rc::check("no yes is missed", [] {
    const Situation situation = testing::any_situation();
    RC_LOG() << testing::shown(situation);
    RC_ASSERT_FALSE(misses_a_yes(situation));
  }));
}

TEST_CASE("a network one patient short gets the number that is enough") {
  CHECK(offered(kLzv, R"({"ingeschreven patiënten": 4189})") == "yes: ingeschreven patiënten=4190\n");
  CHECK(offered(kLzv, R"({"ingeschreven patiënten": 0})") == "yes: ingeschreven patiënten=4190\n");
  CHECK(offered("norm-wijksamenwerkingsverband@2022", R"({"ingeschreven patiënten": 14999})") ==
        "yes: ingeschreven patiënten=15000\n");
}

TEST_CASE("nothing is offered for a yes, nor where the answer is not known or open") {
  CHECK(offered(kLzv, "{}") == "");
  CHECK(offered(kLzv, R"({"deelt best practices": null})") == "");
  CHECK(offered(kLzv, R"({"samenloop Zilveren Kruis": "andere activiteit"})") == "");
}

TEST_CASE("a list that lacks a discipline gets one more, not two") {
  const std::string one_short = offered(kLzv, R"({"andere disciplines": ["apotheker"]})");
  CHECK(one_short == "yes: andere disciplines=[\"apotheker\",\"wijkverpleging\"]\n");
  CHECK(offered(kLzv, R"({"andere disciplines": []})") ==
        "yes: andere disciplines=[\"wijkverpleging\",\"apotheker\"]\n");
  CHECK(offered("norm-wijkverband@2030", R"({"disciplines": ["huisarts", "wijkverpleging", "apotheker"]})",
                "2026-01-01") ==
        "yes: disciplines=[\"huisarts\",\"wijkverpleging\",\"apotheker\",\"sociaal-domein\"]\n");
}

TEST_CASE("a list that lacks several asked for gets all of them") {
  CHECK(offered("norm-wijkverband@2030", R"({"disciplines": ["huisarts"]})", "2026-01-01") ==
        "yes: disciplines=[\"huisarts\",\"wijkverpleging\",\"apotheker\",\"sociaal-domein\"]\n");
}

TEST_CASE("a yes or no is turned, a choice gets the value that is asked, money what is allowed") {
  CHECK(offered(kLzv, R"({"dubbele financiering": true})") == "yes: dubbele financiering=false\n");
  CHECK(offered(kLzv, R"({"samenloop Zilveren Kruis": "zelfde activiteit"})") ==
        "yes: samenloop Zilveren Kruis=\"geen\"\n");
  CHECK(offered(kLzv, R"({"directe patiëntenzorg": 1200})") == "yes: directe patiëntenzorg=\"0.00\"\n");
  CHECK(offered("zonmw-voucher@2024", R"({"gevraagd bedrag": 20000.01})", "2024-06-01") ==
        "yes: gevraagd bedrag=\"20000.00\"\n");
  CHECK(offered("zonmw-uitvoering@2024", R"({"aandeel wijkverpleging": 74.99})", "2024-06-01") ==
        "yes: aandeel wijkverpleging=75\n");
}

TEST_CASE("a date and a moment get the last that still counts") {
  CHECK(offered("zonmw-voucher@2024", R"({"einddatum": "2027-01-01"})", "2024-06-01") ==
        "yes: einddatum=\"2026-12-31\"\n");
  CHECK(offered(kLzv, R"({"indiendatum": "2023-10-02T00:00:00+02:00"})", "2023-10-02") ==
        "yes: indiendatum=\"2023-10-01T23:59:59+02:00\"\n");
  CHECK(offers(offered("kbz-rijnmond@2022", R"({"instapdatum": "2022-10-01"})", "2022-10-01"),
               "yes: instapdatum=\"2022-09-30\""));
  CHECK(offers(offered("kbz-rijnmond@2022", R"({"kwartaal": "2024-Q1"})"), "yes: kwartaal=\"2023-Q4\""));
}

TEST_CASE("two conditions that fail get a change of two facts") {
  const std::string both = offered(kLzv, R"({"ingeschreven patiënten": 4189, "deelt best practices": false})");
  CHECK(both == "yes: ingeschreven patiënten=4190 deelt best practices=true\n");
  CHECK(offers(offered(kLzv, R"({"ingeschreven patiënten": 4189, "andere disciplines": ["apotheker"]})"),
               "yes: ingeschreven patiënten=4190 andere disciplines=[\"apotheker\",\"wijkverpleging\"]"));
  CHECK(offered("kbz-rijnmond@2022", R"({"achterstandswijk": false, "toegelaten volgens rangorde": false})")
            .starts_with("yes: pilotpraktijk=true\n"));
}

TEST_CASE("two facts are not offered where one of them does as much") {
  const SchemePtr scheme = testing::scheme("kbz-rijnmond@2022");
  // What remains unknown keeps every single change from a yes, so pairs are tried as well.
  const auto facts =
      testing::base_with(*scheme, R"({"patiënten wijksamenwerkingsverband": null, "instapdatum": "2022-06-30"})");
  CHECK(faults_of({scheme, facts, day("2022-07-01")}) == "");
}

TEST_CASE("a yes is offered also where it asks for a known fact of a condition that is still unknown") {
  CHECK(offered("zonmw-uitvoering@2024",
                R"({"marktleider zorgverzekeraar": false, "regionale apothekersorganisatie": false,
                    "uitzondering apothekers": null})",
                "2024-06-01") == "yes: marktleider zorgverzekeraar=true regionale apothekersorganisatie=true\n");
}

TEST_CASE("three conditions that fail for three facts get no change") {
  CHECK(offered(kLzv,
                R"({"ingeschreven patiënten": 4189, "deelt best practices": false, "dubbele financiering": true})") ==
        "");
}

TEST_CASE("where a fact is unknown a change ends the no and says what remains") {
  CHECK(offered(kLzv, R"({"ingeschreven patiënten": 4189, "deelt best practices": null})") ==
        "unknown: ingeschreven patiënten=4190\n");
  CHECK(offered(kLzv, R"({"ingeschreven patiënten": 4189, "samenloop Zilveren Kruis": "andere activiteit"})") ==
        "yes: ingeschreven patiënten=4190 samenloop Zilveren "
        "Kruis=\"geen\"\n");
}

TEST_CASE("spending that is not allowed is left out or replaced by what is") {
  const std::string all =
      offered("zonmw-voucher@2024", R"({"besteding": ["vacatiegelden", "praktijkinventaris"]})", "2024-06-01");
  CHECK(all.starts_with("yes: besteding=[\"vacatiegelden\"]"));
  CHECK(offered("zonmw-voucher@2024", R"({"besteding": ["praktijkinventaris"]})", "2024-06-01")
            .starts_with("yes: besteding=[\""));
}

TEST_CASE("a text that is measured gets no change of another kind") {
  const SchemePtr scheme =
      testing::loaded(testing::scheme_head("facts:\n" + testing::fact_lines("naam", "string") + "conditions:\n" +
                                           testing::condition_lines("c", "string length(naam) >= 3")));
  const Situation situation{scheme, testing::facts(*scheme, R"({"naam": "ab"})"), day("2024-06-01")};
  CHECK(faults_of(situation) == "");
}

}  // namespace hecht::schemes
