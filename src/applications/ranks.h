// The order in which applications wait for a place (`ranking` and `process.places` in a scheme).
//
// Why it exists: who comes next must be the same for the page, the guards of the process and the board. Places that are
// taken are those of applications that were admitted and still run.
#pragma once

#include "applications/parts.h"
#include "schemes/ranking.h"

namespace hecht::applications {

struct PlacesInput {
  std::optional<std::int64_t> places;  // for all together; nothing: not known, so there is only an order
};
BOOST_DESCRIBE_STRUCT(PlacesInput, (), (places))
struct RankingPlaces : PlacesInput {
  std::string id;  // of a scheme: "id@version"
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(RankingPlaces, (PlacesInput), (id, version))

// One that waits.
struct Waiting {
  std::string application_id;
  base::Json by;  // what it is ranked by; null: not known
  std::optional<base::Date> by_date;
  schemes::RankResult result;
};
struct Order {
  RankingPlaces places;
  std::int64_t taken = 0;
  std::vector<Waiting> waiting;  // by rank; who has none last
};

// Nothing when this scheme has no places. As it is on a day.
std::optional<Order> order_of(storage::Session& session, const schemes::Scheme& scheme, const base::Date& today);
// As a formula of a process has it: "toegelaten", …
std::string rank_word(schemes::Admission admission);

bool may_set_places(const access::Actor& actor, const schemes::Scheme& scheme);
feature::Outcome<RankingPlaces> set_places(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                           const std::string& scheme, std::int64_t version, const PlacesInput& input,
                                           base::Instant now);

}  // namespace hecht::applications
