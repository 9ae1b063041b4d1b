#include "storage/jobs.h"

#include <unistd.h>

#include <iostream>
#include <set>
#include <thread>

#include "storage/test_support.h"

namespace hecht::storage {

namespace {

constexpr base::Instant kNow{1'700'000'000, 0};
base::Instant later(std::int64_t seconds) { return {kNow.seconds + seconds, 0}; }

std::string add_job(Database& database, const base::Instant& due = kNow) {
  Change change(database);
  auto id = enqueue(change, "note", "{}", due);
  change.commit(testing::event("job.add", id));
  return id;
}

std::string state_of(Database& database, const std::string& id) {
  return Reading(database).value<std::string>("SELECT state FROM job WHERE id = :id", {id});
}

// The effect of the job: a note with its id, of which there can be one.
bool do_job(Database& database, const Job& job) {
  Change change(database);
  if (!finish_job(change, job)) return false;
  change.run("INSERT INTO note (id, version) VALUES (:id, 1)", {job.id});
  change.commit(testing::event("job.done", job.id));
  return true;
}

}  // namespace

namespace testing {

int hold_job(const std::string& url) {
  auto database = Database::open(url);
  if (!database) return 1;
  const auto job = claim_job(**database, kNow);
  std::cout << (job ? job->id : "none") << std::endl;
  for (;;) pause();
}

int work_on_jobs(const std::string& url) {
  auto database = Database::open(url);
  if (!database) return 1;
  // Within the lease of the other, and when it has passed.
  for (const auto now : {later(kLeaseSeconds - 1), later(kLeaseSeconds)}) {
    while (const auto job = claim_job(**database, now)) {
      if (do_job(**database, *job)) std::cout << job->id << ' ' << job->attempts << std::endl;
    }
    std::cout << "idle" << std::endl;
  }
  return 0;
}

}  // namespace testing

TEST_CASE("a job of a killed node is done by another, once") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto id = add_job(*database);
    testing::Process holder("hold-job", place.url());
    std::string line;
    REQUIRE(holder.next_line(line));
    CHECK(line == id);
    holder.kill_now();
    testing::Process worker("work-on-jobs", place.url());
    std::vector<std::string> said;
    while (worker.next_line(line)) said.push_back(line);
    CHECK(said == std::vector<std::string>{"idle", id + " 2", "idle"});
    CHECK(state_of(*database, id) == "done");
    CHECK(Reading(*database).value<std::int64_t>("SELECT COUNT(*) FROM note") == 1);
  });
}

TEST_CASE("a job is done when it is due, oldest first") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto second = add_job(*database, later(10));
    const auto first = add_job(*database, later(5));
    CHECK_FALSE(claim_job(*database, later(4)).has_value());
    CHECK(claim_job(*database, later(20))->id == first);
    CHECK(claim_job(*database, later(20))->id == second);
    CHECK_FALSE(claim_job(*database, later(20)).has_value());
  });
}

TEST_CASE("who lost the lease can neither extend, finish nor fail the job") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto id = add_job(*database);
    const auto slow = claim_job(*database, kNow);
    REQUIRE(extend_lease(*database, *slow, later(30)));
    CHECK_FALSE(claim_job(*database, later(30 + kLeaseSeconds - 1)).has_value());
    const auto fast = claim_job(*database, later(30 + kLeaseSeconds));
    REQUIRE(fast.has_value());
    CHECK_FALSE(extend_lease(*database, *slow, later(100)));
    CHECK_FALSE(do_job(*database, *slow));
    fail_job(*database, *slow, "te laat", later(100));
    CHECK(state_of(*database, id) == "leased");
    CHECK(do_job(*database, *fast));
  });
}

TEST_CASE("a daily job comes once a day in Amsterdam, however many nodes ask for it") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto evening = *base::parse_instant("2023-11-14T23:59:00", base::kAmsterdam);
    const auto midnight = *base::parse_instant("2023-11-15T00:00:00", base::kAmsterdam);
    const auto jobs = [&] { return Reading(*database).value<std::int64_t>("SELECT COUNT(*) FROM job"); };
    enqueue_daily(*database, "note", evening);
    enqueue_daily(*database, "note", evening);
    CHECK(jobs() == 1);
    REQUIRE(do_job(*database, *claim_job(*database, evening)));
    enqueue_daily(*database, "note", evening);
    CHECK(jobs() == 1);
    enqueue_daily(*database, "note", midnight);
    CHECK(jobs() == 2);
  });
}

TEST_CASE("a job that fails is tried again after longer and longer, and is dead at last") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto id = add_job(*database);
    auto now = kNow;
    for (const std::int64_t pause : {30, 60, 120, 240, 480, 960, 1920}) {
      const auto job = claim_job(*database, now);
      REQUIRE(job.has_value());
      fail_job(*database, *job, "geen mailserver", now);
      CHECK_FALSE(claim_job(*database, {now.seconds + pause - 1, 0}).has_value());
      now.seconds += pause;
    }
    fail_job(*database, *claim_job(*database, now), "geen mailserver", now);
    CHECK(state_of(*database, id) == "dead");
    CHECK_FALSE(claim_job(*database, later(1'000'000)).has_value());
  });
}

TEST_CASE("a job that kills every node that takes it is dead at last") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto id = add_job(*database);
    for (std::int64_t i = 0; i < kJobAttemptsMax; ++i) REQUIRE(claim_job(*database, later(i * kLeaseSeconds)));
    CHECK_FALSE(claim_job(*database, later(kJobAttemptsMax * kLeaseSeconds)).has_value());
    CHECK(state_of(*database, id) == "dead");
  });
}

TEST_CASE("several nodes share the jobs, each job to one") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    for (int i = 0; i < 30; ++i) add_job(*database);
    std::vector<std::thread> nodes;
    std::array<std::vector<std::string>, 3> taken;
    for (auto& own : taken) {
      nodes.emplace_back([&] {
        auto node = Database::open(place.url());
        while (const auto job = claim_job(**node, kNow)) own.push_back(job->id);
      });
    }
    for (auto& node : nodes) node.join();
    std::multiset<std::string> all;
    for (const auto& own : taken) all.insert(own.begin(), own.end());
    CHECK(all.size() == 30);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == 30);
  });
}

}  // namespace hecht::storage
