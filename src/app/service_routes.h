// The addresses for those who run the server: is it alive, is it ready, how is it doing.
#pragma once

#include "http/router.h"
#include "http/server.h"
#include "storage/database.h"

namespace hecht::app {

// The service is filled in after the routes, so it is asked for at the request.
void add_service_routes(http::Router& router, storage::Database& database, const http::Service*& service);

}  // namespace hecht::app
