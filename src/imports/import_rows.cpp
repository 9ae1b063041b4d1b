#include "imports/import_rows.h"

#include <algorithm>

#include "imports/phrases.h"

namespace hecht::imports {

using storage::Cell;
using storage::Cells;

namespace {

// SQLite takes 32,766 values in a statement; beyond some hundreds nothing is won.
constexpr std::size_t kValuesPerStatement = 900;

std::string to_text(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) return base::shortened(*text);
  return {};
}

std::string joined(const Cells& cells) {
  std::string text;
  for (const auto& cell : cells) text += (text.empty() ? "" : " ") + to_text(cell);
  return text;
}

std::string label_of(const StagedRow& row) { return row.label.empty() ? joined(row.key) : row.label; }

struct PresentRow {
  Cells key;
  Cells values;
};

std::vector<TargetColumn> columns_of(const ImportTarget& target) {
  auto columns = target.key;
  columns.insert(columns.end(), target.values.begin(), target.values.end());
  return columns;
}

std::string names_of(const std::vector<TargetColumn>& columns) {
  std::string names;
  for (const auto& column : columns) names.append(names.empty() ? "" : ", ").append(column.name);
  return names;
}

void load(storage::Session& session, const ImportTarget& target, const Cell* scope, std::vector<PresentRow>& rows) {
  const auto columns = columns_of(target);
  std::vector<storage::Kind> kinds;
  for (const auto& column : columns) kinds.push_back(column.kind);
  std::string sql = "SELECT " + names_of(columns) + " FROM " + std::string(target.table);
  Cells arguments;
  if (scope != nullptr) {
    sql += " WHERE " + std::string(target.key[static_cast<std::size_t>(target.scope)].name) + " = :scope";
    arguments.push_back(*scope);
  }
  session.each_row(sql, arguments, kinds, [&](Cells& cells) {
    const auto middle = cells.begin() + static_cast<std::ptrdiff_t>(target.key.size());
    rows.push_back({{std::make_move_iterator(cells.begin()), std::make_move_iterator(middle)},
                    {std::make_move_iterator(middle), std::make_move_iterator(cells.end())}});
  });
}

// The rows that are there, sorted by key; of a table with scopes only those in the scopes of the staged rows.
std::vector<PresentRow> present_rows(storage::Session& session, const StagedTable& staged) {
  const auto& target = *staged.target;
  std::vector<PresentRow> rows;
  if (target.scope < 0) {
    load(session, target, nullptr, rows);
  } else {
    std::vector<Cell> scopes;
    for (const auto& row : staged.rows) {
      const auto& scope = row.key[static_cast<std::size_t>(target.scope)];
      if (scopes.empty() || scopes.back() != scope) scopes.push_back(scope);
    }
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    for (const auto& scope : scopes) load(session, target, &scope, rows);
  }
  std::sort(rows.begin(), rows.end(), [](const PresentRow& a, const PresentRow& b) { return a.key < b.key; });
  return rows;
}

void sort_and_check(StagedTable& staged, ImportProblems& problems) {
  auto& rows = staged.rows;
  std::stable_sort(rows.begin(), rows.end(), [](const StagedRow& a, const StagedRow& b) { return a.key < b.key; });
  const auto same_key = [](const StagedRow& a, const StagedRow& b) { return a.key == b.key; };
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!same_key(rows[i - 1], rows[i]) || rows[i - 1].values == rows[i].values) continue;
    const auto& first = rows[i - 1];
    problems.add(
        {{*rows[i].file, rows[i].line, 0},
         {},
         base::say_both(phrases::kRowTwice, {shown(label_of(rows[i])), *first.file, std::to_string(first.line)}),
         base::say_both(phrases::kRowTwiceRemedy)});
  }
  rows.erase(std::unique(rows.begin(), rows.end(), same_key), rows.end());
}

class Planner {
 public:
  Planner(const ImportTarget& target, ImportPreview& preview) : target_(target), preview_(preview) {
    plan_.target = &target;
  }

  void add(const StagedRow& row) {
    ++preview_.added;
    plan_.writes.push_back(&row);
    tell({DifferenceKind::Added, {}, label_of(row), {}, {}, {}});
  }

  void compare(const PresentRow& present, const StagedRow& row) {
    if (present.values == row.values) {
      ++preview_.unchanged;
      return;
    }
    ++preview_.changed;
    plan_.writes.push_back(&row);
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      if (present.values[i] == row.values[i]) continue;
      tell({DifferenceKind::Changed,
            {},
            label_of(row),
            std::string(target_.values[i].name),
            to_text(present.values[i]),
            to_text(row.values[i])});
    }
  }

  void remove(const PresentRow& present) {
    if (!target_.whole) return;
    ++preview_.removed;
    plan_.removals.push_back(present.key);
    tell({DifferenceKind::Removed, {}, joined(present.key), {}, {}, {}});
  }

  TablePlan take() { return std::move(plan_); }

 private:
  void tell(Difference difference) {
    if (preview_.differences.size() >= kDifferencesMax) return;
    difference.row_name = base::say_both(target_.row_name);
    preview_.differences.push_back(std::move(difference));
  }
  const ImportTarget& target_;
  ImportPreview& preview_;
  TablePlan plan_;
};

// Both sorted by key.
TablePlan plan_table(const StagedTable& staged, const std::vector<PresentRow>& present, ImportPreview& preview) {
  Planner planner(*staged.target, preview);
  auto old = present.begin();
  for (const auto& row : staged.rows) {
    for (; old != present.end() && old->key < row.key; ++old) planner.remove(*old);
    if (old != present.end() && old->key == row.key) {
      planner.compare(*old++, row);
    } else {
      planner.add(row);
    }
  }
  for (; old != present.end(); ++old) planner.remove(*old);
  return planner.take();
}

// INSERT … VALUES (…), (…) ON CONFLICT … : new rows and changed ones in one statement.
std::string upsert_sql(const ImportTarget& target, std::size_t rows) {
  const auto columns = columns_of(target);
  std::string sql = "INSERT INTO " + std::string(target.table) + " (" + names_of(columns);
  sql += target.versioned ? ", version) VALUES " : ") VALUES ";
  for (std::size_t row = 0; row < rows; ++row) {
    sql += row == 0 ? "(" : ", (";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      sql += (i == 0 ? ":v" : ", :v") + std::to_string(row * columns.size() + i);
    }
    sql += target.versioned ? ", 1)" : ")";
  }
  sql += " ON CONFLICT (" + names_of(target.key) + ") DO ";
  if (target.values.empty()) return sql + "NOTHING";
  std::string sets;
  for (const auto& column : target.values) {
    sets.append(sets.empty() ? "" : ", ").append(column.name).append(" = excluded.").append(column.name);
  }
  if (target.versioned) sets.append(", version = ").append(target.table).append(".version + 1");
  return sql + "UPDATE SET " + sets;
}

void remove_row(storage::Writing& writing, const ImportTarget& target, const Cells& key) {
  std::string sql = "DELETE FROM " + std::string(target.table);
  for (std::size_t i = 0; i < target.key.size(); ++i) {
    const std::string name(target.key[i].name);
    sql.append(i == 0 ? " WHERE " : " AND ").append(name).append(" = :").append(name);
  }
  writing.run(sql, key);
}

}  // namespace

StagedTable& StagedRows::of(const ImportTarget& target) {
  const auto found =
      std::find_if(tables_.begin(), tables_.end(), [&](const StagedTable& table) { return table.target == &target; });
  auto& table = found != tables_.end() ? *found : tables_.emplace_back(StagedTable{&target});
  table.file = file_;
  return table;
}

std::size_t StagedRows::size() const {
  std::size_t rows = 0;
  for (const auto& table : tables_) rows += table.rows.size();
  return rows;
}

ImportPlan plan_rows(storage::Session& session, StagedRows& rows, ImportProblems& problems) {
  ImportPlan plan;
  for (auto& table : rows.tables()) {
    sort_and_check(table, problems);
    plan.tables.push_back(plan_table(table, present_rows(session, table), plan.preview));
  }
  return plan;
}

void write_rows(storage::Writing& writing, const ImportPlan& plan, const std::function<void(std::size_t)>& progress) {
  std::size_t written = 0;
  // Rows are in order of their keys, which says nothing about what refers to what.
  writing.defer_references();
  for (const auto& table : plan.tables) {
    const std::size_t width = table.target->key.size() + table.target->values.size();
    const std::size_t batch = std::max<std::size_t>(kValuesPerStatement / width, 1);
    std::string sql;
    std::size_t sql_rows = 0;
    for (std::size_t begin = 0; begin < table.writes.size(); begin += batch) {
      const std::size_t count = std::min(batch, table.writes.size() - begin);
      if (count != sql_rows) sql = upsert_sql(*table.target, sql_rows = count);
      Cells arguments;
      for (std::size_t i = begin; i < begin + count; ++i) {
        const auto& row = *table.writes[i];
        arguments.insert(arguments.end(), row.key.begin(), row.key.end());
        arguments.insert(arguments.end(), row.values.begin(), row.values.end());
      }
      writing.run(sql, arguments);
      progress(written += count);
    }
  }
  for (const auto& table : plan.tables) {
    for (const auto& key : table.removals) remove_row(writing, *table.target, key);
  }
}

}  // namespace hecht::imports
