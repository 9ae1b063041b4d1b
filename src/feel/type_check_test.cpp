#include "feel/type_check.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

namespace {

Type number_of(const std::string& unit, bool whole_cents = false) {
  return {Kind::Number, Unit::parse(unit), whole_cents, nullptr};
}

// The inputs a formula may name: patients, inhabitants, a rate, an amount, a day, a flag, a text and a list of numbers.
std::string checked(const std::string& text) {
  Names names;
  names.inputs = {"patiënten", "inwoners", "tarief", "bedrag", "dag", "vlag", "tekst", "lijst"};
  const auto element = std::make_shared<const Type>(number_of("patiënt"));
  const std::vector<Type> inputs = {number_of("patiënt"),          number_of("inwoner"),
                                    number_of("EUR/patiënt/jaar"), number_of("EUR/jaar", true),
                                    {Kind::Date, {}, false, {}},   {Kind::Boolean, {}, false, {}},
                                    {Kind::Text, {}, false, {}},   {Kind::List, {}, false, element}};
  const Parsed parsed = parse(text, names);
  REQUIRE_MESSAGE(parsed.root, text);
  std::vector<Fault> faults;
  const Type type = check(*parsed.root, inputs, faults);
  if (!faults.empty()) return std::to_string(faults[0].offset) + ": " + faults[0].message.nl;
  const std::string unit = type.unit ? " " + type.unit->to_string() : "";
  return word_for(type.kind).nl + unit + (type.whole_cents ? ", centen" : "");
}

}  // namespace

TEST_CASE("units go through formulas, and patients are no inhabitants") {
  CHECK(checked("patiënten * tarief") == "getal EUR/jaar");
  CHECK(checked("round half up(patiënten * tarief, 2)") == "getal EUR/jaar, centen");
  CHECK(checked("bedrag + 100") == "getal EUR/jaar, centen");
  CHECK(checked("patiënten > 4190") == "ja of nee");
  CHECK(checked("max(patiënten, 0)") == "getal patiënt");
  CHECK(checked("sum(lijst)") == "getal patiënt");
  CHECK(checked("patiënten + inwoners") == "0: de eenheden verschillen: patiënt en inwoner");
  CHECK(checked("patiënten > inwoners") == "0: de eenheden verschillen: patiënt en inwoner");
  CHECK(checked("min(patiënten, inwoners)").find("de eenheden verschillen") != std::string::npos);
  CHECK(checked("if vlag then patiënten else inwoners").find("de eenheden verschillen") != std::string::npos);
}

TEST_CASE("kinds that do not go together are a fault with a place") {
  CHECK(checked("vlag and dag > @\"2023-01-01\"") == "ja of nee");
  CHECK(checked("patiënten = tekst") == "0: getal en tekst gaan niet samen");
  CHECK(checked("patiënten and vlag") == "0: hier hoort ja of nee te staan, geen getal");
  CHECK(checked("if patiënten then 1 else 2").starts_with("3: hier hoort ja of nee te staan"));
  CHECK(checked("vlag < vlag") == "0: ja of nee heeft geen groter of kleiner");
  CHECK(checked("dag + 1") == "0: met datum en getal kan hier niet worden gerekend");
  CHECK(checked("dag + @\"P1Y\"") == "datum");
  CHECK(checked("floor(tekst)").find("hier hoort getal te staan, geen tekst") != std::string::npos);
  CHECK(checked("dag.year").starts_with("getal"));
  CHECK(checked("dag.kleur") == "0: ‘kleur’ is geen onderdeel van deze waarde");
}

TEST_CASE("units are products of powers") {
  CHECK(Unit::parse("EUR/patiënt/jaar").to_string() == "EUR/jaar/patiënt");
  CHECK(Unit::parse("").is_none());
  CHECK(Unit::parse("").to_string() == "geen");
  CHECK(Unit::parse("jaar/jaar").is_none());
  CHECK(Unit::parse("EUR/jaar").is_money());
  CHECK_FALSE(Unit::parse("EUR/patiënt/jaar").is_money());
  CHECK_FALSE(Unit::parse("patiënt").is_money());
  CHECK(Unit::parse("EUR/patiënt").times(Unit::parse("patiënt"), 1) == Unit::parse("EUR"));
  CHECK(Unit::parse("EUR").times(Unit::parse("jaar"), -1).power("jaar") == -1);
  CHECK(Unit().times(Unit::parse("jaar"), -1).to_string() == "1/jaar");
}

}  // namespace hecht::feel
