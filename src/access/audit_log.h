// Pages of the audit trail, newest first. What is in the chain is storage's; who may look is this floor's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/session.h"

namespace hecht::access {

struct AuditFilter {
  std::vector<std::string> actors = {};     // any of these; see `by_actor`
  bool by_actor = false;                    // with no actors then there is nothing
  std::optional<std::string> subject = {};  // "person" or "person:ID"
  std::optional<std::string> action = {};   // begins with it: "role."
};

struct AuditEntry {
  std::int64_t sequence = 0;
  std::string instant;
  std::string actor_id;  // empty: the program by itself
  std::string organisation_id;
  std::string action;
  std::string subject;  // "person:ID"
  std::string payload;  // JSON
};

struct AuditPage {
  std::size_t total = 0;
  std::vector<AuditEntry> entries;
};
AuditPage read_audit(storage::Session& session, const AuditFilter& filter, std::size_t offset, std::size_t size);

}  // namespace hecht::access
