// Signing in and out, and who a session or key stands for.
#pragma once

#include "access/outcome.h"
#include "access/password_hasher.h"
#include "access/people.h"

namespace hecht::access {

inline constexpr std::int64_t kSessionIdleSeconds = 60 * 60;
inline constexpr std::int64_t kSessionSecondsMax = 12 * 60 * 60;
inline constexpr std::int64_t kSeenEverySeconds = 60;  // a request less than this after the last is not written down

struct SignIn {
  std::string email;
  std::string password;
  std::optional<std::string> code;
  std::string address;  // where from
};

struct SignedIn {
  std::string secret;  // for the cookie; kept nowhere
  Person person;
  Actor actor;
};

// A refusal never says whether there is such an account. A problem with the field "code" means that the password was
// right and a code is needed.
Outcome<SignedIn> sign_in(storage::Database& database, PasswordHasher& hasher, const SignIn& input,
                          const base::Instant& now);
void sign_out(storage::Database& database, const Actor& actor, const base::Instant& now);

// Who is behind the secret of a cookie; no one when the session is over or the person may no longer sign in.
std::optional<Actor> actor_of_session(storage::Database& database, const std::string& secret, const base::Instant& now);

struct KeyHolder {
  Actor actor;  // for the organisation of the key only
  bool read_only = true;
};
std::optional<KeyHolder> actor_of_key(storage::Database& database, const std::string& secret, const base::Instant& now);

}  // namespace hecht::access
