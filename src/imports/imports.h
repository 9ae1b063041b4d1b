// Imports through the web: files that were sent, what they would do, and the work itself as a job.
//
// Why it exists: a person looks before anything changes, and the work may take longer than a request and must outlive
// the node that began it. So the files wait in the database, and a job on any node reads and writes them under a lease,
// once. The files are removed when the work is done.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "imports/run_import.h"
#include "storage/jobs.h"

namespace hecht::imports {

inline constexpr std::string_view kImportJob = "import";
inline constexpr std::size_t kImportFilesMax = 20;

// Ready: it was read, and may be carried out. Refused: there are problems..
enum class ImportState : std::uint8_t { Ready, Refused, Waiting, Running, Done };
BOOST_DESCRIBE_ENUM(ImportState, Ready, Refused, Waiting, Running, Done)

struct UploadedFile {
  std::string name;
  std::string content_base64;
};
BOOST_DESCRIBE_STRUCT(UploadedFile, (), (name, content_base64))
struct ImportUpload {
  std::string kind;
  std::vector<UploadedFile> files;
  std::optional<std::int64_t> year;
  std::optional<std::int64_t> area_year;
  std::optional<base::Date> reference_date;
};
BOOST_DESCRIBE_STRUCT(ImportUpload, (), (kind, files, year, area_year, reference_date))

struct ImportRecord {
  std::string id;
  std::string kind;
  ImportState state = ImportState::Ready;
  std::string person_id;
  base::Instant created_at;
  std::optional<base::Instant> finished_at;
  std::string file_names;  // JSON
  std::string settings;    // JSON
  std::string report;      // JSON, see report_json
  std::int64_t lines_done = 0;
  std::int64_t lines_total = 0;
};
BOOST_DESCRIBE_STRUCT(ImportRecord, (),
                      (id, kind, state, person_id, created_at, finished_at, file_names, settings, report, lines_done,
                       lines_total))

// Both languages; a reader picks one (report_in).
base::Json report_json(const ImportResult& result);

// Reads the files and keeps them with what they would do. Problems when the request itself is wrong.
base::Result<ImportRecord> upload_import(storage::Database& database, const access::Actor& actor,
                                         const ImportUpload& upload, const ImportSettings& settings, base::Instant now);
// Puts the job in the queue. Nothing when there is no such import; false when it is not ready.
std::optional<bool> start_import(storage::Database& database, const access::Actor& actor, const std::string& id,
                                 base::Instant now);
std::optional<ImportRecord> load_import(storage::Session& session, const std::string& id);
struct ImportList {
  std::vector<ImportRecord> items;
  std::size_t total = 0;
};
ImportList list_imports(storage::Session& session, std::size_t offset, std::size_t limit);  // the last first

// The job. `settings` has what does not come from the upload.
void carry_out_import(storage::Database& database, const storage::Job& job, ImportSettings settings, base::Instant now);

}  // namespace hecht::imports
