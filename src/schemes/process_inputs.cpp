#include "schemes/process_inputs.h"

#include "base/assert.h"

namespace hecht::schemes {

using feel::Kind;

namespace {

constexpr std::array<ProcessInputRow, kProcessInputs> kRows = {{
    {ProcessInput::Parties,
     "partijen",
     Kind::Number,
     "partij",
     {"{0} partijen doen mee", "{0} parties take part"},
     {"Hoeveel partijen doen mee in deze aanvraag?", "How many parties take part in this application?"}},
    {ProcessInput::PartiesUnconfirmed,
     "onbevestigde partijen",
     Kind::Number,
     "partij",
     {"partijen die nog niet bevestigd hebben: {0}", "parties that have not confirmed yet: {0}"},
     {"Hoeveel partijen hebben nog niet bevestigd dat ze meedoen?",
      "How many parties have not confirmed yet that they take part?"}},
    {ProcessInput::Activities,
     "activiteiten",
     Kind::Number,
     "activiteit",
     {"activiteiten in het plan: {0}", "activities in the plan: {0}"},
     {"Hoeveel activiteiten staan in het plan?", "How many activities are in the plan?"}},
    {ProcessInput::ActivitiesNew,
     "nieuwe activiteiten",
     Kind::Number,
     "activiteit",
     {"nieuwe activiteiten: {0}", "new activities: {0}"},
     {"Hoeveel activiteiten zijn nieuw?", "How many activities are new?"}},
    {ProcessInput::ActivitiesWithoutBudget,
     "activiteiten zonder begroting",
     Kind::Number,
     "activiteit",
     {"activiteiten zonder begroting: {0}", "activities without a budget: {0}"},
     {"Hoeveel activiteiten hebben geen begroting? ‘Geen kosten’ is ook een begroting.",
      "How many activities have no budget? ‘No costs’ is a budget too."}},
    {ProcessInput::ActivitiesWithoutSpending,
     "activiteiten zonder besteding",
     Kind::Number,
     "activiteit",
     {"activiteiten zonder besteding: {0}", "activities without spending: {0}"},
     {"Van hoeveel activiteiten is nog niet ingevuld wat er is uitgegeven?",
      "For how many activities is it not filled in yet what was spent?"}},
    {ProcessInput::NewWithoutDescription,
     "nieuwe activiteiten zonder beschrijving",
     Kind::Number,
     "activiteit",
     {"nieuwe activiteiten zonder beschrijving: {0}", "new activities without a description: {0}"},
     {"Hoeveel nieuwe activiteiten hebben geen beschrijving?", "How many new activities have no description?"}},
    {ProcessInput::NewWithoutAdvice,
     "nieuwe activiteiten zonder advies",
     Kind::Number,
     "activiteit",
     {"nieuwe activiteiten zonder advies: {0}", "new activities without advice: {0}"},
     {"Over hoeveel nieuwe activiteiten is er nog geen advies?", "On how many new activities is there no advice yet?"}},
    {ProcessInput::Advisers,
     "adviseurs",
     Kind::Number,
     "persoon",
     {"leden die adviseren: {0}", "members who advise: {0}"},
     {"Hoeveel leden van de commissie adviseren over deze aanvraag?",
      "How many members of the committee advise on this application?"}},
    {ProcessInput::QuestionsOpen,
     "open vragen",
     Kind::Number,
     "vraag",
     {"vragen zonder antwoord: {0}", "questions without an answer: {0}"},
     {"Hoeveel vragen aan de aanvrager hebben nog geen antwoord?",
      "How many questions to the applicant have no answer yet?"}},
    {ProcessInput::DoublePairsOpen,
     "open dubbele paren",
     Kind::Number,
     "paar",
     {"mogelijk dubbele kosten zonder oordeel: {0}", "costs that may be paid twice, not judged: {0}"},
     {"Bij hoeveel paren van kosten is nog niet beoordeeld of ze dubbel zijn?",
      "For how many pairs of costs is it not judged yet whether they are paid twice?"}},
    {ProcessInput::ExamplesShared,
     "gedeelde goede voorbeelden",
     Kind::Number,
     "voorbeeld",
     {"gedeelde goede voorbeelden: {0}", "good examples that were shared: {0}"},
     {"Hoeveel goede voorbeelden zijn gedeeld met collega's?", "How many good examples were shared with colleagues?"}},
    {ProcessInput::FactsMissing,
     "ontbrekende gegevens",
     Kind::Number,
     "gegeven",
     {"gegevens die de toets nog mist: {0}", "facts that the check still lacks: {0}"},
     {"Hoeveel gegevens die de toets nodig heeft zijn nog niet bekend?",
      "How many facts that the check needs are not known yet?"}},
    {ProcessInput::AmountBudgeted,
     "begroot bedrag",
     Kind::Number,
     "EUR",
     {"{0} begroot", "{0} budgeted"},
     {"Wat is de som van de begroting?", "What is the sum of the budget?"}},
    {ProcessInput::AmountDivided,
     "verdeeld bedrag",
     Kind::Number,
     "EUR",
     {"{0} verdeeld over de partijen", "{0} divided over the parties"},
     {"Hoeveel geld is verdeeld over de partijen?", "How much money is divided over the parties?"}},
    {ProcessInput::AmountAwarded,
     "toegekend bedrag",
     Kind::Number,
     "EUR",
     {"{0} toegekend", "{0} awarded"},
     {"Welk bedrag is of wordt toegekend?", "What amount is or will be awarded?"}},
    {ProcessInput::AmountSpent,
     "besteed bedrag",
     Kind::Number,
     "EUR",
     {"{0} besteed", "{0} spent"},
     {"Hoeveel geld is uitgegeven?", "How much money was spent?"}},
    {ProcessInput::AccountConfirmed,
     "rekening bevestigd",
     Kind::Boolean,
     "",
     {"rekening bevestigd: {0}", "bank account confirmed: {0}"},
     {"Heeft een tweede persoon het rekeningnummer bevestigd?",
      "Has a second person confirmed the number of the bank account?"}},
    {ProcessInput::ResultsFilledIn,
     "resultaten ingevuld",
     Kind::Boolean,
     "",
     {"resultaten ingevuld: {0}", "results filled in: {0}"},
     {"Zijn de resultaten helemaal ingevuld?", "Are the results filled in completely?"}},
    {ProcessInput::AdviceFollowed,
     "advies gevolgd",
     Kind::Boolean,
     "",
     {"advies gevolgd: {0}", "advice followed: {0}"},
     {"Is het besluit zoals het advies?", "Is the decision as advised?"}},
    {ProcessInput::PlanFilledIn,
     "plan ingevuld",
     Kind::Boolean,
     "",
     {"plan ingevuld: {0}", "plan filled in: {0}"},
     {"Is het plan helemaal ingevuld?", "Is the plan filled in completely?"}},
    {ProcessInput::ReviewAsked,
     "bezwaar gemaakt",
     Kind::Boolean,
     "",
     {"al om herziening gevraagd: {0}", "review asked before: {0}"},
     {"Is er al eerder om herziening gevraagd?", "Was a review asked for before?"}},
    {ProcessInput::ReasonGiven,
     "reden gegeven",
     Kind::Boolean,
     "",
     {"reden gegeven: {0}", "reason given: {0}"},
     {"Geeft wie dit doet een reden?", "Does who does this give a reason?"}},
    {ProcessInput::TermPassed,
     "termijn verstreken",
     Kind::Boolean,
     "",
     {"termijn verstreken: {0}", "term passed: {0}"},
     {"Is de termijn van deze stap voorbij?", "Has the term of this stage passed?"}},
    {ProcessInput::Warned,
     "gewaarschuwd",
     Kind::Boolean,
     "",
     {"aanvrager gewaarschuwd: {0}", "applicant warned: {0}"},
     {"Is de aanvrager in deze stap gewaarschuwd?", "Was the applicant warned in this stage?"}},
    {ProcessInput::Route,
     "soort aanvraag",
     Kind::Text,
     "",
     {"soort aanvraag: {0}", "kind of application: {0}"},
     {"Is de aanvrager nieuw of bestaand?", "Is the applicant new (nieuw) or existing (bestaand)?"}},
    {ProcessInput::IsReport,
     "rapportage",
     Kind::Boolean,
     "",
     {"rapportage: {0}", "report: {0}"},
     {"Is dit een rapportage over een periode?", "Is this a report on a period?"}},
    {ProcessInput::GoalsWithoutProgress,
     "lopende activiteiten zonder stand",
     Kind::Number,
     "activiteit",
     {"lopende activiteiten zonder stand: {0}", "continued activities without progress: {0}"},
     {"Van hoeveel lopende activiteiten is nog niet ingevuld hoe het ermee staat?",
      "For how many continued activities is it not filled in yet how they are going?"}},
    {ProcessInput::AmountReceived,
     "ontvangen bedrag",
     Kind::Number,
     "EUR",
     {"{0} ontvangen", "{0} received"},
     {"Hoeveel geld is in de periode ontvangen?", "How much money was received in the period?"}},
    {ProcessInput::RankOutcome,
     "uitkomst rangorde",
     Kind::Text,
     "",
     {"uitkomst van de rangorde: {0}", "outcome of the ranking: {0}"},
     {"Wat is de uitkomst van de rangorde (vrijgesteld, toegelaten, wachtlijst, gelijk of onbekend)?",
      "What is the outcome of the ranking: exempt (vrijgesteld), admitted (toegelaten), waiting list (wachtlijst), "
      "tied "
      "(gelijk) or unknown (onbekend)?"}},
    {ProcessInput::CheckOutcome,
     "uitkomst toets",
     Kind::Text,
     "",
     {"uitkomst van de toets: {0}", "outcome of the check: {0}"},
     {"Wat is de uitkomst van de toets (ja, nee, onbekend of onbepaald)?",
      "What is the outcome of the check (ja, nee, onbekend or onbepaald)?"}},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].input) != i) return false;
  }
  return true;
}
static_assert(in_order());

}  // namespace

std::span<const ProcessInputRow, kProcessInputs> process_inputs() { return kRows; }

const ProcessInputRow& row_of(ProcessInput input) { return kRows[static_cast<std::size_t>(input)]; }

feel::InputSet bit_of(ProcessInput input) {
  return feel::InputSet{1} << static_cast<unsigned>(feel::kInputsMax - 1 - static_cast<int>(input));
}

bool is_of_check(ProcessInput input) {
  return input == ProcessInput::FactsMissing || input == ProcessInput::CheckOutcome;
}

void ProcessValues::set(ProcessInput input, feel::Value value) {
  HECHT_ASSERT(!is_of_check(input));
  const Kind kind = row_of(input).kind;
  HECHT_ASSERT(kind == Kind::Number    ? value.as_number() != nullptr
               : kind == Kind::Boolean ? value.as_bool() != nullptr
                                       : value.as_string() != nullptr);
  values_[static_cast<std::size_t>(input)] = std::move(value);
}

feel::Value ProcessValues::get(ProcessInput input) const {
  if (const auto& value = values_[static_cast<std::size_t>(input)]) return *value;
  feel::Unknown unknown;
  unknown.waits_for = bit_of(input);
  if (row_of(input).kind == Kind::Number) unknown.low = base::Decimal();
  return unknown;
}

}  // namespace hecht::schemes
