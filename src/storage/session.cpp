#include "storage/session.h"

#include "storage/failure.h"

namespace hecht::storage {

// A writer of SQLite takes the lock at once: one that reads first would be refused when another wrote in between.
Session::Session(Database& database, Mode mode) : loan_(std::in_place, database, mode == Mode::Write) {
  const bool writes = mode == Mode::Write;
  if (engine() == Engine::Postgres) {
    connection().run(writes ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", {});
    return;
  }
  connection().run(writes ? "PRAGMA query_only = OFF" : "PRAGMA query_only = ON", {});
  connection().run(writes ? "BEGIN IMMEDIATE" : "BEGIN", {});
}

Session::~Session() {
  if (!loan_) return;
  try {
    connection().run("ROLLBACK", {});
  } catch (const Failure&) {
    // The database rolls back by itself when the connection ends.
    loan_->discard();
  }
}

void Session::commit_transaction() {
  connection().run("COMMIT", {});
  loan_.reset();
}

}  // namespace hecht::storage
