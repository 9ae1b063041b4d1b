// The access floor as the app puts it together: what it works with, its guard, its routes and its jobs.
#pragma once

#include "access/password_hasher.h"
#include "access/settings.h"
#include "http/router.h"
#include "storage/job_runner.h"

namespace hecht::access {

// Must live as long as the router.
struct Access {
  storage::Database& database;
  Settings settings;
  PasswordHasher hasher = {};
};

// Finds out who asks, by the cookie of a session or by a key (`Authorization: Bearer`), and whether they may. Besides
// "CAPABILITY:ACT" of the matrix a permission is "signed-in", or "own-account": signed in by a session, not by a key.
// A change that comes with a cookie must come with the token of its session too (X-CSRF-Token); without it, on a route
// for anyone, the request is one of no one.
http::Guard make_guard(Access& access);
void add_access_routes(http::Router& router, Access& access);
storage::JobHandlers access_jobs(Access& access);

}  // namespace hecht::access
