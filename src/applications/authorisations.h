// Who may submit and withdraw for the party in the lead, beside its own people.
//
// Why it exists: a coordinator often does the work and may not sign. A scheme gives that right only to who was
// authorised for the application (the matrix reaches it with "m"); the party itself says who that is.
#pragma once

#include "applications/dossier.h"

namespace hecht::applications {

struct AuthorisationInput {
  std::string person_id;
};
BOOST_DESCRIBE_STRUCT(AuthorisationInput, (), (person_id))
struct Authorisation : AuthorisationInput {
  std::string application_id;
  std::string given_by;
  base::Instant given_at;
};
BOOST_DESCRIBE_STRUCT(Authorisation, (AuthorisationInput), (application_id, given_by, given_at))

std::optional<Authorisation> load_authorisation(storage::Session& session, const std::string& application_id,
                                                const std::string& person_id);

// May the actor take a step that freezes what is sent in, whenever that is in order?
bool may_submit(const access::Actor& standing, const schemes::Scheme& scheme, const access::Scope& scope);
// Someone of the party in the lead itself: no one hands out the signature of another.
bool may_authorise(const access::Actor& standing, const Dossier& dossier);

feature::Outcome<Authorisation> give_authorisation(storage::Database& database, const access::Actor& actor,
                                                   Schemes schemes, const std::string& application_id,
                                                   const AuthorisationInput& input, base::Instant now);
feature::Outcome<Authorisation> withdraw_authorisation(storage::Database& database, const access::Actor& actor,
                                                       Schemes schemes, const std::string& application_id,
                                                       const std::string& person_id, base::Instant now);

}  // namespace hecht::applications
