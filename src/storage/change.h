// A change of the database and the audit event that tells of it: one transaction.
//
// Why it exists: commit takes the event, so that nothing can change without one. Leaving the scope without commit
// undoes everything.
//
//   storage::Change change(database);
//   change.run(kRenamePractice, {name, id});
//   change.commit({now, actor, organisation, "practice.rename", {"practice", id}, {{"name", name}}});
#pragma once

#include "base/date.h"
#include "base/json.h"
#include "storage/session.h"

namespace hecht::storage {

struct AuditSubject {
  std::string kind;
  std::string id;
};

struct AuditEvent {
  base::Instant instant;
  std::string actor_id;         // the person; empty when the program acted by itself
  std::string organisation_id;  // for whom; empty when for no one
  std::string action;           // "practice.rename"
  AuditSubject subject;
  // Persons by id only: the chain is never edited, and what it says of a person must be erasable.
  base::Json::Object payload;
};

class Change : public Writing {
 public:
  explicit Change(Database& database) : Writing(database) {}
  // For a change that is several acts; the last one comes with the commit.
  void record(const AuditEvent& event);
  void commit(const AuditEvent& last);
};

}  // namespace hecht::storage
