// Runs conformance cases for FEEL: one JSON object per line with a small decision model, inputs and the expected value.
//
// Why it exists: the language is only trusted as far as a suite that no one here wrote says so. The format is that of
// the extract of the DMN Technology Compatibility Kit described in docs/feel.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace hecht::feel {

struct CaseResult {
  bool passed = false;
  std::string name;  // "0100-arithmetic/012 decision"
  std::string text;  // the expression
  std::string expected;
  std::string actual;
};

// A problem when the line is no case at all.
base::Result<CaseResult> run_case(std::string_view json_line);

}  // namespace hecht::feel
