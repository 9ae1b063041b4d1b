// Rows that an import wants in tables: compared with what is there, and written in few statements.
//
// Why it exists: importing the same file twice must change nothing, and a person wants to see what an import would do
// before it does it. So the kinds of import only say which rows there must be; here is found which are new, changed or
// gone, and only those are written.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/text.h"
#include "imports/import_problems.h"
#include "storage/session.h"

namespace hecht::imports {

struct TargetColumn {
  std::string_view name;
  storage::Kind kind = storage::Kind::Text;
};

// A table, and the columns of it that an import knows. Others keep what they have.
struct ImportTarget {
  std::string_view table;
  base::Phrase row_name;  // "gebied"
  std::vector<TargetColumn> key;
  std::vector<TargetColumn> values;
  // The column of the key by which present rows are looked up, such as a year; -1: the table is read whole.
  int scope = -1;
  // Present rows within those scopes that the files do not have are removed.
  bool whole = false;
  // The table has a column `version`.
  bool versioned = false;
};

struct StagedRow {
  storage::Cells key;
  storage::Cells values;
  const std::string* file = nullptr;
  int line = 0;
  std::string label;  // what people call it, where the key does not say
};

struct StagedTable {
  const ImportTarget* target = nullptr;
  const std::string* file = nullptr;  // that is being read
  std::vector<StagedRow> rows = {};

  void add(storage::Cells key, storage::Cells values, int line, std::string label = {}) {
    rows.push_back({std::move(key), std::move(values), file, line, std::move(label)});
  }
};

class StagedRows {
 public:
  // The file that the next rows come from; its name must outlive this.
  void begin_file(const std::string& name) { file_ = &name; }
  // `target` must outlive this.
  StagedTable& of(const ImportTarget& target);
  [[nodiscard]] std::size_t size() const;
  std::deque<StagedTable>& tables() { return tables_; }

 private:
  const std::string* file_ = nullptr;
  std::deque<StagedTable> tables_;
};

inline constexpr std::size_t kDifferencesMax = 100;

enum class DifferenceKind : std::uint8_t { Added, Changed, Removed };
struct Difference {
  DifferenceKind kind = DifferenceKind::Added;
  base::Text row_name;
  std::string label;
  std::string column;  // of a change
  std::string before;
  std::string after;
};

struct ImportPreview {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::vector<Difference> differences;  // the first
  [[nodiscard]] bool changes() const { return added + changed + removed > 0; }
};

// What to write: the rows of one table that are new or changed, and the keys of those to remove.
struct TablePlan {
  const ImportTarget* target = nullptr;
  std::vector<const StagedRow*> writes;
  std::vector<storage::Cells> removals;
};
struct ImportPlan {
  std::vector<TablePlan> tables;
  ImportPreview preview;
};

// Sorts the rows. Two rows of one key that differ are a problem; two that are the same count once.
ImportPlan plan_rows(storage::Session& session, StagedRows& rows, ImportProblems& problems);
// `progress` gets the number of rows written.
void write_rows(storage::Writing& writing, const ImportPlan& plan, const std::function<void(std::size_t)>& progress);

}  // namespace hecht::imports
