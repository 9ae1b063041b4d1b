// The tables a database has, as the database itself tells: what a copy is made of.
#pragma once

#include "storage/session.h"

namespace hecht::storage {

struct TableColumn {
  std::string name;
  Kind kind = Kind::Text;
};
struct Table {
  std::string name;
  std::vector<TableColumn> columns;
};

// In order of name, without the table `migration`.
std::vector<Table> tables_of(Session& session);

// "a, b, c"
std::string column_list(const Table& table);

}  // namespace hecht::storage
