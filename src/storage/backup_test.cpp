#include "storage/backup.h"

#include <atomic>
#include <sstream>
#include <thread>

#include "storage/audit.h"
#include "storage/test_support.h"

namespace hecht::storage {

namespace {

std::string copy_of(Database& database) {
  std::ostringstream out;
  Reading reading(database);
  write_backup(reading, {1'700'000'000, 0}, out);
  return out.str();
}

base::Result<std::int64_t> restore(Database& database, const std::string& copy) {
  std::istringstream in(copy);
  return restore_backup(database, testing::test_migrations(), in, "kopie");
}

// Rows with what a copy could lose: null, large numbers, line breaks, and a reference to a row that comes later.
void fill(Database& database) {
  testing::add_note(database, "z");
  Change change(database);
  change.run("INSERT INTO note (id, text, version, parent) VALUES (:id, :text, :version, :parent)",
             {"a", std::monostate{}, std::int64_t{9'007'199'254'740'993}, "z"});
  change.run("INSERT INTO note (id, text, version) VALUES (:id, :text, 1)", {"m", "regel\n\"twee\" ë \x01"});
  change.commit(testing::event("note.add", "a"));
  for (int i = 0; i < 700; ++i) testing::add_note(database, "n" + std::to_string(i));
}

}  // namespace

TEST_CASE("a copy restores into either database, and is the same copy again") {
  testing::on_both([](const testing::Place& place) {
    auto source = place.open_migrated();
    fill(*source);
    const auto copy = copy_of(*source);
    std::vector<Engine> engines = {Engine::Sqlite};
    if (testing::postgres() != nullptr) engines.push_back(Engine::Postgres);
    for (const auto engine : engines) {
      const testing::Place other(engine);
      auto target = other.open();
      const auto rows = restore(*target, copy);
      REQUIRE(rows.ok());
      CHECK(*rows == 703 + 702 + 1);
      CHECK(copy_of(*target) == copy);
      Reading reading(*target);
      CHECK_FALSE(verify_audit(reading).first_break.has_value());
    }
  });
}

TEST_CASE("a copy of a database in use is of one moment") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    std::atomic<bool> stop = false;
    std::thread writer([&] {
      for (int i = 0; !stop; ++i) testing::add_note(*database, std::to_string(i));
    });
    std::vector<std::string> copies;
    for (int i = 0; i < 5; ++i) copies.push_back(copy_of(*database));
    stop = true;
    writer.join();
    for (const auto& copy : copies) {
      const testing::Place other(Engine::Sqlite);
      auto target = other.open();
      REQUIRE(restore(*target, copy).ok());
      Reading reading(*target);
      const auto report = verify_audit(reading);
      CHECK_FALSE(report.first_break.has_value());
      CHECK(report.events == reading.value<std::int64_t>("SELECT COUNT(*) FROM note"));
    }
  });
}

TEST_CASE("only an empty database takes a copy") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    const auto empty = copy_of(*database);
    CHECK(restore(*database, empty).ok());
    testing::add_note(*database, "een");
    const auto again = restore(*database, empty);
    REQUIRE_FALSE(again.ok());
    CHECK(again.problems()[0].message.en == "the database is not empty: table audit_event has rows");
  });
}

TEST_CASE("a copy that is cut off or changed is refused, and leaves nothing") {
  testing::on_both([](const testing::Place& place) {
    const testing::Place other(Engine::Sqlite);
    auto source = other.open_migrated();
    testing::add_note(*source, "een");
    const auto copy = copy_of(*source);
    auto changed = copy;
    changed.replace(changed.find("tekst van"), 5, "TEKST");
    auto renamed = copy;
    renamed.replace(renamed.find("\"note\""), 6, "\"nota\"");
    const auto last = copy.rfind('\n', copy.size() - 2);
    auto database = place.open();
    for (const auto& bad : {std::string(), std::string("{}\n"), copy.substr(0, last + 1), changed, renamed,
                            copy.substr(0, copy.size() / 2), copy + "[]\n"}) {
      CAPTURE(bad);
      CHECK_FALSE(restore(*database, bad).ok());
      Reading reading(*database);
      CHECK(migration_of(reading) == 0);
    }
    CHECK(restore(*database, copy).ok());
  });
}

TEST_CASE("a copy of a newer program is refused, of an older one is taken") {
  testing::Place place(Engine::Sqlite);
  auto source = place.open_migrated();
  const auto copy = copy_of(*source);
  std::istringstream in(copy);
  testing::Place older(Engine::Sqlite);
  auto target = older.open();
  CHECK_FALSE(restore_backup(*target, storage_migrations(), in, "kopie").ok());

  testing::Place first(Engine::Sqlite);
  auto old = first.open();
  REQUIRE(migrate(*old, storage_migrations()).ok());
  REQUIRE(restore(*target, copy_of(*old)).ok());
  CHECK(*migrate(*target, testing::test_migrations()) == 1);
}

}  // namespace hecht::storage
