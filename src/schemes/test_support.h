// What the tests of schemes/ share: the schemes of the source tree, small schemes written in a test, facts as JSON
// text.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "schemes/answer.h"
#include "schemes/cases.h"
#include "schemes/catalogue.h"
#include "schemes/facts.h"
#include "schemes/load.h"

namespace hecht::schemes::testing {

inline std::string source_path(const std::string& path) { return std::string(HECHT_SOURCE_DIR) + "/" + path; }

inline std::string file_text(const std::string& path) {
  auto text = read_file(source_path(path));
  REQUIRE_MESSAGE(text.ok(), path);
  return *text;
}

inline std::string all_of(const base::Problems& problems) {
  std::string text;
  for (const auto& problem : problems) text += base::to_string(problem, base::Language::Dutch) + "\n";
  return text;
}

inline Catalogue catalogue_of(const std::vector<std::string>& folders) {
  const std::string lists = file_text("schemes/lists.yaml");
  auto loaded = Catalogue::load({{"lists.yaml", lists}}, folders);
  REQUIRE_MESSAGE(loaded.ok(), all_of(loaded.problems()));
  return *loaded;
}

inline const Catalogue& shipped() {
  static const Catalogue catalogue = catalogue_of({source_path("schemes")});
  return catalogue;
}

// The shipped schemes, those no code was written for, and the one of the tutorial.
inline const Catalogue& every_scheme() {
  static const Catalogue catalogue =
      catalogue_of({source_path("schemes"), source_path("tests/unseen-schemes"), source_path("examples")});
  return catalogue;
}

inline SchemePtr scheme(std::string_view key) {
  auto found = every_scheme().find(key, base::Date{});
  REQUIRE_MESSAGE(found.ok(), std::string(key));
  return *found;
}

template <class Value>
Value must_be(const std::optional<Value>& value) {
  REQUIRE(value.has_value());
  return value.value_or(Value{});
}
inline base::Date day(std::string_view text) { return must_be(base::parse_date(text)); }
inline base::Instant instant(std::string_view text) { return must_be(base::parse_instant(text)); }
inline base::Decimal decimal(std::string_view text) { return must_be(base::Decimal::parse_exact(text)); }

inline base::Json json(std::string_view text) {
  auto parsed = base::parse_json(text);
  REQUIRE_MESSAGE(parsed.ok(), std::string(text));
  return *parsed;
}

inline std::vector<feel::Value> facts(const Scheme& scheme, std::string_view object) {
  auto values = read_facts(scheme, json(object));
  REQUIRE_MESSAGE(values.ok(), all_of(values.problems()));
  return *values;
}

inline std::vector<feel::Value> facts_of(const Scheme& scheme, std::string_view case_name) {
  const auto found = std::find_if(scheme.cases.begin(), scheme.cases.end(),
                                  [&](const WorkedCase& each) { return each.name == case_name; });
  REQUIRE_MESSAGE(found != scheme.cases.end(), std::string(case_name));
  return facts_of_case(scheme, *found);
}

// Facts of the file's `base` with some of them replaced; null makes one unknown.
inline std::vector<feel::Value> base_with(const Scheme& scheme, std::string_view object = "{}") {
  auto values = facts_of_case(scheme, scheme.cases.front());
  const base::Json changes = json(object);
  for (const auto& [name, value] : *changes.as_object()) {
    const int index = scheme.fact_index(name);
    REQUIRE_MESSAGE(index >= 0, name);
    auto read = read_fact(scheme, index, value);
    REQUIRE_MESSAGE(read.ok(), all_of(read.problems()));
    values[static_cast<std::size_t>(index)] = *read;
  }
  return values;
}

inline Assessment assessed(const Scheme& scheme, std::span<const feel::Value> facts, const base::Date& date) {
  return assess(scheme, facts, parameters_on(scheme, date), date);
}

inline Question question(const SchemePtr& scheme, std::vector<feel::Value> facts, const base::Date& date) {
  return {scheme, std::move(facts), parameters_on(*scheme, date), date};
}

inline Answer answered(const SchemePtr& scheme, std::vector<feel::Value> facts, const base::Date& date,
                       base::Language language = base::Language::Dutch) {
  return answer(question(scheme, std::move(facts), date), language);
}

inline const ConditionAnswer& condition(const Answer& answer, std::string_view id) {
  const auto found = std::find_if(answer.conditions.begin(), answer.conditions.end(),
                                  [&](const ConditionAnswer& each) { return each.condition->id == id; });
  REQUIRE_MESSAGE(found != answer.conditions.end(), std::string(id));
  return *found;
}

inline const AmountAnswer& amount(const Answer& answer, std::string_view id) {
  const auto found = std::find_if(answer.amounts.begin(), answer.amounts.end(),
                                  [&](const AmountAnswer& each) { return each.amount->id == id; });
  REQUIRE_MESSAGE(found != answer.amounts.end(), std::string(id));
  return *found;
}

// The head of a scheme file with one source, `b`; a test adds facts, conditions and amounts.
inline std::string scheme_head(const std::string& more = "") {
  return "id: proef\nversion: \"2024\"\nkind: funding\nstatus: vastgesteld\ntitle: Proef\npublisher: Regio\n"
         "applicant: alliance\nperiod: {from: 2024-01-01, to: 2024-12-31}\n"
         "sources:\n  b: {document: Besluit, publisher: Regio}\n" +
         more;
}

// A fact as it stands under `facts:`; `type` may bring more keys along.
inline std::string fact_lines(const std::string& name, const std::string& type) {
  return "  " + name + ":\n    type: " + type + "\n    question: Vraag?\n    who: aanvrager\n";
}

inline std::string condition_lines(const std::string& id, const std::string& test) {
  return "  - id: " + id + "\n    text: Tekst.\n    test: " + test + "\n    source: {document: b}\n";
}

inline base::Result<SchemePtr> load_text(const std::string& text, const std::string& file = "proef.yaml") {
  return load_scheme(text, file, every_scheme().lists());
}

inline SchemePtr loaded(const std::string& text) {
  auto result = load_text(text);
  REQUIRE_MESSAGE(result.ok(), all_of(result.problems()));
  return *result;
}

// The problems of a text that must be refused.
inline base::Problems refused(const std::string& text, const std::string& file = "proef.yaml") {
  auto result = load_text(text, file);
  REQUIRE_FALSE(result.ok());
  return result.problems();
}

}  // namespace hecht::schemes::testing
