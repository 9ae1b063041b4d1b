#include "storage/jobs.h"

#include <algorithm>

#include "storage/new_id.h"

namespace hecht::storage {

namespace {

// Of a waiting job due_seconds is when it may be taken, of a leased one when it may be taken from its holder.
constexpr std::string_view kEnqueue =
    "INSERT INTO job (id, kind, payload, state, due_seconds, attempts, attempts_max, holder, error) "
    "VALUES (:id, :kind, :payload, 'waiting', :due, 0, :attempts_max, '', '')";
constexpr std::string_view kEnqueueOnce =
    "INSERT INTO job (id, kind, payload, state, due_seconds, attempts, attempts_max, holder, error) "
    "VALUES (:id, :kind, :payload, 'waiting', :due, 0, :attempts_max, '', '') ON CONFLICT DO NOTHING";
constexpr std::string_view kIsThere = "SELECT COUNT(*) FROM job WHERE id = :id";
constexpr std::string_view kBury =
    "UPDATE job SET state = 'dead', error = 'lease expired' "
    "WHERE state = 'leased' AND due_seconds <= :now AND attempts >= attempts_max";
// The outer conditions look again: on PostgreSQL another node may have taken the row that was found.
constexpr std::string_view kClaim =
    "UPDATE job SET state = 'leased', due_seconds = :until, attempts = attempts + 1, holder = :holder "
    "WHERE id = (SELECT id FROM job WHERE state IN ('waiting', 'leased') AND due_seconds <= :now "
    "ORDER BY due_seconds, id LIMIT 1) AND state IN ('waiting', 'leased') AND due_seconds <= :now_again "
    "RETURNING id, kind, payload, attempts";
constexpr std::string_view kAnyDue =
    "SELECT COUNT(*) FROM job WHERE state IN ('waiting', 'leased') AND due_seconds <= :now";
constexpr std::string_view kExtend =
    "UPDATE job SET due_seconds = :until WHERE id = :id AND holder = :holder AND state = 'leased'";
constexpr std::string_view kFinish =
    "UPDATE job SET state = 'done' WHERE id = :id AND holder = :holder AND state = 'leased'";
constexpr std::string_view kFail =
    "UPDATE job SET state = CASE WHEN attempts < attempts_max THEN 'waiting' ELSE 'dead' END, due_seconds = :due, "
    "error = :error WHERE id = :id AND holder = :holder AND state = 'leased'";

// Each time a row is missed another node took one, so this many misses in a row do not happen.
constexpr int kClaimTries = 20;

std::int64_t retry_seconds(std::int64_t attempts) {
  std::int64_t seconds = kRetrySecondsFirst;
  for (std::int64_t i = 1; i < attempts && seconds < kRetrySecondsMax; ++i) seconds *= 2;
  return std::min(seconds, kRetrySecondsMax);
}

}  // namespace

std::string enqueue(Writing& writing, const std::string& kind, const std::string& payload, const base::Instant& due) {
  auto id = new_id();
  writing.run(kEnqueue, {id, kind, payload, due.seconds, kJobAttemptsMax});
  return id;
}

void enqueue_once(Writing& writing, const std::string& id, const std::string& kind, const std::string& payload,
                  const base::Instant& due) {
  writing.run(kEnqueueOnce, {id, kind, payload, due.seconds, kJobAttemptsMax});
}

void enqueue_daily(Database& database, const std::string& kind, const base::Instant& now) {
  const auto id = kind + "@" + base::to_string(base::local_in(now, base::kAmsterdam).date);
  // Asked often and mostly in vain: that must not wait for the one writer of SQLite.
  if (Reading(database).value<std::int64_t>(kIsThere, {id}) > 0) return;
  Upkeep upkeep(database);
  enqueue_once(upkeep, id, kind, {}, now);
  upkeep.commit();
}

std::optional<Job> claim_job(Database& database, const base::Instant& now) {
  // As above.
  if (Reading(database).value<std::int64_t>(kAnyDue, {now.seconds}) == 0) return std::nullopt;
  for (int tries = 0; tries < kClaimTries; ++tries) {
    Upkeep upkeep(database);
    upkeep.run(kBury, {now.seconds});
    const auto holder = new_id();
    auto taken = upkeep.row<std::string, std::string, std::string, std::int64_t>(
        kClaim, {now.seconds + kLeaseSeconds, holder, now.seconds, now.seconds});
    const bool none_left = !taken && upkeep.value<std::int64_t>(kAnyDue, {now.seconds}) == 0;
    upkeep.commit();
    if (taken) {
      auto& [id, kind, payload, attempts] = *taken;
      return Job{std::move(id), std::move(kind), std::move(payload), attempts, holder};
    }
    if (none_left) break;
  }
  return std::nullopt;
}

bool extend_lease(Database& database, const Job& job, const base::Instant& now) {
  Upkeep upkeep(database);
  const bool held = upkeep.run(kExtend, {now.seconds + kLeaseSeconds, job.id, job.holder}) == 1;
  upkeep.commit();
  return held;
}

bool finish_job(Writing& writing, const Job& job) { return writing.run(kFinish, {job.id, job.holder}) == 1; }

void end_job(Database& database, const Job& job) {
  Upkeep upkeep(database);
  if (finish_job(upkeep, job)) upkeep.commit();
}

void fail_job(Database& database, const Job& job, const std::string& error, const base::Instant& now) {
  Upkeep upkeep(database);
  upkeep.run(kFail, {now.seconds + retry_seconds(job.attempts), error, job.id, job.holder});
  upkeep.commit();
}

}  // namespace hecht::storage
