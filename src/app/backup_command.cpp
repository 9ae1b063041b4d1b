#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/database_access.h"
#include "app/phrases.h"
#include "storage/backup.h"

namespace hecht::app {

namespace {

base::Problem cannot_write(const std::string& file) {
  return {{}, {}, base::say_both(phrases::kCannotWrite, {file}), base::say_both(phrases::kCheckSpace)};
}

// On the disk, and not only in its cache: the copy is what is left when the machine dies.
bool sync_file(const std::string& file) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool synced = fsync(descriptor) == 0;
  return close(descriptor) == 0 && synced;
}

// A file beside it, which takes its place when it is whole; only the owner may read it, for it holds personal data.
std::optional<std::int64_t> write_file(storage::Session& session, const std::string& file) {
  const std::string part = file + ".part";
  std::error_code error;
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  std::filesystem::permissions(part, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
  if (!out || error) return std::nullopt;
  const auto rows = storage::write_backup(session, base::now(), out);
  out.close();
  if (out && sync_file(part)) {
    std::filesystem::rename(part, file, error);
    if (!error) return rows;
  }
  std::filesystem::remove(part, error);
  return std::nullopt;
}

}  // namespace

int backup(const StorageOptions& options) {
  return with_database(options, storage::Database::Absent::Refuse, [&](storage::Database& database) -> int {
    const auto language = options.common.lang();
    storage::Reading reading(database);
    if (options.file == "-") {
      storage::write_backup(reading, base::now(), std::cout);
      return kDone;  // main looks whether standard output took it
    }
    const auto rows = write_file(reading, options.file);
    if (!rows) return fail(cannot_write(options.file), language);
    tell(options.common, base::say_both(phrases::kCopied, {std::to_string(*rows), options.file}),
         base::Json::Object{{"rows", *rows}, {"file", options.file}});
    return kDone;
  });
}

}  // namespace hecht::app
