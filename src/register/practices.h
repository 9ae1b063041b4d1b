// Practices through time: their AGB codes, and which practice took over from which.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"

namespace hecht::registry {

struct PracticeCodeInput {
  std::string agb;
  base::Date from_date;
  std::optional<base::Date> to_date;
};
BOOST_DESCRIBE_STRUCT(PracticeCodeInput, (), (agb, from_date, to_date))
struct PracticeCode : PracticeCodeInput {
  std::string id;
  std::string party_id;
};
BOOST_DESCRIBE_STRUCT(PracticeCode, (PracticeCodeInput), (id, party_id))

// From `on_date` on the successor has this share of the patients of the predecessor: 1/1 after a merger, less after a
// split.
struct SuccessionInput {
  std::string predecessor_id;
  std::string successor_id;
  base::Date on_date;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};
BOOST_DESCRIBE_STRUCT(SuccessionInput, (), (predecessor_id, successor_id, on_date, numerator, denominator))
struct Succession : SuccessionInput {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Succession, (SuccessionInput), (id))

std::vector<PracticeCode> codes_of(storage::Session& session, const std::string& party_id);
// The party that has the code on the day, or nothing.
std::optional<std::string> party_with_code(storage::Session& session, const std::string& agb, const base::Date& on);
// All in which the party is one of the two.
std::vector<Succession> successions_of(storage::Session& session, const std::string& party_id);

// A code belongs to one practice at a time.
feature::Outcome<PracticeCode> add_practice_code(storage::Database& database, const access::Actor& actor,
                                                 const std::string& party_id, const PracticeCodeInput& input,
                                                 base::Instant now);
// The shares of one predecessor on one day are at most the whole, and no practice follows itself.
feature::Outcome<Succession> add_succession(storage::Database& database, const access::Actor& actor,
                                            const SuccessionInput& input, base::Instant now);

}  // namespace hecht::registry
