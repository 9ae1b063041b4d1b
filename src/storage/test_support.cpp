#include "storage/test_support.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace hecht::storage::testing {

std::unique_ptr<PrivatePostgres>& postgres() {
  static std::unique_ptr<PrivatePostgres> server;
  return server;
}

Place::Place(Engine engine) {
  static int schemas = 0;
  if (engine == Engine::Sqlite) {
    std::string pattern = std::filesystem::temp_directory_path() / "hecht-test-XXXXXX";
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    url_ = "sqlite:" + (folder_ / "een test.db").string();
    return;
  }
  const std::string schema = "test" + std::to_string(++schemas);
  auto server = Database::open(postgres()->url());
  REQUIRE(server.ok());
  Upkeep upkeep(**server);
  upkeep.run("CREATE SCHEMA " + schema);
  upkeep.commit();
  url_ = postgres()->url(schema);
}

Place::~Place() {
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

std::unique_ptr<Database> Place::open() const {
  auto database = Database::open(url_);
  if (!database) FAIL(base::to_string(database.problems().front(), base::Language::English));
  return std::move(*database);
}

std::unique_ptr<Database> Place::open_migrated() const {
  auto database = open();
  REQUIRE(migrate(*database, test_migrations()).ok());
  return database;
}

void on_both(const std::function<void(const Place&)>& test) {
  SUBCASE("SQLite") { test(Place(Engine::Sqlite)); }
  if (postgres() != nullptr) {
    SUBCASE("PostgreSQL") { test(Place(Engine::Postgres)); }
  }
}

Migrations test_migrations() {
  auto migrations = storage_migrations();
  migrations.push_back({"notes",
                        {"CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT, version INTEGER NOT NULL, "
                         "parent TEXT REFERENCES note (id) DEFERRABLE) STRICT"}});
  return migrations;
}

AuditEvent event(const std::string& action, const std::string& subject_id) {
  return {{1'700'000'000, 0}, "person-1", "org-1", action, {"note", subject_id}, {{"aantal", 3}, {"naam", "café"}}};
}

void add_note(Database& database, const std::string& id) {
  Change change(database);
  change.run("INSERT INTO note (id, text, version) VALUES (:id, :text, 1)", {id, "tekst van " + id});
  change.commit(event("note.add", id));
}

Process::Process(const std::string& role, const std::string& url) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  child_ = fork();
  REQUIRE(child_ >= 0);
  if (child_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl("/proc/self/exe", "storage_tests", role.c_str(), url.c_str(), nullptr);
    _exit(1);
  }
  close(ends[1]);
  output_ = fdopen(ends[0], "r");
}

Process::~Process() {
  kill_now();
  fclose(output_);
}

void Process::kill_now() {
  if (child_ == 0) return;
  kill(child_, SIGKILL);
  waitpid(child_, nullptr, 0);
  child_ = 0;
}

bool Process::next_line(std::string& line) {
  line.clear();
  for (int c = fgetc(output_); c != EOF; c = fgetc(output_)) {
    if (c == '\n') return true;
    line += static_cast<char>(c);
  }
  return false;
}

}  // namespace hecht::storage::testing
