// Running a scheme on the facts of one applicant: outcome per condition, amounts, and what is still missing.
//
// Why it exists: the one meaning of a scheme. It makes no text; explain.h turns an assessment into sentences, changes.h
// looks for what would make a no a yes.
#pragma once

#include <span>
#include <vector>

#include "schemes/scheme.h"

namespace hecht::schemes {

struct ConditionResult {
  Level level = Level::Must;
  Outcome outcome = Outcome::Unknown;
  feel::InputSet waits_for = 0;  // facts, when not settled
};

struct AmountResult {
  std::optional<base::Decimal> value;
  std::optional<base::Decimal> from;  // bounds, when there is no value yet
  std::optional<base::Decimal> to;
  feel::InputSet waits_for = 0;
  bool undetermined = false;
};

struct Assessment {
  Outcome outcome = Outcome::Yes;
  std::optional<base::Date> round;
  std::vector<ConditionResult> conditions;  // as in the scheme
  std::vector<AmountResult> amounts;
  std::vector<feel::Value> inputs;  // every input of the formulas, in the order of Scheme
};

// What the value of a formula with a boolean result means.
ConditionResult condition_result(const feel::Value& value, Level level);

// The values that hold on a day; a parameter the source does not give is unknown.
std::vector<feel::Value> parameters_on(const Scheme& scheme, const base::Date& date);
// The submission date an instant counts for; nothing after the last.
std::optional<base::Date> round_for(const Rounds& rounds, const base::Instant& instant);
// When a round closes; the loader keeps it in Rounds::closings.
base::Instant closing_of(const Rounds& rounds, const base::Date& date);

// `facts` in the order of the scheme, `parameters` from parameters_on, perhaps with some replaced (what-if).
Assessment assess(const Scheme& scheme, std::span<const feel::Value> facts, std::span<const feel::Value> parameters,
                  const base::Date& date);

// Some conditions and amounts of a scheme, with the definitions and amounts they stand on.
struct Part {
  std::uint64_t conditions = 0;  // bit i is condition i
  std::uint64_t amounts = 0;     // bit i is amount i
  feel::InputSet facts = 0;      // that they stand on
  std::vector<bool> inputs;      // definitions and amounts that have to be evaluated for them, by input index
};
Part part_of(const Scheme& scheme, std::uint64_t conditions, std::uint64_t amounts);
// As assess, for one part; what lies outside it is not filled in, nor is the outcome.
Assessment assess_part(const Scheme& scheme, const Part& part, std::span<const feel::Value> facts,
                       std::span<const feel::Value> parameters, const base::Date& date);

// The day a check is about when nobody says: that of the round fact, else `today`.
base::Date check_date(const Scheme& scheme, std::span<const feel::Value> facts, const base::Date& today);

struct Missing {
  int fact = -1;
  std::vector<std::string> settles;  // ids of the must-conditions and amounts that wait for it
};
std::vector<Missing> missing_facts(const Scheme& scheme, const Assessment& assessment);
// Ids of the must-conditions that are no.
std::vector<std::string> failed_conditions(const Scheme& scheme, const Assessment& assessment);

}  // namespace hecht::schemes
