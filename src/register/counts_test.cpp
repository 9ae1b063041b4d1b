#include "register/counts.h"

#include <rapidcheck.h>

#include <map>

#include "register/history.h"
#include "register/test_support.h"

namespace hecht::registry {

using namespace feature;
namespace {

using namespace testing;
using access::Role;

PatientCount row(CountKind kind, const std::string& date, std::int64_t count, std::optional<std::string> agb = {},
                 std::optional<std::string> list = {}) {
  PatientCount each;
  each.kind = kind;
  each.reference_date = day(date);
  each.count = count;
  each.agb = std::move(agb);
  each.list_version = std::move(list);
  each.source = "ION";
  return each;
}

TEST_CASE("a correction is a new row with a reason; the old one is kept") {
  on_register([](storage::Database& database) {
    const auto id = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto own = actor_for(Role::Practice, id, "piet");
    PatientCountInput input;
    input.reference_date = day("2023-07-01");
    input.count = 2095;
    input.source = "ION";
    const auto first = saved(record_count(database, own, id, input, kNow));
    CHECK(first.replaces == std::nullopt);
    input.count = 2100;
    CHECK(fields(refused(record_count(database, own, id, input, kNow))) == std::vector<std::string>{"reason"});
    input.reason = "ION is nageleverd";
    const auto second = saved(record_count(database, own, id, input, kNow));
    CHECK(second.replaces == first.id);
    storage::Reading reading(database);
    CHECK(counts_of(reading, id).size() == 2);
    CHECK(counts_of(reading, id)[0].count == 2095);
    CHECK(count_on(practice_counts(reading, id), CountKind::Registered, day("2023-10-01"))->count == 2100);
    CHECK(count_on(practice_counts(reading, id), CountKind::Registered, day("2023-06-30")) == std::nullopt);
  });
}

TEST_CASE("counts that cannot be are refused, with every reason") {
  on_register([](storage::Database& database) {
    const auto id = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    const auto pharmacy = has_party(database, PartyKind::Pharmacy, "Apotheek", {"apotheker"});
    const auto finance = actor_for(Role::Finance, "", "frits");
    PatientCountInput input;
    input.reference_date = day("2024-01-01");
    input.count = -1;
    input.agb = "01002345";
    CHECK(fields(refused(record_count(database, finance, id, input, kNow))) ==
          std::vector<std::string>{"count", "referenceDate", "source", "agb"});
    input = {};
    input.reference_date = day("2023-07-01");
    input.source = "ION";
    input.count = 100;
    CHECK(fields(refused(record_count(database, finance, pharmacy, input, kNow))) ==
          std::vector<std::string>{"partyId"});
    saved(record_count(database, finance, id, input, kNow));
    input.kind = CountKind::Deprived;
    input.count = 101;
    const auto own = actor_for(Role::Practice, id, "piet");
    CHECK(fields(refused(record_count(database, own, id, input, kNow))) ==
          std::vector<std::string>{"listVersion", "count"});
    // Finance supplies registered patients only.
    input.list_version = "NZa 2023";
    input.count = 40;
    CHECK(std::holds_alternative<NotAllowed>(record_count(database, finance, id, input, kNow)));
    saved(record_count(database, own, id, input, kNow));
    CHECK(std::holds_alternative<NotAllowed>(record_count(database, region_staff(), id, input, kNow)));
  });
}

TEST_CASE("a percentage needs both counts of the same day") {
  PracticeCounts practice;
  practice.counts = {row(CountKind::Registered, "2023-04-01", 2095),
                     row(CountKind::Deprived, "2023-04-01", 640, {}, "NZa 2023"),
                     row(CountKind::Registered, "2023-07-01", 3000)};
  const auto share = deprived_share(practice, day("2023-10-01"));
  REQUIRE(share.has_value());
  CHECK(share->percentage.to_string() == "30.5");
  CHECK(share->reference_date == day("2023-04-01"));
  CHECK(share->list_version == "NZa 2023");
  practice.counts[1].reference_date = day("2023-05-01");
  CHECK(deprived_share(practice, day("2023-10-01")) == std::nullopt);
  CHECK(deprived_share(practice, day("2023-03-31")) == std::nullopt);
}

TEST_CASE("counts per AGB code are added up, and are nothing while one is missing") {
  PracticeCounts practice;
  practice.codes = {{{"01000001", day("2020-01-01"), {}}, "1", "p"},
                    {{"01000002", day("2020-01-01"), day("2023-06-30")}, "2", "p"}};
  practice.counts = {row(CountKind::Registered, "2023-04-01", 1000, "01000001"),
                     row(CountKind::Registered, "2023-04-01", 500, "01000002"),
                     row(CountKind::Registered, "2023-06-01", 1010, "01000001")};
  CHECK(count_on(practice, CountKind::Registered, day("2023-10-01"))->count == 1500);
  practice.counts.push_back(row(CountKind::Registered, "2023-07-01", 1600, "01000001"));
  CHECK(count_on(practice, CountKind::Registered, day("2023-10-01"))->count == 1600);
}

// A register in memory: practices "0", "1", … with a count and who follows whom.
struct Pasts {
  std::map<std::string, PracticePast> by_id;
  LoadPast load = [this](const std::string& id) -> const PracticePast& { return by_id[id]; };
  void counted(const std::string& id, const std::string& date, std::int64_t count) {
    by_id[id].counts.counts.push_back(row(CountKind::Registered, date, count));
  }
  void follows(const std::string& from, const std::string& to, const std::string& date, std::int64_t numerator = 1,
               std::int64_t denominator = 1) {
    const Succession each{{from, to, day(date), numerator, denominator}, from + to};
    by_id[from].successions.push_back(each);
    by_id[to].successions.push_back(each);
  }
  std::optional<std::int64_t> on(const std::string& id, const std::string& date) {
    const auto held = patients_on(id, day(date), load);
    return held ? std::optional(held->count) : std::nullopt;
  }
};

TEST_CASE("patients of a practice that was taken over count once, with the successor") {
  Pasts pasts;
  pasts.counted("a", "2023-01-01", 1000);
  pasts.counted("b", "2023-01-01", 2000);
  pasts.follows("a", "b", "2023-04-01");
  CHECK(pasts.on("a", "2023-03-31") == 1000);
  CHECK(pasts.on("b", "2023-03-31") == 2000);
  CHECK(pasts.on("a", "2023-04-01") == std::nullopt);
  CHECK(pasts.on("b", "2023-04-01") == 3000);
  pasts.counted("b", "2023-04-01", 2950);
  CHECK(pasts.on("b", "2023-10-01") == 2950);
}

TEST_CASE("a split gives whole patients or is not known until it is counted") {
  Pasts pasts;
  pasts.counted("a", "2023-01-01", 1000);
  pasts.follows("a", "b", "2023-04-01", 1, 4);
  CHECK(pasts.on("a", "2023-04-01") == 750);
  CHECK(pasts.on("b", "2023-04-01") == 250);
  pasts.follows("a", "c", "2023-04-01", 1, 3);
  CHECK(pasts.on("c", "2023-04-01") == std::nullopt);
  CHECK(pasts.on("a", "2023-04-01") == std::nullopt);
  pasts.counted("c", "2023-07-01", 333);
  CHECK(pasts.on("c", "2023-07-01") == 333);
}

TEST_CASE("mergers lose no patients and count none twice") {
  CHECK(rc::check([] {
    // Each practice may be taken over by a later one, on a later day than those before.
    const int count = *rc::gen::inRange(1, 7);
    Pasts pasts;
    std::int64_t all = 0;
    for (int i = 0; i < count; ++i) {
      const std::int64_t patients = *rc::gen::inRange(0, 5000);
      all += patients;
      pasts.counted(std::to_string(i), "2022-01-01", patients);
    }
    for (int i = 0; i + 1 < count; ++i) {
      if (!*rc::gen::arbitrary<bool>()) continue;
      const int successor = *rc::gen::inRange(i + 1, count);
      pasts.follows(std::to_string(i), std::to_string(successor), "2022-02-0" + std::to_string(i + 1));
    }
    std::int64_t sum = 0;
    for (int i = 0; i < count; ++i) sum += pasts.on(std::to_string(i), "2023-01-01").value_or(0);
    RC_ASSERT(sum == all);
  }));
}

}  // namespace
}  // namespace hecht::registry
