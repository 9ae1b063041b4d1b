// A copy of a whole database as one text file, the same for SQLite and PostgreSQL.
//
// Why it exists: a copy of a running database must be of one moment, and must move between the two. The file is lines
// of JSON: a head with the step of the tables, per table its columns and rows, and an end with the number of rows and a
// hash over all lines, so that a file that was cut off or damaged is never restored.
#pragma once

#include <iosfwd>

#include "storage/migrations.h"

namespace hecht::storage {

// Gives the number of rows. The caller looks whether the stream is still good.
std::int64_t write_backup(Session& session, const base::Instant& now, std::ostream& out);

// Puts a copy into an empty database, all or nothing, with the tables as they were; migrate() then brings them to this
// program's. Gives the number of rows. `file` is for the place of a problem.
base::Result<std::int64_t> restore_backup(Database& database, const Migrations& migrations, std::istream& in,
                                          const std::string& file);

}  // namespace hecht::storage
