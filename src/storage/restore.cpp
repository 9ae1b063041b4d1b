#include <algorithm>
#include <charconv>
#include <istream>

#include "base/json.h"
#include "storage/backup.h"
#include "storage/backup_format.h"
#include "storage/phrases.h"
#include "storage/tables.h"

namespace hecht::storage {

namespace {

// Bound values of one statement; both databases take more.
constexpr std::size_t kArgumentsMax = 2000;

std::optional<std::int64_t> number_in(const base::Json* json) {
  const auto* number = json == nullptr ? nullptr : json->as_number();
  if (number == nullptr) return std::nullopt;
  std::int64_t value = 0;
  const auto* end = number->text.data() + number->text.size();
  const auto read = std::from_chars(number->text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

// Thrown within this file and caught in restore_backup: the file is of no use, whatever follows.
struct BadCopy {
  base::Problem problem;
};

class Restorer {
 public:
  Restorer(Upkeep& upkeep, const Migrations& migrations, std::istream& in, const std::string& file)
      : upkeep_(upkeep), migrations_(migrations), in_(in), file_(file) {}

  std::int64_t restore() {
    begin(next_line());
    for (;;) {
      const auto before = hash_;
      const auto line = next_line();
      if (line.as_array() != nullptr) {
        add_row(*line.as_array());
      } else if (line.find("table") != nullptr) {
        begin_table(line);
      } else {
        flush();
        const auto* hash = line.find("sha256");
        if (number_in(line.find("rows")) != rows_ || hash == nullptr || *hash != base::Json(before)) refuse("sha256");
        if (in_.peek() != std::istream::traits_type::eof()) refuse("…");
        return rows_;
      }
    }
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw BadCopy{base::Problem{
        {file_, line_, 0}, {}, base::say_both(phrases::kNoBackup, {what}), base::say_both(phrases::kNoBackupRemedy)}};
  }

  base::Json next_line() {
    std::string text;
    ++line_;
    if (!std::getline(in_, text)) refuse("EOF");
    auto json = base::parse_json(text, file_);
    if (!json) refuse("JSON");
    hash_ = backup_hash(hash_, text);
    return std::move(*json);
  }

  void begin(const base::Json& head) {
    const auto* format = head.find("format");
    const auto step = number_in(head.find("migration"));
    if (format == nullptr || *format != base::Json(kBackupFormat)) refuse("format");
    if (number_in(head.find("version")) != kBackupVersion || !step || *step < 1) refuse("version");
    for (const auto& table : tables_of(upkeep_)) require_empty(table);
    const auto known = static_cast<std::int64_t>(migrations_.size());
    const auto present = migration_of(upkeep_);
    if (*step > known || present > *step) {
      const auto other = *step > known ? known : present;
      throw BadCopy{base::Problem{{file_, line_, 0},
                                  {},
                                  base::say_both(phrases::kBackupNewer, {std::to_string(*step), std::to_string(other)}),
                                  base::say_both(phrases::kNotEmptyRemedy)}};
    }
    const Migrations taken(migrations_.begin(), migrations_.begin() + *step);
    const auto migrated = migrate(upkeep_, taken);
    HECHT_ASSERT(migrated.ok());
    tables_ = tables_of(upkeep_);
    upkeep_.defer_references();
  }

  void require_empty(const Table& table) {
    if (!upkeep_.row<std::int64_t>("SELECT 1 FROM " + table.name + " LIMIT 1")) return;
    throw BadCopy{base::Problem{
        {}, {}, base::say_both(phrases::kNotEmpty, {table.name}), base::say_both(phrases::kNotEmptyRemedy)}};
  }

  // Only what the database itself has: a name in a file never becomes SQL.
  void begin_table(const base::Json& line) {
    flush();
    const auto* name = line.find("table")->as_string();
    const auto* columns = line.find("columns") == nullptr ? nullptr : line.find("columns")->as_array();
    if (name == nullptr || columns == nullptr) refuse("table");
    const auto table = std::find_if(tables_.begin(), tables_.end(), [&](const auto& t) { return t.name == *name; });
    if (table == tables_.end()) refuse(*name);
    if (columns->size() != table->columns.size()) refuse(*name);
    for (std::size_t i = 0; i < columns->size(); ++i) {
      if ((*columns)[i] != base::Json(table->columns[i].name)) refuse(*name);
    }
    table_ = &*table;
  }

  void add_row(const base::Json::Array& row) {
    if (table_ == nullptr || row.size() != table_->columns.size()) refuse("[…]");
    if (waiting_.size() + row.size() > kArgumentsMax) flush();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto number = number_in(&row[i]);
      if (row[i].is_null()) {
        waiting_.emplace_back();
      } else if (table_->columns[i].kind == Kind::Integer && number) {
        waiting_.emplace_back(*number);
      } else if (table_->columns[i].kind == Kind::Text && row[i].as_string() != nullptr) {
        waiting_.emplace_back(*row[i].as_string());
      } else {
        refuse(table_->columns[i].name);
      }
    }
    ++rows_;
  }

  void flush() {
    if (waiting_.empty()) return;
    std::string sql = "INSERT INTO " + table_->name + " (" + column_list(*table_) + ") VALUES ";
    const auto width = table_->columns.size();
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      sql += i % width == 0 ? (i == 0 ? "(" : "), (") : ", ";
      sql += ":a" + std::to_string(i);
    }
    upkeep_.run(sql + ")", waiting_);
    waiting_.clear();
  }

  Upkeep& upkeep_;
  const Migrations& migrations_;
  std::istream& in_;
  const std::string& file_;
  int line_ = 0;
  std::string hash_;
  std::vector<Table> tables_;
  const Table* table_ = nullptr;
  Cells waiting_;  // values of rows that are not yet inserted
  std::int64_t rows_ = 0;
};

}  // namespace

base::Result<std::int64_t> restore_backup(Database& database, const Migrations& migrations, std::istream& in,
                                          const std::string& file) {
  Upkeep upkeep(database);
  try {
    const auto rows = Restorer(upkeep, migrations, in, file).restore();
    upkeep.commit();
    return rows;
  } catch (const BadCopy& bad) {
    return bad.problem;
  }
}

}  // namespace hecht::storage
