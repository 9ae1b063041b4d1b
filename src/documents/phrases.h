// The words documents/ adds of itself, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::documents::phrases {

using base::Phrase;

inline constexpr Phrase kPageOf{"bladzijde {0} van {1}", "page {0} of {1}"};
inline constexpr Phrase kReference{"Kenmerk", "Reference"};
inline constexpr Phrase kDate{"Datum", "Date"};
inline constexpr Phrase kNotFilledIn{"niet ingevuld", "not filled in"};
inline constexpr Phrase kNoRows{"Geen regels ingevuld.", "No rows filled in."};

// A workbook
inline constexpr Phrase kTooManyRows{"{0} regels: meer dan de {1} van een werkmap",
                                     "{0} rows: more than the {1} of a workbook"};
inline constexpr Phrase kTextTooLong{"de tekst van {0} tekens in regel {1} is langer dan de {2} van een cel",
                                     "the text of {0} characters in row {1} is longer than the {2} of a cell"};
inline constexpr Phrase kTakeCsv{"kies CSV, of een deel van de regels", "choose CSV, or a part of the rows"};

}  // namespace hecht::documents::phrases
