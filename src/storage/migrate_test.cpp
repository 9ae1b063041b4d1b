#include <thread>

#include "storage/test_support.h"

namespace hecht::storage {

TEST_CASE("migrating takes each step once") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open();
    CHECK(migration_of(*std::make_unique<Reading>(*database)) == 0);
    CHECK(*migrate(*database, storage_migrations()) == 2);
    CHECK(*migrate(*database, testing::test_migrations()) == 1);
    CHECK(*migrate(*database, testing::test_migrations()) == 0);
    Reading reading(*database);
    CHECK(migration_of(reading) == 3);
    CHECK_FALSE(differs_from(reading, testing::test_migrations()).has_value());
  });
}

TEST_CASE("nodes that start at once migrate once") {
  testing::on_both([](const testing::Place& place) {
    std::vector<std::thread> nodes;
    std::array<std::int64_t, 4> taken{};
    for (auto& count : taken) {
      nodes.emplace_back([&] {
        auto database = Database::open(place.url());
        count = *migrate(**database, testing::test_migrations());
      });
    }
    for (auto& node : nodes) node.join();
    CHECK(taken[0] + taken[1] + taken[2] + taken[3] == 3);
  });
}

TEST_CASE("a database of a newer program is refused") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto result = migrate(*database, storage_migrations());
    REQUIRE_FALSE(result.ok());
    CHECK(result.problems()[0].message.en ==
          "the database is of a newer version of Hecht: step 3, this program knows 2");
  });
}

TEST_CASE("a step that fails leaves nothing behind") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open();
    auto migrations = storage_migrations();
    migrations.push_back(
        {"fout", {"CREATE TABLE half (id TEXT PRIMARY KEY) STRICT", "CREATE TABLE job (x TEXT) STRICT"}});
    CHECK_THROWS(migrate(*database, migrations));
    Reading reading(*database);
    CHECK(migration_of(reading) == 0);
  });
}

}  // namespace hecht::storage
