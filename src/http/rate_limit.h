// How many requests one address may send: a bucket of tokens that fills steadily, so that a short burst is no fault.
//
// Why it exists: one client, by mistake or on purpose, must not keep the server from the others. Each node counts for
// itself. Addresses that were quiet long enough to have a full bucket are forgotten, so memory follows the traffic.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/limits.h"

namespace hecht::http {

class RateLimit {
 public:
  using Clock = std::chrono::steady_clock;
  // Requests a second; a burst of kBurstSeconds of them at once. 0: no limit.
  explicit RateLimit(unsigned per_second) : per_second_(per_second) {}

  // Nothing when it may pass, else how long to wait. Called by several threads.
  std::optional<std::chrono::seconds> refuse(const std::string& address, Clock::time_point now);
  // Addresses remembered.
  std::size_t size();

 private:
  struct Bucket {
    double tokens;
    Clock::time_point filled_at;
  };
  void forget_the_quiet(Clock::time_point now);

  double per_second_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
  std::size_t sweep_at_ = kSweepFirst;

  static constexpr std::size_t kSweepFirst = 1024;
};

}  // namespace hecht::http
