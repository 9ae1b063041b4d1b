// Checks that were saved: what was asked, of which version of a scheme, and what the answer was, word for word.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "base/json.h"
#include "feature/outcome.h"
#include "schemes/catalogue.h"

namespace hecht::registry {

struct SavedCheckInput {
  std::string title;
  std::string scheme;  // "id" or "id@version"
  std::optional<base::Date> check_date;
  base::Json facts;
  std::optional<std::string> alliance_id;  // or of a party, or of neither
  std::optional<std::string> party_id;
  bool shared = false;  // with the network of the alliance or party
};
BOOST_DESCRIBE_STRUCT(SavedCheckInput, (), (title, scheme, check_date, facts, alliance_id, party_id, shared))

struct SavedCheckSummary {
  std::string id;
  std::string title;
  std::string scheme;  // "id@version"
  std::string scheme_hash;
  base::Date check_date;
  std::string outcome;
  std::optional<std::string> alliance_id;
  std::optional<std::string> party_id;
  bool shared = false;
  std::string saved_by;
  base::Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(SavedCheckSummary, (),
                      (id, title, scheme, scheme_hash, check_date, outcome, alliance_id, party_id, shared, saved_by,
                       saved_at))
struct SavedCheck : SavedCheckSummary {
  base::Json facts;
  base::Json answer;  // as it was shown
};
BOOST_DESCRIBE_STRUCT(SavedCheck, (SavedCheckSummary), (facts, answer))

// `program` signs the answer: "hecht x.y.z".
feature::Outcome<SavedCheck> save_check(storage::Database& database, const access::Actor& actor,
                                        const schemes::Catalogue& catalogue, const SavedCheckInput& input,
                                        base::Language language, const std::string& program, base::Instant now);

// The actor's own, and those shared with a network the actor may look into; the newest first.
std::vector<SavedCheckSummary> checks_for(storage::Session& session, const access::Actor& actor,
                                          const std::optional<std::string>& alliance_id, const base::Date& today);
// Nothing when there is none, or when it is not for the actor.
std::optional<SavedCheck> open_check(storage::Session& session, const access::Actor& actor, const std::string& id,
                                     const base::Date& today);

}  // namespace hecht::registry
