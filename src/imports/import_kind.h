// What can be imported: of each kind its columns, an example, its rules, and how its rows become rows of tables.
//
// Why it exists: the command, the web and the guide tell the same, and a new kind is one file and a line in
// import_kinds.cpp. A kind only reads: what is new, changed or gone is found, and written, in one place
// (import_rows.h).
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "imports/import_problems.h"
#include "imports/import_rows.h"
#include "imports/import_text.h"

namespace hecht::imports {

// What a file may leave out, given beside it.
struct ImportSettings {
  std::optional<std::int64_t> year;          // of the file; else of its name: "wijk_2022.geojson"
  std::optional<std::int64_t> area_year;     // of the division of areas it speaks of; else the year of the file
  std::optional<base::Date> reference_date;  // of counts
  std::vector<std::string> disciplines;      // the ids there are
};

// Who imports; both empty for the program itself, as on the command line.
struct ImportAuthor {
  std::string person_id;
  std::string organisation_id;
};

// Lines read, and how many there are.
using ImportProgress = std::function<void(std::size_t done, std::size_t total)>;

// One import while it is read.
struct ImportReading {
  storage::Session& session;
  const ImportSettings& settings;
  const ImportAuthor& author;
  base::Instant now;
  ImportProgress progress;
  ImportProblems problems = {};
  std::vector<base::Text> remarks = {};  // what who imports must know, and is no fault
  StagedRows rows = {};
};

struct ImportColumn {
  std::string_view name;  // as the example has it
  base::Phrase meaning;
  bool required = true;
  bool number = false;
  std::vector<std::string_view> other_names = {};  // in lower case
};

struct ImportKind {
  std::string_view id;
  base::Phrase title;
  std::vector<ImportColumn> columns;
  std::string_view example;  // a header and at least one row
  std::vector<base::Phrase> rules;
  // Tells all problems of a file; what it stages is only used when there are none.
  void (*read)(ImportReading& reading, const ImportText& file);
};

// In the order in which they are best loaded.
const std::vector<const ImportKind*>& import_kinds();
// Null when there is none of that name.
const ImportKind* find_import_kind(std::string_view id);

}  // namespace hecht::imports
