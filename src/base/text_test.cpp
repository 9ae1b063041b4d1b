#include "base/text.h"

#include <doctest/doctest.h>

#include "base/problem.h"

namespace hecht::base {
namespace {

Decimal number(std::string_view text) { return *Decimal::parse(text); }

constexpr Language kNl = Language::Dutch;
constexpr Language kEn = Language::English;
constexpr Phrase kGreeting = {"{0} heeft {1} patiënten ({0})", "{0} has {1} patients ({0})"};

}  // namespace

TEST_CASE("phrases are filled in both languages") {
  CHECK(say(kNl, kGreeting, {"Linde", "4"}) == "Linde heeft 4 patiënten (Linde)");
  CHECK(say(kEn, kGreeting, {"Linde", "4"}) == "Linde has 4 patients (Linde)");
  CHECK(say_both(kGreeting, {"L", "4"}) == Text{"L heeft 4 patiënten (L)", "L has 4 patients (L)"});
  CHECK(say(kNl, {"geen gat", ""}) == "geen gat");
  CHECK(say(kEn, {"alleen Nederlands", ""}) == "alleen Nederlands");
  CHECK(say(kNl, {"{a} {} { {1x} {0", ""}, {"?"}) == "{a} {} { {1x} {0");
  // What is filled in is not searched for holes again.
  CHECK(say(kNl, {"[{0}]", ""}, {"{0}{1}"}) == "[{0}{1}]");
  CHECK(Text{"nl", ""}.in(kEn) == "nl");
  CHECK(Text{"nl", "en"}.in(kEn) == "en");
}

TEST_CASE("numbers") {
  CHECK(format_number(number("4189"), kNl) == "4.189");
  CHECK(format_number(number("4189"), kEn) == "4,189");
  CHECK(format_number(number("0.50"), kNl) == "0,5");
  CHECK(format_number(number("0.50"), kEn) == "0.5");
  CHECK(format_number(number("999"), kNl) == "999");
  CHECK(format_number(number("1000"), kNl) == "1.000");
  CHECK(format_number(number("1234567.891"), kNl) == "1.234.567,891");
  CHECK(format_number(number("-1234.5"), kEn) == "−1,234.5");
  CHECK(format_number(number("-0"), kNl) == "0");
  CHECK(format_fixed(number("31425"), 2, kNl) == "31.425,00");
  CHECK(format_fixed(number("31425"), 2, kEn) == "31,425.00");
  CHECK(format_fixed(number("0.005"), 2, kNl) == "0,01");
  CHECK(format_fixed(number("-0.001"), 2, kNl) == "0,00");
  CHECK(format_fixed(number("1234.5"), 0, kNl) == "1.235");
}

TEST_CASE("euros") {
  CHECK(format_euro(number("31425"), kNl) == "€ 31.425,00");
  CHECK(format_euro(number("31425"), kEn) == "€31,425.00");
  CHECK(format_euro(number("0.4675"), kNl) == "€ 0,4675");
  CHECK(format_euro(number("-12.5"), kNl) == "−€ 12,50");
  CHECK(format_euro(number("-12.5"), kEn) == "−€12.50");
  CHECK(format_euro(number("0"), kNl) == "€ 0,00");
}

TEST_CASE("dates and instants") {
  CHECK(format_date({2023, 4, 1}, kNl) == "1 april 2023");
  CHECK(format_date({2023, 4, 1}, kEn) == "1 April 2023");
  CHECK(format_date({2024, 12, 31}, kNl) == "31 december 2024");
  const Instant deadline = *parse_instant("2023-04-01T23:59:59+02:00");
  CHECK(format_instant(deadline, kAmsterdam, kNl) == "1 april 2023 23:59:59");
  CHECK(format_instant(*parse_instant("2023-04-01T22:00:00Z"), kAmsterdam, kNl) == "2 april 2023 00:00");
  CHECK(format_instant(*parse_instant("2023-04-01T21:59:00.5Z"), kAmsterdam, kEn) == "1 April 2023 23:59");
}

TEST_CASE("lists") {
  CHECK(format_list({}, kNl).empty());
  CHECK(format_list({"a"}, kNl) == "a");
  CHECK(format_list({"a", "b"}, kNl) == "a en b");
  CHECK(format_list({"a", "b", "c"}, kNl) == "a, b en c");
  CHECK(format_list({"a", "b", "c"}, kEn) == "a, b and c");
}

TEST_CASE("UTF-8") {
  CHECK(length("") == 0);
  CHECK(length("patiënt €") == 9);
  CHECK(length("😀") == 1);
  CHECK(is_valid_utf8("patiënt € 😀 \u0000"));
  for (const std::string_view text : {"\xFF", "\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "a\xE2\x82", "\xF0\x9F\x98"}) {
    CHECK_FALSE(is_valid_utf8(text));
    CHECK(length(text) > 0);
  }
}

TEST_CASE("the nearest name") {
  const std::vector<std::string> names = {"ingeschreven patiënten", "aantal praktijken", "peildatum", "AGB"};
  CHECK(nearest("ingeschreven patienten", names) == "ingeschreven patiënten");
  CHECK(nearest("peildatm", names) == "peildatum");
  CHECK(nearest("pieldatum", names) == "peildatum");  // neighbours swapped: one edit
  CHECK(nearest("Peildatum", names) == "peildatum");
  CHECK(nearest("agb", names) == "AGB");
  CHECK(nearest("gab", names) == "AGB");
  CHECK(nearest("xyz", names).empty());
  CHECK(nearest("", names).empty());
  CHECK(nearest("budget", names).empty());
  CHECK(nearest("x", {}).empty());
  CHECK(nearest("peildata", {"peildatums", "peildatum"}) == "peildatum");
}

TEST_CASE("a problem on one line") {
  const Problem problem = {{"lzv.yaml", 12, 7},
                           "ingeschreven patiënten",
                           {"‘x’ is geen getal.", "‘x’ is not a number."},
                           {"Geef een getal.", ""}};
  CHECK(to_string(problem, kNl) == "lzv.yaml:12:7: ingeschreven patiënten: ‘x’ is geen getal. – Geef een getal.");
  CHECK(to_string(problem, kEn) == "lzv.yaml:12:7: ingeschreven patiënten: ‘x’ is not a number. – Geef een getal.");
  CHECK(to_string(Problem{{}, {}, {"Fout.", ""}, {}}, kNl) == "Fout.");
  CHECK(to_string(Problem{{"a.csv", 3, 0}, {}, {"Fout.", ""}, {}}, kNl) == "a.csv:3: Fout.");
  CHECK(to_string(Problem{{"", 3, 2}, {}, {"Fout.", ""}, {}}, kNl) == "3:2: Fout.");
  CHECK(to_string(Problem{{"a.csv", 0, 0}, "AGB", {"Fout.", ""}, {}}, kNl) == "a.csv: AGB: Fout.");
}

TEST_CASE("a result is a value or problems") {
  const Result<int> fine = 5;
  CHECK(fine.ok());
  CHECK(*fine == 5);
  const Result<int> wrong = Problem{{}, "x", {"Fout.", ""}, {}};
  CHECK_FALSE(wrong);
  CHECK(wrong.problems().front().field == "x");
}

}  // namespace hecht::base
