#include "schemes/facts.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using base::Language;
using feel::Value;
using testing::day;

int fact(const Scheme& scheme, const std::string& name) {
  const int index = scheme.fact_index(name);
  REQUIRE_MESSAGE(index >= 0, name);
  return index;
}

Value good(const std::string& key, const std::string& name, const std::string& text) {
  const SchemePtr scheme = testing::scheme(key);
  auto value = read_fact(*scheme, fact(*scheme, name), testing::json(text));
  REQUIRE_MESSAGE(value.ok(), (name + " " + text));
  return *value;
}

// What a bad value is answered with: "value message – remedy", after the field was checked.
std::string bad(const std::string& key, const std::string& name, const std::string& text) {
  const SchemePtr scheme = testing::scheme(key);
  const auto value = read_fact(*scheme, fact(*scheme, name), testing::json(text));
  REQUIRE_FALSE_MESSAGE(value.ok(), (name + " " + text));
  REQUIRE(value.problems().size() == 1);
  const auto& problem = value.problems().front();
  CHECK(problem.field == name);
  CHECK_FALSE(problem.message.en.empty());
  CHECK_FALSE(problem.remedy.en.empty());
  return problem.message.nl + " – " + problem.remedy.nl;
}

const std::string kLzv = "lzv-hozk@2023";
const std::string kKbz = "kbz-rijnmond@2022";
const std::string kVoucher = "zonmw-voucher@2024";

// One fact of a type that no shipped scheme has.
SchemePtr scheme_with(const std::string& type) {
  return testing::loaded(testing::scheme_head("facts:\n" + testing::fact_lines("feit", type) + "conditions:\n" +
                                              testing::condition_lines("c", "\"true\"")));
}

}  // namespace

TEST_CASE("a count is a whole number from zero") {
  CHECK(good(kLzv, "ingeschreven patiënten", "4190").as_number()->to_string() == "4190");
  CHECK(good(kLzv, "ingeschreven patiënten", "0").as_number()->is_zero());
  CHECK(good(kLzv, "ingeschreven patiënten", "4190.0").as_number()->to_string() == "4190");
  const std::string remedy = " – geef een heel getal vanaf 0, zonder aanhalingstekens";
  CHECK(bad(kLzv, "ingeschreven patiënten", "-1") == "‘-1’ is minder dan nul" + remedy);
  CHECK(bad(kLzv, "ingeschreven patiënten", "4189.5") == "‘4189.5’ is geen heel getal" + remedy);
  CHECK(bad(kLzv, "ingeschreven patiënten", "\"4190\"") == "‘\"4190\"’ past hier niet" + remedy);
  CHECK(bad(kLzv, "ingeschreven patiënten", "true") == "‘true’ past hier niet" + remedy);
  CHECK(bad(kLzv, "ingeschreven patiënten", "[1]") == "‘[1]’ past hier niet" + remedy);
}

TEST_CASE("a number may have decimals and a sign") {
  const SchemePtr scheme = scheme_with("number");
  const auto read = [&](const char* text) { return read_fact(*scheme, 0, testing::json(text)); };
  CHECK((*read("-1.5")).as_number()->to_string() == "-1.5");
  CHECK((*read("1234567890123456789012345678901234")).as_number()->to_string() == "1234567890123456789012345678901234");
  CHECK_FALSE(read("12345678901234567890123456789012345").ok());  // a digit would be lost
  CHECK_FALSE(read("\"1\"").ok());
}

TEST_CASE("money is an exact number from zero with at most two decimals, also as text") {
  CHECK(good(kLzv, "gevraagd bedrag", "40000").as_number()->to_fixed(2) == "40000.00");
  CHECK(good(kLzv, "gevraagd bedrag", "31425.01").as_number()->to_fixed(2) == "31425.01");
  CHECK(good(kLzv, "gevraagd bedrag", "\"31425.01\"").as_number()->to_fixed(2) == "31425.01");
  CHECK(good(kLzv, "gevraagd bedrag", "0.10").as_number()->to_fixed(2) == "0.10");
  CHECK(good(kLzv, "gevraagd bedrag", "12345678901234567.89").as_number()->to_fixed(2) == "12345678901234567.89");
  const std::string remedy = " – geef een bedrag vanaf 0 met ten hoogste twee decimalen, zoals 40000 of \"40000.00\"";
  CHECK(bad(kLzv, "gevraagd bedrag", "-0.01") == "‘-0.01’ is minder dan nul" + remedy);
  CHECK(bad(kLzv, "gevraagd bedrag", "\"-5\"") == "‘-5’ is minder dan nul" + remedy);
  CHECK(bad(kLzv, "gevraagd bedrag", "1.005") == "‘1.005’ heeft meer dan twee decimalen" + remedy);
  CHECK(bad(kLzv, "gevraagd bedrag", "\"1,50\"") == "‘1,50’ past hier niet" + remedy);
  CHECK(bad(kLzv, "gevraagd bedrag", "\"€ 20\"") == "‘€ 20’ past hier niet" + remedy);
  CHECK(bad(kLzv, "gevraagd bedrag", "\"\"") == "‘’ past hier niet" + remedy);
  CHECK(bad(kLzv, "gevraagd bedrag", "false") == "‘false’ past hier niet" + remedy);
}

TEST_CASE("a percentage lies between 0 and 100") {
  for (const std::string text : {"0", "30.5", "74.99", "99.999", "100", "100.00"}) {
    CAPTURE(text);
    CHECK(good(kKbz, "percentage achterstandspatiënten", text).as_number() != nullptr);
  }
  const std::string remedy = " – geef een percentage van 0 tot en met 100, zonder %-teken";
  CHECK(bad(kKbz, "percentage achterstandspatiënten", "100.01") == "‘100.01’ is meer dan 100" + remedy);
  CHECK(bad(kKbz, "percentage achterstandspatiënten", "-0.01") == "‘-0.01’ is minder dan nul" + remedy);
  CHECK(bad(kKbz, "percentage achterstandspatiënten", "\"30%\"") == "‘\"30%\"’ past hier niet" + remedy);
}

TEST_CASE("yes or no is true or false, nothing that looks like it") {
  CHECK(good(kLzv, "huisartsen in de lead", "true").is_true());
  CHECK(good(kLzv, "huisartsen in de lead", "false").is_false());
  for (const std::string text : {"\"ja\"", "\"true\"", "1", "0", "[]"}) {
    CAPTURE(text);
    CHECK(bad(kLzv, "huisartsen in de lead", text).ends_with("past hier niet – geef true of false"));
  }
}

TEST_CASE("open text is any text") {
  CHECK(*good(kVoucher, "regio", "\"Kennemerland\"").as_string() == "Kennemerland");
  CHECK(bad(kVoucher, "regio", "12") == "‘12’ past hier niet – geef tekst tussen aanhalingstekens");
  CHECK(*good("zonmw-uitvoering@2024", "aanvrager soort", "\"gemeente\"").as_string() == "gemeente");
}

TEST_CASE("text or a list past the limits of a value is refused, never taken for nothing") {
  const auto scheme = testing::loaded(testing::scheme_head("facts:\n" + testing::fact_lines("tekst", "string") +
                                                           testing::fact_lines("lijst", "list\n    of: string") +
                                                           "conditions:\n" + testing::condition_lines("c", "true")));
  const base::Json text(std::string(feel::kPartsMax * feel::kPartBytes, 'x'));
  const base::Json list(base::Json::Array(feel::kPartsMax + 1, base::Json("x")));
  for (const auto& [name, value] : {std::pair("tekst", text), std::pair("lijst", list)}) {
    const auto read = read_fact(*scheme, fact(*scheme, name), value);
    REQUIRE_FALSE(read.ok());
    CHECK(read.problems()[0].message.nl.find("is te groot") != std::string::npos);
  }
}

TEST_CASE("a choice is one of its values; near misses get the nearest, others all of them") {
  CHECK(*good(kLzv, "samenloop Zilveren Kruis", "\"andere activiteit\"").as_string() == "andere activiteit");
  CHECK(bad(kLzv, "samenloop Zilveren Kruis", "\"andere activteit\"") ==
        "‘andere activteit’ staat niet in de lijst – bedoelde u ‘andere activiteit’?");
  CHECK(bad(kLzv, "samenloop Zilveren Kruis", "\"misschien wel\"") ==
        "‘misschien wel’ staat niet in de lijst – kies uit: geen, andere activiteit en zelfde activiteit");
  CHECK(bad(kLzv, "samenloop Zilveren Kruis", "true") ==
        "‘true’ past hier niet – kies uit: geen, andere activiteit en zelfde activiteit");
  CHECK(bad(kVoucher, "discipline", "\"fysiotherapeutt\"") ==
        "‘fysiotherapeutt’ staat niet in de lijst – bedoelde u ‘fysiotherapeut’?");
}

TEST_CASE("a list holds values of the closed list; null in it is an element nobody knows yet") {
  const Value known = good(kLzv, "andere disciplines", "[\"apotheker\", \"sociaal-domein\"]");
  CHECK(known.as_list()->size() == 2);
  CHECK(good(kLzv, "andere disciplines", "[]").as_list()->empty());
  const Value open = good(kLzv, "andere disciplines", "[\"apotheker\", null]");
  REQUIRE(open.as_list()->size() == 2);
  REQUIRE((*open.as_list())[1].as_unknown() != nullptr);
  CHECK((*open.as_list())[1].as_unknown()->waits_for == 2);  // the second fact of the scheme
  CHECK(bad(kLzv, "andere disciplines", "[\"apotheker\", \"apotheekr\"]") ==
        "‘apotheekr’ staat niet in de lijst – bedoelde u ‘apotheker’?");
  CHECK(bad(kLzv, "andere disciplines", "[1]").starts_with("‘1’ past hier niet – "));
  CHECK(bad(kLzv, "andere disciplines", "\"apotheker\"") ==
        "‘\"apotheker\"’ past hier niet – geef een lijst: [\"…\", \"…\"]");
  CHECK(bad(kKbz, "module toekomstbestendig", "[\"D\"]") == "‘D’ staat niet in de lijst – kies uit: B en C");
  CHECK(good(kVoucher, "besteding", "[\"iets anders\"]").as_list()->size() == 1);
}

TEST_CASE("a date is a day that exists") {
  CHECK(*good(kKbz, "instapdatum", "\"2022-07-01\"").as_date() == day("2022-07-01"));
  for (const std::string text :
       {"\"2022-02-30\"", "\"1 juli 2022\"", "\"2022-07-01T10:00:00\"", "20220701", "\"22-07-01\""}) {
    CAPTURE(text);
    CHECK(bad(kKbz, "instapdatum", text).ends_with("past hier niet – geef een dag als \"2022-07-01\""));
  }
}

TEST_CASE("an instant has a time; without zone it is Dutch time; a bare date is refused") {
  const auto moment = [](const std::string& text) {
    return base::to_string(feel::instant_of(*good(kLzv, "indiendatum", text).as_date_time()));
  };
  CHECK(moment("\"2023-04-01T23:59:59+02:00\"") == "2023-04-01T21:59:59Z");
  CHECK(moment("\"2023-04-01T23:59:59\"") == "2023-04-01T21:59:59Z");
  CHECK(moment("\"2023-02-01T23:59:59\"") == "2023-02-01T22:59:59Z");
  CHECK(moment("\"2023-04-01T21:59:59Z\"") == "2023-04-01T21:59:59Z");
  const Value shown = good(kLzv, "indiendatum", "\"2023-04-01T22:30:00Z\"");
  CHECK(shown.as_date_time()->date == day("2023-04-02"));  // as the clock stands in Amsterdam
  const std::string remedy =
      " – geef dag en tijd als \"2023-04-01T23:59:59+02:00\"; zonder zone geldt Nederlandse tijd";
  CHECK(bad(kLzv, "indiendatum", "\"2023-04-01\"") == "‘2023-04-01’ is een dag zonder tijd" + remedy);
  CHECK(bad(kLzv, "indiendatum", "\"2023-04-31T10:00:00\"") == "‘2023-04-31T10:00:00’ past hier niet" + remedy);
  CHECK(bad(kLzv, "indiendatum", "1680386399") == "‘1680386399’ past hier niet" + remedy);
}

TEST_CASE("a quarter is written YYYY-Q1 to YYYY-Q4") {
  for (const std::string text : {"\"2022-Q1\"", "\"2022-Q4\"", "\"2031-Q2\""}) {
    CAPTURE(text);
    CHECK(good(kKbz, "kwartaal", text).as_string() != nullptr);
  }
  for (const std::string text :
       {"\"2022-Q0\"", "\"2022-Q5\"", "\"2022Q3\"", "\"Q3-2022\"", "\"2022-q3\"", "\"22-Q3\"", "2022", "\"\""}) {
    CAPTURE(text);
    CHECK(bad(kKbz, "kwartaal", text).ends_with("past hier niet – geef een kwartaal als \"2022-Q3\""));
  }
}

TEST_CASE("null is unknown, with the bounds its type has") {
  const auto bounds = [](const std::string& key, const std::string& name) {
    const Value value = good(key, name, "null");
    REQUIRE(value.as_unknown() != nullptr);
    const auto& unknown = *value.as_unknown();
    CHECK(unknown.waits_for == feel::InputSet{1} << static_cast<unsigned>(testing::scheme(key)->fact_index(name)));
    CHECK_FALSE(unknown.may_be_null);
    return (unknown.low ? unknown.low->to_string() : "") + ".." + (unknown.high ? unknown.high->to_string() : "");
  };
  CHECK(bounds(kLzv, "ingeschreven patiënten") == "0..");
  CHECK(bounds(kLzv, "gevraagd bedrag") == "0..");
  CHECK(bounds(kKbz, "percentage achterstandspatiënten") == "0..100");
  for (const std::string name :
       {"huisartsen in de lead", "andere disciplines", "indiendatum", "samenloop Zilveren Kruis"}) {
    CHECK(bounds(kLzv, name) == "..");
  }
}

TEST_CASE("absent facts are unknown, and all problems of an object are told at once") {
  const SchemePtr scheme = testing::scheme(kLzv);
  for (const auto& value : testing::facts(*scheme, "{}")) CHECK(value.as_unknown() != nullptr);
  const auto result = read_facts(*scheme, testing::json(R"({"ingeschreven patienten": 1, "aantal praktijken": -1,
    "regie": true, "gevraagd bedrag": 1})"));
  REQUIRE_FALSE(result.ok());
  REQUIRE(result.problems().size() == 3);
  CHECK(result.problems()[0].field == "ingeschreven patienten");
  CHECK(result.problems()[0].message.nl == "‘ingeschreven patienten’ is geen feit van lzv-hozk@2023");
  CHECK(result.problems()[0].remedy.nl == "bedoelde u ‘ingeschreven patiënten’?");
  CHECK(result.problems()[1].field == "aantal praktijken");
  CHECK(result.problems()[2].remedy.nl.starts_with("kies uit: ingeschreven patiënten, andere disciplines"));
  const auto list = read_facts(*scheme, testing::json("[]"));
  REQUIRE_FALSE(list.ok());
  CHECK(list.problems()[0].message.nl == "de feiten zijn geen JSON-object");
}

TEST_CASE("what a fact is written as reads back as the same fact") {
  for (const auto& scheme : testing::every_scheme().schemes()) {
    for (const auto& worked_case : scheme->cases) {
      for (const auto& [index, value] : worked_case.facts) {
        const Fact& declared = scheme->facts[static_cast<std::size_t>(index)];
        CAPTURE(scheme->key());
        CAPTURE(worked_case.name);
        CAPTURE(declared.name);
        const base::Json written = fact_to_json(declared, value);
        const auto again = read_fact(*scheme, index, written);
        REQUIRE_MESSAGE(again.ok(), written.to_string());
        CHECK(fact_to_json(declared, *again) == written);
        if (!feel::holds_unknown(value)) CHECK(feel::identical(*again, value));
      }
    }
  }
}

TEST_CASE("counts and money read back exactly, whatever they are") {
  const SchemePtr scheme = testing::scheme(kLzv);
  const int patients = fact(*scheme, "ingeschreven patiënten");
  const int asked = fact(*scheme, "gevraagd bedrag");
  CHECK(rc::check("a number goes through JSON unchanged", [&](std::uint32_t count, std::uint32_t cents) {
    const auto number = read_fact(*scheme, patients, base::Json(static_cast<std::int64_t>(count)));
    RC_ASSERT(number.ok());
    RC_ASSERT(*(*number).as_number()->to_int() == static_cast<std::int64_t>(count));
    const std::string text = base::Decimal::from_scaled(cents, 2).to_fixed(2);
    const auto money = read_fact(*scheme, asked, base::Json(text));
    RC_ASSERT(money.ok());
    RC_ASSERT(*(*money).as_number()->to_scaled(2) == static_cast<std::int64_t>(cents));
    const auto again = fact_to_json(scheme->facts[static_cast<std::size_t>(asked)], *money);
    RC_ASSERT(*again.as_string() == text);
  }));
}

TEST_CASE("a fact reads as a person writes it, in both languages") {
  const auto said = [](const std::string& key, const std::string& name, const std::string& text, Language language) {
    const SchemePtr scheme = testing::scheme(key);
    const int index = fact(*scheme, name);
    return describe_fact(scheme->facts[static_cast<std::size_t>(index)],
                         *read_fact(*scheme, index, testing::json(text)), language);
  };
  const auto both = [&](const std::string& key, const std::string& name, const std::string& text) {
    return said(key, name, text, Language::Dutch) + " | " + said(key, name, text, Language::English);
  };
  CHECK(both(kLzv, "ingeschreven patiënten", "4189") == "4.189 ingeschreven patiënten | 4,189 registered patients");
  CHECK(both(kLzv, "gevraagd bedrag", "31425.5") == "€ 31.425,50 gevraagd | €31,425.50 asked");
  CHECK(both(kLzv, "andere disciplines", "[\"apotheker\", \"sociaal-domein\"]") ==
        "andere disciplines: apotheker en sociaal domein | other disciplines: pharmacist and social domain");
  CHECK(both(kLzv, "andere disciplines", "[]") == "andere disciplines: geen | other disciplines: none");
  CHECK(both(kLzv, "andere disciplines", "[\"apotheker\", null]") ==
        "andere disciplines: apotheker en nog onbekend | other disciplines: pharmacist and not yet known");
  CHECK(both(kLzv, "huisartsen in de lead", "false") ==
        "huisartsenzorg heeft de leiding bij de plannen: nee | GP care leads the making of the plans: no");
  CHECK(both(kLzv, "indiendatum", "\"2023-04-01T23:59:59+02:00\"") ==
        "ingediend op 1 april 2023 23:59:59 | submitted on 1 April 2023 23:59:59");
  CHECK(both(kKbz, "percentage achterstandspatiënten", "30.5") ==
        "30,5 % achterstandspatiënten | 30.5 % deprived-area patients");
  CHECK(both(kKbz, "instapdatum", "\"2022-09-30\"") == "ingestapt op 30 september 2022 | joined on 30 September 2022");
  CHECK(both(kKbz, "kwartaal", "\"2022-Q3\"") == "kwartaal 2022-Q3 | quarter 2022-Q3");
  CHECK(both(kLzv, "ingeschreven patiënten", "null") ==
        "nog onbekend ingeschreven patiënten | not yet known registered patients");
}

TEST_CASE("a parameter of a what-if is read like a figure of the file") {
  const auto set = [](const std::string& key, const std::string& name, const std::string& text) {
    const SchemePtr scheme = testing::scheme(key);
    const int index = scheme->parameter_index(name);
    REQUIRE(index >= 0);
    const auto value = read_parameter(scheme->parameters[static_cast<std::size_t>(index)], text);
    return value ? feel::to_string(*value) : "refused: " + value.problems()[0].remedy.nl;
  };
  CHECK(set(kLzv, "normpraktijk", "2000") == "2000");
  CHECK(set(kLzv, "plafond per patiënt", "7.5025") == "7.5025");
  CHECK(set(kVoucher, "uiterste einddatum", "2027-06-30") == "2027-06-30");
  CHECK(set(kVoucher, "maximum", "25000.50") == "25000.5");
  CHECK(set(kVoucher, "maximum", "25000.505").starts_with("refused: geef een bedrag"));
  CHECK(set(kVoucher, "uiterste einddatum", "2027-02-30").starts_with("refused: geef een dag"));
  for (const std::string text : {"", "abc", "7,50", "-1"}) {
    CAPTURE(text);
    CHECK(set(kLzv, "normpraktijk", text).starts_with("refused: geef een getal vanaf 0"));
  }
}

}  // namespace hecht::schemes
