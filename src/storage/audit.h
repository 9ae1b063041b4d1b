// The chain of audit events: each holds the hash of the one before, so that no event can be changed, added or removed
// in between without all later hashes being wrong. Events are written by Change (change.h).
//
// What it cannot see is a chain that was rewritten as a whole: keep the number and hash of the last event elsewhere.
#pragma once

#include "storage/session.h"

namespace hecht::storage {

struct AuditBreak {
  std::int64_t sequence = 0;  // of the first event that is wrong, or after which events are missing
  base::Text message;
};

struct AuditReport {
  std::int64_t events = 0;  // that are right, up to the break
  std::string last_hash;
  std::optional<AuditBreak> first_break;
};

AuditReport verify_audit(Session& session);

}  // namespace hecht::storage
