#include "storage/audit.h"

#include <thread>

#include "storage/test_support.h"

namespace hecht::storage {

namespace {

AuditReport report_of(Database& database) {
  Reading reading(database);
  return verify_audit(reading);
}

// What someone with access to the tables could do.
void tamper(Database& database, std::string_view sql) {
  Upkeep upkeep(database);
  upkeep.run(sql);
  upkeep.commit();
}

}  // namespace

TEST_CASE("a change comes with its event, or not at all") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    testing::add_note(*database, "een");
    {
      Change change(*database);
      change.run("INSERT INTO note (id, version) VALUES ('weg', 1)");
      change.record(testing::event("note.add", "weg"));
    }
    Reading reading(*database);
    CHECK(reading.value<std::int64_t>("SELECT COUNT(*) FROM note") == 1);
    const auto events = reading.rows<std::int64_t, std::string, std::string, std::string, std::string>(
        "SELECT sequence, instant, action, subject_id, payload FROM audit_event");
    REQUIRE(events.size() == 1);
    CHECK(events[0] == std::tuple(std::int64_t{1}, std::string("2023-11-14T22:13:20Z"), std::string("note.add"),
                                  std::string("een"), std::string(R"({"aantal":3,"naam":"café"})")));
  });
}

TEST_CASE("the chain verifies, also when it is empty") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    CHECK_FALSE(report_of(*database).first_break.has_value());
    for (int i = 0; i < 5; ++i) testing::add_note(*database, std::to_string(i));
    const auto report = report_of(*database);
    CHECK(report.events == 5);
    CHECK(report.last_hash.size() == 64);
    CHECK_FALSE(report.first_break.has_value());
  });
}

TEST_CASE("the first break is named") {
  struct Case {
    std::string_view sql;
    std::int64_t sequence;
  };
  for (const auto& [sql, sequence] : {
           Case{"UPDATE audit_event SET payload = '{\"aantal\":4}' WHERE sequence = 3", 3},
           Case{"UPDATE audit_event SET actor_id = 'ander' WHERE sequence IN (2, 4)", 2},
           Case{"UPDATE audit_event SET instant = '2020-01-01T00:00:00Z' WHERE sequence = 1", 1},
           Case{"DELETE FROM audit_event WHERE sequence = 2", 2},
           Case{"DELETE FROM audit_event WHERE sequence = 1", 1},
           Case{"DELETE FROM audit_event WHERE sequence = 5", 4},
           Case{"DELETE FROM audit_event", 0},
           Case{"UPDATE audit_event SET previous_hash = 'x' WHERE sequence = 4", 4},
           Case{"UPDATE audit_event SET hash = 'x' WHERE sequence = 4", 4},
       }) {
    CAPTURE(sql);
    testing::Place place(Engine::Sqlite);
    auto database = place.open_migrated();
    for (int i = 0; i < 5; ++i) testing::add_note(*database, std::to_string(i));
    tamper(*database, sql);
    const auto found = report_of(*database).first_break;
    REQUIRE(found.has_value());
    CHECK(found->sequence == sequence);
  }
}

TEST_CASE("several nodes keep one chain") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    std::vector<std::thread> nodes;
    for (int node = 0; node < 3; ++node) {
      nodes.emplace_back([&, node] {
        auto own = Database::open(place.url());
        for (int i = 0; i < 25; ++i) testing::add_note(**own, std::to_string(node) + "-" + std::to_string(i));
      });
    }
    for (auto& node : nodes) node.join();
    const auto report = report_of(*database);
    CHECK(report.events == 75);
    CHECK_FALSE(report.first_break.has_value());
  });
}

}  // namespace hecht::storage
