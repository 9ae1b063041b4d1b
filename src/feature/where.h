// The conditions of a list, put together from what a reader asked for.
#pragma once

#include <string>

#include "storage/connection.h"

namespace hecht::feature {

class Where {
 public:
  // Each argument of the condition is written as {}.
  template <class... Arguments>
  void add(std::string condition, const Arguments&... arguments) {
    (name(condition, arguments), ...);
    sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition;
  }

  [[nodiscard]] const std::string& sql() const { return sql_; }
  [[nodiscard]] const storage::Cells& arguments() const { return arguments_; }
  // With those of LIMIT :limit OFFSET :offset behind.
  [[nodiscard]] storage::Cells paged(std::size_t limit, std::size_t offset) const {
    storage::Cells cells = arguments_;
    cells.emplace_back(static_cast<std::int64_t>(limit));
    cells.emplace_back(static_cast<std::int64_t>(offset));
    return cells;
  }

 private:
  void name(std::string& condition, storage::Cell argument) {
    condition.replace(condition.find("{}"), 2, ":w" + std::to_string(arguments_.size()));
    arguments_.push_back(std::move(argument));
  }
  std::string sql_;
  storage::Cells arguments_;
};

inline constexpr std::string_view kLimit = " LIMIT :limit OFFSET :offset";

// "name" or "-name" as ORDER BY, `column` being what it sorts by; equals by id.
inline std::string order_by(std::string_view order, const std::string& column) {
  return " ORDER BY " + column + (order.starts_with('-') ? " DESC, id DESC" : ", id");
}

}  // namespace hecht::feature
