// What the tests of counting share: a count of texts in memory, and the same count written down plainly.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "payments/enrolment_count.h"

namespace hecht::payments::testing {

inline constexpr base::Date kDay{2023, 4, 1};
inline const std::string kHeader = "agb;pseudoniem;inschrijfdatum;uitschrijfdatum\n";

struct Counted {
  EnrolmentResult result;
  std::string counts;
  std::string conflicts;
  [[nodiscard]] bool is_refused() const { return !result.refused.empty(); }
};

EnrolmentOptions options();
Counted count(const std::vector<std::string>& texts, const EnrolmentOptions& options = testing::options());
// With the header before it.
Counted count_rows(const std::string& rows, const EnrolmentOptions& options = testing::options());

// The rules once more, one character at a time and with maps: slow, and easy to believe.
struct Plain {
  bool is_refused = false;
  std::uint64_t rows = 0;
  std::uint64_t bad = 0;
  std::uint64_t registered = 0;
  std::string counts;
  std::string conflicts;
};
Plain count_plainly(const std::vector<std::string>& texts);

// Whether the two say the same; what differs is told in words.
std::string difference(const Counted& counted, const Plain& plain);

}  // namespace hecht::payments::testing
