// The short words of an answer that every form of it shows the same: text, PDF.
#pragma once

#include "schemes/answer.h"

namespace hecht::schemes {

std::string outcome_words(Outcome outcome, base::Language language);  // "JA"
std::string outcome_meaning(const Answer& answer);                    // "aan alle voorwaarden is voldaan"
std::string status_words(const Answer& answer);                       // of the scheme
// "€ 31.425,00 per jaar", "ten hoogste …", "?".
std::string amount_words(const Answer& answer, const AmountAnswer& amount);
std::string condition_words(const Answer& answer, const ConditionAnswer& condition);  // "meerdere praktijken (advies)"
// How else the source can be read; empty when no other way is known.
std::string alternative_words(const Answer& answer, const ReadingAnswer& reading);

}  // namespace hecht::schemes
