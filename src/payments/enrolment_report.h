// What is wrong with the rows of a count: where, and how often. Never what stands there: it may be someone's number.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "payments/enrolment_row.h"

namespace hecht::payments {

inline constexpr std::size_t kBadRowsShown = 1'000;

struct BadRow {
  std::string file;
  std::uint64_t line = 0;
  std::size_t column = 0;  // 0: the whole row
  RowFault fault = RowFault::Columns;
};

struct BadRows {
  std::uint64_t total = 0;
  std::array<std::uint64_t, kBadRowFaults> by_fault{};
  std::vector<BadRow> first;  // in the order of the files, kBadRowsShown at most
};

// The name of a fault for machines, such as "agbZeroLost".
std::string_view key_of(RowFault fault);
base::Text message_of(RowFault fault);
base::Problem problem_of(const BadRow& row);

}  // namespace hecht::payments
