// The part of the API about parties, alliances, what is known of them, and saved checks.
#pragma once

#include "feature/search.h"
#include "http/router.h"
#include "schemes/shelf.h"
#include "storage/database.h"

namespace hecht::registry {

// What is passed must live as long as the router. `program` signs answers: "hecht x.y.z". `more` is what the floors
// above find with the words of a search.
void add_register_routes(http::Router& router, storage::Database& database, const schemes::Shelf& shelf,
                         std::string program, std::vector<feature::SearchSource> more = {});

}  // namespace hecht::registry
