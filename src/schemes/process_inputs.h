// What a dossier itself knows and a formula of a process may ask: parties that did not confirm, questions without an
// answer, the amount that is awarded.
//
// Why it exists: the facts of a scheme differ per scheme, a dossier is the same everywhere. With one fixed, typed list
// a new scheme has guards on its dossiers without a line of code, and a program that keeps dossiers knows what to
// supply. Only guards and `when` see these names: whether an applicant meets the conditions never depends on its
// paperwork.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/text.h"
#include "feel/type_check.h"

namespace hecht::schemes {

enum class ProcessInput : std::uint8_t {
  Parties,
  PartiesUnconfirmed,
  Activities,
  ActivitiesNew,
  ActivitiesWithoutBudget,
  ActivitiesWithoutSpending,
  NewWithoutDescription,
  NewWithoutAdvice,
  Advisers,
  QuestionsOpen,
  DoublePairsOpen,
  ExamplesShared,
  FactsMissing,  // by the check itself, see is_of_check
  AmountBudgeted,
  AmountDivided,
  AmountAwarded,
  AmountSpent,
  AccountConfirmed,
  ResultsFilledIn,
  AdviceFollowed,
  PlanFilledIn,
  ReviewAsked,
  ReasonGiven,
  TermPassed,
  Warned,
  Route,
  IsReport,
  GoalsWithoutProgress,
  AmountReceived,
  RankOutcome,
  CheckOutcome  // by the check itself
};
inline constexpr std::size_t kProcessInputs = 31;

struct ProcessInputRow {
  ProcessInput input;
  std::string_view name;
  feel::Kind kind;        // Number, Boolean or Text
  std::string_view unit;  // "EUR": the unit that the amounts of the scheme share
  base::Phrase label;     // how the value {0} reads in a sentence
  base::Phrase meaning;   // what it is, as a question
};
// In the order of ProcessInput.
std::span<const ProcessInputRow, kProcessInputs> process_inputs();
const ProcessInputRow& row_of(ProcessInput input);
// What an unknown value waits for. From the highest bit down; facts go from the lowest up.
feel::InputSet bit_of(ProcessInput input);
// Follows from the facts, so no one supplies it.
bool is_of_check(ProcessInput input);

// What is known of one dossier. What is not set is unknown, never zero or no. What the act that is asked about brings
// along counts as there: the amount that is being awarded, the answers that are being sent.
class ProcessValues {
 public:
  // Whole numbers, money as Decimal, booleans; Route is "nieuw" or "bestaand". Not for what is of the check.
  void set(ProcessInput input, feel::Value value);
  [[nodiscard]] feel::Value get(ProcessInput input) const;

 private:
  std::array<std::optional<feel::Value>, kProcessInputs> values_;
};

}  // namespace hecht::schemes
