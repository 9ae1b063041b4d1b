#include "imports/run_import.h"

#include "base/sha256.h"
#include "imports/phrases.h"

namespace hecht::imports {

using base::Json;

namespace {

// Kept together: the plan points into the rows, and those to the names of the files.
struct Prepared {
  std::vector<ImportText> texts;
  StagedRows rows;
  ImportPlan plan;
};

void tell_encoding(const ImportText& text, std::vector<base::Text>& remarks) {
  if (text.encoding == Encoding::Windows1252) {
    remarks.push_back(base::say_both(phrases::kReadAsWindows, {text.file}));
  } else if (text.encoding == Encoding::Utf8WithMark) {
    remarks.push_back(base::say_both(phrases::kReadWithMark, {text.file}));
  }
}

ImportResult prepare(ImportReading reading, const ImportKind& kind, const std::vector<ImportFile>& files,
                     Prepared& prepared) {
  if (!reading.progress) reading.progress = [](std::size_t, std::size_t) {};
  prepared.texts.reserve(files.size());
  for (const auto& file : files) {
    auto text = read_text(file);
    if (!text) {
      for (const auto& problem : text.problems()) reading.problems.add(problem);
      continue;
    }
    const auto& kept = prepared.texts.emplace_back(std::move(*text));
    tell_encoding(kept, reading.remarks);
    reading.rows.begin_file(kept.file);
    kind.read(reading, kept);
  }
  prepared.rows = std::move(reading.rows);
  ImportResult result;
  prepared.plan = plan_rows(reading.session, prepared.rows, reading.problems);
  result.rows = prepared.rows.size();
  result.problems = std::move(reading.problems);
  result.remarks = std::move(reading.remarks);
  if (result.ok()) result.preview = prepared.plan.preview;
  return result;
}

storage::AuditEvent event_of(const ImportKind& kind, const std::vector<ImportFile>& files, const ImportPreview& preview,
                             const ImportAuthor& author, const base::Instant& now) {
  Json::Array names;
  for (const auto& file : files) {
    names.emplace_back(Json::Object{{"name", file.name}, {"sha256", base::sha256_hex(file.bytes)}});
  }
  return {now,
          author.person_id,
          author.organisation_id,
          "import." + std::string(kind.id),
          {"import", std::string(kind.id)},
          {{"files", std::move(names)},
           {"added", preview.added},
           {"changed", preview.changed},
           {"removed", preview.removed}}};
}

}  // namespace

ImportResult preview_import(storage::Session& session, const ImportKind& kind, const std::vector<ImportFile>& files,
                            const ImportSettings& settings, const ImportAuthor& author, const base::Instant& now,
                            const ImportProgress& progress) {
  Prepared prepared;
  return prepare({session, settings, author, now, progress}, kind, files, prepared);
}

ImportWork work_import(storage::Writing& writing, const ImportKind& kind, const std::vector<ImportFile>& files,
                       const ImportSettings& settings, const ImportAuthor& author, const base::Instant& now,
                       const ImportProgress& progress) {
  ImportWork work;
  Prepared prepared;
  work.result = prepare({writing, settings, author, now, progress}, kind, files, prepared);
  if (!work.result.ok() || !work.result.preview.changes()) return work;
  const std::size_t total = work.result.preview.added + work.result.preview.changed;
  write_rows(writing, prepared.plan, [&](std::size_t done) {
    if (progress) progress(done, total);
  });
  work.result.written = true;
  work.event = event_of(kind, files, work.result.preview, author, now);
  return work;
}

ImportResult run_import(storage::Database& database, const ImportKind& kind, const std::vector<ImportFile>& files,
                        const ImportSettings& settings, const ImportAuthor& author, const base::Instant& now,
                        const ImportProgress& progress) {
  storage::Change change(database);
  auto work = work_import(change, kind, files, settings, author, now, progress);
  if (work.event) change.commit(*work.event);
  return std::move(work.result);
}

}  // namespace hecht::imports
