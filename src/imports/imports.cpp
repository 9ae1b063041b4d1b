#include "imports/imports.h"

#include "base/base64.h"
#include "feature/record.h"
#include "imports/phrases.h"
#include "storage/new_id.h"

namespace hecht::imports {

using namespace feature;

using base::Json;

namespace {

constexpr std::string_view kById = "FROM import_run WHERE id = :id";
constexpr std::string_view kAddFile =
    "INSERT INTO import_file (import_id, position, name, content) VALUES (:import, :position, :name, :content)";
constexpr std::string_view kFiles = "SELECT name, content FROM import_file WHERE import_id = :import ORDER BY position";
constexpr std::string_view kSetState = "UPDATE import_run SET state = :state WHERE id = :id AND state = :before";
constexpr std::string_view kFinish =
    "UPDATE import_run SET state = :state, report = :report, finished_at = :finished, lines_done = lines_total "
    "WHERE id = :id";
constexpr std::string_view kProgress =
    "UPDATE import_run SET state = 'running', lines_done = :done, lines_total = :total WHERE id = :id";

Json text_json(const base::Text& text) { return Json::Object{{"nl", text.nl}, {"en", text.en}}; }

Json problem_json(const base::Problem& problem) {
  return Json::Object{{"file", problem.place.file},           {"line", problem.place.line},
                      {"column", problem.place.column},       {"field", problem.field},
                      {"detail", text_json(problem.message)}, {"remedy", text_json(problem.remedy)}};
}

Json difference_json(const Difference& difference) {
  static const std::map<DifferenceKind, std::string> kWords = {
      {DifferenceKind::Added, "added"}, {DifferenceKind::Changed, "changed"}, {DifferenceKind::Removed, "removed"}};
  return Json::Object{{"change", kWords.at(difference.kind)},
                      {"kind", text_json(difference.row_name)},
                      {"label", difference.label},
                      {"column", difference.column},
                      {"before", difference.before},
                      {"after", difference.after}};
}

base::Result<std::vector<ImportFile>> decode_files(const ImportUpload& upload) {
  namespace p = phrases;
  std::vector<ImportFile> files;
  base::Problems problems;
  if (upload.files.empty() || upload.files.size() > kImportFilesMax) {
    problems.push_back({{}, "files", base::say_both(p::kFileCount), base::say_both(p::kFileCountRemedy)});
  }
  for (std::size_t i = 0; i < upload.files.size(); ++i) {
    const std::string path = "files[" + std::to_string(i) + "]";
    auto bytes = base::decode_base64(upload.files[i].content_base64);
    if (!bytes) {
      problems.push_back(
          {{}, path + ".contentBase64", base::say_both(p::kNoBase64), base::say_both(p::kNoBase64Remedy)});
      continue;
    }
    files.push_back({shown(upload.files[i].name), std::move(*bytes)});
  }
  if (!problems.empty()) return problems;
  return files;
}

ImportSettings merged(ImportSettings settings, const ImportUpload& upload) {
  settings.year = upload.year;
  settings.area_year = upload.area_year;
  settings.reference_date = upload.reference_date;
  return settings;
}

storage::AuditEvent event_of(const ImportRecord& record, const access::Actor& actor, const base::Instant& now,
                             std::string action) {
  return {now, actor.person_id, {}, std::move(action), {"import", record.id}, {{"kind", record.kind}}};
}

// What the upload said beside its files, kept as the upload itself without them.
std::string settings_text(const ImportUpload& upload) {
  ImportUpload without = upload;
  without.files.clear();
  return http::to_json(without).to_string();
}

ImportUpload settings_of(const ImportRecord& record) {
  const auto json = base::parse_json(record.settings);
  HECHT_ASSERT(json.ok());
  auto upload = http::from_json<ImportUpload>(*json);
  HECHT_ASSERT(upload.ok());
  return std::move(*upload);
}

std::vector<ImportFile> kept_files(storage::Session& session, const std::string& id) {
  std::vector<ImportFile> files;
  for (auto& [name, content] : session.rows<std::string, std::string>(kFiles, {id})) {
    auto bytes = base::decode_base64(content);
    HECHT_ASSERT(bytes.has_value());
    files.push_back({std::move(name), std::move(*bytes)});
  }
  return files;
}

// Seen by who waits, so in a transaction of its own; at most once a second.
class Progress {
 public:
  Progress(storage::Database& database, std::string id) : database_(database), id_(std::move(id)) {}
  void operator()(std::size_t done, std::size_t total) {
    const auto now = base::now().seconds;
    if (now == last_) return;
    last_ = now;
    storage::Upkeep upkeep(database_);
    upkeep.run(kProgress, {static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), id_});
    upkeep.commit();
  }

 private:
  storage::Database& database_;
  std::string id_;
  std::int64_t last_ = 0;
};

void finish(storage::Writing& writing, const ImportRecord& record, const ImportResult& result,
            const base::Instant& now) {
  writing.run(kFinish, {result.ok() ? "done" : "refused", report_json(result).to_string(), now.seconds, record.id});
  writing.run("DELETE FROM import_file WHERE import_id = :id", {record.id});
}

}  // namespace

Json report_json(const ImportResult& result) {
  Json::Array remarks;
  Json::Array problems;
  Json::Array differences;
  for (const auto& remark : result.remarks) remarks.push_back(text_json(remark));
  for (const auto& problem : result.problems.first()) problems.push_back(problem_json(problem));
  for (const auto& difference : result.preview.differences) differences.push_back(difference_json(difference));
  const auto& preview = result.preview;
  return Json::Object{{"rows", result.rows},
                      {"added", preview.added},
                      {"changed", preview.changed},
                      {"unchanged", preview.unchanged},
                      {"removed", preview.removed},
                      {"differences", std::move(differences)},
                      {"remarks", std::move(remarks)},
                      {"problemsTotal", result.problems.total()},
                      {"problems", std::move(problems)}};
}

base::Result<ImportRecord> upload_import(storage::Database& database, const access::Actor& actor,
                                         const ImportUpload& upload, const ImportSettings& settings,
                                         base::Instant now) {
  const auto* kind = find_import_kind(upload.kind);
  if (kind == nullptr) {
    std::vector<std::string> kinds;
    for (const auto* each : import_kinds()) kinds.emplace_back(each->id);
    return base::Problem{
        {}, "kind", base::say_both(phrases::kNoWord, {shown(upload.kind)}), base::choose_among(upload.kind, kinds)};
  }
  const auto files = decode_files(upload);
  if (!files) return files.problems();
  ImportRecord record;
  record.id = storage::new_id();
  record.kind = upload.kind;
  record.person_id = actor.person_id;
  record.created_at = {now.seconds, 0};
  record.settings = settings_text(upload);
  Json::Array names;
  for (const auto& file : *files) names.emplace_back(file.name);
  record.file_names = Json(std::move(names)).to_string();
  {
    storage::Reading reading(database);
    const auto result = preview_import(reading, *kind, *files, merged(settings, upload), {actor.person_id, {}}, now);
    record.state = result.ok() ? ImportState::Ready : ImportState::Refused;
    record.report = report_json(result).to_string();
    record.lines_total = static_cast<std::int64_t>(result.rows);
  }
  storage::Change change(database);
  insert(change, "import_run", record);
  // Of files with problems nothing is kept: there may be anything in them.
  for (std::size_t i = 0; i < files->size() && record.state == ImportState::Ready; ++i) {
    change.run(kAddFile, {record.id, static_cast<std::int64_t>(i), (*files)[i].name, upload.files[i].content_base64});
  }
  change.commit(event_of(record, actor, now, "import.upload"));
  return record;
}

std::optional<bool> start_import(storage::Database& database, const access::Actor& actor, const std::string& id,
                                 base::Instant now) {
  storage::Change change(database);
  const auto record = load_import(change, id);
  if (!record) return std::nullopt;
  if (change.run(kSetState, {"waiting", id, "ready"}) != 1) return false;
  storage::enqueue(change, std::string(kImportJob), id, now);
  change.commit(event_of(*record, actor, now, "import.start"));
  return true;
}

std::optional<ImportRecord> load_import(storage::Session& session, const std::string& id) {
  return select_one<ImportRecord>(session, kById, {id});
}

ImportList list_imports(storage::Session& session, std::size_t offset, std::size_t limit) {
  ImportList list;
  list.total = static_cast<std::size_t>(session.value<std::int64_t>("SELECT count(*) FROM import_run"));
  list.items = select<ImportRecord>(session, "FROM import_run ORDER BY created_at DESC, id LIMIT :limit OFFSET :offset",
                                    {static_cast<std::int64_t>(limit), static_cast<std::int64_t>(offset)});
  return list;
}

void carry_out_import(storage::Database& database, const storage::Job& job, ImportSettings settings,
                      base::Instant now) {
  std::optional<ImportRecord> record;
  std::vector<ImportFile> files;
  {
    storage::Reading reading(database);
    record = load_import(reading, job.payload);
    HECHT_ASSERT(record.has_value());
    files = kept_files(reading, record->id);
  }
  const auto& kind = *find_import_kind(record->kind);
  settings = merged(std::move(settings), settings_of(*record));
  const ImportAuthor author{record->person_id, {}};
  {
    // Read once to show how far it is: what the writing does nobody sees before it is done.
    storage::Reading reading(database);
    preview_import(reading, kind, files, settings, author, now, Progress(database, record->id));
  }
  storage::Change change(database);
  auto work = work_import(change, kind, files, settings, author, now);
  if (!storage::finish_job(change, job)) return;
  finish(change, *record, work.result, now);
  if (!work.event) work.event = event_of(*record, {author.person_id, {}}, now, "import.without-change");
  change.commit(*work.event);
}

}  // namespace hecht::imports
