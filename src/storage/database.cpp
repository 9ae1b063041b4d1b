#include "storage/database.h"

#include <chrono>
#include <filesystem>

#include "storage/failure.h"
#include "storage/phrases.h"

namespace hecht::storage {

namespace {

constexpr std::string_view kSqlite = "sqlite:";
// How long to wait for a connection of another thread.
constexpr std::chrono::seconds kLoanPatience{30};

base::Problem cannot_open(const base::Text& why) {
  return {{},
          {},
          {base::say(base::Language::Dutch, phrases::kCannotOpen, {why.nl}),
           base::say(base::Language::English, phrases::kCannotOpen, {why.in(base::Language::English)})},
          base::say_both(phrases::kCannotOpenRemedy)};
}

}  // namespace

std::optional<base::Problem> Database::check_url(std::string_view url) {
  if (url.starts_with(kSqlite) && url.size() > kSqlite.size()) return std::nullopt;
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return std::nullopt;
  return base::Problem{
      {}, {}, base::say_both(phrases::kBadUrl, {std::string(url)}), base::say_both(phrases::kBadUrlRemedy)};
}

base::Result<std::unique_ptr<Database>> Database::open(std::string_view url, Absent absent) {
  if (auto problem = check_url(url)) return *problem;
  const bool sqlite = url.starts_with(kSqlite);
  std::string target(sqlite ? url.substr(kSqlite.size()) : url);
  if (sqlite && absent == Absent::Refuse && !std::filesystem::exists(target)) {
    return cannot_open(base::say_both(phrases::kNoFile, {target}));
  }
  std::unique_ptr<Database> database(new Database(sqlite ? Engine::Sqlite : Engine::Postgres, std::move(target)));
  try {
    const Loan first(*database, true);
  } catch (const Failure& failure) {
    return cannot_open({failure.what(), {}});
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
  if (!database_.returned_.wait_for(lock, kLoanPatience, [&] { return database_.may_lend(writes_); })) {
    throw Failure(FailureKind::Busy, "no connection is free");
  }
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
