#include "storage/tables.h"

namespace hecht::storage {

namespace {

constexpr std::string_view kTablesSqlite =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' AND name <> 'migration' "
    "ORDER BY name";
constexpr std::string_view kTablesPostgres =
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migration' "
    "ORDER BY tablename";
constexpr std::string_view kColumnsSqlite = "SELECT name, type FROM pragma_table_info(:name) ORDER BY cid";
constexpr std::string_view kColumnsPostgres =
    "SELECT column_name, data_type FROM information_schema.columns "
    "WHERE table_schema = current_schema() AND table_name = :name ORDER BY ordinal_position";

}  // namespace

std::vector<Table> tables_of(Session& session) {
  const bool sqlite = session.engine() == Engine::Sqlite;
  std::vector<Table> tables;
  for (auto& [name] : session.rows<std::string>(sqlite ? kTablesSqlite : kTablesPostgres)) {
    Table table{name, {}};
    for (auto& [column, type] :
         session.rows<std::string, std::string>(sqlite ? kColumnsSqlite : kColumnsPostgres, {name})) {
      const bool integer = type == "INTEGER" || type == "bigint";
      table.columns.push_back({column, integer ? Kind::Integer : Kind::Text});
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

std::string column_list(const Table& table) {
  std::string list;
  for (const auto& column : table.columns) list += (list.empty() ? "" : ", ") + column.name;
  return list;
}

}  // namespace hecht::storage
