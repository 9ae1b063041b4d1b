// Applications for the search of the top bar.
#pragma once

#include "feature/search.h"
#include "schemes/catalogue.h"

namespace hecht::applications {

// With these words in number, title, network or lead party, as far as the actor may read them; the newest first.
std::vector<feature::SearchResult> find_applications(storage::Session& session, const feature::SearchQuestion& question,
                                                     const schemes::Catalogue& schemes);

}  // namespace hecht::applications
