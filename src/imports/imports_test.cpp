// Imports as the web does them: sent, looked at, and carried out as a job. On both databases.
#include "imports/imports.h"

#include "access/walk_routes.h"
#include "imports/import_routes.h"
#include "imports/test_support.h"
#include "register/areas.h"

namespace hecht::imports {

using namespace registry;

using testing::count_rows;
using testing::on_both;
using testing::Place;

namespace {

const access::Actor kActor{"person-1", "session-1", {}};
const base::Instant kNow{1'700'000'000, 0};

// "naam;codering;inwoners\nHaarlem;GM0392;167636\n"
const std::string kGood = "bmFhbTtjb2RlcmluZztpbndvbmVycwpIYWFybGVtO0dNMDM5MjsxNjc2MzYK";
// "naam;codering;inwoners\nHaarlem;392;1\n"
const std::string kWrong = "bmFhbTtjb2RlcmluZztpbndvbmVycwpIYWFybGVtOzM5MjsxCg==";

ImportUpload upload_of(const std::string& content) { return {"cbs-kwb", {{"kwb-2024.csv", content}}, {}, {}, {}}; }

storage::Job claimed(storage::Database& database) {
  const auto job = storage::claim_job(database, kNow);
  REQUIRE(job.has_value());
  return *job;
}

ImportRecord record_of(storage::Database& database, const std::string& id) {
  storage::Reading reading(database);
  const auto record = load_import(reading, id);
  REQUIRE(record.has_value());
  return *record;
}

}  // namespace

TEST_CASE("an upload shows what it would do, and is carried out once by a job") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    const auto sent = upload_import(*database, kActor, upload_of(kGood), {}, kNow);
    REQUIRE(sent.ok());
    CHECK(sent->state == ImportState::Ready);
    CHECK(sent->report.find("\"added\":1") != std::string::npos);
    CHECK(count_rows(*database, "area") == 0);
    CHECK(start_import(*database, kActor, sent->id, kNow) == true);
    CHECK(start_import(*database, kActor, sent->id, kNow) == false);
    CHECK_FALSE(start_import(*database, kActor, "niets", kNow).has_value());
    CHECK(record_of(*database, sent->id).state == ImportState::Waiting);
    const auto job = claimed(*database);
    carry_out_import(*database, job, {}, kNow);
    CHECK(record_of(*database, sent->id).state == ImportState::Done);
    CHECK(count_rows(*database, "area") == 1);
    CHECK(count_rows(*database, "import_file") == 0);
    CHECK_FALSE(storage::claim_job(*database, kNow).has_value());
  });
}

TEST_CASE("who lost the lease changes nothing, and the next one does the work") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    const auto sent = upload_import(*database, kActor, upload_of(kGood), {}, kNow);
    REQUIRE(sent.ok());
    REQUIRE(start_import(*database, kActor, sent->id, kNow) == true);
    const auto first = claimed(*database);
    const base::Instant later{kNow.seconds + storage::kLeaseSeconds + 1, 0};
    const auto second = storage::claim_job(*database, later);
    REQUIRE(second.has_value());
    carry_out_import(*database, first, {}, later);
    CHECK(count_rows(*database, "area") == 0);
    carry_out_import(*database, *second, {}, later);
    CHECK(count_rows(*database, "area") == 1);
  });
}

TEST_CASE("files with problems are not kept and not carried out") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    const auto sent = upload_import(*database, kActor, upload_of(kWrong), {}, kNow);
    REQUIRE(sent.ok());
    CHECK(sent->state == ImportState::Refused);
    CHECK(sent->report.find("GM0392") != std::string::npos);
    CHECK(count_rows(*database, "import_file") == 0);
    CHECK(start_import(*database, kActor, sent->id, kNow) == false);
    storage::Reading reading(*database);
    CHECK(list_imports(reading, 0, 10).total == 1);
  });
}

TEST_CASE("a request that is wrong is told by its fields") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    auto upload = upload_of("geen base64");
    auto refused = upload_import(*database, kActor, upload, {}, kNow);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problems().front().field == "files[0].contentBase64");
    upload.kind = "cbs-kwbb";
    refused = upload_import(*database, kActor, upload, {}, kNow);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problems().front().remedy.nl.find("cbs-kwb") != std::string::npos);
    CHECK_FALSE(upload_import(*database, kActor, {"cbs-kwb", {}, {}, {}, {}}, {}, kNow).ok());
    CHECK(count_rows(*database, "import_run") == 0);
  });
}

TEST_CASE("areas are found by year, level, municipality and name, with their figures and regions") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    testing::must_import(*database, "indicators", "a.csv",
                         "area;indicator;year;value;source\nWK039201;x;2024;1,5;GGD\n");
    testing::must_import(
        *database, "regions", "regio_2024.csv",
        "gemeentecode;zorgkantoorregiocode;zorgkantoorregionaam\nGM0392;ZK11;Kennemerland\nWK039202;ZK12;Twee\n");
    storage::Reading reading(*database);
    CHECK(area_years(reading) == std::vector<std::int64_t>{2024});
    AreaFilter filter;
    filter.year = 2024;
    filter.level = "district";
    CHECK(list_areas(reading, filter).total == 2);
    filter.search = "oude";
    REQUIRE(list_areas(reading, filter).total == 1);
    CHECK(list_areas(reading, filter).items.front().code == "WK039201");
    filter = {};
    filter.year = 2022;
    CHECK(list_areas(reading, filter).total == 0);
    const auto district = load_area(reading, 2024, "WK039201");
    REQUIRE(district.has_value());
    CHECK(district->figures.size() == 1);
    CHECK(district->figures.front().value == "1.5");
    CHECK_FALSE(district->has_border);
    CHECK(load_area(reading, 2024, "GM0392")->regions.size() == 1);
    CHECK_FALSE(load_area(reading, 2022, "GM0392").has_value());
    const auto regions = regions_of(reading, "zorgkantoor-2024");
    REQUIRE(regions.has_value());
    CHECK(regions->at(0).inhabitants == 167636);
    CHECK_FALSE(regions->at(1).inhabitants.has_value());
    CHECK_FALSE(regions_of(reading, "resv-2024").has_value());
    CHECK(borders(reading, 2024, "GM0392", std::nullopt) == R"({"type":"FeatureCollection","features":[]})");
  });
}

TEST_CASE("every route of the imports answers each role as the matrix says") {
  on_both([](const Place& place) {
    access::testing::House house(place);
    access::Access access{*house.database, access::testing::settings(), access::testing::kCheapHash};
    http::Router router(access::make_guard(access));
    add_import_routes(router, *house.database, [] { return ImportSettings{}; }, [] {});
    access::testing::walk_routes(router, house, access);
  });
}

}  // namespace hecht::imports
