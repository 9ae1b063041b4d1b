// Who acts, and the one function that decides what they may do.
//
// Why it exists: what each role may do is data (permission_matrix.cpp, the tables of the requirements), and no feature
// decides for itself. A role is held for an organisation and a period; an Actor has those of today. A feature says to
// which organisations a thing belongs (Scope) and asks may(). What it forgets to say is refused.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hecht::access {

enum class Role : std::uint8_t {
  Practice,
  Participant,  // of another discipline, or of the social domain
  Coordinator,
  LeadParty,
  WorkingGroup,
  AdvisoryCommittee,
  Board,
  Finance,
  RegionalStaff,
  Delegate,
  Branch,
  Insurer,
  Municipality,
  Citizen,
  Auditor,
  Administrator
};
BOOST_DESCRIBE_ENUM(Role, Practice, Participant, Coordinator, LeadParty, WorkingGroup, AdvisoryCommittee, Board,
                    Finance, RegionalStaff, Delegate, Branch, Insurer, Municipality, Citizen, Auditor, Administrator)
inline constexpr std::size_t kRoles = 16;

// Held for the installation as a whole; every other role is held for a party, an alliance or a regional organisation.
bool is_of_the_house(Role role);
// Roles that decide, advise on money or pay, or manage accounts: these sign in with a code of their telephone too.
bool needs_code(Role role);

struct Assignment {
  Role role = Role::Practice;
  std::string organisation_id;  // empty for a role of the house
  bool operator==(const Assignment&) const = default;
};

struct Actor {
  std::string person_id;
  std::string session_id;              // empty when it came with an API token, or from the command line
  std::vector<Assignment> roles = {};  // of today
  [[nodiscard]] bool signed_in() const { return !person_id.empty(); }
};

enum class Act : std::uint8_t { Read, Write, Submit, Advise, Approve, Decide };
BOOST_DESCRIBE_ENUM(Act, Read, Write, Submit, Advise, Approve, Decide)

// To whom a thing belongs, filled by the floor that owns it. Each list may hold more than is needed for one act.
struct Scope {
  std::vector<std::string> own = {};       // parties it is of; of money: who gives it
  std::vector<std::string> network = {};   // alliances it is in or is, and the parties of these
  std::vector<std::string> region = {};    // regional organisations it falls under
  std::vector<std::string> assigned = {};  // persons it is given to, or whose act it was
  std::vector<std::string> lead = {};      // the party in the lead
  std::vector<std::string> mandated = {};  // persons and parties with a mandate or authorisation for it
  bool published = false;
  bool consented = false;  // the practice has agreed that its figure is seen
  bool common = false;     // of no organisation: the text of a scheme, a training for all
  // Rules that cut across the roles. Closed to these persons, for reading too: they have an own interest in it.
  std::vector<std::string> recused = {};
  // Who advised, prepared or entered what is now judged: these may not advise, approve or decide.
  std::vector<std::string> involved = {};
};

// A capability is a row of the matrix: "network", "practice.counts". Who may do something with a thing may read it.
bool may(const Actor& actor, std::string_view capability, Act act, const Scope& scope);
// Is there anything with which the actor may do this? What the guard asks before it is known which thing it is about.
bool may_somewhere(const Actor& actor, std::string_view capability, Act act);

// "network:write" of a route's permission. Nothing when it is no row of the matrix or no act.
struct Right {
  std::string_view capability;
  Act act = Act::Read;
};
std::optional<Right> right_of(std::string_view permission);

}  // namespace hecht::access
