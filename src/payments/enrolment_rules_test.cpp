// Each rule of the count in a small file.
#include <doctest/doctest.h>

#include "payments/test_support.h"

namespace hecht::payments::testing {
namespace {

constexpr const char* kBsn = "111222333";

// The one fault of a row, as its key; "good" when it counts.
std::string fault_of(const std::string& row) {
  const Counted counted = count_rows(row + "\n");
  if (counted.is_refused()) return "refused";
  if (counted.result.bad.total == 0) return counted.result.rows == 0 ? "none" : "good";
  REQUIRE(counted.result.bad.first.size() == 1);
  CHECK(counted.result.bad.first[0].line == 2);
  CHECK(counted.counts == "agb;aantal\n");
  return std::string(key_of(counted.result.bad.first[0].fault));
}

std::uint64_t registered(const std::string& start, const std::string& end) {
  return count_rows("01002345;a;" + start + ";" + end + "\n").result.registered;
}

}  // namespace

TEST_CASE("registered is who began before the day and has not ended before it") {
  CHECK(registered("2023-03-31", "") == 1);
  CHECK(registered("2023-04-01", "") == 0);
  CHECK(registered("2023-04-02", "") == 0);
  CHECK(registered("2020-01-01", "2023-03-31") == 0);
  CHECK(registered("2020-01-01", "2023-04-01") == 1);
  CHECK(registered("2020-01-01", "2023-04-02") == 1);
  CHECK(registered("2023-04-01", "2023-04-01") == 0);
  CHECK(registered("2023-03-31", "2023-03-31") == 0);
}

TEST_CASE("twice at one practice counts once, at two practices for none") {
  const Counted counted = count_rows(
      "01000002;a;2020-01-01;\n01000001;a;2020-01-01;\n01000001;b;2020-01-01;\n01000001;b;2021-01-01;\n"
      "01000003;c;2023-04-01;\n01000001;d;2020-01-01;\n01000002;d;2020-01-01;2022-01-01\n01000001;a;2021-01-01;\n");
  CHECK(counted.counts == "agb;aantal\n01000001;2\n01000002;0\n01000003;0\n");
  CHECK(counted.conflicts == "pseudoniem;agb\na;01000001\na;01000002\n");
  CHECK(counted.result.counted == 2);
  CHECK(counted.result.duplicates == 2);
  CHECK(counted.result.conflicts == 1);
  CHECK(counted.result.registrations_in_conflict == 2);
}

TEST_CASE("files are one population, each with its own separator") {
  const Counted counted = count({kHeader + "01000001;a;2020-01-01;\n01000001;x,y;2020-01-01;\n",
                                 "agb,pseudoniem,inschrijfdatum,uitschrijfdatum\n01000002,a,2020-01-01,\n"
                                 "01000002,\"x,y\",2020-01-01,\n01000002,x;y,2020-01-01,\n"});
  CHECK(counted.counts == "agb;aantal\n01000001;0\n01000002;1\n");
  CHECK(counted.conflicts == "pseudoniem;agb\na;01000001\na;01000002\nx,y;01000001\nx,y;01000002\n");
}

TEST_CASE("a byte-order mark, CRLF, quotes and a missing last line end make no difference") {
  const std::string plain = count_rows("01000001;a;2020-01-01;\n01000001;b\"c;2020-01-01;\n").counts;
  const Counted quoted =
      count({"\xEF\xBB\xBF\"agb\";pseudoniem;inschrijfdatum;uitschrijfdatum\r\n"
             "\"01000001\";\"a\";\"2020-01-01\";\"\"\r\n\r\n01000001;\"b\"\"c\";2020-01-01;2024-01-01"});
  CHECK(quoted.result.bad.total == 0);
  CHECK(quoted.result.rows == 2);
  CHECK(quoted.counts == "agb;aantal\n01000001;2\n");
  CHECK(plain == "agb;aantal\n01000001;1\n");  // a quote inside a plain cell is a bad row
  CHECK(count_rows("01000001;a;2020-01-01;").counts == "agb;aantal\n01000001;1\n");
  CHECK(count_rows("01000001;a;2020-01-01;2024-01-01\r").counts == "agb;aantal\n01000001;1\n");
  // The same pseudonym, once with quotes around it, at two practices; and a quote in it is written twice again.
  CHECK(count_rows("01000001;\"a\"\"b\";2020-01-01;\n01000002;\"a\"\"b\";2020-01-01;\n01000001;\"c\";2020-01-01;\n"
                   "01000002;c;2020-01-01;\n")
            .conflicts == "pseudoniem;agb\n\"a\"\"b\";01000001\n\"a\"\"b\";01000002\nc;01000001\nc;01000002\n");
}

TEST_CASE("each fault of a row has its reason, and a practice only in bad rows is not listed") {
  CHECK(fault_of("01002345;a;2020-01-01;") == "good");
  CHECK(fault_of("") == "none");
  CHECK(fault_of("01002345;a;2020-01-01") == "columns");
  CHECK(fault_of("01002345;a;2020-01-01;;") == "columns");
  CHECK(fault_of("01002345;a\"b;2020-01-01;") == "quotes");
  CHECK(fault_of("01002345;\"a\"b;2020-01-01;") == "quotes");
  CHECK(fault_of("01002345;a\xE9;2020-01-01;") == "encoding");
  CHECK(fault_of("1002345;a;2020-01-01;") == "agbZeroLost");
  CHECK(fault_of("0100234x;a;2020-01-01;") == "agb");
  CHECK(fault_of(";a;2020-01-01;") == "agb");
  CHECK(fault_of("01002345;;2020-01-01;") == "pseudonymEmpty");
  CHECK(fault_of("01002345;a\tb;2020-01-01;") == "pseudonymControl");
  CHECK(fault_of("01002345;a\u0085b;2020-01-01;") == "pseudonymControl");
  CHECK(fault_of("01002345;\"a\nb\";2020-01-01;") == "pseudonymControl");
  CHECK(fault_of("01002345;123456789;2020-01-01;") == "pseudonymDigits");
  CHECK(fault_of("01002345;a;;") == "startEmpty");
  CHECK(fault_of("01002345;a;2023-02-29;") == "startNoDay");
  CHECK(fault_of("01002345;a;1-4-2020;") == "startForm");
  CHECK(fault_of("01002345;a;01/04/20 0:00;") == "startForm");
  CHECK(fault_of("01002345;a;43922;") == "startForm");
  CHECK(fault_of("01002345;a;2020-01-01;2021-13-01") == "endNoDay");
  CHECK(fault_of("01002345;a;2020-01-01;1-4-2021") == "endForm");
  CHECK(fault_of("01002345;a;2020-01-02;2020-01-01") == "endBeforeStart");
}

TEST_CASE("a pseudonym has 1 to 128 characters, whatever their bytes") {
  for (const std::string sign : {"a", "é", "€", "𝄞"}) {
    std::string text;
    for (int i = 0; i < 128; ++i) text += sign;
    CHECK(fault_of("01002345;" + text + ";2020-01-01;") == "good");
    CHECK(fault_of("01002345;" + text + sign + ";2020-01-01;") == "pseudonymLong");
    // Compared to the last byte.
    const std::string other = text.substr(0, text.size() - sign.size()) + "b";
    CHECK(count_rows("01000001;" + text + ";2020-01-01;\n01000002;" + other + ";2020-01-01;\n").counts ==
          "agb;aantal\n01000001;1\n01000002;1\n");
  }
  std::string quotes;
  for (int i = 0; i < 128; ++i) quotes += "\"\"";
  CHECK(count_rows("01000001;\"" + quotes + "\";2020-01-01;\n01000002;\"" + quotes + "\";2020-01-01;\n")
            .result.conflicts == 1);
}

TEST_CASE("a citizen service number in any cell refuses everything, and is never repeated") {
  const std::string bsn = kBsn;
  const std::string good = "01002345;a;2020-01-01;\n";
  for (const std::string& row : {"01002345;" + bsn + ";2020-01-01;", bsn + ";a;2020-01-01;", "01002345;a;" + bsn + ";",
                                 "01002345;a;2020-01-01;" + bsn, "01002345;\"" + bsn + "\";2020-01-01;",
                                 "01002345; " + bsn + " ;2020-01-01;", "x;y;" + bsn, "01002345;a;2020-01-01;;;" + bsn,
                                 "01002345;a,b," + bsn + ";2020-01-01;", "\"a\n" + bsn + "\";b"}) {
    const Counted counted = count_rows(good + row + "\n" + good);
    REQUIRE_MESSAGE(counted.is_refused(), row);
    CHECK(counted.conflicts.empty());
    const auto& problem = counted.result.refused[0];
    CHECK(problem.place.line == 3);
    CHECK(base::to_string(problem, base::Language::Dutch).find(bsn) == std::string::npos);
  }
  CHECK(count({"agb;pseudoniem;inschrijfdatum;" + bsn + "\n"}).is_refused());
  CHECK(count({"agb,pseudoniem,inschrijfdatum," + bsn + "\n"}).is_refused());
  CHECK_FALSE(count_rows("01002345;1" + bsn + ";2020-01-01;\n").is_refused());
}

TEST_CASE("a quote that is never closed refuses everything: who knows which rows it took") {
  const Counted counted = count_rows("01002345;a;2020-01-01;\n01002345;\"b;2020-01-01;\n01002345;c;2020-01-01;\n");
  REQUIRE(counted.is_refused());
  CHECK(counted.result.refused[0].place.line == 3);
  CHECK(count_rows("01002345;\"" + std::string(70'000, '\n') + "\";2020-01-01;\n").is_refused());
  CHECK(count_rows(std::string(70'000, 'a')).is_refused());
}

TEST_CASE("what is no such file is refused with what to do") {
  for (const std::string& text :
       std::vector<std::string>{"", "\xEF\xBB\xBF", "agb;pseudoniem\n", "01002345;a;2020-01-01;\n",
                                "\xFF\xFE"
                                "a",
                                "agb,pseudoniem;inschrijfdatum,uitschrijfdatum\n"}) {
    const Counted counted = count({text});
    REQUIRE(counted.is_refused());
    CHECK_FALSE(counted.result.refused[0].remedy.nl.empty());
  }
  CHECK(count({kHeader}).counts == "agb;aantal\n");
  CHECK(count({"agb,pseudoniem,inschrijfdatum,uitschrijfdatum"}).counts == "agb;aantal\n");
  EnrolmentOptions far = options();
  far.reference_date = {12'023, 4, 1};
  CHECK(count({kHeader}, far).is_refused());
}

TEST_CASE("bad rows are told with line and column, the first thousand, and refuse beyond what is allowed") {
  std::string rows = "01002345;\"a\nb\";2020-01-01;\n";
  for (int i = 0; i < 1'500; ++i) rows += i % 2 == 0 ? "1002345;a;2020-01-01;\n" : "01002345;a;2020-02-30;\n";
  EnrolmentOptions strict = options();
  strict.allow_bad = 1'500;
  strict.piece_bytes = 100;
  strict.threads = 3;
  const Counted refused = count_rows(rows, strict);
  CHECK(refused.result.has_too_many_bad);
  CHECK(refused.conflicts.empty());
  const auto& bad = refused.result.bad;
  CHECK(bad.total == 1'501);
  REQUIRE(bad.first.size() == kBadRowsShown);
  CHECK(bad.first[0].line == 2);
  CHECK(bad.first[0].column == 2);
  for (std::size_t i = 1; i < bad.first.size(); ++i) {
    CHECK(bad.first[i].line == i + 3);
    CHECK(bad.first[i].column == (i % 2 == 1 ? 1 : 3));
  }
  CHECK(bad.by_fault[static_cast<std::size_t>(RowFault::AgbZeroLost)] == 750);
  strict.allow_bad = 1'501;
  CHECK(count_rows(rows, strict).counts == "agb;aantal\n");
}

}  // namespace hecht::payments::testing
