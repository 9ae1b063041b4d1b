// What those who manage accounts do: invite, change, disable, erase, and give roles and take them.
#pragma once

#include "access/outcome.h"
#include "access/password_hasher.h"
#include "access/people.h"
#include "access/settings.h"

namespace hecht::access {

// May the actor see this person: themselves, all of them, or who has a role where the actor may invite.
bool may_see(storage::Session& session, const Organisations& organisations, const Actor& actor,
             const std::string& person_id, const std::vector<HeldRole>& roles);
// May the actor give this role? Inviting is not handing out rights one does not have: without the accounts of the whole
// installation only one's own role, and for coordinator and regional staff those of their members.
bool may_give(storage::Session& session, const Organisations& organisations, const Actor& actor,
              const Assignment& assignment);

struct NewRole {
  Assignment assignment;
  std::optional<base::Date> from;  // today when it is not given
  std::optional<base::Date> to;
  std::string reason = {};
};
struct Invitation {
  std::string name;
  std::string email;
  Tongue language = Tongue::Nl;
  std::vector<NewRole> roles;
};
struct Invited {
  std::string person_id;
  std::optional<std::string> link;  // to hand over by the inviter, where no mail is sent
};
Outcome<Invited> invite_person(storage::Database& database, const Settings& settings, const Actor& actor,
                               const Invitation& input, const base::Instant& now);
struct InviteAgain {
  std::string person_id;
  bool reset_code = false;  // for who has lost the telephone
};
// For who lost the link or the password; who was disabled can come in again.
Outcome<Invited> invite_again(storage::Database& database, const Settings& settings, const Actor& actor,
                              const InviteAgain& input, const base::Instant& now);

struct PersonEdit {
  std::string person_id;
  std::int64_t version = 0;
  std::string name;
  std::string email;  // only by who manages accounts
  Tongue language = Tongue::Nl;
};
Outcome<Person> edit_person(storage::Database& database, const Actor& actor, const PersonEdit& input,
                            const base::Instant& now);
Outcome<Done> disable_person(storage::Database& database, const Actor& actor, const std::string& person_id,
                             const std::string& reason, const base::Instant& now);
// Takes out who it was; what they did stays, by number.
Outcome<Done> erase_person(storage::Database& database, const Settings& settings, const Actor& actor,
                           const std::string& person_id, const base::Instant& now);
// For who erases in a change of its own: no checks, no audit event.
void erase_rows(storage::Writing& writing, const Settings& settings, const std::string& person_id,
                const base::Date& today);
// All that Hecht keeps of a person, for the person or who manages accounts.
Outcome<base::Json> export_person(storage::Database& database, const Settings& settings, const Actor& actor,
                                  const std::string& person_id, const base::Instant& now);

Outcome<HeldRole> assign_role(storage::Database& database, const Organisations& organisations, const Actor& actor,
                              const std::string& person_id, const NewRole& input, const base::Instant& now);
struct RoleEnd {
  std::string role_id;
  base::Date to;  // the last day; yesterday is: from now on
};
Outcome<HeldRole> end_role(storage::Database& database, const Organisations& organisations, const Actor& actor,
                           const RoleEnd& input, const base::Instant& now);
// Adds a problem for each thing that is wrong with it; `field` is a prefix.
void check_role(storage::Session& session, const Organisations& organisations, const NewRole& role,
                const base::Date& today, const std::string& field, base::Problems& problems);

// From the command line, where who runs the installation stands at the machine itself.
struct NewPerson {
  std::string name;
  std::string email;
  Tongue language = Tongue::Nl;
  std::vector<NewRole> roles;
  std::string password;
  bool must_change = true;
  std::string totp_secret = {};  // known beforehand for the people of the demo only
};
Outcome<std::string> add_person(storage::Database& database, const Organisations& organisations, PasswordHasher& hasher,
                                const NewPerson& input, const base::Instant& now);
// A new password for once, to be changed at the first sign-in; lets in who was disabled. With `reset_code` the code
// has to be set up again.
Outcome<std::string> give_password(storage::Database& database, PasswordHasher& hasher, const std::string& email,
                                   bool reset_code, const base::Instant& now);

// Where no one has an account yet: makes the first administrator, whose password is to be changed at once. Nothing when
// there are people. Of several nodes that start together, one makes it.
struct FirstAdministrator {
  std::string email;
  std::string password;
};
std::optional<FirstAdministrator> ensure_administrator(storage::Database& database, PasswordHasher& hasher,
                                                       const base::Instant& now);

}  // namespace hecht::access
