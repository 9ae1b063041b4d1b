// The one macro of the project: a check on our own logic that stays on in release. Never for user input.
#pragma once

namespace hecht::base {
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);
}

#define HECHT_ASSERT(expression) \
  ((expression) ? static_cast<void>(0) : ::hecht::base::assertion_failed(#expression, __FILE__, __LINE__))
