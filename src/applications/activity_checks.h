// What an activity and a line of its budget must look like.
#pragma once

#include "applications/rows.h"

namespace hecht::applications {

feature::Checks check_activity(storage::Session& session, ActivityInput& input);
void save_participants(storage::Writing& writing, const Activity& activity);
std::optional<Activity> load_activity(storage::Session& session, const std::string& id);
// Whose activity it is, beside the lead party.
std::vector<std::string> owners_of(const ActivityInput& activity);

feature::Checks check_line(storage::Session& session, const schemes::Scheme& scheme, BudgetLineInput& input);
std::optional<BudgetLine> load_line(storage::Session& session, const std::string& id);
std::vector<std::string> owners_of(storage::Session& session, const BudgetLine& line);

}  // namespace hecht::applications
