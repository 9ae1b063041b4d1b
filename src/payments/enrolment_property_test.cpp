// The count against the same count written plainly, on files that nobody thought of.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "payments/test_support.h"

namespace hecht::payments::testing {
namespace {

std::string one_of(const std::vector<std::string>& choices) { return *rc::gen::elementOf(choices); }

std::string any_cell(int column) {
  static const std::vector<std::string> kAgb = {"01000001", "01000002", "99999999", "00000000", "1000001", "0100000x"};
  static const std::vector<std::string> kPseudonym = {"a",
                                                      "b",
                                                      "ab",
                                                      "a b",
                                                      " a",
                                                      "é",
                                                      "x,y",
                                                      "\"q\"\"\"",
                                                      "\"a\"",
                                                      "\"a\nb\"",
                                                      "\"x;y\"",
                                                      "",
                                                      "0123456789abcdef",
                                                      "123456789",
                                                      "a\"b"};
  static const std::vector<std::string> kStart = {"2020-01-01", "2023-03-31", "2023-04-01", "2024-02-29",
                                                  "2023-02-29", "1-4-2020",   "",           "\"2020-01-01\""};
  static const std::vector<std::string> kEnd = {"", "", "2023-03-31", "2023-04-01", "2024-01-01", "2019-01-01", "\"\""};
  const std::vector<std::string>* const columns[] = {&kAgb, &kPseudonym, &kStart, &kEnd};
  return one_of(*columns[column]);
}

// Mostly what is good, so that most rows count.
std::string any_row(char separator) {
  const auto good = [](int column) {
    static const std::vector<std::string> kGood[] = {{"01000001", "01000002", "01000003"},
                                                     {"a", "b", "c", "\"a\"", "0123456789abcdefg"},
                                                     {"2020-01-01", "2023-03-31"},
                                                     {"", "2023-04-01"}};
    return one_of(kGood[column]);
  };
  std::string row;
  for (int column = 0; column < 4; ++column) {
    if (column > 0) row += separator;
    row += *rc::gen::inRange(0, 8) == 0 ? any_cell(column) : good(column);
  }
  if (*rc::gen::inRange(0, 20) == 0)
    row = one_of({"", ";", "a;b", "01000001;\"a\n01000001;b;2020-01-01;\";c;", row + ";"});
  return row + one_of({"\n", "\n", "\r\n"});
}

std::string any_file() {
  const char separator = *rc::gen::element(';', ',');
  std::string text = one_of({"", "\xEF\xBB\xBF"});
  text += separator == ';' ? kHeader : "agb,pseudoniem,inschrijfdatum,uitschrijfdatum\r\n";
  const int rows = *rc::gen::inRange(0, 30);
  for (int i = 0; i < rows; ++i) text += any_row(separator);
  if (*rc::gen::inRange(0, 4) == 0 && text.back() == '\n') text.pop_back();
  return text;
}

// Rarely a byte is changed, which finds what nobody would write.
std::string damaged(std::string text) {
  if (*rc::gen::inRange(0, 3) == 0) text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
  return text;
}

}  // namespace

TEST_CASE("any files are counted as the plain count does, however they are cut and whatever the hash") {
  rc::check([] {
    const auto texts = *rc::gen::exec([] {
      std::vector<std::string> files;
      const int count = *rc::gen::inRange(1, 4);
      for (int i = 0; i < count; ++i) files.push_back(damaged(any_file()));
      return files;
    });
    EnrolmentOptions some = options();
    some.threads = *rc::gen::inRange(1U, 9U);
    some.piece_bytes = *rc::gen::element<std::size_t>(1, 7, 40, 200, 1U << 20U);
    some.hash_mask = *rc::gen::element(~std::uint64_t{0}, std::uint64_t{0}, std::uint64_t{0xF000000000000000});
    some.memory = *rc::gen::element(std::uint64_t{0}, kMemory);
    RC_ASSERT(difference(count(texts, some), count_plainly(texts)) == "");
  });
}

TEST_CASE("a piece may begin at any byte") {
  const std::string text =
      kHeader +
      "01000001;a;2020-01-01;\r\n01000002;a;2020-01-01;2024-01-01\n\n01000001;\"b\nc\";2020-01-01;\n"
      "01000001;\"d\"\"e\";2020-01-01;\n01000002;\"d\"\"e\";2020-01-01;\nbad\n01000001;f;2020-01-01;\n";
  const Plain plain = count_plainly({text});
  for (std::size_t bytes = 1; bytes <= text.size(); ++bytes) {
    EnrolmentOptions cut = options();
    cut.piece_bytes = bytes;
    cut.threads = 1 + static_cast<unsigned>(bytes % 8);
    const Counted counted = count({text}, cut);
    CHECK_MESSAGE(difference(counted, plain) == "", bytes);
    REQUIRE(counted.result.bad.first.size() == 2);
    CHECK(counted.result.bad.first[0].line == 5);
    CHECK(counted.result.bad.first[1].line == 9);
  }
}

TEST_CASE("a long file is cut inside a quoted cell, and then read with cuts from its start") {
  std::string text = kHeader;
  for (int i = 0; i < 200; ++i)
    text += "01000001;\"x\n01000002;p" + std::to_string(i) + ";2020-01-01;\n\";2020-01-01;\n";
  text += "01000001;a;2020-01-01;\n";
  EnrolmentOptions cut = options();
  cut.piece_bytes = 64;
  cut.threads = 4;
  CHECK(count({text}, cut).counts == "agb;aantal\n01000001;1\n");
}

TEST_CASE("different pseudonyms with the same hash stay apart, and more than fit at first") {
  std::string rows;
  for (int i = 0; i < 3'000; ++i) {
    rows += "0100000" + std::to_string(i % 3) + ";p" + std::to_string(i % 2'900) + ";2020-01-01;\n";
  }
  const Plain plain = count_plainly({kHeader + rows});
  for (const std::uint64_t mask : {std::uint64_t{0}, std::uint64_t{0xFF}, ~std::uint64_t{0}}) {
    for (unsigned threads = 1; threads <= 8; ++threads) {
      EnrolmentOptions poor = options();
      poor.hash_mask = mask;
      poor.threads = threads;
      poor.piece_bytes = 5'000;
      CHECK(difference(count_rows(rows, poor), plain) == "");
    }
  }
}

TEST_CASE("one pseudonym very often, at two practices, is one conflict") {
  std::string rows;
  for (int i = 0; i < 150'000; ++i) rows += "0100000" + std::to_string(i % 2) + ";a;2020-01-01;\n";
  const Counted counted = count_rows(rows);
  CHECK(counted.conflicts == "pseudoniem;agb\na;01000000\na;01000001\n");
  CHECK(counted.result.duplicates == 149'998);
}

}  // namespace hecht::payments::testing
