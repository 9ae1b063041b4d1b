// What an audit event's hash is made of: shared by who writes and who verifies.
#pragma once

#include <cstdint>
#include <string>

namespace hecht::storage {

// In the order of the table's columns.
struct AuditRow {
  std::int64_t sequence = 0;
  std::string instant;
  std::string actor_id;
  std::string organisation_id;
  std::string action;
  std::string subject_kind;
  std::string subject_id;
  std::string payload;
};

// SHA-256 in hex of the hash of the event before, a newline, and the columns as a JSON array. The first follows on "".
std::string audit_hash(const std::string& previous, const AuditRow& row);

}  // namespace hecht::storage
