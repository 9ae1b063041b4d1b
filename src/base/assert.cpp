#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace hecht::base {

void assertion_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: this should never be false: %s\n", file, line, expression);
  std::abort();
}

}  // namespace hecht::base
