// The schemes over the API: for anyone, without a database. One file per route.
#pragma once

#include <string>

#include "http/router.h"
#include "schemes/answer.h"
#include "schemes/shelf.h"

namespace hecht::app {

// The shelf must live as long as the router.
void add_scheme_routes(http::Router& router, const schemes::Shelf& shelf);

http::Route list_schemes_route(const schemes::Shelf& shelf);
http::Route show_scheme_route(const schemes::Shelf& shelf);
http::Route scheme_versions_route(const schemes::Shelf& shelf);
http::Route check_scheme_route(const schemes::Shelf& shelf);
http::Route check_report_route(const schemes::Shelf& shelf);

// Reads the facts of the request and answers with what is made of the answer, or says what is wrong with them.
http::Response with_answer(const schemes::Shelf& shelf, const http::Request& request,
                           const std::function<http::Response(const schemes::Answer&)>& respond);

}  // namespace hecht::app
