// What the API says about requests, in both languages.
#pragma once

#include "app/phrases.h"

namespace hecht::app::phrases {

inline constexpr Phrase kUnknownQuery{"de parameter ‘{0}’ is hier onbekend", "the parameter ‘{0}’ is not known here"};
inline constexpr Phrase kLeaveOut{"laat hem weg", "leave it out"};
inline constexpr Phrase kNoPage{"‘{0}’ is geen getal van 1 tot en met {1}", "‘{0}’ is no number from 1 to {1}"};
inline constexpr Phrase kPageExample{"schrijf bijvoorbeeld 2", "write 2, for instance"};
inline constexpr Phrase kNoSuchValue{"‘{0}’ is hier geen waarde", "‘{0}’ is no value here"};
inline constexpr Phrase kBodyNoObject{"de inhoud is geen JSON-object", "the body is no JSON object"};
inline constexpr Phrase kBodyExample{"schrijf {\"feiten\": {\"naam van het feit\": waarde}, \"datum\": \"2023-02-01\"}",
                                     "write {\"feiten\": {\"name of the fact\": value}, \"datum\": \"2023-02-01\"}"};
inline constexpr Phrase kUnknownMember{"‘{0}’ hoort niet in dit verzoek", "‘{0}’ does not belong in this request"};
inline constexpr Phrase kNoFacts{"feiten ontbreekt", "feiten is missing"};

}  // namespace hecht::app::phrases
