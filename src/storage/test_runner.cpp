#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "storage/test_support.h"

namespace hecht::storage::testing {

int run_tests(int argc, char** argv) {
  constexpr int kSkipped = 77;
  postgres() = PrivatePostgres::start();
  const bool both = postgres() != nullptr;
  doctest::Context context(argc, argv);
  const int failed = context.run();
  postgres().reset();
  return failed == 0 && !both ? kSkipped : failed;
}

}  // namespace hecht::storage::testing
