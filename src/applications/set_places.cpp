#include "applications/ranks.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::int64_t kPlacesMax = 10'000;
constexpr std::string_view kFirst =
    "INSERT INTO ranking_places (id, version, places, set_by, set_at) VALUES (:id, 1, NULL, :by, :at) "
    "ON CONFLICT (id) DO NOTHING";
constexpr std::string_view kSave =
    "UPDATE ranking_places SET places = :places, set_by = :by, set_at = :at, version = version + 1 "
    "WHERE id = :id AND version = :version";

}  // namespace

bool may_set_places(const access::Actor& actor, const schemes::Scheme& scheme) {
  const auto& places = scheme.process.places;
  return places && has_right(actor, places->right, {});
}

Outcome<RankingPlaces> set_places(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                  const std::string& key, std::int64_t version, const PlacesInput& input,
                                  base::Instant now) {
  storage::Change change(database);
  const auto scheme = schemes.find(key, registry::day_of(now));
  if (!scheme || !(*scheme)->process.places) return NotThere{};
  if (!may_set_places(actor, **scheme)) return NotAllowed{};
  if (input.places && (*input.places < 0 || *input.places > kPlacesMax))
    return refused("places", phrases::kBadPlaces, phrases::kBadPlacesRemedy,
                   {std::to_string(*input.places), std::to_string(kPlacesMax)});
  const std::string id = (*scheme)->key();
  change.run(kFirst, {id, actor.person_id, now.seconds});
  const auto load = [&] { return select_one<RankingPlaces>(change, "FROM ranking_places WHERE id = :id", {id}); };
  const auto stale = storage::save_versioned(
      change, kSave,
      {input.places ? storage::Cell(*input.places) : storage::Cell(), actor.person_id, now.seconds, id, version}, load);
  if (stale) return *stale;
  const auto saved = load();
  HECHT_ASSERT(saved.has_value());
  change.commit({now,
                 actor.person_id,
                 "",
                 "ranking.places",
                 {"scheme", id},
                 {{"places", input.places ? base::Json(*input.places) : base::Json()}}});
  return Done<RankingPlaces>{*saved};
}

}  // namespace hecht::applications
