#include "storage/private_postgres.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <thread>
#include <vector>

#include "storage/database.h"

namespace hecht::storage::testing {

namespace {

constexpr int kStartTries = 300;
constexpr std::chrono::milliseconds kStartPause{100};

// The newest of Debian's versions, which stand outside the path.
std::filesystem::path programs() {
  std::filesystem::path newest;
  std::error_code none;
  for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", none)) {
    if (std::filesystem::exists(version.path() / "bin/initdb", none) && version.path() > newest)
      newest = version.path();
  }
  return newest.empty() ? newest : newest / "bin";
}

// initdb and postgres refuse root; Debian's package makes this user, and nobody is everywhere.
const passwd* servant() {
  if (geteuid() != 0) return nullptr;
  const passwd* user = getpwnam("postgres");
  return user != nullptr ? user : getpwnam("nobody");
}

pid_t spawn(const std::vector<std::string>& command, const std::string& log) {
  const passwd* user = servant();
  std::vector<char*> arguments;
  for (const auto& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child != 0) return child;
  const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  dup2(file, STDOUT_FILENO);
  dup2(file, STDERR_FILENO);
  if (user != nullptr && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) {
    _exit(1);
  }
  // A test that dies takes its server along.
  prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (chdir("/") == 0) execv(arguments[0], arguments.data());
  _exit(1);
}

}  // namespace

std::unique_ptr<PrivatePostgres> PrivatePostgres::start() {
  const auto bin = programs();
  if (bin.empty()) {
    std::cerr << "PostgreSQL is not installed (package postgresql): its tests are skipped\n";
    return nullptr;
  }
  std::unique_ptr<PrivatePostgres> postgres(new PrivatePostgres());
  std::string pattern = std::filesystem::temp_directory_path() / "hecht-pg-XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) return nullptr;
  postgres->folder_ = pattern;
  if (const passwd* user = servant(); user != nullptr && chown(pattern.c_str(), user->pw_uid, user->pw_gid) != 0) {
    return nullptr;
  }
  const std::string data = pattern + "/data";
  const std::string log = pattern + "/log";
  int status = 0;
  const pid_t init =
      spawn({bin / "initdb", "-D", data, "-U", "hecht", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"}, log);
  if (waitpid(init, &status, 0) != init || status != 0) {
    std::cerr << "initdb failed; see " << log << '\n';
    return nullptr;
  }
  postgres->server_ = spawn({bin / "postgres", "-D", data, "-k", pattern, "-c", "listen_addresses="}, log);
  for (int tries = 0; tries < kStartTries; ++tries) {
    if (Database::open(postgres->url())) return postgres;
    std::this_thread::sleep_for(kStartPause);
  }
  std::cerr << "PostgreSQL does not start; see " << log << '\n';
  return nullptr;
}

PrivatePostgres::~PrivatePostgres() {
  if (server_ != 0) {
    kill(server_, SIGQUIT);
    waitpid(server_, nullptr, 0);
  }
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

std::string PrivatePostgres::url(const std::string& schema) const {
  const std::string server = "postgresql:///postgres?user=hecht&host=" + folder_;
  return schema.empty() ? server : server + "&options=-csearch_path%3D" + schema;
}

}  // namespace hecht::storage::testing
