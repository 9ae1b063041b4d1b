#include "storage/backup.h"

#include <ostream>

#include "base/json.h"
#include "storage/backup_format.h"
#include "storage/tables.h"

namespace hecht::storage {

namespace {

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}
  void line(const base::Json& json) {
    const auto text = json.to_string();
    out_ << text << '\n';
    hash_ = backup_hash(hash_, text);
  }
  [[nodiscard]] const std::string& hash() const { return hash_; }

 private:
  std::ostream& out_;
  std::string hash_;
};

base::Json json_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return {};
}

std::int64_t write_table(Session& session, const Table& table, Writer& writer) {
  base::Json::Array names;
  std::vector<Kind> kinds;
  std::string order;
  for (const auto& column : table.columns) {
    names.emplace_back(column.name);
    kinds.push_back(column.kind);
    order += (order.empty() ? "" : ", ") + std::to_string(names.size());
  }
  writer.line(base::Json::Object{{"table", table.name}, {"columns", std::move(names)}});
  std::int64_t rows = 0;
  // In order, so that two copies of the same data are the same.
  session.each_row("SELECT " + column_list(table) + " FROM " + table.name + " ORDER BY " + order, {}, kinds,
                   [&](Cells& cells) {
                     base::Json::Array row;
                     for (const auto& cell : cells) row.push_back(json_of(cell));
                     writer.line(std::move(row));
                     ++rows;
                   });
  return rows;
}

}  // namespace

std::int64_t write_backup(Session& session, const base::Instant& now, std::ostream& out) {
  Writer writer(out);
  writer.line(base::Json::Object{{"format", kBackupFormat},
                                 {"version", kBackupVersion},
                                 {"migration", migration_of(session)},
                                 {"created", to_string(now)}});
  std::int64_t rows = 0;
  for (const auto& table : tables_of(session)) rows += write_table(session, table, writer);
  // Not a line of the hash it holds.
  const base::Json end(base::Json::Object{{"rows", rows}, {"sha256", writer.hash()}});
  out << end.to_string() << '\n';
  return rows;
}

}  // namespace hecht::storage
