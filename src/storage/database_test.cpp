#include "storage/database.h"

#include <thread>

#include "storage/failure.h"
#include "storage/test_support.h"

namespace hecht::storage {

TEST_CASE("values come back as they were put in") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const std::string text = "café ‘x’ :geen_naam ::int -- $1";
    Upkeep upkeep(*database);
    CHECK(upkeep.run("INSERT INTO note (id, text, version) VALUES (:id, :text, :version)",
                     {text, std::monostate{}, std::int64_t{9'007'199'254'740'993}}) == 1);
    const auto rows = upkeep.rows<std::string, std::optional<std::string>, std::int64_t>(
        "SELECT id, text, version FROM note WHERE id = :id", {text});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == std::tuple(text, std::optional<std::string>(), std::int64_t{9'007'199'254'740'993}));
    CHECK_FALSE(upkeep.row<std::string>("SELECT text FROM note WHERE id = :id", {"ander"}).has_value());
    CHECK_THROWS_AS(upkeep.run("UPDATE note SET text = :text", {std::string("a\0b", 3)}), Failure);
  });
}

TEST_CASE("what is not committed did not happen") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    {
      Upkeep upkeep(*database);
      upkeep.run("INSERT INTO note (id, version) VALUES ('weg', 1)");
    }
    CHECK(Reading(*database).value<std::int64_t>("SELECT COUNT(*) FROM note") == 0);
  });
}

TEST_CASE("a reading sees one moment and cannot write") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    Reading reading(*database);
    CHECK(reading.value<std::int64_t>("SELECT COUNT(*) FROM note") == 0);
    testing::add_note(*database, "later");
    CHECK(reading.value<std::int64_t>("SELECT COUNT(*) FROM note") == 0);
    CHECK_THROWS_AS(reading.rows<std::string>("INSERT INTO note (id, version) VALUES ('x', 1) RETURNING id"), Failure);
    CHECK(Reading(*database).value<std::int64_t>("SELECT COUNT(*) FROM note") == 1);
  });
}

TEST_CASE("a constraint is told apart from other failures, without the values") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    testing::add_note(*database, "een");
    Upkeep upkeep(*database);
    try {
      upkeep.run("INSERT INTO note (id, text, version) VALUES (:id, :text, 1)", {"een", "geheim"});
      FAIL("a second note with the same id was taken");
    } catch (const Failure& failure) {
      CHECK(failure.kind() == FailureKind::Refused);
      CHECK(failure.problem().message.nl.find("geheim") == std::string::npos);
    }
  });
}

TEST_CASE("foreign keys hold") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    Upkeep upkeep(*database);
    CHECK_THROWS_AS(upkeep.run("INSERT INTO note (id, version, parent) VALUES ('kind', 1, 'nergens')"), Failure);
  });
}

TEST_CASE("many threads at once lose nothing") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 12; ++thread) {
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 10; ++i) testing::add_note(*database, std::to_string(thread) + "-" + std::to_string(i));
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(Reading(*database).value<std::int64_t>("SELECT COUNT(*) FROM note") == 120);
  });
}

TEST_CASE("an address that is wrong or leads nowhere is a problem, not a crash") {
  for (const auto* url : {"", "sqlite:", "mysql://x", "hecht.db", "sqlite:/bestaat/niet/x.db",
                          "postgresql:///hecht?host=/bestaat-niet"}) {
    CAPTURE(url);
    CHECK_FALSE(Database::open(url).ok());
  }
}

}  // namespace hecht::storage
