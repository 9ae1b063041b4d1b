// Goal-seek: the smallest changes of one or two facts that turn a no into a yes.
//
// Why it exists: "no" alone helps nobody. Candidates come from the compiled conditions (what a fact is compared with,
// which list it must hold), and every candidate is run through assess before it is told.
#pragma once

#include <span>
#include <vector>

#include "schemes/assess.h"

namespace hecht::schemes {

inline constexpr std::size_t kChangesMax = 5;

struct FactChange {
  int fact = -1;
  feel::Value value;
  std::size_t alternatives = 1;  // this many values of the same kind would do as well
};

struct Change {
  std::vector<FactChange> facts;   // one or two
  Outcome outcome = Outcome::Yes;  // what the answer becomes; never no
};

// Empty unless the outcome is no. Changes that give a yes come first; where none does, those that end the no.
std::vector<Change> find_changes(const Scheme& scheme, std::span<const feel::Value> facts,
                                 std::span<const feel::Value> parameters, const base::Date& date,
                                 const Assessment& assessment);

}  // namespace hecht::schemes
