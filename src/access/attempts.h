// How often someone may try to sign in or ask for a link, over all nodes: counted in the database, over a sliding time.
//
// Why it exists: passwords are guessed from many addresses for one account, and from one address for many accounts. A
// try is counted before it is judged, so that many at once gain nothing.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "storage/session.h"

namespace hecht::access {

inline constexpr std::int64_t kAttemptSeconds = 15 * 60;
inline constexpr std::int64_t kAttemptsPerEmail = 10;
inline constexpr std::int64_t kAttemptsPerAddress = 100;  // a health centre has one address
inline constexpr std::int64_t kLinksPerEmail = 3;

enum class AttemptKind : std::uint8_t { SignIn, Link };

// Counts it. The seconds to wait when it is one too many.
std::optional<std::int64_t> count_attempt(storage::Database& database, AttemptKind kind, const std::string& email,
                                          const std::string& address, const base::Instant& now);
// After a success: the tries before it were of the person.
void forget_attempts(storage::Writing& writing, const std::string& email);

}  // namespace hecht::access
