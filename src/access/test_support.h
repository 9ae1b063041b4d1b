// What the tests of the access floor share: a database with its tables, and people in it.
#pragma once

#include "access/manage_people.h"
#include "storage/test_support.h"

namespace hecht::access::testing {

inline constexpr base::Instant kNow{1'700'000'000, 0};  // 14 November 2023, 23:13 in Amsterdam
inline base::Instant later(std::int64_t seconds) { return {kNow.seconds + seconds, 0}; }
inline constexpr std::string_view kPassword = "een lange zin om te testen";

// An organisation is known when its name begins with "org"; "org-lid" is a member of "org-verband", both fall under
// "org-regio".
Organisations organisations();
Settings settings();

// The least that Argon2id can do: a test makes dozens of people.
inline constexpr HashCost kCheapHash{.passes = 1, .memory_bytes = 8192};

struct House {
  explicit House(const storage::testing::Place& place);
  // Gives the id. The password is kPassword.
  std::string add(const std::string& name, const std::vector<NewRole>& roles, const std::string& totp_secret = {});
  // With the roles in force at that moment, as a session would give them.
  Actor actor(const std::string& person_id, const base::Instant& now = kNow);
  std::unique_ptr<storage::Database> database;
  PasswordHasher hasher = kCheapHash;
};

}  // namespace hecht::access::testing
