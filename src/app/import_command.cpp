#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/database_access.h"
#include "app/import_settings.h"
#include "app/meter.h"
#include "app/phrases.h"
#include "imports/run_import.h"

namespace hecht::app {

using base::Json;
using imports::ImportResult;

namespace {

constexpr std::size_t kDifferencesShown = 20;

base::Result<std::vector<imports::ImportFile>> load_files(const std::vector<std::string>& paths) {
  std::vector<imports::ImportFile> files;
  base::Problems problems;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    // An empty file sets the fail bit of the output, which is no failure to read.
    if (in.peek() != std::ifstream::traits_type::eof()) bytes << in.rdbuf();
    if (!in.is_open() || in.bad() || std::filesystem::is_directory(path)) {
      problems.push_back(
          {{path, 0, 0}, {}, base::say_both(phrases::kCannotReadIt), base::say_both(phrases::kCheckFile)});
      continue;
    }
    files.push_back({path, std::move(bytes).str()});
  }
  if (!problems.empty()) return problems;
  return files;
}

int refuse_import(const imports::ImportProblems& problems, base::Language language) {
  for (const auto& problem : problems.first()) std::cerr << base::to_string(problem, language) << '\n';
  const std::size_t more = problems.total() - problems.first().size();
  if (more > 0) std::cerr << base::say(language, phrases::kImportMore, {std::to_string(more)}) << '\n';
  std::cerr << base::say(language, phrases::kImportRefused, {std::to_string(problems.total())}) << '\n';
  return kBadInput;
}

std::string difference_line(const imports::Difference& difference, base::Language language) {
  const std::string& name = difference.row_name.in(language);
  switch (difference.kind) {
    case imports::DifferenceKind::Added:
      return base::say(language, phrases::kDifferenceAdded, {name, difference.label});
    case imports::DifferenceKind::Removed:
      return base::say(language, phrases::kDifferenceRemoved, {name, difference.label});
    case imports::DifferenceKind::Changed:
      break;
  }
  return base::say(language, phrases::kDifferenceChanged,
                   {name, difference.label, difference.column, difference.before, difference.after});
}

Json::Object to_json(const ImportResult& result, base::Language language) {
  Json::Array remarks;
  for (const auto& remark : result.remarks) remarks.emplace_back(remark.in(language));
  const auto& preview = result.preview;
  return {{"rows", result.rows},          {"added", preview.added},
          {"changed", preview.changed},   {"unchanged", preview.unchanged},
          {"removed", preview.removed},   {"written", result.written},
          {"remarks", std::move(remarks)}};
}

void report(const ImportOptions& options, const ImportResult& result) {
  const auto& common = options.storage.common;
  const auto& preview = result.preview;
  if (!common.json) {
    for (const auto& remark : result.remarks) {
      std::cout << base::say(common.lang(), phrases::kImportRemark, {remark.in(common.lang())}) << '\n';
    }
    const std::size_t shown = options.dry_run ? std::min(preview.differences.size(), kDifferencesShown) : 0;
    for (std::size_t i = 0; i < shown; ++i) {
      std::cout << difference_line(preview.differences[i], common.lang()) << '\n';
    }
  }
  tell(common,
       base::say_both(phrases::kImported,
                      {std::to_string(result.rows), std::to_string(preview.added), std::to_string(preview.changed),
                       std::to_string(preview.unchanged), std::to_string(preview.removed)}),
       to_json(result, common.lang()));
  if (options.dry_run && !common.json) std::cout << base::say(common.lang(), phrases::kDryRun) << '\n';
}

}  // namespace

std::string import_help(const std::string& kind, base::Language language) {
  const auto* found = imports::find_import_kind(kind);
  HECHT_ASSERT(found != nullptr);
  std::string help = "\n" + base::say(language, found->title) + "\n\n";
  help += base::say(language, phrases::kImportColumns) + ":\n";
  for (const auto& column : found->columns) {
    help += "  " + std::string(column.name) + ": " + base::say(language, column.meaning);
    if (!column.required) help += " " + base::say(language, phrases::kImportColumnOptional);
    help += '\n';
  }
  help += "\n" + base::say(language, phrases::kImportExample) + ":\n" + std::string(found->example);
  help += "\n" + base::say(language, phrases::kImportRules) + ":\n";
  for (const auto& rule : found->rules) help += "  - " + base::say(language, rule) + '\n';
  return help + "  - " + base::say(language, phrases::kImportFormat);
}

imports::ImportSettings import_settings(const schemes::Catalogue& catalogue) {
  imports::ImportSettings settings;
  const auto list = catalogue.lists().find("discipline");
  HECHT_ASSERT(list != catalogue.lists().end());
  for (const auto& option : list->second) settings.disciplines.push_back(option.id);
  return settings;
}

int refuse_import_kind(const ImportOptions& options) {
  std::vector<std::string> kinds;
  for (const auto* kind : imports::import_kinds()) kinds.emplace_back(kind->id);
  const bool none = options.kind.empty();
  return refuse(
      {{{},
        "import",
        none ? base::say_both(phrases::kNoImportKind) : base::say_both(phrases::kUnknownImportKind, {options.kind}),
        none ? base::choose_from(kinds) : base::choose_among(options.kind, kinds)}},
      options.storage.common.lang());
}

int import_files(const ImportOptions& options) {
  const auto language = options.storage.common.lang();
  const auto files = load_files(options.files);
  if (!files) return refuse(files.problems(), language);
  const auto& kind = *imports::find_import_kind(options.kind);
  const auto catalogue = load_catalogue(options.storage.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  auto settings = import_settings(*catalogue);
  if (options.year != 0) settings.year = options.year;
  if (options.area_year != 0) settings.area_year = options.area_year;
  if (!options.reference_date.empty()) {
    const auto day = day_or_today(options.reference_date);
    if (!day) return refuse(day.problems(), language);
    settings.reference_date = *day;
  }
  return with_database(options.storage, storage::Database::Absent::Create, [&](storage::Database& database) -> int {
    const auto migrated = storage::migrate(database, all_migrations());
    if (!migrated) return refuse(migrated.problems(), language);
    const auto import = [&] {
      Meter meter(language, phrases::kProgressReading);
      const auto progress = [&](std::size_t done, std::size_t total) { meter(done, total); };
      if (!options.dry_run) return run_import(database, kind, *files, settings, {}, base::now(), progress);
      storage::Reading reading(database);
      return preview_import(reading, kind, *files, settings, {}, base::now(), progress);
    };
    const ImportResult result = import();
    if (!result.ok()) return refuse_import(result.problems, language);
    report(options, result);
    return kDone;
  });
}

}  // namespace hecht::app
