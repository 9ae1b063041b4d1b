#include "http/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace hecht::http {

namespace {

double seconds_between(RateLimit::Clock::time_point from, RateLimit::Clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

std::optional<std::chrono::seconds> RateLimit::refuse(const std::string& address, Clock::time_point now) {
  if (per_second_ == 0) return std::nullopt;
  const double full = per_second_ * kBurstSeconds;
  const std::scoped_lock lock(mutex_);
  if (buckets_.size() >= sweep_at_) forget_the_quiet(now);
  auto& bucket = buckets_.try_emplace(address, Bucket{full, now}).first->second;
  bucket.tokens = std::min(full, bucket.tokens + per_second_ * seconds_between(bucket.filled_at, now));
  bucket.filled_at = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::nullopt;
  }
  return std::chrono::seconds(static_cast<std::int64_t>(std::ceil((1 - bucket.tokens) / per_second_)));
}

// Sweeping at twice what was left costs each request a constant on average.
void RateLimit::forget_the_quiet(Clock::time_point now) {
  std::erase_if(buckets_,
                [&](const auto& each) { return seconds_between(each.second.filled_at, now) > kBurstSeconds; });
  sweep_at_ = std::max(kSweepFirst, buckets_.size() * 2);
}

std::size_t RateLimit::size() {
  const std::scoped_lock lock(mutex_);
  return buckets_.size();
}

}  // namespace hecht::http
