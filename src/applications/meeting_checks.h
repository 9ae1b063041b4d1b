// What a meeting must look like, and whose it is.
#pragma once

#include <algorithm>

#include "applications/committee.h"
#include "applications/rows.h"
#include "http/described.h"

namespace hecht::applications {

inline constexpr const char* kPrepares = "advice.prepare";
inline constexpr const char* kAdvises = "advice.give";

access::Scope scope_of_meeting(const Meeting& meeting);
feature::Checks check_meeting(storage::Session& session, MeetingInput& input, const base::Date& today);
void save_members(storage::Writing& writing, const Meeting& meeting);

}  // namespace hecht::applications
