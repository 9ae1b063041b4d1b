// The six digits that an app on a telephone shows (RFC 6238: SHA-1, 30 seconds), as the second proof of who signs in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace hecht::access {

std::string new_totp_secret();  // in base 32, as the app wants it
// What the app reads from a QR code.
std::string totp_uri(const std::string& secret, const std::string& email);
// The step of time the code is of: this one, or the one before or after it. Whoever takes a code must see to it that no
// step is used twice.
std::optional<std::int64_t> totp_step(const std::string& secret, std::string_view code, const base::Instant& now);
// What the app shows now.
std::string totp_code(const std::string& secret, const base::Instant& now);

}  // namespace hecht::access
