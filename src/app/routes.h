// All routes of the program, in one table: what `serve` answers and `openapi` describes.
#pragma once

#include "http/server.h"
#include "schemes/shelf.h"
#include "storage/database.h"
#include "storage/job_runner.h"

namespace hecht::app {

// What is passed must live as long as the router. The service is set later, before the first request. `wake_jobs` tells
// this node that a job was put in the queue.
void add_routes(http::Router& router, const schemes::Shelf& shelf, storage::Database& database,
                const http::Service*& service, const std::function<void()>& wake_jobs);

// How this program does the jobs that its routes put in the queue, by kind.
storage::JobHandlers job_handlers(const schemes::Shelf& shelf);

}  // namespace hecht::app
