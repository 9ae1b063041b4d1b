// How long Hecht keeps who someone was after their last role: no longer than who runs the installation says.
#pragma once

#include "access/settings.h"
#include "storage/job_runner.h"

namespace hecht::access {

inline constexpr std::string_view kRetentionJob = "access.retention";  // daily

// Erases (see erase_person) the accounts that have had no role for Settings::retention_months, and drops sessions and
// links that have passed.
void erase_forgotten(storage::Database& database, const Settings& settings, const storage::Job& job,
                     const base::Instant& now);

}  // namespace hecht::access
