#include "storage/versioned.h"

#include "storage/test_support.h"

namespace hecht::storage {

TEST_CASE("a save on an old version gives the present values and changes nothing") {
  testing::on_both([](const testing::Place& place) {
    constexpr std::string_view kSave =
        "UPDATE note SET text = :text, version = version + 1 WHERE id = :id AND version = :version";
    auto database = place.open_migrated();
    testing::add_note(*database, "een");
    const auto save = [&](const std::string& id, const std::string& text, std::int64_t version) {
      Change change(*database);
      auto stale = save_versioned(change, kSave, {text, id, version}, [&] {
        return change.row<std::string, std::int64_t>("SELECT text, version FROM note WHERE id = :id", {id});
      });
      if (!stale) change.commit(testing::event("note.save", id));
      return stale;
    };
    CHECK_FALSE(save("een", "van Anna", 1).has_value());
    const auto stale = save("een", "van Bram", 1);
    REQUIRE(stale.has_value());
    CHECK(stale->present == std::tuple(std::string("van Anna"), std::int64_t{2}));
    CHECK_FALSE(save("een", "van beiden", 2).has_value());
    const auto removed = save("weg", "x", 1);
    REQUIRE(removed.has_value());
    CHECK_FALSE(removed->present.has_value());
    CHECK(Reading(*database).value<std::int64_t>("SELECT COUNT(*) FROM audit_event") == 3);
  });
}

}  // namespace hecht::storage
