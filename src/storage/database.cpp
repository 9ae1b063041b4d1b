#include "storage/database.h"

#include "storage/failure.h"
#include "storage/phrases.h"

namespace hecht::storage {

base::Result<std::unique_ptr<Database>> Database::open(std::string_view url) {
  constexpr std::string_view kSqlite = "sqlite:";
  Engine engine = Engine::Postgres;
  std::string target(url);
  if (url.starts_with(kSqlite) && url.size() > kSqlite.size()) {
    engine = Engine::Sqlite;
    target = url.substr(kSqlite.size());
  } else if (!url.starts_with("postgresql://") && !url.starts_with("postgres://")) {
    return base::Problem{{}, {}, base::say_both(phrases::kBadUrl, {target}), base::say_both(phrases::kBadUrlRemedy)};
  }
  std::unique_ptr<Database> database(new Database(engine, std::move(target)));
  try {
    const Loan first(*database, true);
  } catch (const Failure& failure) {
    return base::Problem{
        {}, {}, base::say_both(phrases::kCannotOpen, {failure.what()}), base::say_both(phrases::kCannotOpenRemedy)};
  }
  return database;
}

// SQLite has one writer: waiting here is fair, waiting for its lock is not.
bool Database::may_lend(bool writes) const {
  if (lent_ == kConnectionsMax) return false;
  return !writes || engine_ == Engine::Postgres || lent_writers_ == 0;
}

Database::Loan::Loan(Database& database, bool writes) : database_(database), writes_(writes) {
  std::unique_lock lock(database_.mutex_);
  database_.returned_.wait(lock, [&] { return database_.may_lend(writes_); });
  ++database_.lent_;
  if (writes_) ++database_.lent_writers_;
  if (!database_.idle_.empty()) {
    connection_ = std::move(database_.idle_.back());
    database_.idle_.pop_back();
    return;
  }
  lock.unlock();
  try {
    connection_ = std::make_unique<Connection>(database_.engine_, database_.target_);
  } catch (...) {
    lock.lock();
    --database_.lent_;
    if (writes_) --database_.lent_writers_;
    database_.returned_.notify_all();
    throw;
  }
}

Database::Loan::~Loan() {
  if (discarded_ || connection_->lost()) connection_.reset();
  const std::scoped_lock lock(database_.mutex_);
  --database_.lent_;
  if (writes_) --database_.lent_writers_;
  if (connection_) database_.idle_.push_back(std::move(connection_));
  database_.returned_.notify_all();
}

}  // namespace hecht::storage
