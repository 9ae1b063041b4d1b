#include "storage/change.h"

#include "storage/audit_chain.h"

namespace hecht::storage {

namespace {

// The row is locked from here to the end of the transaction, on both databases.
constexpr std::string_view kTakeNext =
    "INSERT INTO audit_head (id, sequence, hash) VALUES (1, 1, '') "
    "ON CONFLICT (id) DO UPDATE SET sequence = audit_head.sequence + 1 RETURNING sequence, hash";
constexpr std::string_view kInsert =
    "INSERT INTO audit_event (sequence, instant, actor_id, organisation_id, action, subject_kind, subject_id, payload, "
    "previous_hash, hash) VALUES (:sequence, :instant, :actor, :organisation, :action, :subject_kind, :subject_id, "
    ":payload, :previous, :hash)";
constexpr std::string_view kSetHead = "UPDATE audit_head SET hash = :hash WHERE id = 1";

}  // namespace

void Change::record(const AuditEvent& event) {
  const auto [sequence, previous] = rows<std::int64_t, std::string>(kTakeNext).front();
  const AuditRow entry{sequence,     to_string(event.instant), event.actor_id,   event.organisation_id,
                       event.action, event.subject.kind,       event.subject.id, base::Json(event.payload).to_string()};
  const auto hash = audit_hash(previous, entry);
  run(kInsert, {entry.sequence, entry.instant, entry.actor_id, entry.organisation_id, entry.action, entry.subject_kind,
                entry.subject_id, entry.payload, previous, hash});
  run(kSetHead, {hash});
}

void Change::commit(const AuditEvent& last) {
  record(last);
  commit_transaction();
}

}  // namespace hecht::storage
