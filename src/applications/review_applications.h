// What the program does by itself each day: drafts go on to the next round or expire, terms are reminded of.
#pragma once

#include "schemes/catalogue.h"
#include "storage/jobs.h"

namespace hecht::applications {

inline constexpr std::string_view kReviewJob = "applications.review";

// Each application in a change of its own, so that one that cannot be read holds up no other. Finishes the job.
void review_applications(storage::Database& database, const schemes::Catalogue& schemes, const storage::Job& job,
                         const base::Instant& now);

}  // namespace hecht::applications
