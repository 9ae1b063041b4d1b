#include "payments/enrolment_bytes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>
#include <string>

namespace hecht::payments {
namespace {

// Room behind it for whole words.
std::string with_room(std::string text) { return text + std::string(64, ';'); }

std::uint32_t day_of(const std::string& text) { return read_day(with_room(text).data()); }

}  // namespace

TEST_CASE("every day of four centuries is read, and every day that there is not is refused") {
  for (std::int64_t year : {0, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        std::string text = std::to_string(10'000 + year).substr(1) + "-" + std::to_string(100 + month).substr(1) + "-" +
                           std::to_string(100 + day).substr(1);
        const auto expected = base::make_date(year, month, day);
        CHECK_MESSAGE(day_of(text) == (expected ? day_number(*expected) : kNoDay), text);
      }
    }
  }
}

TEST_CASE("a day with another character anywhere is refused") {
  const std::string good = "2023-04-01";
  CHECK(day_of(good) == 20'230'401);
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int c = 0; c < 256; ++c) {
      std::string text = good;
      text[at] = static_cast<char>(c);
      const auto expected = base::parse_date(text);
      CHECK_MESSAGE(day_of(text) == (expected ? day_number(*expected) : kNoDay), text);
    }
  }
}

TEST_CASE("eight digits are a number, and nothing else is") {
  CHECK(are_digits(load64("01002345")));
  CHECK(digits_value(load64("01002345")) == 1'002'345);
  CHECK(digits_value(load64("99999999")) == 99'999'999);
  for (std::size_t at = 0; at < 8; ++at) {
    for (int c = 0; c < 256; ++c) {
      std::string text = "01002345";
      text[at] = static_cast<char>(c);
      CHECK(are_digits(load64(text.data())) == (c >= '0' && c <= '9'));
    }
  }
}

TEST_CASE("the end of a cell is found alike with and without SSE2") {
  rc::check([](std::string text) {
    const char separator = *rc::gen::element(';', ',');
    text = with_room(text);
    std::size_t expected = 0;
    const auto is_plain = [&](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != separator; };
    while (expected < text.size() && is_plain(text[expected])) ++expected;
    for (const std::size_t most : {1U, 16U, 33U}) {
      const auto cut = [&](std::size_t found) { return std::min(found, most); };
      RC_ASSERT(cut(plain_bytes(text.data(), separator, most)) == cut(expected));
      RC_ASSERT(cut(plain_bytes_by_words(text.data(), separator, most)) == cut(expected));
    }
  });
  // Each byte at each place of a word.
  for (std::size_t at = 0; at < 32; ++at) {
    for (int c = 0; c < 256; ++c) {
      std::string text(48, 'a');
      text[at] = static_cast<char>(c);
      text[40] = ';';
      CHECK(plain_bytes(text.data(), ';', 48) == plain_bytes_by_words(text.data(), ';', 48));
    }
  }
}

TEST_CASE("a hash depends on every byte, the length and the secrets") {
  const HashSecrets secrets{0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB};
  std::set<std::uint64_t> seen;
  std::size_t made = 0;
  for (std::size_t size = 0; size <= 70; ++size) {
    const std::string text(size, 'a');
    seen.insert(hash_of(text, secrets));
    seen.insert(hash_of(text, {7, secrets.second, secrets.third}));
    made += 2;
    for (std::size_t at = 0; at < size; ++at, ++made) {
      std::string other = text;
      other[at] = 'b';
      seen.insert(hash_of(other, secrets));
    }
  }
  CHECK(seen.size() == made);
}

}  // namespace hecht::payments
