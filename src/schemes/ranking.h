// Admission by rank: who gets one of the places, who waits, and where a person has to decide.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "schemes/scheme.h"

namespace hecht::schemes {

enum class Standing : std::uint8_t {
  Exempt,     // takes no rank and no place
  Qualified,  // every must-condition but the admission is yes
  Failing,    // one is no
  Unknown,    // one is not settled, or the number to rank by is not known
  Bad         // the row could not be read
};

struct Candidate {
  Standing standing = Standing::Unknown;
  base::Decimal by;  // of one that is qualified
};

enum class Admission : std::uint8_t { Exempt, Admitted, Waiting, Tied, Failing, Unknown, Bad };

struct RankResult {
  std::size_t rank = 0;  // from 1, equals have the same; 0: none
  Admission admission = Admission::Unknown;
};

// The places a scheme has by these parameters; nothing where that is not known.
std::optional<base::Decimal> places_of(const Scheme& scheme, std::span<const feel::Value> parameters);
// In the order of the candidates. Without places only the ranks are known.
std::vector<RankResult> rank_candidates(const std::vector<Candidate>& candidates, bool descending,
                                        const std::optional<base::Decimal>& places);
// What the result says about the fact that it feeds: the condition is yes, no, undetermined, or unknown.
Outcome fed_outcome(Admission admission);

}  // namespace hecht::schemes
