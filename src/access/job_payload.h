// The payload of a job of the queue as a described struct (http/described.h), written and read by one type.
#pragma once

#include <stdexcept>

#include "http/described.h"
#include "storage/jobs.h"

namespace hecht::access {

template <class T>
std::string to_payload(const T& payload) {
  return http::to_json(payload).to_string();
}

// What this program put in the queue is what it can read; another version of it may not, and then the job fails.
template <class T>
T payload_of(const storage::Job& job) {
  const auto json = base::parse_json(job.payload);
  if (!json) throw std::runtime_error("a payload that is no JSON");
  auto payload = http::from_json<T>(*json);
  if (!payload) throw std::runtime_error("a payload of another form");
  return *std::move(payload);
}

}  // namespace hecht::access
