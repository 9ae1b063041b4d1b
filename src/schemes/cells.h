// Cells of a population file as column values, for the forms people write; anything else is left to read_fact.
#pragma once

#include <string_view>
#include <vector>

#include "base/json.h"
#include "schemes/column_program.h"

namespace hecht::schemes {

// A cell of one fact as the JSON that a facts file would hold, so that both go through the same checks.
base::Json cell_json(const Fact& fact, std::string_view cell, bool decimal_comma);

// Reads the cells of one fact. Built once per column, used by several workers.
class CellReader {
 public:
  CellReader(const Fact& fact, const FactColumn& column, bool decimal_comma);
  // False when the cell is not in a plain form: then the row is for read_fact and assess.
  bool read(std::string_view cell, std::int64_t& value, std::int64_t& length) const;

 private:
  bool number(std::string_view cell, std::int64_t& value) const;
  bool list(std::string_view cell, std::int64_t& value, std::int64_t& length) const;
  // The code of a name, from 0; -1 when there is none.
  [[nodiscard]] int code(std::string_view name) const;
  static std::size_t bucket(std::string_view name);
  FactType type_;
  int scale_;
  bool decimal_comma_;
  bool closed_;
  std::vector<std::string> codes_;
  std::vector<std::vector<int>> buckets_;
};

}  // namespace hecht::schemes
