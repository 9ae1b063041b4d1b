// Mandates (C8), basic: who may act for whom. Without the decision of the giver's members a mandate is a concept that
// no one can use.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "base/money.h"
#include "feature/outcome.h"

namespace hecht::registry {

enum class MandateState : std::uint8_t { Concept, Granted, Rejected, Active, Withdrawn, Expired };
BOOST_DESCRIBE_ENUM(MandateState, Concept, Granted, Rejected, Active, Withdrawn, Expired)

struct MandateInput {
  std::string giver_id;   // a party
  std::string holder_id;  // a party
  std::string subjects;
  std::optional<std::string> discipline;
  std::optional<base::Money> amount_max;
  std::optional<std::string> territory;
  bool sub_mandate = false;
  base::Date from_date;
  std::optional<base::Date> to_date;
  // The members' decision
  std::optional<base::Date> decided_on;
  std::optional<std::int64_t> votes_for;
  std::optional<std::int64_t> votes_against;
  std::optional<std::string> document;
  std::optional<base::Date> accepted_on;   // by the holder
  std::optional<base::Date> withdrawn_on;  // from that day on, never backwards
};
BOOST_DESCRIBE_STRUCT(MandateInput, (),
                      (giver_id, holder_id, subjects, discipline, amount_max, territory, sub_mandate, from_date,
                       to_date, decided_on, votes_for, votes_against, document, accepted_on, withdrawn_on))
struct Mandate : MandateInput {
  std::string id;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Mandate, (MandateInput), (id, version))

struct MandateFilter {
  std::optional<std::string> party_id = {};  // giver or holder
  std::size_t offset = 0;
  std::size_t limit = 100;
};
struct MandateList {
  std::vector<Mandate> items;
  std::size_t total = 0;
};

MandateState state_on(const Mandate& mandate, const base::Date& day);
inline bool usable_on(const Mandate& mandate, const base::Date& day) {
  return state_on(mandate, day) == MandateState::Active;
}
std::optional<Mandate> load_mandate(storage::Session& session, const std::string& id);
MandateList list_mandates(storage::Session& session, const MandateFilter& filter);

feature::Outcome<Mandate> add_mandate(storage::Database& database, const access::Actor& actor,
                                      const MandateInput& input, base::Instant now);
feature::Outcome<Mandate> edit_mandate(storage::Database& database, const access::Actor& actor, const std::string& id,
                                       std::int64_t version, const MandateInput& input, base::Instant now);

}  // namespace hecht::registry
