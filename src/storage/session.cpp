#include "storage/session.h"

#include "storage/failure.h"

namespace hecht::storage {

// A writer of SQLite takes the lock at once: one that reads first would be refused when another wrote in between.
Session::Session(Database& database, Mode mode) : loan_(database, mode == Mode::Write) {
  const bool writes = mode == Mode::Write;
  if (engine() == Engine::Postgres) {
    loan_->run(writes ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", {});
    return;
  }
  loan_->run(writes ? "PRAGMA query_only = OFF" : "PRAGMA query_only = ON", {});
  loan_->run(writes ? "BEGIN IMMEDIATE" : "BEGIN", {});
}

Session::~Session() {
  if (!open_) return;
  try {
    loan_->run("ROLLBACK", {});
  } catch (const Failure&) {
    // The database rolls back by itself when the connection ends.
    loan_.discard();
  }
}

void Session::commit_transaction() {
  HECHT_ASSERT(open_);
  loan_->run("COMMIT", {});
  open_ = false;
}

}  // namespace hecht::storage
