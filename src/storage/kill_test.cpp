#include <iostream>
#include <set>

#include "storage/audit.h"
#include "storage/test_support.h"

namespace hecht::storage {

namespace testing {

// Says the id of each note after its change was acknowledged.
int write_until_killed(const std::string& url) {
  auto database = Database::open(url);
  if (!database) return 1;
  const auto first = Reading(**database).value<std::int64_t>("SELECT COUNT(*) FROM note");
  for (auto i = first;; ++i) {
    const auto id = "note-" + std::to_string(i);
    add_note(**database, id);
    std::cout << id << std::endl;
  }
}

}  // namespace testing

TEST_CASE("a process that is killed loses no acknowledged write") {
  testing::on_both([](const testing::Place& place) {
    auto database = place.open_migrated();
    std::set<std::string> acknowledged;
    // Killed at several moments, a thousand writes in all.
    for (const std::size_t until : {1U, 137U, 500U, 1000U}) {
      testing::Process writer("write", place.url());
      std::string line;
      while (acknowledged.size() < until && writer.next_line(line)) acknowledged.insert(line);
      writer.kill_now();
      // What it said before it died counts too; a line that was cut off does not.
      while (writer.next_line(line)) acknowledged.insert(line);
      CHECK(acknowledged.size() >= until);
    }
    Reading reading(*database);
    std::set<std::string> kept;
    for (auto& [id] : reading.rows<std::string>("SELECT id FROM note")) kept.insert(std::move(id));
    for (const auto& id : acknowledged) CHECK(kept.contains(id));
    // At most the one under way at each of the four deaths was kept without being acknowledged.
    CHECK(kept.size() <= acknowledged.size() + 4);
    const auto report = verify_audit(reading);
    CHECK_FALSE(report.first_break.has_value());
    CHECK(report.events == static_cast<std::int64_t>(kept.size()));
  });
}

}  // namespace hecht::storage
