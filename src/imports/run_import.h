// One import: files of a kind are read, compared with the database, and written, all or nothing.
#pragma once

#include <memory>

#include "base/date.h"
#include "imports/import_kind.h"
#include "storage/change.h"

namespace hecht::imports {

struct ImportResult {
  ImportProblems problems;
  std::vector<base::Text> remarks;
  std::size_t rows = 0;  // that the files ask for
  ImportPreview preview;
  bool written = false;  // false for a preview, with problems, and when there was nothing to change
  [[nodiscard]] bool ok() const { return problems.total() == 0; }
};

// What it would do.
ImportResult preview_import(storage::Session& session, const ImportKind& kind, const std::vector<ImportFile>& files,
                            const ImportSettings& settings, const ImportAuthor& author, const base::Instant& now,
                            const ImportProgress& progress = {});

// Does it, and gives the change to commit: with the event of the import, so that the caller may add to the same change
// first. The event is nothing when nothing changed.
struct ImportWork {
  ImportResult result;
  std::optional<storage::AuditEvent> event;
};
ImportWork work_import(storage::Writing& writing, const ImportKind& kind, const std::vector<ImportFile>& files,
                       const ImportSettings& settings, const ImportAuthor& author, const base::Instant& now,
                       const ImportProgress& progress = {});

// In a change of its own.
ImportResult run_import(storage::Database& database, const ImportKind& kind, const std::vector<ImportFile>& files,
                        const ImportSettings& settings, const ImportAuthor& author, const base::Instant& now,
                        const ImportProgress& progress = {});

}  // namespace hecht::imports
