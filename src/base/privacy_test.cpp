#include "base/privacy.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hecht::base {
namespace {

struct Found {
  Problems refused;
  Problems warnings;
};
Found guard(std::string_view text, FreeText kind = FreeText::About) {
  Found found;
  guard_privacy("tekst", text, kind, found.refused, found.warnings);
  return found;
}

TEST_CASE("a citizen service number is refused, and not repeated") {
  const auto found = guard("belt over 123456782 morgen");
  REQUIRE(found.refused.size() == 1);
  CHECK(found.refused[0].field == "tekst");
  CHECK(found.refused[0].message.nl.find("123456782") == std::string::npos);
  CHECK(guard("belt over 123456782 morgen", FreeText::Contact).refused.size() == 1);
}

TEST_CASE("plain sentences about the work are let through in silence") {
  for (const char* text :
       {"", "MDO elke 6 weken", "overleg op 12-03-2024, weer op 2024-05-01", "AGB 01002345 en KvK 12345678",
        "mevrouw of meneer komt langs", "31.425,00 euro voor 4.190 patiënten", "rekening NL91 ABNA 0417 1643 00",
        "op 01-02-2024 10 deelnemers", "de vergadering van 1-4-23"}) {
    CAPTURE(text);
    const auto found = guard(text);
    CHECK(found.refused.empty());
    CHECK(found.warnings.empty());
  }
}

TEST_CASE("telephone numbers are seen in the ways people write them") {
  for (const char* text : {"bel 06-12345678", "bel 06 12 34 56 78", "(020) 123 45 67", "0201234567", "+31 6 12345678",
                           "+31 (0)20 1234567", "0031612345678"}) {
    CAPTURE(text);
    CHECK(find_phone_number(text).has_value());
    CHECK(guard(text).warnings.size() == 1);
    CHECK(guard(text, FreeText::Contact).warnings.empty());
  }
  CHECK_FALSE(find_phone_number("012345678").has_value());
  CHECK_FALSE(find_phone_number("012345678901").has_value());
}

TEST_CASE("days of birth are seen by their year or by the word before them") {
  for (const char* text :
       {"patiënt van 01-02-1950", "1950-02-01", "geb. 3-4-19", "geboren op 1/2/2021", "Geboortedatum: 12.10.2020"}) {
    CAPTURE(text);
    CHECK(find_birth_date(text).has_value());
  }
  CHECK_FALSE(find_birth_date("99-99-1950").has_value());
}

TEST_CASE("persons are seen by the title before a capital") {
  for (const char* text : {"Mevrouw Jansen valt vaak", "met dhr. de Vries", "de heer Özdemir", "MW. van der Berg"}) {
    CAPTURE(text);
    CHECK(find_person_name(text).has_value());
  }
  CHECK_FALSE(find_person_name("een meneer belde").has_value());
}

TEST_CASE("no text at all stops the guard, and one mistake of a kind is told once") {
  CHECK(rc::check([](const std::string& bytes) {
    const auto found = guard(bytes);
    RC_ASSERT(found.refused.size() <= 1U);
    RC_ASSERT(found.warnings.size() <= 3U);
  }));
  CHECK(rc::check([] {
    const auto digits = *rc::gen::container<std::string>(8, rc::gen::inRange('0', '9'));
    RC_ASSERT(find_phone_number("bel 06" + digits).has_value());
  }));
}

}  // namespace
}  // namespace hecht::base
