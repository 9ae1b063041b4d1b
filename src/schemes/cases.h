// Runs the worked cases of a scheme file and says where an answer differs from what its author expects.
#pragma once

#include <span>
#include <vector>

#include "schemes/scheme.h"

namespace hecht::schemes {

struct CaseFailure {
  const WorkedCase* worked_case = nullptr;
  std::vector<Text> differences;
};

std::vector<feel::Value> facts_of_case(const Scheme& scheme, const WorkedCase& worked_case);
base::Date date_of_case(const Scheme& scheme, const WorkedCase& worked_case, std::span<const feel::Value> facts);
// Empty when every case gives what it expects.
std::vector<CaseFailure> run_cases(const Scheme& scheme);

}  // namespace hecht::schemes
