#include "app/database_access.h"

#include <iostream>

#include "access/migrations.h"
#include "applications/migrations.h"
#include "register/area_migrations.h"
#include "register/migrations.h"
#include "register/publications.h"
#include "storage/failure.h"

namespace hecht::app {

storage::Migrations all_migrations() {
  auto all = storage::storage_migrations();
  for (const auto& floor : {access::access_migrations(), registry::register_migrations(), registry::area_migrations(),
                            registry::publication_migrations(), applications::application_migrations()})
    all.insert(all.end(), floor.begin(), floor.end());
  return all;
}

int fail(const base::Problem& problem, base::Language language) {
  std::cerr << base::to_string(problem, language) << '\n';
  return kOutsideFailure;
}

int with_database(const StorageOptions& options, storage::Database::Absent absent,
                  const std::function<int(storage::Database&)>& work) {
  const auto language = options.common.lang();
  if (auto problem = storage::Database::check_url(options.database)) {
    problem->field = "--database";
    return refuse({*problem}, language);
  }
  const auto database = storage::Database::open(options.database, absent);
  if (!database) return fail(database.problems().front(), language);
  try {
    return work(**database);
  } catch (const storage::Failure& failure) {
    return fail(failure.problem(), language);
  }
}

void tell(const CommonOptions& options, const base::Text& line, const base::Json& json) {
  std::cout << (options.json ? json.to_string() : line.in(options.lang())) << '\n';
}

}  // namespace hecht::app
