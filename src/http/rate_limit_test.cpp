#include "http/rate_limit.h"

#include <doctest/doctest.h>

namespace hecht::http {
namespace {

using std::chrono::milliseconds;
const RateLimit::Clock::time_point kStart{};

TEST_CASE("a burst passes, then the pace holds, for each address on its own") {
  RateLimit limit(10);
  for (int i = 0; i < 10 * kBurstSeconds; ++i) CHECK_FALSE(limit.refuse("a", kStart));
  const auto wait = limit.refuse("a", kStart);
  REQUIRE(wait);
  CHECK(wait->count() == 1);
  CHECK_FALSE(limit.refuse("b", kStart));
  CHECK(limit.refuse("a", kStart + milliseconds(50)));
  CHECK_FALSE(limit.refuse("a", kStart + milliseconds(150)));
  CHECK(limit.refuse("a", kStart + milliseconds(160)));
}

TEST_CASE("without a limit everything passes and nothing is remembered") {
  RateLimit limit(0);
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(limit.refuse("a", kStart));
  CHECK(limit.size() == 0);
}

TEST_CASE("addresses that were quiet are forgotten") {
  RateLimit limit(10);
  for (int i = 0; i < 5000; ++i) limit.refuse(std::to_string(i), kStart + milliseconds(10 * i));
  CHECK(limit.size() < 2100);
}

}  // namespace
}  // namespace hecht::http
