// For tests: walks every route of a router as each kind of actor, and holds what the guard answers against the matrix.
//
// Why it exists: a floor that adds routes adds them to its test with one call, and none can be forgotten.
#pragma once

#include "access/access.h"
#include "access/test_support.h"
#include "http/router.h"

namespace hecht::access::testing {

// A request that finds the route; parameters are "x".
http::Request request_for(const http::Router& router, const http::Route& route);
// As a browser sends it: with the cookie, and the token of a session.
void sign(http::Request& request, const Settings& settings, const std::string& session_secret);
// A session for this person, whatever the password.
std::string open_session(storage::Database& database, const std::string& person_id);

// Anonymous, without a role, with a role that has ended, and with each role in turn.
void walk_routes(const http::Router& router, House& house, Access& access);

}  // namespace hecht::access::testing
