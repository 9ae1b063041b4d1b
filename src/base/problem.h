// What can go wrong with input: a problem that names the place, what is wrong and what to do about it, and Result.
//
// Why it exists: expected failures are values, so that a caller must look at them and all problems of one input can be
// told together. Exceptions are for "this request or job cannot go on".
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/assert.h"
#include "base/text.h"

namespace hecht::base {

// 1-based; 0 is "not known". Columns count characters (UTF-8 code points), not bytes.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

struct Problem {
  Place place;
  std::string field;  // the FEEL name, YAML path or column it is about; may be empty
  Text message;       // what is wrong, with the value
  Text remedy;        // what was expected, or what to do
};

// "bestand.yaml:12:7: ingeschreven patiënten: … ." then the remedy on the same line after " – ".
std::string to_string(const Problem& problem, Language language);

using Problems = std::vector<Problem>;

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : state_(std::in_place_index<1>, Problems{std::move(problem)}) {}
  // At least one problem.
  Result(Problems problems) : state_(std::in_place_index<1>, std::move(problems)) {
    HECHT_ASSERT(!this->problems().empty());
  }

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  [[nodiscard]] const Problems& problems() const { return std::get<1>(state_); }

 private:
  std::variant<T, Problems> state_;
};

}  // namespace hecht::base
