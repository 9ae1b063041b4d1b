// Work on the database, one transaction each: a Reading sees one moment, an Upkeep changes what is no one's act
// (leases, migrations, a restored copy). The acts of people and of the program are a Change (change.h), which cannot be
// committed without its audit event.
//
//   auto reading = storage::Reading(database);
//   for (const auto& [id, name] : reading.rows<std::int64_t, std::string>(kSql, {wanted})) …
//
// The SQL is the part that SQLite and PostgreSQL share: upsert, RETURNING, windows, FILTER, recursive CTE, partial
// indexes, row values; no LIKE, JSON operators, date functions, arrays or FOR UPDATE. Each :name occurs once, and the
// arguments are in that order.
#pragma once

#include <optional>
#include <tuple>
#include <utility>

#include "base/assert.h"
#include "storage/database.h"

namespace hecht::storage {

template <class T>
struct Column;  // std::int64_t, std::string, and std::optional of them where the column may be null
template <>
struct Column<std::int64_t> {
  static constexpr Kind kKind = Kind::Integer;
  static std::int64_t take(Cell& cell) { return std::get<std::int64_t>(cell); }
};
template <>
struct Column<std::string> {
  static constexpr Kind kKind = Kind::Text;
  static std::string take(Cell& cell) { return std::move(std::get<std::string>(cell)); }
};
template <class T>
struct Column<std::optional<T>> {
  static constexpr Kind kKind = Column<T>::kKind;
  static std::optional<T> take(Cell& cell) {
    return cell.index() == 0 ? std::nullopt : std::optional<T>(Column<T>::take(cell));
  }
};

class Session {
 public:
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  template <class... Columns>
  std::vector<std::tuple<Columns...>> rows(std::string_view sql, const Cells& arguments = {}) {
    std::vector<std::tuple<Columns...>> result;
    static constexpr Kind kKinds[] = {Column<Columns>::kKind...};
    each_row(sql, arguments, kKinds, [&](Cells& cells) {
      result.push_back(tuple_of<Columns...>(cells, std::index_sequence_for<Columns...>()));
    });
    return result;
  }
  // For a statement that gives at most one row.
  template <class... Columns>
  std::optional<std::tuple<Columns...>> row(std::string_view sql, const Cells& arguments = {}) {
    auto found = rows<Columns...>(sql, arguments);
    HECHT_ASSERT(found.size() <= 1);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
  }
  // For a statement that always gives one row of one column.
  template <class T>
  T value(std::string_view sql, const Cells& arguments = {}) {
    auto found = row<T>(sql, arguments);
    HECHT_ASSERT(found.has_value());
    return std::get<0>(std::move(*found));
  }
  // One row at a time, for results that need not fit in memory.
  void each_row(std::string_view sql, const Cells& arguments, std::span<const Kind> columns,
                const std::function<void(Cells&)>& row) {
    connection().each_row(sql, arguments, columns, row);
  }
  [[nodiscard]] Engine engine() { return connection().engine(); }

 protected:
  enum class Mode : std::uint8_t { Read, Write };
  Session(Database& database, Mode mode);
  ~Session();  // rolls back what was not committed
  std::int64_t run_statement(std::string_view sql, const Cells& arguments) { return connection().run(sql, arguments); }
  void commit_transaction();

 private:
  Connection& connection() {
    HECHT_ASSERT(loan_.has_value());
    return **loan_;
  }
  template <class... Columns, std::size_t... At>
  static std::tuple<Columns...> tuple_of(Cells& cells, std::index_sequence<At...>) {
    return {Column<Columns>::take(cells[At])...};
  }
  // Empty after the commit: the connection is someone else's.
  std::optional<Database::Loan> loan_;
};

class Reading : public Session {
 public:
  explicit Reading(Database& database) : Session(database, Mode::Read) {}
};

// What Change and Upkeep have in common: they write.
class Writing : public Session {
 public:
  // Gives the number of rows changed.
  std::int64_t run(std::string_view sql, const Cells& arguments = {}) { return run_statement(sql, arguments); }
  // Until the commit, rows may refer to rows that come later.
  void defer_references() {
    run(engine() == Engine::Postgres ? "SET CONSTRAINTS ALL DEFERRED" : "PRAGMA defer_foreign_keys = ON");
  }

 protected:
  explicit Writing(Database& database) : Session(database, Mode::Write) {}
};

class Upkeep : public Writing {
 public:
  explicit Upkeep(Database& database) : Writing(database) {}
  void commit() { commit_transaction(); }
};

}  // namespace hecht::storage
