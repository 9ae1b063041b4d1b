#include "feel/scanner.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("names hold spaces, and the longest known name wins") {
  const std::string short_name = "aantal";
  const std::string long_name = "aantal praktijken";
  const std::vector<const std::string*> known = {&short_name, &long_name};
  Scanner scanner("aantal \n praktijken + aantal praktijkenx");
  CHECK(scanner.take_known(known) == long_name);
  CHECK(scanner.take("+"));
  CHECK(scanner.take_known(known) == short_name);
  CHECK(scanner.take_part() == "praktijkenx");
}

TEST_CASE("a run of words stops at a keyword or symbol") {
  Scanner scanner("ingeschreven patiënten and x");
  CHECK(scanner.take_run() == "ingeschreven patiënten");
  CHECK(scanner.take_word("and"));
  CHECK_FALSE(scanner.take_word("xy"));
  CHECK(scanner.take_run() == "x");
  CHECK(scanner.at_end());
}

TEST_CASE("words are whole words") {
  Scanner scanner("instance index");
  CHECK_FALSE(scanner.take_word("in"));
  CHECK(scanner.take_word("instance"));
  CHECK_FALSE(scanner.looking_at_word("in"));
}

TEST_CASE("white space and comments") {
  CHECK(run("1\u00A0+\u2003/* twee */ 2 // drie\n + 3") == "6");
  CHECK(run("\uFEFF 1") == "1");
  Scanner scanner("  // only this");
  CHECK(scanner.at_end());
}

TEST_CASE("numbers are exact") {
  CHECK(run("0.1 + 0.2") == "0.3");
  CHECK(run(".5") == "0.5");
  CHECK(run("1e3") == "1000");
  CHECK(run("7.5") == "7.5");
  Scanner scanner("12.x");
  CHECK(scanner.take_number() == testing::decimal("12"));
  CHECK(scanner.take("."));
}

TEST_CASE("escapes in text") {
  CHECK(*testing::evaluated("\"a\\n\\t\\\"\\\\\"").as_string() == "a\n\t\"\\");
  CHECK(*testing::evaluated("\"\\u20AC \\U01F600 \\uD83D\\uDE00\"").as_string() == "€ 😀 😀");
  CHECK(*testing::evaluated("\"\\d\"").as_string() == "\\d");
  Scanner lone_surrogate("\"\\uD83D\"");
  CHECK_FALSE(lone_surrogate.take_string().has_value());
  Scanner ends_in_backslash("\"abc\\");
  CHECK_FALSE(ends_in_backslash.take_string().has_value());
  Scanner open("\"abc");
  CHECK_FALSE(open.take_string().has_value());
}

}  // namespace hecht::feel
