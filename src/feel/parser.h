// From FEEL text to a tree. Names may hold spaces, so the parser must be told which names there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "feel/ast.h"

namespace hecht::feel {

inline constexpr int kDepthMax = 200;     // brackets and words such as `if` inside each other
inline constexpr int kHeightMax = 1'000;  // operators and calls in a row
inline constexpr std::size_t kTextBytesMax = 65'536;

struct Names {
  std::vector<std::string> inputs;   // position is the index of NodeKind::Input
  std::vector<std::string> members;  // names that occur inside input values, after a dot
  bool lenient = false;              // unknown names and functions are null (conformance), not faults
};

// What is wrong in a formula. `offset` is a byte offset in the text.
struct Fault {
  std::size_t offset = 0;
  base::Text message;
  base::Text remedy;
};

struct Parsed {
  NodePtr root;  // null when there are faults
  std::vector<Fault> faults;
};

Parsed parse(std::string_view text, const Names& names);
// Unary tests, as in a decision table cell or a list of allowed values; evaluates to a boolean about local 0.
Parsed parse_unary_tests(std::string_view text, const Names& names);

}  // namespace hecht::feel
