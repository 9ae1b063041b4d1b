// Costs that may be paid twice: a line of a budget beside a line of another application, or an award from before, for
// the same parties in the same period and about the same.
//
// Why it exists: no one remembers every budget. The program only points at pairs and shows what they have in common;
// whether something is paid twice is judged by a person, with a reason (R-LZV-18).
#pragma once

#include "applications/parts.h"
#include "storage/session.h"

namespace hecht::applications {

enum class DoubleVerdict : std::uint8_t { Double, NotDouble };
BOOST_DESCRIBE_ENUM(DoubleVerdict, Double, NotDouble)

struct DoublePairInput {
  DoubleVerdict verdict = DoubleVerdict::NotDouble;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(DoublePairInput, (), (verdict, reason))
struct DoublePair {
  std::string id;
  std::int64_t version = 1;
  std::string line_id;
  std::optional<std::string> other_line_id;
  std::optional<std::string> award_id;
  std::string evidence;  // the words, type or amount that they share
  base::Instant found_at;
  std::optional<DoubleVerdict> verdict;
  std::optional<std::string> reason;
  std::optional<std::string> judged_by;
  std::optional<base::Instant> judged_at;
};
BOOST_DESCRIBE_STRUCT(DoublePair, (),
                      (id, version, line_id, other_line_id, award_id, evidence, found_at, verdict, reason, judged_by,
                       judged_at))

// In which a line of the application is one of the two.
std::vector<DoublePair> pairs_of(storage::Session& session, const std::string& application_id);
// Looks again: new pairs are added, those that no longer fit and were not judged go.
void find_double_funding(storage::Writing& writing, const std::string& application_id, base::Instant now);
feature::Outcome<DoublePair> judge_pair(storage::Database& database, const access::Actor& actor,
                                        const schemes::Catalogue& schemes, const std::string& id, std::int64_t version,
                                        const DoublePairInput& input, base::Instant now);

// Whether a step waits until all pairs are judged.
bool waits_for_pairs(const schemes::Scheme& scheme, const schemes::Transition& transition);

// One side as people compare it.
struct PairSide {
  std::optional<std::string> application_id;  // nothing for an award from before
  std::string number;
  std::string scheme;
  std::string activity;
  std::string description;
  std::string parties;
  std::optional<base::Date> from_date;
  std::optional<base::Date> to_date;
  std::optional<base::Money> amount;
};
BOOST_DESCRIBE_STRUCT(PairSide, (),
                      (application_id, number, scheme, activity, description, parties, from_date, to_date, amount))
PairSide line_side(storage::Session& session, const std::string& line_id);
PairSide award_side(storage::Session& session, const std::string& award_id);

}  // namespace hecht::applications
