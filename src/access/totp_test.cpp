#include "access/totp.h"

#include <doctest/doctest.h>

#include <vector>

namespace hecht::access {
namespace {

// "12345678901234567890", the secret of RFC 6238, appendix B; its codes there have eight digits.
const std::string kSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TEST_CASE("the codes of the standard") {
  for (const auto& [seconds, code] : std::vector<std::pair<std::int64_t, std::string>>{{59, "287082"},
                                                                                       {1111111109, "081804"},
                                                                                       {1234567890, "005924"},
                                                                                       {2000000000, "279037"},
                                                                                       {20000000000, "353130"}}) {
    CHECK(totp_code(kSecret, {seconds, 0}) == code);
    CHECK(totp_step(kSecret, code, {seconds, 0}) == seconds / 30);
  }
}

TEST_CASE("a code is good in its step and those beside it") {
  const auto code = totp_code(kSecret, {1'700'000'010, 0});
  const std::int64_t step = 1'700'000'010 / 30;
  CHECK(totp_step(kSecret, code, {1'700'000'010 + 30, 0}) == step);
  CHECK(totp_step(kSecret, code, {1'700'000'010 - 30, 0}) == step);
  CHECK_FALSE(totp_step(kSecret, code, {1'700'000'010 + 60, 0}));
  CHECK_FALSE(totp_step(kSecret, code, {1'700'000'010 - 60, 0}));
  CHECK(totp_step(kSecret, code.substr(0, 3) + " " + code.substr(3), {1'700'000'010, 0}) == step);
  for (const char* wrong : {"", "12345", "1234567", "abcdef", "12345٣"}) {
    CHECK_FALSE(totp_step(kSecret, wrong, {1'700'000'010, 0}));
  }
}

TEST_CASE("a new secret is of 160 bits and works") {
  const auto secret = new_totp_secret();
  CHECK(secret.size() == 32);
  CHECK(secret != new_totp_secret());
  CHECK(totp_step(secret, totp_code(secret, {1'700'000'000, 0}), {1'700'000'000, 0}));
  CHECK(totp_uri("ABC", "a b@c.nl") == "otpauth://totp/Hecht:a%20b%40c.nl?secret=ABC&issuer=Hecht");
}

}  // namespace
}  // namespace hecht::access
