// From facts as given to a question that can be answered: which day it is about, and the checked facts.
//
// Why it exists: the command and the API must mean the same by a question without a date or a version.
#pragma once

#include "schemes/answer.h"
#include "schemes/catalogue.h"

namespace hecht::schemes {

// The day a check without a date is about: that of the submission, which decides the version too, else today.
base::Date day_of_question(const Catalogue& catalogue, std::string_view reference, const base::Json& facts,
                           const base::Date& today);
// With the figures that hold on the day. All problems of the facts at once.
base::Result<Question> make_question(const SchemePtr& scheme, const base::Json& facts, const base::Date& date);

}  // namespace hecht::schemes
