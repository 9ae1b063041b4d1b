#include "app/database_access.h"
#include "app/phrases.h"

namespace hecht::app {

int migrate(const StorageOptions& options) {
  return with_database(options, storage::Database::Absent::Create, [&](storage::Database& database) -> int {
    const auto migrations = all_migrations();
    const auto taken = storage::migrate(database, migrations);
    if (!taken) return refuse(taken.problems(), options.common.lang());
    tell(options.common,
         base::say_both(phrases::kMigrated, {std::to_string(*taken), std::to_string(migrations.size())}),
         base::Json::Object{{"steps_taken", *taken}, {"step", migrations.size()}});
    return kDone;
  });
}

}  // namespace hecht::app
