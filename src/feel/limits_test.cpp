#include <doctest/doctest.h>

#include "feel/test_support.h"

namespace hecht::feel {

using testing::fault;
using testing::run;

namespace {

std::string repeated(const std::string& part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("a formula too long, too deep or too tall is refused") {
  CHECK(fault(std::string(kTextBytesMax + 1, '1')).find("langer dan 65536 tekens") != std::string::npos);
  CHECK(fault(repeated("(", 3000)).find("te diep genest") != std::string::npos);
  CHECK(fault(repeated("[", 3000)).find("te diep genest") != std::string::npos);
  CHECK(fault(repeated("{a: ", 3000)).find("te diep genest") != std::string::npos);
  CHECK(fault(repeated("-", 3000) + "1").find("te diep genest") != std::string::npos);
  CHECK(fault(repeated("not(", 3000)).find("te diep genest") != std::string::npos);
  CHECK(fault(repeated("if true then ", 3000)).find("te diep genest") != std::string::npos);
  CHECK(fault("1" + repeated("+1", 30'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("[1]" + repeated("[1]", 20'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("{a: 1}" + repeated(".a", 30'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("1" + repeated(" = 1", 10'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("1" + repeated(" in 1", 10'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("1" + repeated(" between 1 and 1", 4'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("1" + repeated(" instance of Any", 4'000)).find("meer dan 1000 bewerkingen") != std::string::npos);
  CHECK(fault("1 instance of " + repeated("list<", 10'000)).find("te diep genest") != std::string::npos);
  CHECK(fault("1 instance of " + repeated("function->", 6'000)).find("te diep genest") != std::string::npos);
}

TEST_CASE("what stays within the limits is calculated") {
  CHECK(run("1" + repeated("+1", 900)) == "901");
  CHECK(run(repeated("(", 90) + "1" + repeated(")", 90)) == "1");
  CHECK(run(repeated("-", 150) + "1") == "1");
}

TEST_CASE("brackets that can be read in two ways do not take time without end") {
  CHECK(fault(repeated("1 in (", 60) + "1 x").find("te diep genest") != std::string::npos);
  CHECK_FALSE(fault(repeated("[1..2[", 60)).empty());
  // Not even where there are few brackets and much in them.
  const std::string long_list = repeated("1+2+3+4+5+6+7,", 4'000);
  CHECK(fault(repeated("1 in (", 20) + long_list + "1").find("te diep genest") != std::string::npos);
}

TEST_CASE("a function that calls itself without end is null") {
  CHECK(run("{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 150)}.r") == "150");
  CHECK(run("{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r") == "null");
  const std::string tall = repeated("1+", 400) + "g(g, n + 1)" + repeated("+1", 500);
  CHECK(run("{f: function(g, n) " + tall + ", r: f(f, 1)}.r") == "null");
}

// n doublings on top of `first`: {v0: first, v1: next(v0), v2: next(v1), …}.vn
std::string grown(const std::string& first, const std::string& before, const std::string& between,
                  const std::string& after, int times) {
  std::string text = "{v0: " + first;
  for (int i = 0; i < times; ++i) {
    const std::string last = "v" + std::to_string(i);
    text += ", v" + std::to_string(i + 1) + ": " + before + last;
    if (!between.empty()) text += between + last;
    text += after;
  }
  return text + "}.v" + std::to_string(times);
}

TEST_CASE("a value too large or too deep is null") {
  // The context around them counts too.
  CHECK(run(grown("1", "[", ", ", "]", 3)) == "[[[1, 1], [1, 1]], [[1, 1], [1, 1]]]");
  CHECK(run(grown("1", "[", ", ", "]", 17)) != "null");
  CHECK(run(grown("1", "[", ", ", "]", 19)) == "null");
  CHECK(run("count(" + grown("[1]", "concatenate(", ", ", ")", 10) + ")") == "1024");
  CHECK(run(grown("[1]", "concatenate(", ", ", ")", 60)) == "null");
  CHECK(run("string length(" + grown("\"12345678\"", "", " + ", "", 10) + ")") == "8192");
  CHECK(run(grown("\"12345678\"", "", " + ", "", 60)) == "null");
  CHECK(run(grown("1", "[", "", "]", kLevelsMax - 2)) != "null");
  CHECK(run(grown("1", "[", "", "]", kLevelsMax)) == "null");
  CHECK(run(grown("1", "{k: ", "", "}", kLevelsMax)) == "null");
  CHECK(run(grown("function() 1", "function() ", "", "", kLevelsMax - 2)) == "function");
  CHECK(run(grown("function() 1", "function() ", "", "", kLevelsMax)) == "null");
}

TEST_CASE("a search has an end") {
  CHECK(run("matches(\"" + std::string(15'000, 'a') + "\", \"aaa\")") == "true");
  CHECK(run("{a: \"" + std::string(15'000, 'a') + "\", r: matches(a + a, \"aaa\")}.r") == "null");
  CHECK(run("count(split(\"" + repeated("a;", 5'000) + "\", \";\"))") == "5001");
  CHECK(run("count(for i in 1..700 return matches(\"apotheker\", \"a.*k\"))") == "700");
  CHECK(run("for i in 1..90000 return matches(\"aaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")") == "null");
}

TEST_CASE("an evaluation has an end") {
  CHECK(run("for i in 1..90000 return log(i)") == "null");
  CHECK(run("for i in 1..90000 return exp(1 / i)") == "null");
  CHECK(run("for i in 1..90000 return 1.0001 ** i") == "null");
  CHECK(run("some i in 1..90000, j in 1..90000 satisfies i + j < 0") == "null");
  CHECK(run("every i in 1..90000, j in 1..90000 satisfies i + j > 0") == "null");
  CHECK(run("(for i in 1..90000 return i)[count(for j in 1..90000 return j) > 0]") == "null");
  CHECK(run("{f: function(g, n) if n = 0 then 1 else g(g, n - 1) + g(g, n - 1), r: f(f, 10)}.r") == "1024");
  CHECK(run("{f: function(g, n) if n = 0 then 1 else g(g, n - 1) + g(g, n - 1), r: f(f, 100)}.r") == "null");
  CHECK(run("for i in 1..90000 return [partial]") == "null");
  CHECK(run("count(distinct values(for i in 1..1000 return i))") == "1000");
  CHECK(run("distinct values(for i in 1..90000 return i)") == "null");
  CHECK(run("union(for i in 1..90000 return i)") == "null");
  CHECK(run("context(for i in 1..90000 return {key: string(i), value: i})") == "null");
  // No half answer: what was not reached is not taken for false.
  CHECK(run("if (some i in 1..90000, j in 1..90000 satisfies i + j > 180000 - 1) then 1 else 2") == "null");
}

TEST_CASE("the next evaluation starts afresh") {
  const Parsed parsed = parse("count(for i in 1..60000 return i)", {});
  Evaluator evaluator({});
  for (int i = 0; i < 5; ++i) CHECK(testing::shown(evaluator.evaluate(*parsed.root)) == "60000");
}

TEST_CASE("iterations have an end") {
  CHECK(run("for i in 1..200000 return i") == "null");
  CHECK(run("count(for i in 1..2000, j in 1..2000 return 1)") == "null");
  CHECK(run("count(for i in 1..100000 return i)") == "100000");
  CHECK(run("@\"2023-01-01\" in [@\"0001-01-01\"..@\"999999999-01-01\"]") == "true");
  CHECK(run("for d in @\"2023-01-30\"..@\"2023-02-01\" return d") == "[2023-01-30, 2023-01-31, 2023-02-01]");
}

}  // namespace hecht::feel
