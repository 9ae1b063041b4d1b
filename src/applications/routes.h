// The part of the API about applications.
#pragma once

#include "http/router.h"
#include "schemes/shelf.h"
#include "storage/database.h"

namespace hecht::applications {

// What is passed must live as long as the router. `program` signs documents: "hecht x.y.z".
void add_application_routes(http::Router& router, storage::Database& database, const schemes::Shelf& shelf,
                            std::string program);

}  // namespace hecht::applications
