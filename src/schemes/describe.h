// A scheme as data for people and programs: what it asks, tests and gives, with sources. Not an answer; see answer.h.
#pragma once

#include "base/json.h"
#include "schemes/scheme.h"

namespace hecht::schemes {

// "funding", "norm", "information".
std::string kind_id(SchemeKind kind);
// "must", "should", "info".
std::string level_id(Level level);
// "count", "date and time": the word under `type` in a scheme file.
std::string type_id(FactType type);
// "unique", "rule order": the name under `hit` in a scheme file.
std::string hit_id(HitPolicy hit);
// The first submission date that is not past on `today`.
std::optional<base::Date> next_submission_date(const Scheme& scheme, const base::Date& today);
// "reason", "amount": the word under `asks` in a scheme file.
std::string asked_id(Asked asked);
// "plan", "results".
std::string part_id(TextPart part);
// "none", "asked", "all".
std::string edits_id(Edits edits);
// A decision table for a terminal, in columns.
std::vector<std::string> table_lines(const Table& table, base::Language language);
// One row of a list of schemes.
base::Json summary_json(const Scheme& scheme, const base::Date& today, base::Language language);
// Its stages, transitions, texts, letters and unique facts; all empty where it has no process.
base::Json process_json(const Scheme& scheme, base::Language language);
// The whole scheme.
base::Json scheme_json(const Scheme& scheme, const base::Date& today, base::Language language);

}  // namespace hecht::schemes
