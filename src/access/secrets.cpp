#include "access/secrets.h"

#include <sodium.h>

#include <array>

#include "base/sha256.h"

namespace hecht::access {

std::string new_secret() {
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  constexpr int kForm = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), kForm), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kForm);
  text.pop_back();  // the zero that ends it
  return text;
}

std::string secret_hash(std::string_view secret) { return base::sha256_hex(secret); }

std::string new_one_time_password() {
  constexpr std::string_view kSigns = "abcdefghjkmnpqrstuvwxyz23456789";  // none that look alike
  constexpr int kGroups = 4;
  constexpr int kGroupSigns = 5;
  std::string text;
  for (int group = 0; group < kGroups; ++group) {
    if (group > 0) text += '-';
    for (int i = 0; i < kGroupSigns; ++i) text += kSigns[randombytes_uniform(kSigns.size())];
  }
  return text;
}

std::string csrf_token_of(std::string_view session_secret) {
  return base::sha256_hex("csrf " + std::string(session_secret));
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace hecht::access
