// The part of the API about new versions of schemes, and following a scheme.
#pragma once

#include "http/router.h"
#include "register/publications.h"

namespace hecht::registry {

// What is passed must live as long as the router.
void add_publication_routes(http::Router& router, storage::Database& database, const schemes::Shelf& shelf,
                            PublishedSchemes& published);

}  // namespace hecht::registry
