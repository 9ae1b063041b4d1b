#include "feel/regex.h"

#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("matches, with flags") {
  CHECK(regex_matches("foobar", "^fo*b", "") == true);
  CHECK(regex_matches("FOO", "foo", "") == false);
  CHECK(regex_matches("FOO", "foo", "i") == true);
  CHECK(regex_matches("a\nb", "a.b", "") == false);
  CHECK(regex_matches("a\nb", "a.b", "s") == true);
  CHECK(regex_matches("a\nb", "^b$", "m") == true);
  CHECK(regex_matches("ab", "a b", "x") == true);
  CHECK(regex_matches("a.b", ".", "q") == true);
  CHECK(regex_matches("ab", ".", "q") == false);
  CHECK(regex_matches("é", "^.$", "") == true);
}

TEST_CASE("what is no pattern, flag or replacement of XPath is refused") {
  CHECK(regex_matches("a", "(", "") == std::nullopt);
  CHECK(regex_matches("a", "a", "z") == std::nullopt);
  CHECK(regex_matches("a", "(?=a)", "") == std::nullopt);
  CHECK(regex_matches("a", "[\\1]", "") == std::nullopt);
  CHECK(regex_replace("abc", "b", "$", "") == std::nullopt);
  CHECK(regex_replace("abc", "b", "\\x", "") == std::nullopt);
  // A pattern that matches nothing at all would replace for ever.
  CHECK(regex_replace("abc", "x*", "-", "") == std::nullopt);
}

TEST_CASE("replace with groups, and split") {
  CHECK(regex_replace("abracadabra", "a(.)", "[$1]", "") == "[b]r[c][d][b]ra");
  CHECK(regex_replace("abc", "(b)", "$1$1\\$", "") == "abb$c");
  CHECK(regex_replace("abc", "(b)", "$12", "") == "ab2c");
  CHECK(regex_replace("één", "é", "e", "") == "een");
  CHECK(regex_split("a;b;;c", ";") == std::vector<std::string>{"a", "b", "", "c"});
  CHECK(regex_split("abc", "") == std::vector<std::string>{"abc"});
}

TEST_CASE("character class subtraction") {
  CHECK(regex_matches("b", "^[a-z-[aeiou]]$", "") == true);
  CHECK(regex_matches("a", "^[a-z-[aeiou]]$", "") == false);
}

TEST_CASE("a pattern built to explode stops") {
  const std::string text(40, 'a');
  CHECK(regex_matches(text + "!", "^(a+)+$", "") == std::nullopt);
  CHECK(run("matches(\"" + text + "!\", \"^(a|a)*$\")") == "null");
  CHECK(regex_matches(std::string(2'000, 'a'), "^(a|b)*$", "").has_value());
}

}  // namespace hecht::feel
