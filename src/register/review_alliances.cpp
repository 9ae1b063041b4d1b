#include "register/review_alliances.h"

#include "feature/record.h"
#include "register/norms.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

namespace {

using State = AllianceState;

constexpr std::string_view kReviewed =
    "SELECT id FROM alliance WHERE state IN ('structured', 'complete', 'incomplete') ORDER BY id";

// Not known whether they take part: it stays what it is.
std::optional<State> state_by_members(State state, std::optional<bool> core_players) {
  if (!core_players) return std::nullopt;
  if (*core_players) return state == State::Complete ? std::nullopt : std::optional(State::Complete);
  return state == State::Complete ? std::optional(State::Incomplete) : std::nullopt;
}

bool is_reviewed(State state) {
  return state == State::Structured || state == State::Complete || state == State::Incomplete;
}

void review(storage::Database& database, const schemes::Catalogue& catalogue, const std::string& id,
            const base::Instant& now) {
  const auto today = day_of(now);
  storage::Change change(database);
  auto alliance = load_alliance(change, id);
  if (!alliance || !is_reviewed(alliance->state)) return;
  const auto state = state_by_members(alliance->state, core_players(change, catalogue, *alliance, today));
  if (!state) return;
  alliance->state = *state;
  if (save_alliance(change, *alliance)) return;  // someone else was first, and asked for a review
  insert(change, "alliance_step", AllianceStep{{*state, today, {}}, storage::new_id(), id, {}});
  change.commit({now,
                 {},
                 {},
                 "alliance.step",
                 {"alliance", id},
                 {{"state", http::word_of(*state)}, {"on", base::to_string(today)}}});
}

}  // namespace

void enqueue_review(storage::Writing& writing, const std::string& alliance_id, const base::Instant& now) {
  storage::enqueue(writing, std::string(kReviewJob), alliance_id, now);
}

void review_alliances(storage::Database& database, const schemes::Catalogue& catalogue, const storage::Job& job,
                      const base::Instant& now) {
  std::vector<std::string> ids;
  if (job.payload.empty()) {
    for (auto& [id] : storage::Reading(database).rows<std::string>(kReviewed)) ids.push_back(std::move(id));
  } else {
    ids.push_back(job.payload);
  }
  for (const auto& id : ids) review(database, catalogue, id, now);
  storage::end_job(database, job);
}

}  // namespace hecht::registry
