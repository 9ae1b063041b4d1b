// Keeps the state of alliances true: complete as soon as all core players take part, incomplete when one has left.
//
// Why it exists: no one has to say what follows from the members. It is looked at every day, since a membership may end
// on a day, and after each change of members.
#pragma once

#include "register/alliances.h"
#include "schemes/catalogue.h"
#include "storage/job_runner.h"

namespace hecht::registry {

inline constexpr std::string_view kReviewJob = "register.review-alliances";  // daily, or for one alliance

void enqueue_review(storage::Writing& writing, const std::string& alliance_id, const base::Instant& now);
// For the runner of jobs: reviews the alliance of its payload, or all.
void review_alliances(storage::Database& database, const schemes::Catalogue& catalogue, const storage::Job& job,
                      const base::Instant& now);

}  // namespace hecht::registry
