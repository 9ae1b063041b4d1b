#include <algorithm>

#include "app/database_access.h"
#include "app/demo_networks.h"
#include "app/demo_people.h"
#include "app/embedded.h"
#include "app/import_settings.h"
#include "app/phrases.h"
#include "imports/run_import.h"
#include "storage/tables.h"

namespace hecht::app {

namespace {

struct DemoFile {
  std::string_view kind;
  std::string_view name;
  std::optional<std::int64_t> year = {};  // else that of the file
};
// The districts here have the same codes and names in 2024 as in 2022, so their borders are loaded for both.
constexpr std::int64_t kFiguresYear = 2024;
// In an order in which everything refers to what is there.
constexpr DemoFile kDemoFiles[] = {{"cbs-kwb", "kerncijfers_wijken_en_buurten_2024.csv"},
                                   {"areas", "gemeente_2022.geojson"},
                                   {"areas", "wijk_2022.geojson"},
                                   {"areas", "gemeente_2022.geojson", kFiguresYear},
                                   {"areas", "wijk_2022.geojson", kFiguresYear},
                                   {"regions", "regions.csv"},
                                   {"parties", "parties.csv"},
                                   {"practices", "practices.csv"},
                                   {"memberships", "memberships.csv"},
                                   {"enrolment-counts", "enrolment-counts.csv"},
                                   {"deprived-counts", "deprived-counts.csv"},
                                   {"awards", "awards.csv"}};

// The head of the audit chain is there from the first migration on.
std::optional<base::Problem> require_empty(storage::Session& session) {
  for (const auto& table : storage::tables_of(session)) {
    if (table.name == "audit_head") continue;
    if (!session.row<std::int64_t>("SELECT 1 FROM " + table.name + " LIMIT 1")) continue;
    return base::Problem{{},
                         "--database",
                         base::say_both(phrases::kDemoNotEmpty, {table.name}),
                         base::say_both(phrases::kDemoNotEmptyRemedy)};
  }
  return std::nullopt;
}

imports::ImportFile demo_file(std::string_view name) {
  const auto& files = embedded_demo();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.name == name; });
  HECHT_ASSERT(found != files.end());
  return {std::string(name), std::string(found->text)};
}

}  // namespace

int load_demo(const StorageOptions& options) {
  const auto language = options.common.lang();
  const auto catalogue = load_catalogue(options.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  auto settings = import_settings(*catalogue);
  return with_database(options, storage::Database::Absent::Create, [&](storage::Database& database) -> int {
    const auto migrated = storage::migrate(database, all_migrations());
    if (!migrated) return refuse(migrated.problems(), language);
    // One change, so that what was cut off can be done again; how far the networks are and the people come last.
    storage::Change change(database);
    if (const auto problem = require_empty(change)) return refuse({*problem}, language);
    std::size_t rows = 0;
    std::optional<storage::AuditEvent> last;
    for (const auto& [kind, name, year] : kDemoFiles) {
      settings.year = year;
      auto work =
          imports::work_import(change, *imports::find_import_kind(kind), {demo_file(name)}, settings, {}, base::now());
      if (!work.result.ok()) return refuse(work.result.problems.first(), language);
      rows += work.result.preview.added;
      if (last) change.record(*last);
      last = std::move(work.event);
    }
    change.commit(*last);
    add_demo_networks(database, base::now());
    const auto people = add_demo_people(database, base::now());
    tell(options.common, base::say_both(phrases::kDemoLoaded, {std::to_string(rows), std::to_string(people)}),
         base::Json::Object{{"rows", rows}, {"people", people}});
    return kDone;
  });
}

}  // namespace hecht::app
