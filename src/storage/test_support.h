// What the tests of storage share: an empty database of each kind, and a second process that can be killed.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "storage/change.h"
#include "storage/migrations.h"
#include "storage/private_postgres.h"

namespace hecht::storage::testing {

// Runs all tests on SQLite and on a private PostgreSQL. The exit code; that of "skipped" when all passed without
// PostgreSQL.
int run_tests(int argc, char** argv);
// Null where PostgreSQL is absent.
std::unique_ptr<PrivatePostgres>& postgres();

// An empty database for one test.
class Place {
 public:
  explicit Place(Engine engine);
  ~Place();
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] std::unique_ptr<Database> open() const;
  // Opened, with the tables of storage and `note (id TEXT, text TEXT, version INTEGER)`.
  [[nodiscard]] std::unique_ptr<Database> open_migrated() const;

 private:
  std::string url_;
  std::filesystem::path folder_;
};

// Runs the test on both databases.
void on_both(const std::function<void(const Place&)>& test);

Migrations test_migrations();
AuditEvent event(const std::string& action, const std::string& subject_id);
void add_note(Database& database, const std::string& id);

// Another run of this program in a role of `roles()` (tests_main.cpp), which reports by lines.
class Process {
 public:
  Process(const std::string& role, const std::string& url);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  // False when it has ended.
  bool next_line(std::string& line);
  void kill_now();

 private:
  pid_t child_ = 0;
  FILE* output_ = nullptr;
};

// The roles, each beside its test.
int write_until_killed(const std::string& url);
int hold_job(const std::string& url);
int work_on_jobs(const std::string& url);

}  // namespace hecht::storage::testing
