// A database of Hecht: where it is, and its connections. Safe to use from several threads.
//
// Why it exists: everything is kept in one database, an embedded SQLite file or a PostgreSQL that several nodes share.
// A Database only lends connections; work is done in a Reading, a Change or an Upkeep (session.h).
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "storage/connection.h"

namespace hecht::storage {

// More requests than this at once wait for their turn.
inline constexpr std::size_t kConnectionsMax = 8;

class Database {
 public:
  // A problem when this is not "sqlite:PATH" or "postgresql://…".
  static std::optional<base::Problem> check_url(std::string_view url);
  // What happens when there is no file; a PostgreSQL is never made.
  enum class Absent : std::uint8_t { Create, Refuse };
  // Opens one connection, so that what is wrong is told at once.
  static base::Result<std::unique_ptr<Database>> open(std::string_view url, Absent absent = Absent::Create);

  [[nodiscard]] Engine engine() const { return engine_; }

  // A connection on loan. One that was lost, or is still in a transaction, is not used again.
  class Loan {
   public:
    Loan(Database& database, bool writes);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Connection& operator*() { return *connection_; }
    Connection* operator->() { return connection_.get(); }
    void discard() { discarded_ = true; }

   private:
    Database& database_;
    bool writes_;
    bool discarded_ = false;
    std::unique_ptr<Connection> connection_;
  };

 private:
  Database(Engine engine, std::string target) : engine_(engine), target_(std::move(target)) {}
  [[nodiscard]] bool may_lend(bool writes) const;
  Engine engine_;
  std::string target_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t lent_ = 0;
  std::size_t lent_writers_ = 0;
};

}  // namespace hecht::storage
