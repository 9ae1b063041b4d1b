#include "storage/connection.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>

#include <chrono>
#include <deque>
#include <thread>

#include "base/assert.h"
#include "storage/failure.h"

namespace hecht::storage {

namespace {

// How long a statement waits for another's lock before it is Busy.
constexpr int kLockSeconds = 10;
// Switching a new file to WAL meets no busy timeout when two programs start at once.
constexpr int kWalTries = 100;
constexpr std::chrono::milliseconds kWalPause{50};

FailureKind kind_of_sqlite(int result) {
  switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FailureKind::Busy;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
      return FailureKind::Full;
    case SQLITE_CANTOPEN:
      return FailureKind::Lost;
    case SQLITE_CONSTRAINT:
      return FailureKind::Refused;
    default:
      return FailureKind::Broken;
  }
}

// The classes of SQLSTATE, see appendix A of PostgreSQL's manual.
FailureKind kind_of_postgres(const std::string& state) {
  const auto family = state.substr(0, 2);
  if (family == "40" || state == "55P03") return FailureKind::Busy;
  if (family == "53" || state == "25006") return state == "53300" ? FailureKind::Busy : FailureKind::Full;
  if (family == "08" || family == "57" || state.find_first_not_of(" \0", 0, 2) == std::string::npos)
    return FailureKind::Lost;
  if (family == "23") return FailureKind::Refused;
  return FailureKind::Broken;
}

std::string quoted(const std::string& path) {
  std::string text = "db=\"";
  for (const char c : path) {
    if (c == '"') throw Failure(FailureKind::Broken, "a quote in the path of the database");
    text += c;
  }
  return text + "\" timeout=" + std::to_string(kLockSeconds);
}

// What a statement binds. SOCI keeps references, so everything stays where it is.
class Bindings {
 public:
  void arguments(soci::statement& statement, std::span<const Cell> cells) {
    for (const auto& cell : cells) {
      if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        statement.exchange(soci::use(numbers_.emplace_back(*number)));
      } else if (const auto* text = std::get_if<std::string>(&cell)) {
        if (text->find('\0') != std::string::npos) throw Failure(FailureKind::Refused, "NUL");
        statement.exchange(soci::use(*text));
      } else {
        statement.exchange(soci::use(texts_.emplace_back(), indicators_.emplace_back(soci::i_null)));
      }
    }
  }

  void columns(soci::statement& statement, std::span<const Kind> kinds) {
    for (const Kind kind : kinds) {
      auto& indicator = column_indicators_.emplace_back(soci::i_ok);
      auto& number = column_numbers_.emplace_back(0);
      auto& text = column_texts_.emplace_back();
      if (kind == Kind::Integer) {
        statement.exchange(soci::into(number, indicator));
      } else {
        statement.exchange(soci::into(text, indicator));
      }
    }
  }

  void read(Cells& cells, std::span<const Kind> kinds) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (column_indicators_[i] == soci::i_null) {
        cells[i] = std::monostate{};
      } else if (kinds[i] == Kind::Integer) {
        cells[i] = static_cast<std::int64_t>(column_numbers_[i]);
      } else {
        cells[i] = column_texts_[i];
      }
    }
  }

 private:
  std::deque<long long> numbers_;
  std::deque<std::string> texts_;
  std::deque<soci::indicator> indicators_;
  std::deque<long long> column_numbers_;
  std::deque<std::string> column_texts_;
  std::deque<soci::indicator> column_indicators_;
};

}  // namespace

struct Connection::Soci {
  soci::session session;
};

template <class Work>
auto Connection::guarded(const Work& work) {
  // get_error_message and not what(): SOCI adds the values of the statement to the latter.
  try {
    return work();
  } catch (const soci::sqlite3_soci_error& error) {
    const auto kind = kind_of_sqlite(error.result());
    lost_ = lost_ || kind == FailureKind::Lost;
    throw Failure(kind, error.get_error_message());
  } catch (const soci::postgresql_soci_error& error) {
    const auto kind = kind_of_postgres(error.sqlstate());
    lost_ = lost_ || kind == FailureKind::Lost;
    throw Failure(kind, error.get_error_message());
  } catch (const soci::soci_error& error) {
    lost_ = lost_ || error.get_error_category() == soci::soci_error::connection_error;
    throw Failure(lost_ ? FailureKind::Lost : FailureKind::Broken, error.get_error_message());
  }
}

Connection::Connection(Engine engine, const std::string& target) : engine_(engine), soci_(std::make_unique<Soci>()) {
  guarded([&] {
    if (engine == Engine::Sqlite) {
      soci_->session.open(*soci::factory_sqlite3(), quoted(target));
    } else {
      soci_->session.open(*soci::factory_postgresql(), target);
    }
  });
  prepare_session();
}

Connection::~Connection() = default;

void Connection::prepare_session() {
  if (engine_ == Engine::Postgres) {
    run("SET client_encoding TO 'UTF8'", {});
    run("SET client_min_messages TO 'warning'", {});
    run("SET lock_timeout TO '" + std::to_string(kLockSeconds) + "s'", {});
    // Acknowledged is on disk, whatever the server's own setting.
    run("SET synchronous_commit TO 'on'", {});
    return;
  }
  for (int tries = 1;; ++tries) {
    try {
      run("PRAGMA journal_mode = WAL", {});
      break;
    } catch (const Failure& failure) {
      if (!failure.retryable() || tries == kWalTries) throw;
      std::this_thread::sleep_for(kWalPause);
    }
  }
  // FULL: an acknowledged write survives kill -9 and a loss of power.
  run("PRAGMA synchronous = FULL", {});
  run("PRAGMA foreign_keys = ON", {});
}

std::int64_t Connection::run(std::string_view sql, std::span<const Cell> arguments) {
  return guarded([&] {
    Bindings bindings;
    soci::statement statement(soci_->session);
    bindings.arguments(statement, arguments);
    statement.alloc();
    statement.prepare(std::string(sql));
    statement.define_and_bind();
    statement.execute(true);
    return static_cast<std::int64_t>(statement.get_affected_rows());
  });
}

void Connection::each_row(std::string_view sql, std::span<const Cell> arguments, std::span<const Kind> columns,
                          const std::function<void(Cells&)>& row) {
  HECHT_ASSERT(!columns.empty());
  guarded([&] {
    Bindings bindings;
    soci::statement statement(soci_->session);
    bindings.arguments(statement, arguments);
    bindings.columns(statement, columns);
    statement.alloc();
    statement.prepare(std::string(sql));
    statement.define_and_bind();
    statement.execute(false);
    Cells cells(columns.size());
    while (statement.fetch()) {
      bindings.read(cells, columns);
      row(cells);
    }
  });
}

}  // namespace hecht::storage
