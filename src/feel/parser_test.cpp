#include "feel/parser.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::fault;
using testing::Inputs;
using testing::run;

TEST_CASE("operators bind as the standard says") {
  CHECK(run("1 + 2 * 3") == "7");
  CHECK(run("(1 + 2) * 3") == "9");
  CHECK(run("2 ** 3 ** 2") == "64");
  CHECK(run("-2 ** 2") == "4");
  CHECK(run("10 - 4 - 3") == "3");
  CHECK(run("1 < 2 and 2 < 3 or false") == "true");
  CHECK(run("5 between 1 and 3 or true") == "true");
}

TEST_CASE("names with spaces, keywords at their start and characters beyond ASCII") {
  const Inputs inputs = {{"ingeschreven patiënten", Value::number(4189)},
                         {"in wijksamenwerkingsverband", Value(true)},
                         {"regionale vvt-organisaties", Value::number(2)},
                         {"vvt", Value::number(1)}};
  CHECK(run("ingeschreven   patiënten + 1", inputs) == "4190");
  CHECK(run("in wijksamenwerkingsverband and ingeschreven patiënten > 4000", inputs) == "true");
  CHECK(run("not(in wijksamenwerkingsverband)", inputs) == "false");
  CHECK(run("regionale vvt-organisaties - vvt", inputs) == "1");
  CHECK(run("if in wijksamenwerkingsverband then vvt else 0", inputs) == "1");
}

TEST_CASE("locals of iterations, contexts, filters and functions") {
  CHECK(run("for i in [1, 2], j in [10, i] return i * j") == "[10, 1, 20, 4]");
  CHECK(run("for i in 1..3 return i") == "[1, 2, 3]");
  CHECK(run("for i in 3..1 return i") == "[3, 2, 1]");
  CHECK(run("for i in 1..4 return if i = 1 then 1 else partial[-1] * i") == "[1, 2, 6, 24]");
  CHECK(run("{a: 2, b: a * 3}.b") == "6");
  CHECK(run("[1, 2, 3][item > 1]") == "[2, 3]");
  CHECK(run("[1, 2, 3][-1]") == "3");
  CHECK(run("some x in [1, 2] satisfies x > 1") == "true");
  CHECK(run("every x in [1, 2] satisfies x > 1") == "false");
  CHECK(run("(function(a, b: number) a + b)(1, 2)") == "3");
  CHECK(run("{f: function(n) n + 1, r: f(1)}.r") == "2");
  CHECK(run("{a: 5, f: function(n) n + a, r: f(1)}.r") == "6");
  CHECK(run("[for a in [1], b in [2] return a, (function(x) x)(5)]") == "[[1], 5]");
  CHECK(run("for i in [1, 2] return (function(x) x + i)(10)") == "[11, 12]");
}

TEST_CASE("ranges and tests") {
  CHECK(run("3 in [1..3]") == "true");
  CHECK(run("3 in [1..3[") == "false");
  CHECK(run("1 in ]1..3]") == "false");
  CHECK(run("5 in (< 3, > 4)") == "true");
  CHECK(run("5 in (1..9)") == "true");
  CHECK(run("5 in (5)") == "true");
  CHECK(run("\"a\" in [\"a\", \"b\"]") == "true");
  CHECK(run("4 in (not(5))") == "false");
  CHECK(run("[3..1]") == "null");
}

TEST_CASE("unary tests are about the value ?") {
  const auto holds = [](const std::string& tests, const Value& value) {
    const Parsed parsed = parse_unary_tests(tests, {});
    REQUIRE(parsed.root);
    Evaluator evaluator({});
    return testing::shown(evaluator.evaluate_tests(*parsed.root, value));
  };
  CHECK(holds("< 3, > 5", Value::number(6)) == "true");
  CHECK(holds("not(1, 2)", Value::number(2)) == "false");
  CHECK(holds("-", Value()) == "true");
  CHECK(holds("? * 2 = 4", Value::number(2)) == "true");
  CHECK(holds("!= 2", Value::number(3)) == "true");
  CHECK(holds("\"x\", \"y\"", Value(std::string("y"))) == "true");
}

TEST_CASE("faults tell where, what and what was expected, in Dutch") {
  CHECK(fault("") == "0: de formule is leeg – verwacht: …");
  CHECK(fault("1 +") == "3: de formule houdt te vroeg op – verwacht: een waarde, naam of berekening");
  CHECK(fault("1 + )") == "4: hier staat ‘)’, dat past hier niet – verwacht: een waarde, naam of berekening");
  CHECK(fault("1 2") ==
        "2: hier staat ‘2’, dat past hier niet – verwacht: een rekenteken, een vergelijking of het einde");
  CHECK(fault("(1 ≥ 2)") == "3: hier staat ‘≥’, dat past hier niet – verwacht: ‘)’");
  CHECK(fault("if true the 1 else 2") == "8: hier staat ‘the’, dat past hier niet – verwacht: ‘then’");
  CHECK(fault("for in") == "6: de formule houdt te vroeg op – verwacht: ‘in’");
  CHECK(fault("[1, 2") == "5: de formule houdt te vroeg op – verwacht: ‘]’");
  CHECK(fault("{a 1}") == "4: hier staat ‘}’, dat past hier niet – verwacht: ‘:’");
  CHECK(fault("1 instance of") == "13: de formule houdt te vroeg op – verwacht: de naam van een type, zoals number");
  CHECK(fault("\"open") ==
        "0: een tekst tussen aanhalingstekens is niet gesloten of heeft een onbekend \\-teken – "
        "zet een \" aan het eind");
  CHECK(fault("@\"31-12-2023\"") ==
        "0: ‘31-12-2023’ is geen datum, tijd of duur – schrijf bijvoorbeeld @\"2023-04-01\" of @\"P1Y\"");
  CHECK(fault("1 /* open").starts_with("3:"));
}

TEST_CASE("an unknown name or function is a fault with the nearest one") {
  Names names;
  names.inputs = {"ingeschreven patiënten", "regio"};
  CHECK(fault("ingeschreven patienten > 3", names) ==
        "0: ‘ingeschreven patienten’ is hier niet bekend – bedoelde u ‘ingeschreven patiënten’?");
  CHECK(fault("1 + inwonertal", names) ==
        "4: ‘inwonertal’ is hier niet bekend – noem het bij `facts`, `parameters` of `definitions`");
  CHECK(fault("cuont([1])", names) == "0: de functie ‘cuont’ bestaat niet – bedoelde u ‘count’?");
  CHECK(fault("count(1, 2)", names) == "0: ‘count’ krijgt hier 2 waarden – zie de lijst met functies in de gids");
  CHECK(fault("awaiting(1)", names) ==
        "9: ‘awaiting’ krijgt alleen namen van feiten – zie de lijst met functies in de gids");
  // Reading a bracket a second time must not lose what was found before it.
  CHECK(fault("onbekend = 1 and 5 in (1..3)", names).starts_with("0: ‘onbekend’"));
  CHECK(fault("regio = \"x\" and 5 in (1..grens)", names).starts_with("25: ‘grens’"));
}

TEST_CASE("lenient parsing, for conformance only, makes what is unknown null") {
  Names names;
  names.lenient = true;
  const Parsed parsed = parse("nergens + 1", names);
  REQUIRE(parsed.root);
  Evaluator evaluator({});
  CHECK(evaluator.evaluate(*parsed.root).is_null());
}

TEST_CASE("keys of contexts may hold symbols and more than one space") {
  CHECK(run("{a-b: 1}") == "{\"a-b\": 1}");
  CHECK(run("{een  sleutel: 1}.een sleutel") == "1");
  CHECK(run("{ a  b-c: 1}") == "{\"a  b-c\": 1}");
  CHECK(run("{a: 1, a: 2}") == "null");
}

}  // namespace hecht::feel
