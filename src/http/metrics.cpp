#include "http/metrics.h"

namespace hecht::http {
namespace {

constexpr std::int64_t kMicrosecondsPerSecond = 1'000'000;
constexpr int kHundred = 100;

// Microseconds as seconds: "0.020000".
std::string seconds(std::uint64_t microseconds) {
  std::string digits = std::to_string(microseconds % kMicrosecondsPerSecond);
  digits.insert(0, 6 - digits.size(), '0');
  return std::to_string(microseconds / kMicrosecondsPerSecond) + "." + digits;
}

void heading(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
  out.append(name).append(" ").append(type).append("\n");
}

}  // namespace

Metrics::Metrics(const Router& router) : router_(router) {
  for (std::size_t i = 0; i <= router.routes().size(); ++i) numbers_.push_back(std::make_unique<Numbers>());
}

void Metrics::count(const Route* route, int status, std::chrono::microseconds time) {
  const std::size_t index =
      route == nullptr ? router_.routes().size() : static_cast<std::size_t>(route - router_.routes().data());
  Numbers& numbers = *numbers_[index];
  const auto status_class = static_cast<std::size_t>(status / kHundred);
  numbers.by_status[status_class < kStatusClasses ? status_class : 0].fetch_add(1, std::memory_order_relaxed);
  numbers.microseconds.fetch_add(static_cast<std::uint64_t>(time.count()), std::memory_order_relaxed);
  for (std::size_t i = 0; i < kBucketMicroseconds.size(); ++i) {
    if (time.count() > kBucketMicroseconds[i]) continue;
    numbers.buckets[i].fetch_add(1, std::memory_order_relaxed);
    break;
  }
}

std::string Metrics::text() const {
  std::string requests;
  std::string times;
  heading(requests, "hecht_http_requests_total", "counter", "Requests by route and class of status.");
  heading(times, "hecht_http_request_seconds", "histogram", "Time from the end of a request to its response.");
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    const Numbers& numbers = *numbers_[i];
    const std::string labels = i == router_.routes().size()
                                   ? "method=\"\",route=\"\""
                                   : "method=\"" + std::string(method_name(router_.routes()[i].method)) +
                                         "\",route=\"" + router_.routes()[i].path + "\"";
    std::uint64_t all = 0;
    for (std::size_t status = 0; status < kStatusClasses; ++status) {
      const auto count = numbers.by_status[status].load(std::memory_order_relaxed);
      all += count;
      if (count == 0) continue;
      requests += "hecht_http_requests_total{" + labels + ",status=\"" + std::to_string(status) + "xx\"} " +
                  std::to_string(count) + "\n";
    }
    if (all == 0) continue;
    std::uint64_t below = 0;
    for (std::size_t bucket = 0; bucket < kBucketMicroseconds.size(); ++bucket) {
      below += numbers.buckets[bucket].load(std::memory_order_relaxed);
      times += "hecht_http_request_seconds_bucket{" + labels + ",le=\"" +
               seconds(static_cast<std::uint64_t>(kBucketMicroseconds[bucket])) + "\"} " + std::to_string(below) + "\n";
    }
    times += "hecht_http_request_seconds_bucket{" + labels + ",le=\"+Inf\"} " + std::to_string(all) + "\n";
    times += "hecht_http_request_seconds_sum{" + labels + "} " +
             seconds(numbers.microseconds.load(std::memory_order_relaxed)) + "\n";
    times += "hecht_http_request_seconds_count{" + labels + "} " + std::to_string(all) + "\n";
  }
  std::string open;
  heading(open, "hecht_http_connections", "gauge", "Connections that are open.");
  open += "hecht_http_connections " + std::to_string(connections_.load(std::memory_order_relaxed)) + "\n";
  return requests + times + open;
}

}  // namespace hecht::http
