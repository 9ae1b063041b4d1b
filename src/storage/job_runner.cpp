#include "storage/job_runner.h"

#include <chrono>

#include "base/json.h"

namespace hecht::storage {

namespace {

constexpr std::chrono::seconds kTick{5};  // how long a job of another node may wait for this one
constexpr std::chrono::seconds kKeepEvery{kLeaseSeconds / 3};

}  // namespace

JobRunner::JobRunner(Database& database, JobHandlers handlers, std::function<void(std::string_view)> log)
    : database_(database), handlers_(std::move(handlers)), log_(std::move(log)) {
  worker_ = std::thread([this] { run(); });
  keeper_ = std::thread([this] { keep_lease(); });
}

JobRunner::~JobRunner() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  worker_.join();
  keeper_.join();
}

void JobRunner::wake() {
  {
    const std::scoped_lock lock(mutex_);
    woken_ = true;
  }
  changed_.notify_all();
}

void JobRunner::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    woken_ = false;
    lock.unlock();
    const bool more = do_one();
    lock.lock();
    if (!more) changed_.wait_for(lock, kTick, [this] { return stopping_ || woken_; });
  }
}

// True when there was one. A database that cannot be reached now is looked at again at the next tick.
bool JobRunner::do_one() {
  std::optional<Job> job;
  try {
    job = claim_job(database_, base::now());
  } catch (const std::exception& error) {
    log_(R"({"jobs":"not reachable","error":)" + base::Json(error.what()).to_string() + "}");
  }
  if (!job) return false;
  {
    const std::scoped_lock lock(mutex_);
    current_ = job;
  }
  do_job(*job);
  const std::scoped_lock lock(mutex_);
  current_.reset();
  return true;
}

void JobRunner::do_job(const Job& job) {
  try {
    const auto handler = handlers_.find(job.kind);
    if (handler == handlers_.end()) throw std::runtime_error("no such kind of job");
    handler->second(database_, job);
  } catch (const std::exception& error) {
    say(error.what(), job);
    try {
      fail_job(database_, job, error.what(), base::now());
    } catch (const std::exception& again) {
      say(again.what(), job);  // its lease will pass
    }
  }
}

void JobRunner::keep_lease() {
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, kKeepEvery, [this] { return stopping_; })) {
    const auto job = current_;
    if (!job) continue;
    lock.unlock();
    try {
      if (!extend_lease(database_, *job, base::now())) say("the lease was lost", *job);
    } catch (const std::exception& error) {
      say(error.what(), *job);
    }
    lock.lock();
  }
}

void JobRunner::say(const std::string& what, const Job& job) const {
  log_(R"({"job":")" + job.id + R"(","kind":")" + job.kind + R"(","error":)" + base::Json(what).to_string() + "}");
}

}  // namespace hecht::storage
