#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::run;

TEST_CASE("substrings count characters, not bytes") {
  CHECK(run("substring(\"patiënten\", 5, 3)") == "\"ënt\"");
  CHECK(run("substring(\"foobar\", -3)") == "\"bar\"");
  CHECK(run("substring(\"foobar\", -3, 2)") == "\"ba\"");
  CHECK(run("substring(\"foobar\", 0)") == "null");
  CHECK(run("substring(\"foobar\", 7)") == "\"\"");
  CHECK(run("substring(\"foobar\", -7)") == "null");
  CHECK(run("substring(\"foobar\", 2, 0)") == "null");
  CHECK(run("string length(\"😀é\")") == "2");
  CHECK(run("substring before(\"foobar\", \"bar\")") == "\"foo\"");
  CHECK(run("substring before(\"foobar\", \"xyz\")") == "\"\"");
  CHECK(run("substring after(\"foobar\", \"ob\")") == "\"ar\"");
  CHECK(run("substring after(\"foobar\", \"x\")") == "\"\"");
}

TEST_CASE("case, and tests on text") {
  CHECK(run("upper case(\"coöperatie €\")") == "\"COÖPERATIE €\"");
  CHECK(run("lower case(\"ÉÉN\")") == "\"één\"");
  CHECK(run("contains(\"wijkverband\", \"verband\")") == "true");
  CHECK(run("starts with(\"wijk\", \"w\")") == "true");
  CHECK(run("ends with(\"wijk\", \"w\")") == "false");
  CHECK(run("contains(1, \"a\")") == "null");
  CHECK(run("upper case([\"a\"])") == "\"A\"");
}

TEST_CASE("patterns") {
  CHECK(run("matches(\"1234 AB\", \"^[1-9]\\d{3} ?[A-Z]{2}$\")") == "true");
  CHECK(run("replace(\"a-b\", \"(\\w)-(\\w)\", \"$2-$1\")") == "\"b-a\"");
  CHECK(run("split(\"a;b\", \";\")") == "[\"a\", \"b\"]");
  CHECK(run("matches(\"a\", \"(\")") == "null");
  CHECK(run("string join([\"a\", null, \"b\"], \", \")") == "\"a, b\"");
  CHECK(run("string join([], \",\")") == "\"\"");
  CHECK(run("string join([1])") == "null");
}

TEST_CASE("text to and from numbers") {
  CHECK(run("string(1.50)") == "\"1.5\"");
  CHECK(run("string(null)") == "null");
  CHECK(run("string(@\"P1Y\")") == "\"P1Y\"");
  CHECK(run("number(\"1.000,50\", \".\", \",\")") == "1000.5");
  CHECK(run("number(\"1 000.5\", \" \", \".\")") == "1000.5");
  CHECK(run("number(\"1,5\", null, \",\")") == "1.5");
  CHECK(run("number(\"abc\")") == "null");
  CHECK(run("number(\"1\", \",\", \",\")") == "null");
  CHECK(run("number(\"1\", \"x\", \".\")") == "null");
}

}  // namespace hecht::feel
