// What an import does to a database: once, all or nothing, with its event. On both databases.
#include "imports/test_support.h"
#include "storage/audit.h"

namespace hecht::imports {

using namespace registry;

using testing::count_rows;
using testing::import_text;
using testing::must_import;
using testing::on_both;
using testing::Place;
using testing::problems_of;

namespace {

using AreaRow =
    std::tuple<std::string, std::string, std::optional<std::string>, std::optional<std::int64_t>, std::int64_t>;

std::vector<AreaRow> areas(storage::Database& database, std::int64_t year) {
  storage::Reading reading(database);
  return reading.rows<std::string, std::string, std::optional<std::string>, std::optional<std::int64_t>, std::int64_t>(
      "SELECT code, level, parent, inhabitants, inhabitants_rounded FROM area WHERE year = :year ORDER BY code",
      {year});
}

std::int64_t events(storage::Database& database) {
  storage::Reading reading(database);
  const auto report = storage::verify_audit(reading);
  CHECK_FALSE(report.first_break.has_value());
  return report.events;
}

const std::string kBorders =
    "{\"type\": \"FeatureCollection\", \"features\": [\n"
    "{\"type\": \"Feature\", \"properties\": {\"code\": \"WK039201\", \"name\": \"Oude Stad\", \"hoogstedelijk\": 1, "
    "\"inkomen\": -99997}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": "
    "[[[4.63, 52.37], [4.65, 52.37], [4.64, 52.39], [4.63, 52.37]]]}}\n]}\n";

}  // namespace

TEST_CASE("areas come with their place in the tree, and unknown is not zero") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    CHECK(areas(*database, 2024) == std::vector<AreaRow>{{"BU03920101", "neighbourhood", "WK039201", 0, 1},
                                                         {"GM0392", "municipality", "NL00", 167636, 0},
                                                         {"WK039201", "district", "GM0392", 10980, 1},
                                                         {"WK039202", "district", "GM0392", std::nullopt, 1}});
  });
}

TEST_CASE("the same file twice changes nothing, and leaves no event") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    CHECK(events(*database) == 1);
    const auto text = "naam;codering;inwoners\nHaarlem;GM0392;167636\n";
    CHECK_FALSE(must_import(*database, "cbs-kwb", "kwb-2024.csv", text).preview.changes());
    CHECK(events(*database) == 1);
  });
}

TEST_CASE("a preview tells what would change, and changes nothing") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    const std::vector<ImportFile> files = {
        {"kwb-2024.csv",
         "naam;codering;inwoners\nHaarlem;GM0392;170000\nNieuw;WK039203;5\nOude Stad;WK039201;10980\n"}};
    storage::Reading reading(*database);
    const auto preview = preview_import(reading, *find_import_kind("cbs-kwb"), files, {}, {}, {}).preview;
    CHECK(preview.added == 1);
    CHECK(preview.changed == 1);
    CHECK(preview.unchanged == 1);
    REQUIRE(preview.differences.size() == 2);
    CHECK(preview.differences[0].label == "2024 GM0392");
    CHECK(preview.differences[0].column == "inhabitants");
    CHECK(preview.differences[0].before == "167636");
    CHECK(preview.differences[0].after == "170000");
    CHECK(preview.differences[1].kind == DifferenceKind::Added);
    CHECK(areas(*database, 2024).size() == 4);
  });
}

TEST_CASE("one wrong line keeps everything out") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    const auto result = import_text(*database, "cbs-kwb", "kwb-2024.csv",
                                    "naam;codering;inwoners\nHaarlem;GM0392;167636\nOude Stad;WK039201;tien\n");
    CHECK(problems_of(result) == std::vector<std::string>{"kwb-2024.csv:3:20: inwoners: ‘tien’ is geen aantal"});
    CHECK_FALSE(result.preview.changes());
    CHECK(count_rows(*database, "area") == 0);
    CHECK(events(*database) == 0);
  });
}

TEST_CASE("a row that occurs twice counts once, and is a problem when the two differ") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    const std::string text = "naam;codering;inwoners\nHaarlem;GM0392;1\nHaarlem;GM0392;1\n";
    CHECK(must_import(*database, "cbs-kwb", "kwb-2024.csv", text).preview.added == 1);
    const auto result = import_text(*database, "cbs-kwb", "kwb-2024.csv", text + "Haarlem;GM0392;2\n");
    CHECK(problems_of(result) == std::vector<std::string>{"kwb-2024.csv:4: 2024 GM0392 staat er al in, met andere "
                                                          "waarden (kwb-2024.csv, regel 3)"});
  });
}

TEST_CASE("borders are kept, their numbers become figures, and inhabitants stay") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    CHECK(must_import(*database, "areas", "wijken_2024.geojson", kBorders).preview.added == 3);
    CHECK(areas(*database, 2024).at(2) == AreaRow{"WK039201", "district", "GM0392", 10980, 1});
    storage::Reading reading(*database);
    CHECK(reading.value<std::string>("SELECT geometry FROM area_border") ==
          "{\"type\":\"Polygon\",\"coordinates\":[[[4.63,52.37],[4.65,52.37],[4.64,52.39],[4.63,52.37]]]}");
    const auto figures = reading.rows<std::string, std::optional<std::string>>(
        "SELECT indicator, value FROM indicator_value ORDER BY indicator");
    CHECK(figures == std::vector<std::tuple<std::string, std::optional<std::string>>>{{"hoogstedelijk", "1"},
                                                                                      {"inkomen", std::nullopt}});
  });
}

TEST_CASE("the year must be told") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    const auto result = import_text(*database, "areas", "wijken.geojson", kBorders);
    CHECK(problems_of(result) ==
          std::vector<std::string>{"wijken.geojson: van welk jaar dit bestand is, staat niet in de naam"});
    ImportSettings settings;
    settings.year = 2022;
    must_import(*database, "areas", "wijken.geojson", kBorders, settings);
    CHECK(areas(*database, 2022).size() == 1);
  });
}

TEST_CASE("a version of a region set is replaced as a whole and others stay") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    const std::string header = "gemeentecode;zorgkantoorregiocode;zorgkantoorregionaam\n";
    must_import(*database, "regions", "regio_2024.csv", header + "GM0392;ZK11;Kennemerland\nWK039201;ZK02;Amsterdam\n");
    ImportSettings settings;
    settings.area_year = 2024;
    must_import(*database, "regions", "regio_2025.csv", header + "GM0392;ZK11;Kennemerland\n", settings);
    const auto second = must_import(*database, "regions", "regio_2024.csv", header + "GM0392;ZK12;Nieuw\n");
    CHECK(second.preview.added == 1);
    CHECK(second.preview.changed == 1);
    CHECK(second.preview.removed == 3);
    storage::Reading reading(*database);
    CHECK(
        reading.rows<std::string, std::string>("SELECT set_id, region_code FROM region_area ORDER BY set_id") ==
        std::vector<std::tuple<std::string, std::string>>{{"zorgkantoor-2024", "ZK12"}, {"zorgkantoor-2025", "ZK11"}});
  });
}

TEST_CASE("areas of another year are not meant silently") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    const std::string text = "area;indicator;year;value;source\nWK039201;x;2023;1;GGD\n";
    const auto result = import_text(*database, "indicators", "a.csv", text);
    REQUIRE(problems_of(result) == std::vector<std::string>{"a.csv:2:1: area: WK039201 is geen gebied van 2023"});
    CHECK(result.problems.first().front().remedy.nl.find("wel van: 2024") != std::string::npos);
    ImportSettings settings;
    settings.area_year = 2024;
    must_import(*database, "indicators", "a.csv", text, settings);
    CHECK(count_rows(*database, "indicator_value") == 1);
  });
}

TEST_CASE("the figures of Vektis are summed by municipality, found by its name") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    must_import(*database, "cbs-kwb", "kwb-2023.csv",
                "naam;codering;inwoners\n's-Gravenhage;GM0518;1\nBergen (L.);GM0893;1\nBergen (NH.);GM0373;1\n"
                "Súdwest-Fryslân;GM1900;1\nHengelo (O.);GM0164;1\nNuenen, Gerwen en Nederwetten;GM0820;1\n");
    const std::string header =
        "geslacht;gemeentenaam;aantal_verzekerdejaren;kosten_huisarts_inschrijftarief;kosten_huisarts_consult;"
        "kosten_huisarts_mdz;kosten_huisarts_overig\n";
    std::string text = header;
    for (const std::string name :
         {"S GRAVENHAGE", "BERGEN LB", "BERGEN NH", "SUDWEST-FRYSLAN", "HENGELO", "NUENEN CA"}) {
      text += "M;" + name + ";1.1;0;0;0.1;0\nV;" + name + ";2.2;0;0;0.2;0\n";
    }
    const auto result = must_import(*database, "vektis", "vektis_2023.csv", text + ";;9;9;9;9;9\n");
    CHECK(result.remarks.size() == 1);
    storage::Reading reading(*database);
    const auto sums = reading.rows<std::string, std::string>(
        "SELECT area_code, value FROM indicator_value WHERE indicator = 'verzekerdejaren' ORDER BY area_code");
    CHECK(sums == std::vector<std::tuple<std::string, std::string>>{{"GM0164", "3.3"},
                                                                    {"GM0373", "3.3"},
                                                                    {"GM0518", "3.3"},
                                                                    {"GM0820", "3.3"},
                                                                    {"GM0893", "3.3"},
                                                                    {"GM1900", "3.3"}});
    CHECK(import_text(*database, "vektis", "vektis_2023.csv", header + "M;BERGEN;1;0;0;0;0\n").problems.total() == 1);
  });
}

TEST_CASE("an event says which files were imported and what they did") {
  on_both([](const Place& place) {
    const auto database = testing::open_register(place);
    testing::load_haarlem(*database);
    storage::Reading reading(*database);
    const auto [action, actor, payload] =
        *reading.row<std::string, std::string, std::string>("SELECT action, actor_id, payload FROM audit_event");
    CHECK(action == "import.cbs-kwb");
    CHECK(actor == "person-1");
    const auto json = base::parse_json(payload);
    REQUIRE(json.ok());
    CHECK(*json->find("added") == base::Json(4));
    CHECK(*json->find("files")->as_array()->front().find("name") == base::Json("kwb-2024.csv"));
  });
}

}  // namespace hecht::imports
