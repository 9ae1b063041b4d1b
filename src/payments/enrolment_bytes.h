// What the reader of enrolment files does with eight or sixteen bytes at a time: digits, days, the end of a cell,
// hashes.
//
// Why it exists: a national file has eighteen million rows, and most of the time goes into these few steps. Everything
// here is plain C++ on 64-bit words; SSE2 is used for the end of a cell where the machine has it, and a test compares
// the two.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/date.h"

namespace hecht::payments {

// The first byte in the lowest bits, on every machine.
inline std::uint64_t load64(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

inline std::uint64_t load32(const char* at) {
  std::uint32_t word = 0;
  std::memcpy(&word, at, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap32(word);
  return word;
}

constexpr std::uint64_t repeated(unsigned char byte) { return 0x0101010101010101U * byte; }

// Eight characters, all of them digits?
inline bool are_digits(std::uint64_t word) {
  return ((word & repeated(0xF0)) | (((word + repeated(6)) & repeated(0xF0)) >> 4U)) == repeated(0x33);
}

// The number that eight digits write: pairs, then fours, then eight.
inline std::uint32_t digits_value(std::uint64_t word) {
  word = (word & repeated(0x0F)) * (1 + (10U << 8U)) >> 8U;
  word = (word & 0x00FF00FF00FF00FFU) * (1 + (std::uint64_t{100} << 16U)) >> 16U;
  word = (word & 0x0000FFFF0000FFFFU) * (1 + (std::uint64_t{10'000} << 32U)) >> 32U;
  return static_cast<std::uint32_t>(word);
}

// A day as the number 20230401: it sorts as the day does. Zero is no day.
inline constexpr std::size_t kDayBytes = 10;
inline constexpr std::uint32_t kNoDay = 0;

inline std::uint32_t day_number(const base::Date& date) {
  return static_cast<std::uint32_t>(date.year * 10'000 + date.month * 100 + date.day);
}

// Which of the numbers 0101 … 1231 are days: in every year, or in leap years only.
enum class DayKind : std::uint8_t { None, Always, Leap };
using DayKinds = std::array<DayKind, 10'000>;
extern const DayKinds kDayKinds;

// "2023-04-01" at `at`, ten readable bytes; kNoDay when that is no existing day.
inline std::uint32_t read_day(const char* at) {
  const std::uint64_t first = load64(at);     // 2023-04-
  const std::uint64_t last = load64(at + 2);  // 23-04-01
  if ((first & 0xFF0000FF00000000U) != 0x2D00002D00000000U) return kNoDay;
  const std::uint64_t digits =
      (first & 0x00000000FFFFFFFFU) | ((first >> 8U) & 0x0000FFFF00000000U) | (last & 0xFFFF000000000000U);
  if (!are_digits(digits)) return kNoDay;
  const std::uint32_t number = digits_value(digits);
  const DayKind kind = kDayKinds[number % 10'000];
  if (kind == DayKind::Always) return number;
  return kind == DayKind::Leap && base::is_leap_year(number / 10'000) ? number : kNoDay;
}

// How many bytes from `at` are plain: printable ASCII, no quote and no separator. Reads whole words up to `most` bytes
// and answers at most that; what stands there then may be anything.
inline std::size_t plain_bytes_by_words(const char* at, char separator, std::size_t most) {
  const std::uint64_t separators = repeated(static_cast<unsigned char>(separator));
  // The lowest bit that is set is right; those above it may not be, and are not looked at.
  const auto zeros = [](std::uint64_t word) { return (word - repeated(1)) & ~word; };
  for (std::size_t i = 0; i < most; i += sizeof(std::uint64_t)) {
    const std::uint64_t word = load64(at + i);
    const std::uint64_t control = (word - repeated(0x20)) & ~word;
    const std::uint64_t ends =
        (control | word | zeros(word ^ separators) | zeros(word ^ repeated('"')) | zeros(word ^ repeated(0x7F))) &
        repeated(0x80);
    if (ends != 0) return i + static_cast<std::size_t>(std::countr_zero(ends)) / 8;
  }
  return most;
}

#ifdef __SSE2__
inline std::size_t plain_bytes(const char* at, char separator, std::size_t most) {
  const __m128i separators = _mm_set1_epi8(separator);
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i deletes = _mm_set1_epi8(0x7F);
  const __m128i spaces = _mm_set1_epi8(0x20);
  for (std::size_t i = 0; i < most; i += sizeof(__m128i)) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i));
    // Signed: what is not ASCII is below zero.
    const __m128i ends = _mm_or_si128(_mm_or_si128(_mm_cmplt_epi8(bytes, spaces), _mm_cmpeq_epi8(bytes, deletes)),
                                      _mm_or_si128(_mm_cmpeq_epi8(bytes, separators), _mm_cmpeq_epi8(bytes, quotes)));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(ends));
    if (mask != 0) return i + static_cast<std::size_t>(std::countr_zero(mask));
  }
  return most;
}
#else
inline std::size_t plain_bytes(const char* at, char separator, std::size_t most) {
  return plain_bytes_by_words(at, separator, most);
}
#endif

// A hash of a text under secrets that are drawn at every run, so that no file can be made to collide. It only finds
// candidates: who is the same is decided by comparing the texts.
struct HashSecrets {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::uint64_t third = 0;
  std::uint64_t mask = ~std::uint64_t{0};  // tests make it poor
};

inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

inline std::uint64_t hash_of(const char* at, std::size_t size, const HashSecrets& secrets) {
  std::uint64_t state = secrets.first;
  const char* const end = at + size;
  std::uint64_t a = 0;
  std::uint64_t b = 0;
  if (size >= 8) {
    for (; end - at > 16; at += 16) state = mixed(load64(at) ^ secrets.second, load64(at + 8) ^ state);
    a = size >= 16 ? load64(end - 16) : load64(end - size);
    b = load64(end - 8);
  } else if (size >= 4) {
    a = load32(at);
    b = load32(end - 4);
  } else if (size > 0) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])); };
    a = byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
  }
  // The size comes last: beside a byte the two could cancel each other out.
  return mixed(mixed(a ^ secrets.second, b ^ state), secrets.third ^ size) & secrets.mask;
}

inline std::uint64_t hash_of(std::string_view text, const HashSecrets& secrets) {
  return hash_of(text.data(), text.size(), secrets);
}

}  // namespace hecht::payments
