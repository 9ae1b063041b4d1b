// What decision tables give, by hit policy and aggregator, with known and unknown facts, beside the formula one would
// write instead.
#include <doctest/doctest.h>

#include <random>

#include "schemes/column_program.h"
#include "schemes/describe.h"
#include "schemes/table_test_support.h"

namespace hecht::schemes {
namespace {

using testing::day;
using testing::kFacts;
using testing::kFigures;
using testing::loaded;
using testing::otherwise;
using testing::scheme_head;
using testing::scheme_with;
using testing::shown;
using testing::table;
using testing::value_of;

std::string result(const std::string& lines, const std::string& facts) {
  return shown(value_of(loaded(scheme_with(lines)), facts));
}

const std::vector<std::string> kThreeRules = {"\"< grens\", laag", "\"[grens..bovengrens]\", midden",
                                              "\"> bovengrens\", hoog"};
const std::string kThreeFormula = "    formula: if n < grens then laag else if n <= bovengrens then midden else hoog\n";

}  // namespace

TEST_CASE("unique: the one rule that holds") {
  const std::string lines = table("unique", "n", kThreeRules);
  CHECK(result(lines, R"({"n": 9})") == "100");
  CHECK(result(lines, R"({"n": 10})") == "250");
  CHECK(result(lines, R"({"n": 20})") == "250");
  CHECK(result(lines, R"({"n": 21})") == "400");
  CHECK(result(lines, "{}") == "?[100..400]");
  CHECK(result(table("U", "n", kThreeRules), R"({"n": 9})") == "100");
}

TEST_CASE("a table without a hit policy is unique") {
  const std::string lines = "    table: {inputs: [mee], rules: [[true, laag], [false, hoog]]}\n";
  CHECK(result(lines, R"({"mee": true})") == "100");
  CHECK(result(lines, "{}") == "?[100..400]");
}

TEST_CASE("any: several rules may hold as long as they agree") {
  const std::string lines = table("any", "n, mee", {"\"< 10\", '-', laag", "'-', true, laag", "'>= 10', false, hoog"});
  CHECK(result(lines, R"({"n": 5, "mee": true})") == "100");
  CHECK(result(lines, R"({"n": 15, "mee": true})") == "100");
  CHECK(result(lines, R"({"n": 15, "mee": false})") == "400");
  CHECK(result(lines, R"({"n": 15})") == "?[100..400]");
  // Whatever `mee` is, it is the low amount.
  CHECK(result(lines, R"({"n": 5})") == "100");
  CHECK(result(lines, R"({"mee": true})") == "100");
}

TEST_CASE("any: rules that hold together and turn out to differ give nothing") {
  const std::string lines = table("any", "n", {"'< 10', n", "'< 5', grens", "'>= 10', grens"});
  CHECK(result(lines, R"({"n": 7})") == "7");
  CHECK(result(lines, R"({"n": 3})") == "null");
  CHECK(result(lines, R"({"n": 30})") == "10");
}

TEST_CASE("priority: of the rules that hold, the output that stands first under values") {
  const std::string lines = table("priority", "n, mee", {"'>= 10', '-', midden", "'-', true, hoog", "'-', '-', laag"},
                                  "      values: [hoog, midden, laag]\n");
  CHECK(result(lines, R"({"n": 12, "mee": true})") == "400");
  CHECK(result(lines, R"({"n": 12, "mee": false})") == "250");
  CHECK(result(lines, R"({"n": 2, "mee": false})") == "100");
  CHECK(result(lines, R"({"mee": true})") == "400");
  CHECK(result(lines, R"({"mee": false})") == "?[100..250]");
  CHECK(result(lines, "{}") == "?[100..400]");
}

TEST_CASE("first: the first rule that holds, in the order of writing") {
  const std::string lines = table("first", "n", {"'>= 20', hoog", "'>= 10', midden", "'-', laag"});
  CHECK(result(lines, R"({"n": 25})") == "400");
  CHECK(result(lines, R"({"n": 15})") == "250");
  CHECK(result(lines, R"({"n": 5})") == "100");
  CHECK(result(lines, "{}") == "?[100..400]");
}

TEST_CASE("rule order and collect: all outputs that hold, as written; output order: by priority") {
  const std::vector<std::string> rules = {"'>= 10', midden", "'-', laag", "'>= 20', hoog"};
  CHECK(result(table("rule order", "n", rules), R"({"n": 25})") == "[250, 100, 400]");
  CHECK(result(table("R", "n", rules), R"({"n": 5})") == "[100]");
  CHECK(result(table("collect", "n", rules), R"({"n": 15})") == "[250, 100]");
  CHECK(result(table("output order", "n", rules, "      values: [hoog, midden, laag]\n"), R"({"n": 25})") ==
        "[400, 250, 100]");
  CHECK(result(table("O", "n", rules, "      values: [laag, hoog, midden]\n"), R"({"n": 15})") == "[100, 250]");
}

TEST_CASE("collect with sum, min, max and count") {
  const std::vector<std::string> rules = {"'>= 10', '-', midden", "'-', true, hoog", "'-', '-', laag"};
  const auto collected = [&](const std::string& how, const std::string& facts) {
    return result(table(how, "n, mee", rules), facts);
  };
  const std::string all = R"({"n": 12, "mee": true})";
  const std::string some = R"({"n": 12, "mee": false})";
  const std::string one = R"({"n": 2, "mee": false})";
  CHECK(collected("C+", all) == "750");
  CHECK(collected("C+", some) == "350");
  CHECK(collected("C+", one) == "100");
  CHECK(collected("C<", all) == "100");
  CHECK(collected("C>", all) == "400");
  CHECK(collected("C>", some) == "250");
  CHECK(collected("C#", all) == "3");
  CHECK(collected("C#", one) == "1");
  CHECK(collected("collect\n      aggregate: sum", some) == "350");
  CHECK(collected("collect\n      aggregate: count", some) == "2");
  const std::string open = R"({"mee": false})";
  CHECK(collected("C+", open) == "?[100..350]");
  CHECK(collected("C<", open) == "100");
  CHECK(collected("C>", open) == "?[100..250]");
  CHECK(collected("C#", open) == "?[1..2]");
  CHECK(collected("C+", "{}") == "?[100..750]");
}

TEST_CASE("where no rule holds: otherwise, or nothing collected") {
  const std::vector<std::string> rules = {"'> 10', laag", "'> 20', hoog"};
  const auto none = [&](const std::string& hit, const std::string& more) {
    return result(table(hit, "n", rules, more), R"({"n": 3})");
  };
  CHECK(none("first", otherwise("midden")) == "250");
  CHECK(none("collect", otherwise("[]")) == "[]");
  CHECK(none("collect", otherwise("[midden]")) == "[250]");
  CHECK(none("C#", "") == "0");
  CHECK(none("C+", otherwise("0")) == "0");
  CHECK(none("C+", otherwise("midden")) == "250");
  CHECK(none("C<", otherwise("midden")) == "250");
  CHECK(none("C>", otherwise("midden")) == "250");
  CHECK(result(table("C>", "n", rules, otherwise("midden")), "{}") == "?[100..400]");
  CHECK(result(table("C<", "n", rules, otherwise("midden")), "{}") == "?[100..400]");
}

TEST_CASE("cells: values, lists of values, ranges, not, dates, and tests with ?") {
  const std::string kinds = table("unique", "soort", {"'\"ros\", \"vvt\"', laag", "'not(\"ros\", \"vvt\")', hoog"});
  CHECK(result(kinds, R"({"soort": "vvt"})") == "100");
  CHECK(result(kinds, R"({"soort": "zzp"})") == "400");
  CHECK(result(kinds, "{}") == "?[100..400]");
  const std::string ends = table("unique", "n", {"'[1..5), 7', laag", "'0, [5..7), (7..9]', midden", "'> 9', hoog"});
  for (const auto& [n, amount] : std::vector<std::pair<int, std::string>>{
           {0, "250"}, {1, "100"}, {4, "100"}, {5, "250"}, {6, "250"}, {7, "100"}, {9, "250"}, {10, "400"}}) {
    CAPTURE(n);
    CHECK(result(ends, R"({"n": )" + std::to_string(n) + "}") == amount);
  }
  const std::string names = table("first", "namen", {"'list contains(?, \"apotheker\")', hoog", "'-', laag"});
  CHECK(result(names, R"({"namen": ["huisarts", "apotheker"]})") == "400");
  CHECK(result(names, R"({"namen": []})") == "100");
  CHECK(result(names, "{}") == "?[100..400]");
}

TEST_CASE(
    "what-if: where other parameters make rules meet or leave a gap, the table gives nothing instead of a guess") {
  const SchemePtr scheme = loaded(scheme_with(table("unique", "n", kThreeRules)));
  CHECK(shown(value_of(scheme, R"({"n": 15})", {{"grens", 12}})) == "250");
  CHECK(shown(value_of(scheme, R"({"n": 11})", {{"grens", 12}})) == "100");
  CHECK(shown(value_of(scheme, "{}", {{"grens", 12}, {"bovengrens", 500}})) == "?[100..400]");
  // From 20 up the first rule ends, from 10 the last begins: both hold between.
  CHECK(shown(value_of(scheme, R"({"n": 15})", {{"grens", 20}, {"bovengrens", 10}})) == "null");
  CHECK(shown(value_of(scheme, R"({"n": 5})", {{"grens", 20}, {"bovengrens", 10}})) == "100");
  CHECK(shown(value_of(scheme, R"({"n": 25})", {{"grens", 20}, {"bovengrens", 10}})) == "400");
  // A gap: complete for whole numbers as they are, but not when the upper end moves away.
  const SchemePtr gap = loaded(scheme_with(table("first", "n", {"'<= grens', laag", "'>= 11', hoog"})));
  CHECK(shown(value_of(gap, R"({"n": 11})")) == "400");
  CHECK(shown(value_of(gap, "{}")) == "?[100..400]");
  CHECK(shown(value_of(gap, R"({"n": 10})", {{"grens", 8}})) == "null");
  CHECK(shown(value_of(gap, R"({"n": 12})", {{"grens", 8}})) == "400");
}

TEST_CASE("an input that is null matches no rule") {
  const std::string lines = table("first", "100 / n", {"'< 10', laag", "'>= 10', hoog"}, otherwise("midden"));
  CHECK(result(lines, R"({"n": 0})") == "250");
  CHECK(result(lines, R"({"n": 1})") == "400");
  const std::string without = table("first", "100 / n", {"'< 10', laag", "'>= 10', hoog"});
  CHECK(result(without, R"({"n": 0})") == "null");
}

TEST_CASE("whatever is known, a table gives what the formula gives that one would write instead") {
  struct Pair {
    std::string table;
    std::string formula;
  };
  const std::vector<Pair> pairs = {
      {table("unique", "n", kThreeRules), kThreeFormula},
      {table("first", "n, soort", {"'< 10', '\"ros\"', laag", "'< 20', '-', midden", "'-', '-', hoog"}),
       "    formula: if n < 10 and soort = \"ros\" then laag else if n < 20 then midden else hoog\n"},
      {table("C+", "n, mee", {"'>= grens', '-', midden", "'-', true, hoog", "'-', '-', laag"}),
       "    formula: (if n >= grens then midden else 0) + (if mee = true then hoog else 0) + laag\n"},
      {table("P", "n, mee", {"'>= 10', '-', midden", "'-', true, hoog"},
             "      values: [hoog, midden]\n" + otherwise("laag")),
       "    formula: if mee = true then hoog else if n >= 10 then midden else laag\n"},
      {table("unique", "soort, mee",
             {"'\"ros\"', '-', laag", "'not(\"ros\")', true, midden", "'not(\"ros\")', false, hoog"}),
       "    formula: if soort = \"ros\" then laag else if mee = true then midden else hoog\n"}};
  std::mt19937 random(7);
  const auto one_of = [&](const std::vector<std::string>& items) { return items[random() % items.size()]; };
  for (const auto& [lines, formula] : pairs) {
    const SchemePtr as_table = loaded(scheme_with(lines));
    const SchemePtr as_formula = loaded(scheme_with(formula));
    for (int i = 0; i < 200; ++i) {
      const std::string facts = "{" + one_of({"\"n\": null", "\"n\": 9", "\"n\": 10", "\"n\": 20", "\"n\": 21"}) +
                                one_of({"", ", \"soort\": \"ros\"", ", \"soort\": \"zzp\""}) +
                                one_of({"", ", \"mee\": true", ", \"mee\": false"}) + "}";
      CAPTURE(lines);
      CAPTURE(facts);
      const feel::Value a = value_of(as_table, facts);
      const feel::Value b = value_of(as_formula, facts);
      CHECK(shown(a) == shown(b));
      if (a.as_unknown() != nullptr && b.as_unknown() != nullptr)
        CHECK(a.as_unknown()->waits_for == b.as_unknown()->waits_for);
    }
  }
}

namespace {

std::string amount_scheme(const std::string& lines, const std::string& unit = "EUR") {
  return scheme_head(kFigures + kFacts + "conditions:\n" + testing::condition_lines("c", "mee") +
                     "amounts:\n  - id: bedrag\n    text: Bedrag\n    unit: " + unit + "\n    source: {document: b}\n" +
                     lines);
}

}  // namespace

TEST_CASE("tables as amounts run in columns, also when another parameter is tried") {
  for (const auto& lines :
       {table("unique", "n", kThreeRules), table("first", "n, soort", {"'< 10', '\"ros\"', laag", "'-', '-', hoog"}),
        table("C+", "n, mee", {"'>= grens', '-', midden", "'-', true, hoog", "'-', '-', laag"}),
        table("C>", "n, mee", {"'>= grens', '-', midden", "'-', true, hoog", "'-', '-', laag"}),
        table("priority", "soort", {"'\"ros\", \"vvt\"', midden", "'not(\"vvt\")', hoog"},
              "      values: [midden, hoog]\n")}) {
    CAPTURE(lines);
    const SchemePtr scheme = loaded(amount_scheme(lines));
    auto parameters = parameters_on(*scheme, day("2024-06-01"));
    CHECK(lower(*scheme, {parameters}, day("2024-06-01")).has_value());
    parameters[static_cast<std::size_t>(scheme->parameter_index("grens"))] = feel::Value::number(12);
    CHECK(lower(*scheme, {parameters}, day("2024-06-01")).has_value());
  }
}

TEST_CASE("an amount from a table is checked as any amount: cents and unit") {
  const auto message = [](const std::string& text) { return testing::refused(text).front().message.nl; };
  CHECK(message(amount_scheme(table("first", "n", {"'< 10', laag", "'-', laag / 3"}))) ==
        "dit bedrag is niet afgerond op hele centen");
  CHECK(message(amount_scheme(table("first", "n", {"'< 10', laag", "'-', hoog"}), "EUR/jaar")) ==
        "de formule geeft EUR, maar `unit` zegt EUR/jaar");
  CHECK(message(amount_scheme(table("collect", "n", {"'< 10', laag", "'-', hoog"}))) ==
        "de uitkomst is een lijst, geen bedrag");
}

namespace {

std::string calculated(const std::string& lines, const std::string& facts,
                       base::Language language = base::Language::Dutch) {
  const SchemePtr scheme = loaded(amount_scheme(lines));
  const auto answer = testing::answered(scheme, testing::facts(*scheme, facts), day("2024-06-01"), language);
  return testing::amount(answer, "bedrag").calculation;
}

std::string reasoned(const std::string& lines, const std::string& facts,
                     base::Language language = base::Language::Dutch) {
  const SchemePtr scheme = loaded(
      scheme_head(kFigures + kFacts + "conditions:\n  - id: c\n    text: T\n    source: {document: b}\n" + lines));
  const auto answer = testing::answered(scheme, testing::facts(*scheme, facts), day("2024-06-01"), language);
  return testing::condition(answer, "c").reason;
}

}  // namespace

TEST_CASE("an amount says which rule it comes from") {
  const std::string lines = table("unique", "n", kThreeRules);
  CHECK(calculated(lines, R"({"n": 25})") == "€ 400,00 (regel 3: n: 25; dat is 5 meer dan 20).");
  CHECK(calculated(lines, R"({"n": 25})", base::Language::English) ==
        "€400.00 (rule 3: n: 25; that is 5 more than 20).");
  CHECK(calculated(lines, "{}") == "Nog niet te berekenen; wacht op n.");
  const std::string sum = table("C+", "n, mee", {"'>= grens', '-', midden", "'-', true, hoog", "'-', '-', laag"});
  CHECK(calculated(sum, R"({"n": 10, "mee": false})") ==
        "€ 250,00 + € 100,00 = € 350,00 (regel 1: n: 10; dat is precies 10; regel 3: geldt altijd).");
  const std::string least = table("C<", "n", {"'-', midden", "'>= 0', hoog"});
  CHECK(
      calculated(least, R"({"n": 10})") ==
      "Het laagste van € 250,00 en € 400,00 = € 250,00 (regel 1: geldt altijd; regel 2: n: 10; dat is 10 meer dan 0).");
  const std::string other = table("first", "n", {"'< 10', laag"}, otherwise("hoog"));
  CHECK(calculated(other, R"({"n": 10})") == "€ 400,00 (geen regel van de tabel geldt).");
}

TEST_CASE("a condition from a table says which rule decided") {
  const std::string lines =
      table("unique", "n, soort",
            {"'< grens', '-', false", "'>= grens', '\"ros\"', undetermined()", "'>= grens', 'not(\"ros\")', mee"});
  CHECK(reasoned(lines, R"({"n": 9})") == "Regel 1: n: 9; dat is 1 minder dan 10.");
  CHECK(reasoned(lines, R"({"n": 10, "soort": "ros"})") ==
        "Regel 2: n: 10; dat is precies 10; soort: ros; de bron laat dit open, een mens beslist.");
  CHECK(reasoned(lines, R"({"n": 10, "soort": "vvt", "mee": true})") ==
        "Regel 3: n: 10; dat is precies 10; soort: vvt; dat voldoet; mee: ja.");
  CHECK(reasoned(lines, R"({"n": 10, "soort": "vvt", "mee": true})", base::Language::English) ==
        "Rule 3: n: 10; that is exactly 10; soort: vvt; that meets it; mee: yes.");
  CHECK(reasoned(lines, R"({"n": 10})") == "Nog niet bekend: soort en mee.");
  CHECK(reasoned(lines, "{}") == "Nog niet bekend: n, soort en mee.");
}

TEST_CASE("a table is shown as columns, and as data") {
  const SchemePtr scheme = loaded(amount_scheme(table("priority", "n, mee", {"'< 10', '-', laag", "'-', true, hoog"},
                                                      "      values: [hoog, laag]\n" + otherwise("midden"))));
  const auto lines = table_lines(*scheme->amounts[0].formula.table, base::Language::Dutch);
  CHECK(lines == std::vector<std::string>{"tabel (priority)", "   n    | mee  | uitkomst", "1  < 10 | -    | laag",
                                          "2  -    | true | hoog", "anders: midden", "voorrang: hoog > laag"});
  const base::Json json = scheme_json(*scheme, day("2024-06-01"), base::Language::Dutch);
  const base::Json& amount = json.find("amounts")->as_array()->front();
  CHECK(amount.find("formula") == nullptr);
  CHECK(amount.find("table")->to_string() ==
        R"({"hit":"priority","inputs":["n","mee"],"values":["hoog","laag"],)"
        R"("rules":[{"tests":["< 10","-"],"output":"laag"},{"tests":["-","true"],"output":"hoog"}],)"
        R"("otherwise":"midden"})");
}

}  // namespace hecht::schemes
