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
}

TEST_CASE("what stays within the limits is calculated") {
  CHECK(run("1" + repeated("+1", 900)) == "901");
  CHECK(run(repeated("(", 90) + "1" + repeated(")", 90)) == "1");
  CHECK(run(repeated("-", 150) + "1") == "1");
}

TEST_CASE("brackets that can be read in two ways do not take time without end") {
  CHECK(fault(repeated("1 in (", 60) + "1 x").find("te diep genest") != std::string::npos);
  CHECK_FALSE(fault(repeated("[1..2[", 60)).empty());
}

TEST_CASE("a function that calls itself without end is null") {
  CHECK(run("{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 150)}.r") == "150");
  CHECK(run("{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r") == "null");
  const std::string tall = repeated("1+", 400) + "g(g, n + 1)" + repeated("+1", 500);
  CHECK(run("{f: function(g, n) " + tall + ", r: f(f, 1)}.r") == "null");
}

TEST_CASE("iterations have an end") {
  CHECK(run("for i in 1..2000000 return i") == "null");
  CHECK(run("count(for i in 1..2000, j in 1..2000 return 1)") == "null");
  CHECK(run("count(for i in 1..100000 return i)") == "100000");
  CHECK(run("@\"2023-01-01\" in [@\"0001-01-01\"..@\"999999999-01-01\"]") == "true");
  CHECK(run("for d in @\"2023-01-30\"..@\"2023-02-01\" return d") == "[2023-01-30, 2023-01-31, 2023-02-01]");
}

}  // namespace hecht::feel
