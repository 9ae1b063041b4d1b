#include "schemes/ranking.h"

#include <algorithm>
#include <numeric>

namespace hecht::schemes {

using base::Decimal;

std::optional<Decimal> places_of(const Scheme& scheme, std::span<const feel::Value> parameters) {
  if (!scheme.ranking) return std::nullopt;
  const int index = scheme.parameter_index(scheme.ranking->places);
  const auto* places = parameters[static_cast<std::size_t>(index)].as_number();
  return places == nullptr ? std::nullopt : std::optional(*places);
}

namespace {

Admission without_rank(Standing standing) {
  switch (standing) {
    case Standing::Exempt:
      return Admission::Exempt;
    case Standing::Failing:
      return Admission::Failing;
    case Standing::Bad:
      return Admission::Bad;
    default:
      return Admission::Unknown;
  }
}

}  // namespace

std::vector<RankResult> rank_candidates(const std::vector<Candidate>& candidates, bool descending,
                                        const std::optional<Decimal>& places) {
  std::vector<RankResult> results(candidates.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    results[i].admission = without_rank(candidates[i].standing);
    if (candidates[i].standing == Standing::Qualified) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return descending ? candidates[a].by > candidates[b].by : candidates[a].by < candidates[b].by;
  });
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first + 1;
    while (end < order.size() && candidates[order[end]].by == candidates[order[first]].by) ++end;
    // Equals are admitted together, wait together, or lie across the last place.
    auto admission = Admission::Unknown;
    if (places) {
      const bool all_in = Decimal::from_int(static_cast<std::int64_t>(end)) <= *places;
      const bool none_in = Decimal::from_int(static_cast<std::int64_t>(first) + 1) > *places;
      admission = all_in ? Admission::Admitted : none_in ? Admission::Waiting : Admission::Tied;
    }
    for (std::size_t i = first; i < end; ++i) results[order[i]] = {first + 1, admission};
    first = end;
  }
  return results;
}

Outcome fed_outcome(Admission admission) {
  switch (admission) {
    case Admission::Admitted:
      return Outcome::Yes;
    case Admission::Waiting:
      return Outcome::No;
    case Admission::Tied:
      return Outcome::Undetermined;
    default:
      return Outcome::Unknown;
  }
}

}  // namespace hecht::schemes
