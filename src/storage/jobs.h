// Work for later, such as a mail or a report: put in the queue in the transaction that asks for it, done by any node.
//
// Why it exists: a node may die at any moment. A node takes a job under a lease; when the lease passes, another takes
// it. The job is finished in the same transaction as its effect, and only by who still holds it, so its effect on the
// database happens once. What goes outside (a mail) may happen twice after a crash.
#pragma once

#include "base/date.h"
#include "storage/session.h"

namespace hecht::storage {

inline constexpr std::int64_t kJobAttemptsMax = 8;
inline constexpr std::int64_t kLeaseSeconds = 60;
// The pause after a failed attempt doubles from the first to the last.
inline constexpr std::int64_t kRetrySecondsFirst = 30;
inline constexpr std::int64_t kRetrySecondsMax = 3600;

struct Job {
  std::string id;
  std::string kind;
  std::string payload;
  std::int64_t attempts = 0;  // this one included
  std::string holder;         // of this lease
};

// Gives the id.
std::string enqueue(Writing& writing, const std::string& kind, const std::string& payload, const base::Instant& due);
// Under an id of the caller; not when there is one already.
void enqueue_once(Writing& writing, const std::string& id, const std::string& kind, const std::string& payload,
                  const base::Instant& due);
// One job of this kind for each day in Amsterdam, whichever node comes first. Cheap to ask often.
void enqueue_daily(Database& database, const std::string& kind, const base::Instant& now);
// The job that has waited longest, or whose lease has passed; nothing when there is none. A job whose last attempt was
// cut off is dead.
std::optional<Job> claim_job(Database& database, const base::Instant& now);
// False when the lease was lost: stop, another has the job.
[[nodiscard]] bool extend_lease(Database& database, const Job& job, const base::Instant& now);
// False when the lease was lost: do not commit.
[[nodiscard]] bool finish_job(Writing& writing, const Job& job);
// For a job whose effect is there already, or is none: finishes it when the lease is still held.
void end_job(Database& database, const Job& job);
// To be tried again later, or dead after the last attempt. Does nothing when the lease was lost.
void fail_job(Database& database, const Job& job, const std::string& error, const base::Instant& now);

}  // namespace hecht::storage
