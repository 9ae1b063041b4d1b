// A network of three disciplines that is led by a GP practice, and everyone who has to do with its application.
#pragma once

#include "applications/committee.h"
#include "applications/steps.h"
#include "register/test_support.h"
#include "schemes/test_support.h"

namespace hecht::applications::testing {

using registry::testing::actor_for;
using registry::testing::fields;
using registry::testing::has_alliance;
using registry::testing::has_count;
using registry::testing::has_member;
using registry::testing::has_party;
using registry::testing::refused;
using registry::testing::saved;

inline constexpr base::Instant kNow{1'678'870'800, 0};  // 15 March 2023, 10:00 in Amsterdam
base::Instant at(const std::string& local);             // "2023-04-02T00:00:01", in Amsterdam

// The schemes that come with the program, and "id@version" of the one that networks apply for.
inline const schemes::Catalogue& shipped() { return schemes::testing::shipped(); }
std::string network_scheme();

// On both databases, with the tables of applications and the regional organisation "regio".
void on_applications(const std::function<void(storage::Database&)>& test);

// The network "Duinwijk" with who takes part in it, all confirmed.
struct Network {
  std::string alliance;
  std::string practice;  // of GPs; in the lead
  std::string pharmacy;
  std::string nursing;
};
Network has_network(storage::Database& database);

access::Actor gp(const Network& network);           // "hanna", of the practice
access::Actor pharmacist(const Network& network);   // "pim", of the pharmacy
access::Actor coordinator(const Network& network);  // "cor"
access::Actor working_group();                      // "wim"
access::Actor board();                              // "dirk"

void has_person(storage::Database& database, const std::string& id, const std::string& name);

// A draft of the scheme for networks, begun by the GP practice, with nothing filled in.
Application has_draft(storage::Database& database, const Network& network, const base::Instant& now = kNow);

// True when the outcome is of this ending: ends_as<feature::NotAllowed>(…).
template <class Ending, class Outcome>
bool ends_as(const Outcome& outcome) {
  return std::holds_alternative<Ending>(outcome);
}

// The network with patients enough, and the way of its application.
struct Town : Network {
  explicit Town(storage::Database& database);

  storage::Database& database;
  access::Actor gp;        // of the practice
  access::Actor handler;   // of the working group
  access::Actor adviser;   // of the committee
  access::Actor adviser2;  // of the committee
  access::Actor board;

  // A draft with all it needs; gives its id.
  std::string draft(base::Instant now = kNow);
  Application step(const access::Actor& actor, const std::string& id, const StepInput& input, base::Instant now = kNow);
  feature::Outcome<Application> try_step(const access::Actor& actor, const std::string& id, const StepInput& input,
                                         base::Instant now = kNow);
  // Submitted, complete, and on the agenda of both advisers.
  std::string at_committee();
  // With advice, at the board.
  std::string at_board();
  std::string new_activity_of(const std::string& id);
};

inline StepInput step_input(std::string transition) {
  StepInput input;
  input.transition = std::move(transition);
  return input;
}

// The daily review, and every other job that is due.
void review(storage::Database& database, const std::string& local);

// The sentences of a refusal in Dutch.
std::string refusal_of(const feature::Outcome<Application>& outcome);

}  // namespace hecht::applications::testing
