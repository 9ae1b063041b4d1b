// A file for an import: the first byte chooses the kind, the rest is the file. It is read against an empty database,
// and, when nothing is wrong with it, written: the same file must then change nothing.
#include "base/identifiers.h"
#include "imports/run_import.h"
#include "register/area_migrations.h"
#include "register/migrations.h"
#include "shipped.h"

namespace hecht::imports {
namespace {

storage::Database& database() {
  static const auto opened = [] {
    auto result = storage::Database::open("sqlite::memory:");
    HECHT_ASSERT(result.ok());
    auto migrations = storage::storage_migrations();
    for (const auto& floor : {registry::register_migrations(), registry::area_migrations()}) {
      migrations.insert(migrations.end(), floor.begin(), floor.end());
    }
    HECHT_ASSERT(storage::migrate(**result, migrations).ok());
    return std::move(*result);
  }();
  return *opened;
}

ImportSettings settings() {
  ImportSettings settings;
  settings.year = 2024;
  settings.reference_date = base::Date{2024, 4, 1};
  for (const auto& option : fuzz::shipped().lists().at("discipline")) settings.disciplines.push_back(option.id);
  return settings;
}

}  // namespace
}  // namespace hecht::imports

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecht;
  using namespace hecht::imports;
  if (size == 0) return 0;
  const auto& kind = *import_kinds()[data[0] % import_kinds().size()];
  const std::vector<ImportFile> files = {{"bestand.csv", std::string(fuzz::text_of(data + 1, size - 1))}};
  static const ImportSettings kSettings = settings();
  const base::Instant now{1'712'000'000, 0};
  // Never committed, so that every input meets an empty database.
  storage::Change change(database());
  const auto work = work_import(change, kind, files, kSettings, {}, now);
  for (const auto& problem : work.result.problems.first()) {
    const auto line = base::to_string(problem, base::Language::Dutch);
    HECHT_ASSERT(base::is_valid_utf8(line));
    HECHT_ASSERT(problem.place.line >= 0 && problem.place.column >= 0);
    HECHT_ASSERT(!problem.message.nl.empty());
  }
  HECHT_ASSERT(work.result.ok() || !work.result.written);
  if (!work.result.written) return 0;
  const auto again = work_import(change, kind, files, kSettings, {}, now);
  HECHT_ASSERT(again.result.ok());
  HECHT_ASSERT(!again.result.preview.changes());
  return 0;
}
