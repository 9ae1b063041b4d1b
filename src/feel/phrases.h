// What the FEEL reader says about a formula that is wrong, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::feel::phrases {

using base::Phrase;

inline constexpr Phrase kEmpty{"de formule is leeg", "the formula is empty"};
inline constexpr Phrase kTooLong{"de formule is langer dan {0} tekens", "the formula is longer than {0} characters"};
inline constexpr Phrase kShorten{"splits de formule in stappen onder `definitions`",
                                 "split the formula into steps under `definitions`"};
inline constexpr Phrase kTooDeep{"de formule is te diep genest", "the formula is nested too deeply"};
inline constexpr Phrase kTooManyInARow{"de formule heeft meer dan {0} bewerkingen achter elkaar",
                                       "the formula has more than {0} operations in a row"};
inline constexpr Phrase kUnexpected{"hier staat ‘{0}’, dat past hier niet", "‘{0}’ does not fit here"};
inline constexpr Phrase kEndsTooSoon{"de formule houdt te vroeg op", "the formula ends too soon"};
inline constexpr Phrase kExpected{"verwacht: {0}", "expected: {0}"};
inline constexpr Phrase kUnknownName{"‘{0}’ is hier niet bekend", "‘{0}’ is not known here"};
inline constexpr Phrase kUnknownFunction{"de functie ‘{0}’ bestaat niet", "there is no function ‘{0}’"};
inline constexpr Phrase kDidYouMean{"bedoelde u ‘{0}’?", "did you mean ‘{0}’?"};
inline constexpr Phrase kDeclareName{"noem het bij `facts`, `parameters` of `definitions`",
                                     "declare it under `facts`, `parameters` or `definitions`"};
inline constexpr Phrase kSeeFunctions{"zie de lijst met functies in de gids", "see the list of functions in the guide"};
inline constexpr Phrase kArgumentCount{"‘{0}’ krijgt hier {1} waarden", "‘{0}’ gets {1} values here"};
inline constexpr Phrase kOpenString{"een tekst tussen aanhalingstekens is niet gesloten of heeft een onbekend \\-teken",
                                    "a quoted text is not closed or has an unknown \\ escape"};
inline constexpr Phrase kCloseString{"zet een \" aan het eind", "put a \" at the end"};
inline constexpr Phrase kBadTemporal{"‘{0}’ is geen datum, tijd of duur", "‘{0}’ is no date, time or duration"};
inline constexpr Phrase kTemporalExample{"schrijf bijvoorbeeld @\"2023-04-01\" of @\"P1Y\"",
                                         "write for example @\"2023-04-01\" or @\"P1Y\""};
inline constexpr Phrase kWrongKind{"hier hoort {0} te staan, geen {1}", "this should be {0}, not {1}"};
inline constexpr Phrase kDifferentKinds{"{0} en {1} gaan niet samen", "{0} and {1} do not go together"};
inline constexpr Phrase kNoOrder{"{0} heeft geen groter of kleiner", "{0} has no greater or smaller"};
inline constexpr Phrase kNoSum{"met {0} en {1} kan hier niet worden gerekend",
                               "{0} and {1} cannot be calculated with here"};
inline constexpr Phrase kCheckKinds{"kijk na welk soort gegeven er staat", "check what kind of value it is"};
inline constexpr Phrase kMixedUnits{"de eenheden verschillen: {0} en {1}", "the units differ: {0} and {1}"};
inline constexpr Phrase kOneUnit{"vergelijk en tel alleen gegevens met dezelfde eenheid",
                                 "compare and add only values with the same unit"};
inline constexpr Phrase kPowerOfUnit{"een getal in {0} kan niet tot een macht", "a number in {0} has no power"};
inline constexpr Phrase kNoMember{"‘{0}’ is geen onderdeel van deze waarde", "‘{0}’ is no part of this value"};
inline constexpr Phrase kNotInSchemes{"dit kan niet in een regeling", "this cannot be used in a scheme"};
inline constexpr Phrase kSeeGuide{"zie de gids voor wat er wel kan", "see the guide for what can be used"};
inline constexpr Phrase kOnlyFacts{"‘awaiting’ krijgt alleen namen van feiten", "‘awaiting’ takes names of facts only"};
inline constexpr Phrase kAnExpression{"een waarde, naam of berekening", "a value, name or calculation"};
inline constexpr Phrase kAnOperator{"een rekenteken, een vergelijking of het einde",
                                    "an operator, a comparison or the end"};
inline constexpr Phrase kAName{"een naam", "a name"};
inline constexpr Phrase kAQuotedText{"een tekst tussen aanhalingstekens", "a quoted text"};
inline constexpr Phrase kATypeName{"de naam van een type, zoals number", "the name of a type, such as number"};

}  // namespace hecht::feel::phrases
