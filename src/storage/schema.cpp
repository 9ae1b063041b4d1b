#include "storage/migrations.h"

namespace hecht::storage {

namespace {

constexpr std::string_view kAuditEvent = R"(
CREATE TABLE audit_event (
  sequence INTEGER PRIMARY KEY,
  instant TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  previous_hash TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE
) STRICT)";
constexpr std::string_view kAuditBySubject =
    "CREATE INDEX audit_event_by_subject ON audit_event (subject_kind, subject_id, sequence)";
constexpr std::string_view kAuditByActor = "CREATE INDEX audit_event_by_actor ON audit_event (actor_id, sequence)";
// One row: its lock makes the nodes append one after the other, and it shows when the last events are removed.
constexpr std::string_view kAuditHead = R"(
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT)";

constexpr std::string_view kJob = R"(
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'leased', 'done', 'dead')),
  due_seconds INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  attempts_max INTEGER NOT NULL,
  holder TEXT NOT NULL,
  error TEXT NOT NULL
) STRICT)";
constexpr std::string_view kJobDue =
    "CREATE INDEX job_due ON job (due_seconds, id) WHERE state IN ('waiting', 'leased')";

}  // namespace

Migrations storage_migrations() {
  return {{"audit chain", {kAuditEvent, kAuditBySubject, kAuditByActor, kAuditHead}}, {"job queue", {kJob, kJobDue}}};
}

}  // namespace hecht::storage
