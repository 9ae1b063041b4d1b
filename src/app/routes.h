// All routes of the program, in one table: what `serve` answers and `openapi` describes.
#pragma once

#include "access/access.h"
#include "http/server.h"
#include "schemes/shelf.h"

namespace hecht::app {

// What is passed must live as long as the router. The service is set later, before the first request.
void add_routes(http::Router& router, const schemes::Shelf& shelf, access::Access& access,
                const http::Service*& service);

}  // namespace hecht::app
