#include <algorithm>

#include "access/secrets.h"
#include "access/sessions.h"

namespace hecht::access {

namespace {

constexpr std::string_view kSession =
    "SELECT id, person_id, seen_seconds FROM session WHERE secret_hash = :hash AND expires_seconds > :now AND "
    "seen_seconds > :idle";
constexpr std::string_view kSeen =
    "UPDATE session SET seen_seconds = :now WHERE id = :id AND seen_seconds < :now_again";
constexpr std::string_view kKey =
    "SELECT person_id, organisation_id, read_only FROM api_token WHERE secret_hash = :hash AND revoked = 0 AND "
    "expires_date >= :today";

}  // namespace

std::optional<Actor> actor_of_session(storage::Database& database, const std::string& secret,
                                      const base::Instant& now) {
  Actor actor;
  std::int64_t seen = 0;
  {
    storage::Reading reading(database);
    const auto row = reading.row<std::string, std::string, std::int64_t>(
        kSession, {secret_hash(secret), now.seconds, now.seconds - kSessionIdleSeconds});
    if (!row) return std::nullopt;
    std::tie(actor.session_id, actor.person_id, seen) = *row;
    const auto person = find_person(reading, actor.person_id);
    if (!person || person->state != PersonState::Active) return std::nullopt;
    actor.roles = roles_in_force(*person, roles_of(reading, person->id), day_of(now));
  }
  if (now.seconds - seen >= kSeenEverySeconds) {
    storage::Upkeep upkeep(database);
    upkeep.run(kSeen, {now.seconds, actor.session_id, now.seconds});
    upkeep.commit();
  }
  return actor;
}

std::optional<KeyHolder> actor_of_key(storage::Database& database, const std::string& secret,
                                      const base::Instant& now) {
  storage::Reading reading(database);
  const auto today = day_of(now);
  const auto row =
      reading.row<std::string, std::string, std::int64_t>(kKey, {secret_hash(secret), base::to_string(today)});
  if (!row) return std::nullopt;
  const auto& [person_id, organisation_id, read_only] = *row;
  const auto person = find_person(reading, person_id);
  if (!person || person->state != PersonState::Active) return std::nullopt;
  KeyHolder holder{{person_id, {}, roles_in_force(*person, roles_of(reading, person_id), today)}, read_only != 0};
  // A program cannot show a code.
  std::erase_if(holder.actor.roles, [&](const Assignment& held) {
    return held.organisation_id != organisation_id || needs_code(held.role);
  });
  return holder;
}

}  // namespace hecht::access
