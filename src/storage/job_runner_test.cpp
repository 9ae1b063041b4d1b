#include "storage/job_runner.h"

#include "storage/test_support.h"

namespace hecht::storage {
namespace {

constexpr std::string_view kJobs = "SELECT kind, state, error FROM job ORDER BY kind";
constexpr std::string_view kNotes = "SELECT COUNT(*) FROM note";

void enqueue_now(Database& database, const std::string& kind) {
  Upkeep upkeep(database);
  enqueue(upkeep, kind, "{}", base::now());
  upkeep.commit();
}

// Runs until this many jobs were tried.
class Runs {
 public:
  void wait_for(int wanted) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_ >= wanted; });
  }
  void count() {
    {
      const std::scoped_lock lock(mutex_);
      ++done_;
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int done_ = 0;
};

TEST_CASE("jobs are done in the background, and one that fails says why and waits") {
  testing::on_both([](const testing::Place& place) {
    const auto database = place.open_migrated();
    Runs runs;
    std::vector<std::string> log;
    std::mutex log_mutex;
    {
      JobRunner runner(*database,
                       {{"add",
                         [&](Database& where, const Job& job) {
                           Upkeep upkeep(where);
                           upkeep.run("INSERT INTO note (id, text, version) VALUES (:id, 'x', 1)", {job.id});
                           if (finish_job(upkeep, job)) upkeep.commit();
                           runs.count();
                         }},
                        {"fail",
                         [&](Database&, const Job&) {
                           runs.count();
                           throw std::runtime_error("no mail server");
                         }}},
                       [&](std::string_view line) {
                         const std::scoped_lock lock(log_mutex);
                         log.emplace_back(line);
                       });
      enqueue_now(*database, "add");
      enqueue_now(*database, "fail");
      runner.wake();
      runs.wait_for(2);
    }
    Reading reading(*database);
    const auto jobs = reading.rows<std::string, std::string, std::string>(kJobs);
    CHECK(jobs == std::vector<std::tuple<std::string, std::string, std::string>>{
                      {"add", "done", ""}, {"fail", "waiting", "no mail server"}});
    CHECK(reading.value<std::int64_t>(kNotes) == 1);
    REQUIRE(log.size() == 1);
    CHECK(log[0].find("no mail server") != std::string::npos);
  });
}

}  // namespace
}  // namespace hecht::storage
