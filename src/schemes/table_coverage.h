// Looking for gaps and overlaps in a decision table before it is ever used.
//
// Why it exists: a table of which no rule holds, or two, gives no answer. Its writer must hear that with an example,
// not an applicant. Each input is cut at the values its cells name; in every piece the cells all have one outcome, so
// trying one value of each piece, in every combination, is a proof.
#pragma once

#include <bitset>

#include "schemes/table_lowering.h"

namespace hecht::schemes {

inline constexpr std::size_t kTableRulesMax = 100;
inline constexpr std::size_t kTableInputsMax = 20;
inline constexpr std::size_t kCombinationsMax = 200'000;
// Of a tree of cells; a table that needs more is asked rule by rule.
inline constexpr int kQuestionsMax = 2'000;

using RuleSet = std::bitset<kTableRulesMax>;

// Two rules (by position) that hold together and may not.
struct Overlap {
  std::size_t first = 0;
  std::size_t second = 0;
  std::string example;
};

struct CoverageReport {
  Coverage coverage;
  std::optional<std::string> gap;  // an example: "inwoners = 300000, soort = \"ros\""
  std::optional<Overlap> overlap;
  Text remark;  // why it could not be looked at
};

// The declarations, definitions and amounts above the table are in `scheme`.
CoverageReport cover(const Scheme& scheme, const Table& table);

}  // namespace hecht::schemes
