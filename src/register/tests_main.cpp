// The tests on SQLite and on a private PostgreSQL.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "storage/test_support.h"

namespace {
constexpr int kSkipped = 77;
}

int main(int argc, char** argv) {
  using namespace hecht::storage::testing;
  postgres() = PrivatePostgres::start();
  const bool both = postgres() != nullptr;
  doctest::Context context(argc, argv);
  const int failed = context.run();
  postgres().reset();
  return failed == 0 && !both ? kSkipped : failed;
}
