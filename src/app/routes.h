// All routes of the program, in one table: what `serve` answers and `openapi` describes.
#pragma once

#include "access/access.h"
#include "http/server.h"
#include "register/publications.h"
#include "storage/job_runner.h"

namespace hecht::app {

// What the routes work with.
struct Installation {
  schemes::Shelf& shelf;
  registry::PublishedSchemes& published;
  access::Access& access;
  // Set after the routes, before the first request.
  const http::Service* service = nullptr;
  storage::JobRunner* jobs = nullptr;
};

// The installation must live as long as the router.
void add_routes(http::Router& router, Installation& installation);

// Work of every day, whichever node comes first; cheap to ask often.
void enqueue_daily_jobs(storage::Database& database, const base::Instant& now);

// How this program does the jobs that its routes put in the queue, by kind.
storage::JobHandlers job_handlers(Installation& installation);

}  // namespace hecht::app
