#include <algorithm>

#include "storage/migrations.h"
#include "storage/phrases.h"

namespace hecht::storage {

namespace {

// Any number that no other program on the same PostgreSQL takes for its own lock.
constexpr std::int64_t kMigrationLock = 0x6865636874;  // "hecht"

constexpr std::string_view kCreateTable =
    "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, instant TEXT NOT NULL) "
    "STRICT";
constexpr std::string_view kInsert = "INSERT INTO migration (number, name, instant) VALUES (:number, :name, :instant)";
constexpr std::string_view kLast = "SELECT COALESCE(MAX(number), 0) FROM migration";
constexpr std::string_view kTableSqlite =
    "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'migration'";
constexpr std::string_view kTablePostgres =
    "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'";

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// The words of SQLite's tables in those of PostgreSQL.
std::string for_postgres(std::string_view sql) {
  std::string result;
  for (std::size_t at = 0; at < sql.size();) {
    if (!is_word(sql[at])) {
      result += sql[at++];
      continue;
    }
    const auto end = std::find_if_not(sql.begin() + static_cast<std::ptrdiff_t>(at), sql.end(), is_word);
    const auto word = sql.substr(at, static_cast<std::size_t>(end - sql.begin()) - at);
    at += word.size();
    if (word == "INTEGER") {
      result += "BIGINT";
    } else if (word == "TEXT") {
      result += "TEXT COLLATE \"C\"";
    } else if (word != "STRICT") {
      result += word;
    }
  }
  return result;
}

std::size_t count(std::string_view sql, std::string_view word) {
  std::size_t found = 0;
  for (auto at = sql.find(word); at != std::string_view::npos; at = sql.find(word, at + word.size())) ++found;
  return found;
}

void define(Upkeep& upkeep, std::string_view sql) {
  HECHT_ASSERT(count(sql, "REFERENCES") == count(sql, "DEFERRABLE"));
  upkeep.run(upkeep.engine() == Engine::Postgres ? for_postgres(sql) : std::string(sql));
}

base::Problem newer(std::int64_t present, std::size_t known) {
  return {{},
          {},
          base::say_both(phrases::kNewer, {std::to_string(present), std::to_string(known)}),
          base::say_both(phrases::kNewerRemedy)};
}

}  // namespace

std::int64_t migration_of(Session& session) {
  const auto exists = session.engine() == Engine::Postgres ? kTablePostgres : kTableSqlite;
  return session.value<std::int64_t>(exists) == 0 ? 0 : session.value<std::int64_t>(kLast);
}

std::optional<base::Problem> differs_from(Session& session, const Migrations& migrations) {
  const auto present = migration_of(session);
  const auto known = static_cast<std::int64_t>(migrations.size());
  if (present == known) return std::nullopt;
  if (present > known) return newer(present, migrations.size());
  return base::Problem{{},
                       {},
                       base::say_both(phrases::kOlder, {std::to_string(present), std::to_string(known)}),
                       base::say_both(phrases::kOlderRemedy)};
}

base::Result<std::int64_t> migrate(Upkeep& upkeep, const Migrations& migrations) {
  // SQLite has taken its write lock with the transaction.
  if (upkeep.engine() == Engine::Postgres) {
    upkeep.run("SELECT pg_advisory_xact_lock(" + std::to_string(kMigrationLock) + ")");
  }
  define(upkeep, kCreateTable);
  const auto present = migration_of(upkeep);
  if (present > static_cast<std::int64_t>(migrations.size())) return newer(present, migrations.size());
  for (auto number = present; number < static_cast<std::int64_t>(migrations.size()); ++number) {
    const auto& migration = migrations[static_cast<std::size_t>(number)];
    for (const auto statement : migration.statements) define(upkeep, statement);
    upkeep.run(kInsert, {number + 1, std::string(migration.name), to_string(base::now())});
  }
  return static_cast<std::int64_t>(migrations.size()) - present;
}

base::Result<std::int64_t> migrate(Database& database, const Migrations& migrations) {
  Upkeep upkeep(database);
  auto taken = migrate(upkeep, migrations);
  if (taken) upkeep.commit();
  return taken;
}

}  // namespace hecht::storage
