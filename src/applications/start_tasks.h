// What in applications waits for someone, on their start page.
#pragma once

#include "access/tasks.h"
#include "schemes/shelf.h"

namespace hecht::applications {

// Applications to fill in or to handle, and parties that are asked to take part.
std::vector<access::StartTask> application_tasks(storage::Session& session, const access::TaskQuestion& question,
                                                 const schemes::Catalogue& schemes);

}  // namespace hecht::applications
