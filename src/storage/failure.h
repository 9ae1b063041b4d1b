// What a database does when a request or job cannot go on: thrown, and caught once at the edge (a request, a job, a
// command), which shows problem() and may try again when retryable().
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include "base/problem.h"

namespace hecht::storage {

enum class FailureKind : std::uint8_t {
  Busy,     // locked, or two changes at once; the same work may succeed in a moment
  Full,     // the disk is full, or may not be written
  Lost,     // the connection is gone; whether a commit under way happened is not known
  Refused,  // a constraint: already exists, or refers to what is not there
  Broken    // anything else
};

class Failure : public std::runtime_error {
 public:
  // `detail` is what the database said, never with the values of a statement: those may be personal data.
  Failure(FailureKind kind, const std::string& detail) : std::runtime_error(detail), kind_(kind) {}
  [[nodiscard]] FailureKind kind() const { return kind_; }
  [[nodiscard]] bool retryable() const { return kind_ == FailureKind::Busy; }
  [[nodiscard]] base::Problem problem() const;

 private:
  FailureKind kind_;
};

}  // namespace hecht::storage
