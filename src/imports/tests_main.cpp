// The tests on SQLite and on a private PostgreSQL.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "storage/test_support.h"

int main(int argc, char** argv) {
  constexpr int kSkipped = 77;
  using namespace hecht::storage;
  testing::postgres() = testing::PrivatePostgres::start();
  const bool both = testing::postgres() != nullptr;
  doctest::Context context(argc, argv);
  const int failed = context.run();
  testing::postgres().reset();
  return failed == 0 && !both ? kSkipped : failed;
}
