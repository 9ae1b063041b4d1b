// Terms of the house: days that a source leaves open and a scheme asks under a name ("termijn-aanvulling").
//
// Why it exists: a scheme says what the term is for, the house how long it lasts; so no programmer is needed for
// either.
#pragma once

#include "applications/parts.h"

namespace hecht::applications {

struct TermInput {
  std::optional<std::int64_t> days;  // nothing: what the scheme says, if it says anything
};
BOOST_DESCRIBE_STRUCT(TermInput, (), (days))
// A transition that has this term.
struct TermUse {
  std::string scheme;  // "id@version"
  std::string scheme_title;
  std::string transition_title;
};
BOOST_DESCRIBE_STRUCT(TermUse, (), (scheme, scheme_title, transition_title))
struct Term : TermInput {
  std::string name;
  std::int64_t version = 1;  // of what was never set
  std::vector<TermUse> uses;
};
BOOST_DESCRIBE_STRUCT(Term, (TermInput), (name, version, uses))

// Every term that a scheme names, by name.
std::vector<Term> list_terms(storage::Session& session, Schemes schemes, base::Language language);

feature::Outcome<Term> set_term(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                const std::string& name, std::int64_t version, const TermInput& input,
                                base::Instant now);

}  // namespace hecht::applications
