// Imports over the API: which kinds there are, sending files, looking at what they would do, and carrying it out.
#pragma once

#include "http/router.h"
#include "imports/import_kind.h"
#include "storage/database.h"
#include "storage/job_runner.h"

namespace hecht::imports {

// `settings` gives what does not come from the upload, as it is at that moment; `wake` tells the node that there is a
// job. The database must live as long as the router.
void add_import_routes(http::Router& router, storage::Database& database,
                       const std::function<ImportSettings()>& settings, const std::function<void()>& wake);
storage::JobHandler import_job_handler(std::function<ImportSettings()> settings);

}  // namespace hecht::imports
