// The description of the API (OpenAPI 3.1), made from the route table, so that it cannot say anything else.
#pragma once

#include "base/json.h"
#include "http/router.h"

namespace hecht::app {

// Of the routes under /v1. A schema that a route names and nobody describes is a mistake of the program.
base::Json openapi(const http::Router& router, const std::string& version);

}  // namespace hecht::app
