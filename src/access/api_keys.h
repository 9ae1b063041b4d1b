// Keys with which programs use the API, for one organisation, in the name of who made them, and for at most a year.
#pragma once

#include "access/outcome.h"
#include "access/people.h"

namespace hecht::access {

inline constexpr std::int64_t kKeyDaysMax = 366;
inline constexpr std::size_t kKeyNameLengthMax = 80;
// So that a key that leaks into a file can be found and known for what it is.
inline constexpr std::string_view kKeyPrefix = "hecht_";

struct ApiKey {
  std::string id;
  std::string person_id;
  std::string name;
  std::string organisation_id;
  bool read_only = true;
  base::Date expires;  // the last day
};
std::vector<ApiKey> keys_of(storage::Session& session, const std::string& person_id);

struct NewKey {
  std::string name;
  std::string organisation_id;
  bool read_only = true;
  base::Date expires;
};
struct CreatedKey {
  ApiKey key;
  std::string secret;  // shown once
};
Outcome<CreatedKey> create_api_key(storage::Database& database, const Actor& actor, const NewKey& input,
                                   const base::Instant& now);
// By who made it, or who manages accounts.
Outcome<Done> revoke_api_key(storage::Database& database, const Actor& actor, const std::string& id,
                             const base::Instant& now);

}  // namespace hecht::access
