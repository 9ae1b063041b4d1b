// One connection to SQLite or PostgreSQL: runs one statement at a time and gives rows of whole numbers and text.
//
// Why it exists: it hides SOCI, which only connection.cpp includes (it takes seconds to compile), and holds everything
// in which the two databases differ. Others use Reading, Change and Upkeep (session.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hecht::storage {

enum class Engine : std::uint8_t { Sqlite, Postgres };
enum class Kind : std::uint8_t { Integer, Text };

// Null, a whole number, or text: the only types of a column. Decimals and instants are text, money is cents.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;
using Cells = std::vector<Cell>;

class Connection {
 public:
  // Throws Failure. `target` is a path for SQLite, an address for PostgreSQL.
  Connection(Engine engine, const std::string& target);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Each :name occurs once in the statement; the arguments are in order of occurrence. Gives the rows changed.
  std::int64_t run(std::string_view sql, std::span<const Cell> arguments);
  void each_row(std::string_view sql, std::span<const Cell> arguments, std::span<const Kind> columns,
                const std::function<void(Cells&)>& row);

  [[nodiscard]] Engine engine() const { return engine_; }
  // After a failure that leaves the connection of no use.
  [[nodiscard]] bool lost() const { return lost_; }

 private:
  struct Soci;
  template <class Work>
  auto guarded(const Work& work);
  void prepare_session();
  Engine engine_;
  bool lost_ = false;
  std::unique_ptr<Soci> soci_;
};

}  // namespace hecht::storage
