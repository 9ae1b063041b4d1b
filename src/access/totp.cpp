#include "access/totp.h"

#include <oath.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "base/assert.h"
#include "base/scan.h"
#include "http/target.h"

namespace hecht::access {

namespace {

constexpr std::size_t kSecretBytes = 20;  // of SHA-1, as RFC 4226 recommends
constexpr unsigned kDigits = 6;
constexpr unsigned kStepSeconds = 30;
constexpr std::size_t kStepsAround = 1;

void need_library() {
  static const int kReady = oath_init();
  HECHT_ASSERT(kReady == OATH_OK);
}

// Apps show the code in two groups.
std::string only_digits(std::string_view code) {
  std::string digits;
  for (const char c : code) {
    if (c != ' ') digits += c;
  }
  const bool good = digits.size() == kDigits && std::all_of(digits.begin(), digits.end(), base::is_ascii_digit);
  return good ? digits : std::string();
}

std::string decoded(const std::string& secret) {
  need_library();
  char* bytes = nullptr;
  std::size_t size = 0;
  const int code = oath_base32_decode(secret.data(), secret.size(), &bytes, &size);
  const std::unique_ptr<char, decltype(&std::free)> owner(bytes, &std::free);
  HECHT_ASSERT(code == OATH_OK);
  return {bytes, size};
}

}  // namespace

std::string new_totp_secret() {
  need_library();
  std::array<char, kSecretBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  char* text = nullptr;
  std::size_t size = 0;
  const int code = oath_base32_encode(bytes.data(), bytes.size(), &text, &size);
  const std::unique_ptr<char, decltype(&std::free)> owner(text, &std::free);
  HECHT_ASSERT(code == OATH_OK);
  return {text, size};
}

std::string totp_uri(const std::string& secret, const std::string& email) {
  return "otpauth://totp/Hecht:" + http::percent_encode(email) + "?secret=" + secret + "&issuer=Hecht";
}

std::optional<std::int64_t> totp_step(const std::string& secret, std::string_view code, const base::Instant& now) {
  const auto digits = only_digits(code);
  if (digits.empty()) return std::nullopt;
  const auto key = decoded(secret);
  int position = 0;
  std::uint64_t step = 0;
  const int found = oath_totp_validate3(key.data(), key.size(), static_cast<time_t>(now.seconds), kStepSeconds, 0,
                                        kStepsAround, &position, &step, digits.c_str());
  return found < 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(step));
}

std::string totp_code(const std::string& secret, const base::Instant& now) {
  const auto key = decoded(secret);
  std::array<char, kDigits + 1> text{};
  const int made = oath_totp_generate(key.data(), key.size(), static_cast<time_t>(now.seconds), kStepSeconds, 0,
                                      kDigits, text.data());
  HECHT_ASSERT(made == OATH_OK);
  return text.data();
}

}  // namespace hecht::access
