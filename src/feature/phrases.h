// What is said about fields and saving, whatever the feature.
#pragma once

#include "base/text.h"

namespace hecht::feature::phrases {

using base::Phrase;

inline constexpr Phrase kChangedMeanwhile{"Iemand anders heeft dit intussen gewijzigd.",
                                          "Someone else has changed this in the meantime."};
inline constexpr Phrase kChangedMeanwhileRemedy{"Kijk wat er nu staat, en bewaar uw wijziging opnieuw.",
                                                "See what is there now, and save your change again."};
inline constexpr Phrase kEmpty{"Hier staat niets.", "There is nothing here."};
inline constexpr Phrase kEmptyRemedy{"Vul dit in.", "Fill this in."};
inline constexpr Phrase kEndsBefore{"Het einde {0} ligt voor het begin {1}.",
                                    "The end {0} lies before the beginning {1}."};
inline constexpr Phrase kEndsBeforeRemedy{"Kies een laatste dag op of na {1}, of laat hem leeg.",
                                          "Choose a last day on or after {1}, or leave it empty."};
inline constexpr Phrase kInFuture{"{0} moet nog komen.", "{0} is still to come."};
inline constexpr Phrase kInFutureRemedy{"Kies een dag tot en met vandaag.", "Choose a day up to today."};
inline constexpr Phrase kIsNow{"Hier staat nu iets anders: ‘{0}’.", "This is something else now: ‘{0}’."};
inline constexpr Phrase kIsNowRemedy{"Neem het over, of bewaar uw eigen waarde opnieuw.",
                                     "Take it over, or save your own value again."};
inline constexpr Phrase kTooLong{"Dit zijn {0} tekens; er is plaats voor {1}.",
                                 "This has {0} characters; there is room for {1}."};
inline constexpr Phrase kTooLongRemedy{"Schrijf het in ten hoogste {1} tekens.", "Write it in at most {1} characters."};
inline constexpr Phrase kUnknownWord{"‘{0}’ staat hier niet in de lijst.", "‘{0}’ is not in the list here."};

}  // namespace hecht::feature::phrases
