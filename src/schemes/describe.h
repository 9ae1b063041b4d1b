// A scheme as data for people and programs: what it asks, tests and gives, with sources. Not an answer; see answer.h.
#pragma once

#include "base/json.h"
#include "schemes/scheme.h"

namespace hecht::schemes {

// "must", "should", "info".
std::string level_id(Level level);
// The first submission date that is not past on `today`.
std::optional<base::Date> next_submission_date(const Scheme& scheme, const base::Date& today);
// One row of a list of schemes.
base::Json summary_json(const Scheme& scheme, const base::Date& today, base::Language language);
// The whole scheme.
base::Json scheme_json(const Scheme& scheme, const base::Date& today, base::Language language);

}  // namespace hecht::schemes
