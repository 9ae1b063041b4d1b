// How a use case of this floor ends: with what was asked, or a refusal that routes answer in one place.
#pragma once

#include <cstdint>
#include <variant>

#include "base/problem.h"

namespace hecht::access {

enum class Why : std::uint8_t {
  Invalid,      // the problems say what
  NotSignedIn,  // who it is was not shown
  NotAllowed,
  NotThere,  // or not for the actor to know of
  Stale,     // someone else saved in between
  Conflict,  // it does not fit what is there
  TooMany    // try again in `retry_seconds`
};

struct Refusal {
  Why why = Why::Invalid;
  base::Problems problems = {};
  std::int64_t retry_seconds = 0;
};

struct Done {};

template <class T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Refusal refusal) : state_(std::in_place_index<1>, std::move(refusal)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  [[nodiscard]] const Refusal& refusal() const { return std::get<1>(state_); }

 private:
  std::variant<T, Refusal> state_;
};

}  // namespace hecht::access
