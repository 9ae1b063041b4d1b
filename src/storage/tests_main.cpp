// The tests on SQLite and on a private PostgreSQL. Called with a role and an address it is the second process of a
// test.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <map>

#include "storage/test_support.h"

namespace {
constexpr int kSkipped = 77;
}

int main(int argc, char** argv) {
  using namespace hecht::storage;
  const std::map<std::string, int (*)(const std::string&)> roles = {
      {"write", testing::write_until_killed}, {"hold-job", testing::hold_job}, {"work-on-jobs", testing::work_on_jobs}};
  if (argc == 3) {
    if (const auto role = roles.find(argv[1]); role != roles.end()) return role->second(argv[2]);
  }
  testing::postgres() = testing::PrivatePostgres::start();
  const bool both = testing::postgres() != nullptr;
  doctest::Context context(argc, argv);
  const int failed = context.run();
  testing::postgres().reset();
  return failed == 0 && !both ? kSkipped : failed;
}
