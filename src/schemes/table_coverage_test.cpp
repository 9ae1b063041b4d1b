// Gaps and overlaps of decision tables are found before the table is used, each with an example.
#include "schemes/table_coverage.h"

#include <doctest/doctest.h>

#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using testing::fact_lines;
using testing::scheme_head;

const std::string kDeclared =
    "parameters:\n"
    "  grens: {value: 10, unit: patiënt, source: {document: b}}\n"
    "  stap:\n    values: [{from: 2024-01-01, to: 2024-06-30, value: 5}, {from: 2024-07-01, to: 2024-12-31, value: "
    "9}]\n"
    "    unit: patiënt\n    source: {document: b}\n"
    "  onbekend: {value: null, unit: patiënt, source: {document: b}}\n"
    "  startdag: {type: date, value: 2024-03-01, source: {document: b}}\n"
    "facts:\n" +
    fact_lines("n", "count\n    unit: patiënt") + fact_lines("deel", "percentage") + fact_lines("geld", "money") +
    fact_lines("maat", "number") + fact_lines("soort", "choice\n    of: [ros, vvt]") + fact_lines("mee", "boolean") +
    fact_lines("naam", "string") + fact_lines("dag", "date") + fact_lines("kwartaal", "quarter") +
    fact_lines("namen", "list\n    of: string");

std::string scheme_with(const std::string& hit, const std::string& inputs, const std::vector<std::string>& rules,
                        const std::string& more = "") {
  std::string text = scheme_head(kDeclared + "definitions:\n  x:\n    table:\n      hit: " + hit + "\n      inputs: [" +
                                 inputs + "]\n" + more + "      rules:\n");
  for (const auto& rule : rules) text += "        - [" + rule + "]\n";
  return text + "conditions:\n" + testing::condition_lines("c", "mee");
}

// What is said of a table: "" when it is in order.
std::string said(const std::string& hit, const std::string& inputs, const std::vector<std::string>& rules,
                 const std::string& more = "") {
  const auto loaded = testing::load_text(scheme_with(hit, inputs, rules, more));
  if (loaded.ok()) return (*loaded)->definitions[0].formula.table->remark.nl;
  std::string text;
  for (const auto& problem : loaded.problems()) text += (text.empty() ? "" : " | ") + problem.message.nl;
  return text;
}

std::string gap(const std::string& example) { return "geen enkele regel geldt, bijvoorbeeld bij " + example; }
std::string overlap(int a, int b, const std::string& example) {
  return "regel " + std::to_string(a) + " en regel " + std::to_string(b) + " gelden allebei, bijvoorbeeld bij " +
         example;
}

}  // namespace

TEST_CASE("counts are whole and not negative") {
  CHECK(said("U", "n", {"'[0..10]', 1", "'>= 11', 2"}) == "");
  CHECK(said("U", "n", {"'[0..10)', 1", "'> 10', 2"}) == gap("n = 10"));
  CHECK(said("U", "n", {"'[1..10]', 1", "'> 10', 2"}) == gap("n = 0"));
  CHECK(said("U", "n", {"'[0..10]', 1", "'> 11', 2"}) == gap("n = 11"));
  CHECK(said("U", "n", {"'[0..10]', 1", "'[10..20]', 2", "'> 20', 3"}) == overlap(1, 2, "n = 10"));
  CHECK(said("U", "n", {"'[0..10)', 1", "'> 9', 2"}) == "");
  CHECK(said("U", "count(namen)", {"0, 1", "'>= 1', 2"}) == "");
}

TEST_CASE("percentages run from 0 to 100, money from 0 in cents, numbers without end") {
  CHECK(said("U", "deel", {"'[0..50]', 1", "'(50..100]', 2"}) == "");
  CHECK(said("U", "deel", {"'[0..50]', 1", "'[51..100]', 2"}) == gap("deel = 50.5"));
  CHECK(said("U", "deel", {"'[0..50)', 1", "'(50..100]', 2"}) == gap("deel = 50"));
  CHECK(said("U", "deel", {"'[0..100)', 1", "'> 100', 2"}) == gap("deel = 100"));
  CHECK(said("U", "geld", {"'<= 9.99', 1", "'>= 10', 2"}) == "");
  CHECK(said("U", "geld", {"'<= 9.98', 1", "'>= 10', 2"}) == gap("geld = 9.99"));
  CHECK(said("U", "maat", {"'<= 9.99', 1", "'>= 10', 2"}) == gap("maat = 9.995"));
  CHECK(said("U", "maat", {"'[0..10]', 1", "'> 10', 2"}) == gap("maat = -1"));
  CHECK(said("U", "n / grens", {"'<= 1', 1", "'>= 2', 2"}) == gap("n / grens = 1.5"));
}

TEST_CASE("choices, yes or no and open text") {
  CHECK(said("U", "soort", {"'\"ros\"', 1", "'\"vvt\"', 2"}) == "");
  CHECK(said("U", "soort", {"'\"ros\"', 1"}) == gap("soort = \"vvt\""));
  CHECK(said("U", "mee", {"true, 1"}) == gap("mee = false"));
  CHECK(said("U", "n > 5, mee", {"true, '-', 1", "false, false, 2"}) == gap("n > 5 = false, mee = true"));
  CHECK(said("U", "naam", {"'\"a\"', 1", "'\"b\"', 2"}) == gap("naam = \"…\""));
  CHECK(said("U", "naam", {"'\"a\", \"b\"', 1", "'not(\"a\", \"b\")', 2"}) == "");
  CHECK(said("U", "naam", {"'\"a\"', 1", "'not(\"b\")', 2"}) ==
        gap("naam = \"b\"") + " | " + overlap(1, 2, "naam = \"a\""));
  CHECK(said("U", "naam", {"'< \"b\"', 1", "'> \"b\"', 2"}) == gap("naam = \"b\""));
}

TEST_CASE("days and quarters have neighbours") {
  CHECK(said("U", "dag", {"'< startdag', 1", "'>= startdag', 2"}) == "");
  CHECK(said("U", "dag", {"'< startdag', 1", "'> startdag', 2"}) == gap("dag = 2024-03-01"));
  CHECK(said("U", "dag", {"'<= date(\"2024-02-29\")', 1", "'>= startdag', 2"}) == "");
  CHECK(said("U", "dag", {"'<= date(\"2024-02-28\")', 1", "'>= startdag', 2"}) == gap("dag = 2024-02-29"));
  CHECK(said("U", "kwartaal", {"'<= \"2023-Q4\"', 1", "'>= \"2024-Q1\"', 2"}) == "");
  CHECK(said("U", "kwartaal", {"'<= \"2023-Q4\"', 1", "'>= \"2024-Q2\"', 2"}) == gap("kwartaal = \"2024-Q1\""));
}

TEST_CASE("several inputs: every combination counts") {
  const std::vector<std::string> rules = {"'< 10', true, 1", "'>= 10', '-', 2", "'< 5', false, 3"};
  CHECK(said("U", "n, mee", rules) == gap("n = 5, mee = false"));
  CHECK(said("U", "n, mee", {"'< 10', true, 1", "'-', '-', 2"}) == overlap(1, 2, "n = 9, mee = true"));
  CHECK(said("F", "n, mee", {"'< 10', true, 1", "'-', '-', 2"}) == "");
}

TEST_CASE("rules of `any` may overlap when they agree") {
  CHECK(said("A", "n", {"'< 10', 1", "'< 20', 1", "'>= 20', 2"}) == "");
  CHECK(said("A", "n", {"'< 10', 1", "'< 20', 2", "'>= 20', 2"}) ==
        "regel 1 en regel 2 gelden allebei maar zeggen iets anders, bijvoorbeeld bij n = 9");
  // Whether these agree depends on the facts.
  CHECK(said("A", "n", {"'< 10', n", "'< 20', grens", "'>= 20', grens"}) == "");
}

TEST_CASE("a gap is no fault where otherwise or a count says what comes out") {
  CHECK(said("F", "n", {"'< 10', 1"}, "      otherwise: 0\n") == "");
  CHECK(said("C#", "n", {"'< 10', 1"}) == "");
  CHECK(said("C+", "n", {"'< 10', 1"}) == gap("n = 10"));
  CHECK(said("R", "n", {"'< 10', 1"}) == gap("n = 10"));
}

TEST_CASE("parameters count with the values of each period") {
  CHECK(said("U", "n", {"'< grens', 1", "'>= 10', 2"}) == "");
  CHECK(said("U", "n", {"'< stap', 1", "'>= stap', 2"}) == "");
  CHECK(said("U", "n", {"'< stap', 1", "'>= 5', 2"}) == overlap(1, 2, "n = 5"));
  CHECK(said("U", "n", {"'< stap', 1", "'>= 9', 2"}) == gap("n = 5"));
}

TEST_CASE("what cannot be looked through says so, and is no fault") {
  const std::string cannot = "of de tabel gaten of dubbele regels heeft, is niet nagegaan: dat kan niet bij ‘";
  CHECK(said("U", "namen", {"'list contains(?, \"a\")', 1", "'-', 2"}) == cannot + "namen’");
  CHECK(said("U", "n", {"'< onbekend', 1", "'>= onbekend', 2"}) == cannot + "n’");
  CHECK(said("U", "n", {"'< count(namen)', 1", "'>= count(namen)', 2"}) == cannot + "n’");
  // 23 pieces per input, to the fourth power.
  std::vector<std::string> rules;
  for (int i = 0; i < 11; ++i) {
    const std::string cell = "'" + std::to_string(i * 10) + "'";
    rules.push_back(cell + ", " + cell + ", " + cell + ", " + cell + ", 1");
  }
  CHECK(said("F", "maat, maat + 1, maat + 2, maat + 3", rules) ==
        "of de tabel gaten of dubbele regels heeft, is niet nagegaan: er zijn meer dan 200000 combinaties");
}

}  // namespace hecht::schemes
