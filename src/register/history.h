// The patients of a practice through mergers and splits: each is counted once, by the practice that has them on the
// day.
//
// Why it exists: the count of a practice that was taken over stays in the register. Without this its patients would
// count double as soon as the successor has a count of its own, or not at all before that.
#pragma once

#include <functional>

#include "register/counts.h"

namespace hecht::registry {

// A practice with its past; asked for when it is needed.
struct PracticePast {
  PracticeCounts counts;
  std::vector<Succession> successions;  // in which it is one of the two
};
using LoadPast = std::function<const PracticePast&(const std::string& party_id)>;

// What the practice has on the day. Once it has a count since its last merger or split, that is it. Until then it is
// its older count, less what it gave away, with its share of what it took over: nothing when one of these is not known,
// or when a share gives no whole number of patients. A practice that was taken over as a whole has none left.
std::optional<HeldCount> patients_on(const std::string& party_id, const base::Date& day, const LoadPast& load);
// Taken over as a whole.
bool is_taken_over(const PracticePast& past, const std::string& party_id, const base::Date& day);

}  // namespace hecht::registry
