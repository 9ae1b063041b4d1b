// What the commands on the database share: the tables of the whole program, opening, and failures as an exit code.
#pragma once

#include <functional>

#include "app/commands.h"
#include "base/json.h"
#include "storage/migrations.h"

namespace hecht::app {

// Of all floors, in order; a floor that gets tables adds its steps at the end.
storage::Migrations all_migrations();

// Runs the work on the database. What is wrong with the address is kBadInput, what fails on the way kOutsideFailure;
// both are told on stderr.
int with_database(const StorageOptions& options, storage::Database::Absent absent,
                  const std::function<int(storage::Database&)>& work);

// For what comes from outside and not from the user's input: prints it and answers kOutsideFailure.
int fail(const base::Problem& problem, base::Language language);

// One line in the language, or one JSON document.
void tell(const CommonOptions& options, const base::Text& line, const base::Json& json);

}  // namespace hecht::app
