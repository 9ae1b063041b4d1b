// Numbered steps that bring the tables of a database from any earlier version to that of this program.
//
// Why it exists: a database outlives programs. A step that was released is never edited; a change is a new step.
// The floors above add theirs after those of storage; the app puts them in one list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/session.h"

namespace hecht::storage {

struct Migration {
  std::string_view name;
  // Written for SQLite: INTEGER, TEXT, `) STRICT`, and DEFERRABLE behind every REFERENCES, so that a copy can be
  // restored in any order. PostgreSQL gets BIGINT and text that sorts by bytes, as SQLite's does.
  std::vector<std::string_view> statements;
};
using Migrations = std::vector<Migration>;  // the first is step 1

// The steps of this floor: audit and jobs.
Migrations storage_migrations();

// The number of the last step taken; 0 for an empty database.
std::int64_t migration_of(Session& session);
// Takes the steps that are missing, all or none, and gives their number. Two nodes may start at once. A database from a
// newer program is refused.
base::Result<std::int64_t> migrate(Database& database, const Migrations& migrations);
// As above within a transaction of the caller.
base::Result<std::int64_t> migrate(Upkeep& upkeep, const Migrations& migrations);
// A problem when the database is not at exactly the last of these steps.
std::optional<base::Problem> differs_from(Session& session, const Migrations& migrations);

}  // namespace hecht::storage
