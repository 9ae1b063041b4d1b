#include <fstream>
#include <iostream>

#include "app/database_access.h"
#include "app/phrases.h"
#include "storage/backup.h"

namespace hecht::app {

int restore(const StorageOptions& options) {
  const auto language = options.common.lang();
  std::ifstream file;
  if (options.file != "-") {
    file.open(options.file, std::ios::binary);
    if (!file) {
      return refuse(
          {{{}, {}, base::say_both(phrases::kCannotRead, {options.file}), base::say_both(phrases::kCheckFile)}},
          language);
    }
  }
  return with_database(options, storage::Database::Absent::Create, [&](storage::Database& database) -> int {
    auto& in = options.file == "-" ? std::cin : static_cast<std::istream&>(file);
    const auto rows = storage::restore_backup(database, all_migrations(), in, options.file);
    if (!rows) return refuse(rows.problems(), language);
    tell(options.common, base::say_both(phrases::kRestored, {std::to_string(*rows), options.file}),
         base::Json::Object{{"rows", *rows}, {"file", options.file}});
    return kDone;
  });
}

}  // namespace hecht::app
