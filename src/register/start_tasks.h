// What in the register waits for someone, on their start page.
#pragma once

#include "access/tasks.h"

namespace hecht::registry {

// Memberships to confirm, networks without a contact point or a core player, practices of which the count of patients
// is old, bank accounts and versions of schemes that wait for a second person.
std::vector<access::StartTask> register_tasks(storage::Session& session, const access::TaskQuestion& question);

}  // namespace hecht::registry
