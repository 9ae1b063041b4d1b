#include "applications/ranks.h"

#include <algorithm>

#include "applications/dossier_facts.h"
#include "feature/record.h"
#include "register/scopes.h"
#include "schemes/assess.h"
#include "schemes/facts.h"

namespace hecht::applications {

namespace {

struct Placed {
  std::string id;
  std::string stage;
  std::int64_t visited = 0;
  bool ended = false;
};
BOOST_DESCRIBE_STRUCT(Placed, (), (id, stage, visited, ended))

constexpr std::string_view kOfScheme = "FROM application WHERE scheme = :scheme AND parent_id IS NULL ORDER BY number";

// A fact as typed, else as the register has it.
struct Known {
  base::Json value;
  std::optional<base::Date> date;
};

class FactsOfOne {
 public:
  FactsOfOne(storage::Session& session, const schemes::Scheme& scheme, const std::string& id, const base::Date& today)
      : scheme_(scheme), answers_(answers_of(session, id)) {
    const auto application = load_application(session, id);
    HECHT_ASSERT(application.has_value());
    registered_ = registry::facts_for(session, scheme, subject_of(session, *application), today);
  }
  [[nodiscard]] Known known(int fact) const {
    const auto& asked = scheme_.facts[static_cast<std::size_t>(fact)];
    const auto* typed = answers_.answers.find(asked.name);
    if (typed != nullptr && !typed->is_null()) return {*typed, registry::day_of(answers_.saved_at)};
    for (const auto& each : registered_.known)
      if (each.fact == &asked) return {each.value, each.date};
    return {};
  }
  [[nodiscard]] bool is_exempt(const schemes::Ranking& ranking) const {
    if (ranking.exempt < 0) return false;
    const auto value = known(ranking.exempt).value;
    return value.as_bool() != nullptr && *value.as_bool();
  }

 private:
  const schemes::Scheme& scheme_;
  Answers answers_;
  registry::RegisterFacts registered_;
};

schemes::Candidate candidate_of(const schemes::Scheme& scheme, const schemes::Ranking& ranking, const FactsOfOne& facts,
                                const Known& by) {
  if (facts.is_exempt(ranking)) return {schemes::Standing::Exempt, {}};
  const auto value = schemes::read_fact(scheme, ranking.by, by.value);
  // Being in a stage that waits says that the rest was looked at.
  if (!value || value->as_number() == nullptr) return {schemes::Standing::Unknown, {}};
  return {schemes::Standing::Qualified, *value->as_number()};
}

RankingPlaces places_set(storage::Session& session, const schemes::Scheme& scheme, const base::Date& today) {
  if (auto set = feature::select_one<RankingPlaces>(session, "FROM ranking_places WHERE id = :id", {scheme.key()}))
    return *set;
  RankingPlaces places;
  places.id = scheme.key();
  const auto told = schemes::places_of(scheme, schemes::parameters_on(scheme, today));
  if (told) places.places = told->to_int();
  return places;
}

base::Date day_in_period(const schemes::Scheme& scheme, const base::Date& today) {
  return std::max(scheme.valid_from, scheme.valid_to ? std::min(today, *scheme.valid_to) : today);
}

}  // namespace

std::optional<Order> order_of(storage::Session& session, const schemes::Scheme& scheme, const base::Date& today) {
  const auto& places = scheme.process.places;
  const auto& ranking = scheme.ranking;
  if (!places || !ranking) return std::nullopt;
  const base::Date day = day_in_period(scheme, today);
  Order order;
  order.places = places_set(session, scheme, day);
  std::vector<schemes::Candidate> candidates;
  for (const auto& row : feature::select<Placed>(session, kOfScheme, {scheme.key()})) {
    const int stage = scheme.process.stage_index(row.stage);
    const bool waits = schemes::is_among(places->waiting, stage);
    const bool has_place = !row.ended && has_been_in(row.visited, places->admitted);
    if (!waits && !has_place) continue;
    const FactsOfOne facts(session, scheme, row.id, day);
    if (has_place) {
      order.taken += facts.is_exempt(*ranking) ? 0 : 1;
      continue;
    }
    const auto by = facts.known(ranking->by);
    candidates.push_back(candidate_of(scheme, *ranking, facts, by));
    order.waiting.push_back({row.id, by.value, by.date, {}});
  }
  std::optional<base::Decimal> free;
  if (order.places.places)
    free = base::Decimal::from_int(std::max<std::int64_t>(0, *order.places.places - order.taken));
  const auto results = schemes::rank_candidates(candidates, ranking->descending, free);
  for (std::size_t i = 0; i < results.size(); ++i) order.waiting[i].result = results[i];
  std::stable_sort(order.waiting.begin(), order.waiting.end(), [](const Waiting& a, const Waiting& b) {
    if ((a.result.rank == 0) != (b.result.rank == 0)) return b.result.rank == 0;
    return a.result.rank < b.result.rank;
  });
  return order;
}

std::string rank_word(schemes::Admission admission) {
  using schemes::Admission;
  switch (admission) {
    case Admission::Exempt:
      return "vrijgesteld";
    case Admission::Admitted:
      return "toegelaten";
    case Admission::Waiting:
      return "wachtlijst";
    case Admission::Tied:
      return "gelijk";
    case Admission::Failing:
    case Admission::Unknown:
    case Admission::Bad:
      return "onbekend";
  }
  return {};
}

}  // namespace hecht::applications
