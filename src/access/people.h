// People and their roles as rows: the one place where the SQL of these is, for the use cases of this floor.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "access/outcome.h"
#include "base/date.h"
#include "base/text.h"
#include "storage/change.h"
#include "storage/session.h"

namespace hecht::access {

enum class PersonState : std::uint8_t { Invited, Active, Disabled, Erased };
BOOST_DESCRIBE_ENUM(PersonState, Invited, Active, Disabled, Erased)
enum class Tongue : std::uint8_t { Nl, En };
BOOST_DESCRIBE_ENUM(Tongue, Nl, En)
base::Language language_of(Tongue tongue);

struct Person {
  std::string id;
  std::string email;  // in lower case
  std::string name;
  Tongue language = Tongue::Nl;
  PersonState state = PersonState::Invited;
  bool has_password = false;
  bool code_on = false;      // TOTP
  bool must_change = false;  // the password was given by someone else
  std::int64_t version = 1;
};

struct Credentials {
  std::string password_hash;  // empty: none
  std::string totp_secret;    // empty: not on
  std::string totp_pending;   // being set up
};

std::optional<Person> find_person(storage::Session& session, const std::string& id);
std::optional<Person> find_person_by_email(storage::Session& session, const std::string& email);
std::vector<Person> all_people(storage::Session& session);  // not the erased, in order of name
Credentials credentials_of(storage::Session& session, const std::string& person_id);
std::string normal_email(std::string_view text);

// A role someone holds, held or will hold. `to` is the last day; none is open.
struct HeldRole {
  std::string id;
  std::string person_id;
  Assignment assignment;
  base::Date from;
  std::optional<base::Date> to;
  std::string given_by;
  std::string reason;
  std::int64_t version = 1;
  [[nodiscard]] bool holds_on(const base::Date& day) const { return from <= day && (!to || day <= *to); }
};
std::vector<HeldRole> roles_of(storage::Session& session, const std::string& person_id);
std::vector<HeldRole> all_roles(storage::Session& session);
std::optional<HeldRole> find_role(storage::Session& session, const std::string& id);
void insert_role(storage::Writing& writing, const HeldRole& role);

// What someone may act as now: nothing while they have yet to choose a password of their own, and no role that needs a
// code before the code is set up.
std::vector<Assignment> roles_in_force(const Person& person, const std::vector<HeldRole>& roles,
                                       const base::Date& today);
// Ends all sessions, but the one with this id.
void end_sessions(storage::Writing& writing, const std::string& person_id, const std::string& but_not = {});
// Is there no one else who can manage accounts, today and with no end?
bool is_last_administrator(storage::Session& session, const std::string& person_id, const base::Date& today);

// What this program wrote in a column is what it can read.
template <class T>
T stored(const std::optional<T>& value) {
  HECHT_ASSERT(value.has_value());
  return *value;
}

base::Date day_of(const base::Instant& now);  // in Amsterdam
storage::AuditEvent event_of(const Actor& actor, const base::Instant& now, std::string action,
                             const std::string& person_id, base::Json::Object payload = {});

}  // namespace hecht::access
