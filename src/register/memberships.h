// Who takes part in an alliance, for which discipline, as what and when.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"

namespace hecht::registry {

// Only participants, and only those whose party has confirmed it, count for the disciplines, practices and patients of
// an alliance.
enum class MembershipRole : std::uint8_t { Participant, Observer, Signalling };
BOOST_DESCRIBE_ENUM(MembershipRole, Participant, Observer, Signalling)

struct MembershipInput {
  std::string party_id;
  std::optional<std::string> discipline;  // none for a municipality and the like
  MembershipRole role = MembershipRole::Participant;
  base::Date from_date;
  std::optional<base::Date> to_date;
};
BOOST_DESCRIBE_STRUCT(MembershipInput, (), (party_id, discipline, role, from_date, to_date))
struct Membership : MembershipInput {
  std::string id;
  std::string alliance_id;
  std::int64_t version = 1;
  std::optional<std::string> confirmed_by;  // for the party itself
  std::optional<base::Instant> confirmed_at;
};
BOOST_DESCRIBE_STRUCT(Membership, (MembershipInput), (id, alliance_id, version, confirmed_by, confirmed_at))

// In order of the first day.
std::vector<Membership> memberships_of_alliance(storage::Session& session, const std::string& alliance_id);
std::vector<Membership> memberships_of_party(storage::Session& session, const std::string& party_id);
std::optional<Membership> load_membership(storage::Session& session, const std::string& id);
// For who writes rows in a change of its own: no checks, no audit event. It counts from when it is confirmed.
void insert_membership(storage::Writing& writing, const Membership& membership);
bool active_on(const Membership& membership, const base::Date& day);

feature::Outcome<Membership> add_membership(storage::Database& database, const access::Actor& actor,
                                            const std::string& alliance_id, const MembershipInput& input,
                                            base::Instant now);
// Also ends one, by its last day.
feature::Outcome<Membership> edit_membership(storage::Database& database, const access::Actor& actor,
                                             const std::string& id, std::int64_t version, const MembershipInput& input,
                                             base::Instant now);
// By someone of the party itself.
feature::Outcome<Membership> confirm_membership(storage::Database& database, const access::Actor& actor,
                                                const std::string& id, base::Instant now);

}  // namespace hecht::registry
