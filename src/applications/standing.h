// Who someone is to an application: what it belongs to, and what they may see and do.
//
// Why it exists: no right is named here. The rights are those of the transitions in the scheme: who may begin an
// application may fill it in, and who may take a transition may read it from the stage on where that transition begins.
// So a draft is for the applicant, a dossier at the committee for the committee too, whatever the scheme.
#pragma once

#include "applications/parts.h"

namespace hecht::applications {

// What of an application decides about rights, read at once for many.
struct Belonging {
  access::Scope scope;               // own: the lead party and who takes part; involved is per act
  std::vector<std::string> parties;  // that take part, or are in the network
  std::int64_t visited = 0;          // stages it has been in, as bits
};
bool has_been_in(std::int64_t visited, int stage);
bool has_been_in_any(std::int64_t visited, const std::vector<int>& stages);
Belonging belonging_of(storage::Session& session, const Application& application, const base::Date& today);

// Who has a role at a party of the application stands on that side only: roles of the house do not count for them.
// Such a member of the committee sees what the party sees, and nothing of the committee.
access::Actor standing_of(const access::Actor& actor, const Belonging& belonging);

// "capability:act", as schemes write it; the program itself has none.
bool has_right(const access::Actor& actor, const std::string& right, const access::Scope& scope);
bool has_right(const access::Actor& actor, const schemes::Transition& transition, const access::Scope& scope);
// What one may do may one see: the same capability, for reading.
bool may_read_under(const access::Actor& actor, const schemes::Transition& transition, const access::Scope& scope);
// `actor` is the standing.
bool may_read(const access::Actor& actor, const schemes::Scheme& scheme, const Belonging& belonging);

// Who decides, or helps to, knows the decision before the letter is sent; the applicant does not.
bool may_know_decision(const access::Actor& actor, const schemes::Scheme& scheme, const access::Scope& scope);

}  // namespace hecht::applications
