// What people do with their own account: password, code, and the link with which both begin.
#pragma once

#include "access/outcome.h"
#include "access/password_hasher.h"
#include "access/people.h"

namespace hecht::access {

inline constexpr std::int64_t kInvitationSeconds = 7 * 24 * 60 * 60;
inline constexpr std::int64_t kResetSeconds = 60 * 60;

enum class LinkKind : std::uint8_t { Invitation, Reset };
BOOST_DESCRIBE_ENUM(LinkKind, Invitation, Reset)
std::int64_t seconds_of(LinkKind kind);
// The secret of a new link; those before it no longer work.
std::string make_link(storage::Writing& writing, const std::string& person_id, LinkKind kind, const base::Instant& now);

struct PasswordChange {
  std::string current;
  std::string wanted;
  std::string address;  // where from
};
// Ends the other sessions of the person.
Outcome<Done> change_password(storage::Database& database, PasswordHasher& hasher, const Actor& actor,
                              const PasswordChange& input, const base::Instant& now);

struct ResetRequest {
  std::string email;
  std::string address;
};
// Puts a mail with a link in the queue. Whether there is such a person is not to be seen, nor to be timed.
Outcome<Done> request_reset(storage::Database& database, const ResetRequest& input, const base::Instant& now);

struct PasswordChoice {
  std::string link;  // its secret
  std::string password;
};
Outcome<Done> choose_password(storage::Database& database, PasswordHasher& hasher, const PasswordChoice& input,
                              const base::Instant& now);

struct NewCode {
  std::string secret;
  std::string uri;
};
// A code that is on already is not replaced: who has found an open session must not be able to.
Outcome<NewCode> begin_totp(storage::Database& database, const Actor& actor, const base::Instant& now);
// The code shows that the app has the secret. Ends the other sessions of the person.
Outcome<Done> turn_on_totp(storage::Database& database, const Actor& actor, const std::string& code,
                           const base::Instant& now);

}  // namespace hecht::access
