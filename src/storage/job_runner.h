// Does the jobs of the queue in the background of a node, one at a time, until it is told to stop.
//
// Why it exists: a feature says how a kind of job is done; taking, keeping and losing the lease is the same for all.
// The lease is extended while a job runs, so that only a dead node loses it.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "storage/jobs.h"

namespace hecht::storage {

// Does its work and finishes the job in the same transaction (finish_job). What it throws makes the job fail, to be
// tried again later.
using JobHandler = std::function<void(Database&, const Job&)>;
using JobHandlers = std::map<std::string, JobHandler>;  // by kind

class JobRunner {
 public:
  // `log` gets a line for each job that failed: kind, id and reason, never the payload.
  JobRunner(Database& database, JobHandlers handlers, std::function<void(std::string_view line)> log);
  // Waits for the job under way; what was not finished is taken over when its lease has passed.
  ~JobRunner();
  JobRunner(const JobRunner&) = delete;
  JobRunner& operator=(const JobRunner&) = delete;

  // A job was just put in the queue: look now instead of at the next tick.
  void wake();

 private:
  void run();
  void keep_lease();
  bool do_one();
  void do_job(const Job& job);
  void say(const std::string& what, const Job& job) const;

  Database& database_;
  JobHandlers handlers_;
  std::function<void(std::string_view)> log_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  bool woken_ = false;
  std::optional<Job> current_;  // whose lease is to be kept
  std::thread worker_;
  std::thread keeper_;
};

}  // namespace hecht::storage
