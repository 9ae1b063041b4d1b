// The sentences of an answer: reasons, amounts, changes and headings, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::schemes::phrases {

using base::Phrase;

// Comparisons. {0} what was found, {1} what is asked, {2} the distance.
inline constexpr Phrase kIsLess{"{0} is {2} minder dan {1}", "{0} is {2} less than {1}"};
inline constexpr Phrase kIsMore{"{0} is {2} meer dan {1}", "{0} is {2} more than {1}"};
inline constexpr Phrase kIsExactly{"{0} is precies {1}", "{0} is exactly {1}"};
inline constexpr Phrase kThatIsLess{"{0}; dat is {2} minder dan {1}", "{0}; that is {2} less than {1}"};
inline constexpr Phrase kThatIsMore{"{0}; dat is {2} meer dan {1}", "{0}; that is {2} more than {1}"};
inline constexpr Phrase kThatIsExactly{"{0}; dat is precies {1}", "{0}; that is exactly {1}"};
inline constexpr Phrase kEarlier{"{0}; dat is voor {1}", "{0}; that is before {1}"};
inline constexpr Phrase kLater{"{0}; dat is na {1}", "{0}; that is after {1}"};
inline constexpr Phrase kSameDay{"{0}; dat is precies {1}", "{0}; that is exactly {1}"};
inline constexpr Phrase kNeeded{"{0}; nodig is {1}", "{0}; needed is {1}"};
inline constexpr Phrase kNotAllowed{"{0}; dat mag niet {1} zijn", "{0}; it must not be {1}"};
inline constexpr Phrase kWithin{"{0}; dat ligt in de periode of marge van {1} tot en met {2}",
                                "{0}; that lies within {1} to {2}"};
inline constexpr Phrase kOutside{"{0}; dat ligt niet in {1} tot en met {2}",
                                 "{0}; that does not lie within {1} to {2}"};
inline constexpr Phrase kInList{"{0}; dat hoort bij de mogelijkheden", "{0}; that is one of the possibilities"};
inline constexpr Phrase kNotInListOf{"{0}; mogelijk is alleen: {1}", "{0}; the only possibilities are: {1}"};
inline constexpr Phrase kListHas{"‘{0}’ staat bij {1}", "‘{0}’ is among {1}"};
inline constexpr Phrase kListLacks{"‘{0}’ ontbreekt bij {1}", "‘{0}’ is not among {1}"};
inline constexpr Phrase kFits{"{0}; dat voldoet", "{0}; that meets it"};
inline constexpr Phrase kDoesNotFit{"{0}; dat voldoet niet", "{0}; that does not meet it"};
inline constexpr Phrase kAtLeast{"ten minste {0}", "at least {0}"};
inline constexpr Phrase kMoreThan{"meer dan {0}", "more than {0}"};
inline constexpr Phrase kAtMost{"ten hoogste {0}", "at most {0}"};
inline constexpr Phrase kLessThan{"minder dan {0}", "less than {0}"};
inline constexpr Phrase kFromDay{"op of na {0}", "on or after {0}"};
inline constexpr Phrase kAfterDay{"na {0}", "after {0}"};
inline constexpr Phrase kToDay{"op of voor {0}", "on or before {0}"};
inline constexpr Phrase kBeforeDay{"voor {0}", "before {0}"};
inline constexpr Phrase kUnknownFacts{"nog niet bekend: {0}", "not yet known: {0}"};
inline constexpr Phrase kUnknownNeeded{"nog niet bekend: {0}; nodig is {1}", "not yet known: {0}; needed is {1}"};
inline constexpr Phrase kMayChange{"dit kan nog veranderen: {0}", "this may still change: {0}"};
inline constexpr Phrase kSourceGivesNone{"de bron geeft dit getal niet", "the source does not give this figure"};
inline constexpr Phrase kSourceOpen{"{0}; de bron laat dit open, een mens beslist",
                                    "{0}; the source leaves this open, a person decides"};
inline constexpr Phrase kRoundOf{"{0}; dat telt voor de ronde van {1}", "{0}; that counts for the round of {1}"};
inline constexpr Phrase kAfterLastRound{"{0}; dat is na de laatste indieningsdatum, {1}",
                                        "{0}; that is after the last submission date, {1}"};
inline constexpr Phrase kRuleHolds{"regel {0}: {1}", "rule {0}: {1}"};
inline constexpr Phrase kAlwaysHolds{"geldt altijd", "always holds"};
inline constexpr Phrase kNoRuleHolds{"geen regel van de tabel geldt", "no rule of the table holds"};
inline constexpr Phrase kOneRuleWanted{"{0}; er mag maar één regel gelden, een mens beslist",
                                       "{0}; only one rule may hold, a person decides"};

// Calculations.
inline constexpr Phrase kEquals{"{0} = {1}", "{0} = {1}"};
inline constexpr Phrase kLowestOf{"het laagste van {0}", "the lowest of {0}"};
inline constexpr Phrase kHighestOf{"het hoogste van {0}", "the highest of {0}"};
inline constexpr Phrase kFloored{"{0} ({1}, naar beneden afgerond)", "{0} ({1}, rounded down)"};
inline constexpr Phrase kCeiled{"{0} ({1}, naar boven afgerond)", "{0} ({1}, rounded up)"};
inline constexpr Phrase kRoundedTo{"{0}, afgerond {1}", "{0}, rounded {1}"};
inline constexpr Phrase kCalculatedBy{"{0} ({1})", "{0} ({1})"};
inline constexpr Phrase kBetweenBounds{"tussen {0} en {1}", "between {0} and {1}"};
inline constexpr Phrase kWaitsFor{"nog niet te berekenen; wacht op {0}", "cannot be calculated yet; waits for {0}"};
inline constexpr Phrase kNoAmount{"hier komt geen getal uit; iemand moet de berekening nakijken",
                                  "this gives no number; someone must look at the calculation"};
inline constexpr Phrase kOpenAmount{"de bron laat het bedrag hier open", "the source leaves the amount open here"};
inline constexpr Phrase kPoints{"{0} procentpunt", "{0} percentage points"};
inline constexpr Phrase kPer{"per {0}", "per {0}"};

// Changes.
inline constexpr Phrase kChangeNumber{"{0} in plaats van {1} ({2})", "{0} instead of {1} ({2})"};
inline constexpr Phrase kAnd{", en ", ", and "};
inline constexpr Phrase kMore{"{0} meer", "{0} more"};
inline constexpr Phrase kFewer{"{0} minder", "{0} less"};
inline constexpr Phrase kChangeTo{"{0} (nu: {1})", "{0} (now: {1})"};
inline constexpr Phrase kChangeAdd{"{0}: {1} erbij", "{0}: add {1}"};
inline constexpr Phrase kChangeAddExample{"{0}: {1} erbij, bijvoorbeeld {2}", "{0}: add {1}, for example {2}"};
inline constexpr Phrase kOneMore{"nog één", "one more"};
inline constexpr Phrase kTwoMore{"nog twee", "two more"};
inline constexpr Phrase kChangeRemove{"{0}: {1} weg", "{0}: remove {1}"};
inline constexpr Phrase kChangeStillUnknown{"{0} – dan is het antwoord geen nee meer, maar nog onbekend",
                                            "{0} – then the answer is no longer no, but not yet known"};
inline constexpr Phrase kChangeStillOpen{"{0} – dan is het antwoord geen nee meer, maar onbepaald",
                                         "{0} – then the answer is no longer no, but undetermined"};

// Outcomes and headings.
inline constexpr Phrase kYesHeading{"JA", "YES"};
inline constexpr Phrase kNoHeading{"NEE", "NO"};
inline constexpr Phrase kUnknownHeading{"NOG ONBEKEND", "NOT YET KNOWN"};
inline constexpr Phrase kUndeterminedHeading{"ONBEPAALD", "UNDETERMINED"};
inline constexpr Phrase kYesMeans{"aan alle voorwaarden is voldaan", "all conditions are met"};
inline constexpr Phrase kNoMeansOne{"aan één voorwaarde is niet voldaan", "one condition is not met"};
inline constexpr Phrase kNoMeans{"aan {0} voorwaarden is niet voldaan", "{0} conditions are not met"};
inline constexpr Phrase kUnknownMeans{"er ontbreken nog gegevens", "some facts are still missing"};
inline constexpr Phrase kUndeterminedMeans{"de bron laat dit open; een mens beslist",
                                           "the source leaves this open; a person decides"};
inline constexpr Phrase kCheckedOn{"Toets op {0}", "Checked for {0}"};
inline constexpr Phrase kRoundIs{"telt voor de indieningsdatum {0}", "counts for the submission date {0}"};
inline constexpr Phrase kStatusIs{"status: {0}", "status: {0}"};
inline constexpr Phrase kProvisional{"Let op: deze regeling is {0}.", "Note: this scheme is {0}."};
inline constexpr Phrase kStatusAdopted{"vastgesteld", "adopted"};
inline constexpr Phrase kStatusProvisional{"onder voorbehoud", "provisional"};
inline constexpr Phrase kStatusAnnounced{"aangekondigd", "announced"};
inline constexpr Phrase kStatusDiscussed{"in gesprek", "under discussion"};
inline constexpr Phrase kStatusClosed{"gesloten", "closed"};
inline constexpr Phrase kAmountsHeading{"Bedragen", "Amounts"};
inline constexpr Phrase kAmountsNotYours{"Bedragen (alleen als het antwoord ja wordt)",
                                         "Amounts (only when the answer becomes yes)"};
inline constexpr Phrase kConditionsHeading{"Voorwaarden", "Conditions"};
inline constexpr Phrase kMissingHeading{"Wat nog ontbreekt", "What is still missing"};
inline constexpr Phrase kChangesHeading{"Wat het antwoord zou veranderen", "What would change the answer"};
inline constexpr Phrase kReadingsHeading{"Hoe de bron is gelezen waar zij zwijgt",
                                         "How the source was read where it is silent"};
inline constexpr Phrase kAlternativeIs{"anders: {0}", "otherwise: {0}"};
inline constexpr Phrase kSourceIs{"bron: {0}", "source: {0}"};
inline constexpr Phrase kWhoKnows{"te vragen aan: {0}", "ask: {0}"};
inline constexpr Phrase kSettles{"nodig voor: {0}", "needed for: {0}"};
inline constexpr Phrase kRemedyIs{"wat te doen: {0}", "what to do: {0}"};
inline constexpr Phrase kAdvice{"advies", "advice"};
inline constexpr Phrase kInformation{"ter informatie", "for information"};
inline constexpr Phrase kReceiptIs{"Bewijs: regeling {0}, feiten {1}, {2}", "Receipt: scheme {0}, facts {1}, {2}"};

// Decision tables as they are shown.
inline constexpr Phrase kOutputColumn{"uitkomst", "output"};
inline constexpr Phrase kTableOf{"tabel ({0})", "table ({0})"};
inline constexpr Phrase kTableOtherwise{"anders: {0}", "otherwise: {0}"};
inline constexpr Phrase kTablePriority{"voorrang: {0}", "priority: {0}"};
inline constexpr Phrase kTableRemark{"let op: {0}", "note: {0}"};

// The way of an application.
inline constexpr Phrase kPerhapsNotInOrder{"Het is nog niet bekend of deze stap aan de orde is.",
                                           "It is not known yet whether this step is in order."};

// Worked cases.
inline constexpr Phrase kExpectedGot{"{0}: verwacht {1}, uitkomst {2}", "{0}: expected {1}, got {2}"};
inline constexpr Phrase kTheOutcome{"antwoord", "outcome"};
inline constexpr Phrase kTheFailed{"niet voldaan (failed)", "failed"};
inline constexpr Phrase kTheMissing{"ontbreekt (missing)", "missing"};
inline constexpr Phrase kTheUndetermined{"onbepaald (undetermined)", "undetermined"};
inline constexpr Phrase kTheRound{"ronde (round)", "round"};

}  // namespace hecht::schemes::phrases
