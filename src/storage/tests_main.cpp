// Called with a role and an address it is the second process of a test.
#include <map>

#include "storage/test_support.h"

int main(int argc, char** argv) {
  using namespace hecht::storage;
  const std::map<std::string, int (*)(const std::string&)> roles = {
      {"write", testing::write_until_killed}, {"hold-job", testing::hold_job}, {"work-on-jobs", testing::work_on_jobs}};
  if (argc == 3) {
    if (const auto role = roles.find(argv[1]); role != roles.end()) return role->second(argv[2]);
  }
  return testing::run_tests(argc, argv);
}
