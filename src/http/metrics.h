// Numbers about the server for Prometheus: requests by route and status, and how long they took.
//
// Why it exists: three counters need no library. Nothing in it tells who asked: routes are counted by template.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "http/router.h"

namespace hecht::http {

class Metrics {
 public:
  // The routes must be complete.
  explicit Metrics(const Router& router);

  void connection_opened() { connections_.fetch_add(1, std::memory_order_relaxed); }
  void connection_closed() { connections_.fetch_sub(1, std::memory_order_relaxed); }
  // Null: no route.
  void count(const Route* route, int status, std::chrono::microseconds time);

  // Prometheus text format, version 0.0.4.
  [[nodiscard]] std::string text() const;

 private:
  static constexpr std::array<std::int64_t, 8> kBucketMicroseconds{100,   500,    1000,   5000,
                                                                   20000, 100000, 500000, 2000000};
  static constexpr std::size_t kStatusClasses = 6;  // by the first digit of the status; 0 is none
  struct Numbers {
    std::array<std::atomic<std::uint64_t>, kStatusClasses> by_status{};
    std::array<std::atomic<std::uint64_t>, kBucketMicroseconds.size()> buckets{};
    std::atomic<std::uint64_t> microseconds{0};
  };
  const Router& router_;
  std::vector<std::unique_ptr<Numbers>> numbers_;  // as the routes, and one for no route
  std::atomic<std::int64_t> connections_{0};
};

}  // namespace hecht::http
