// The real files of Statistics Netherlands, Vektis and others, where they are; and borders that are wrong.
#include "imports/import_geojson.h"
#include "imports/test_support.h"

namespace hecht::imports {

using namespace registry;

using testing::count_rows;
using testing::must_import;
using testing::on_both;
using testing::Place;
using testing::shared_file;

namespace {

std::string fault_of(const std::string& geometry) {
  const auto json = base::parse_json(geometry);
  REQUIRE(json.ok());
  const auto problem = check_border(*json);
  return problem ? problem->message.nl : "";
}

std::string polygon(const std::string& ring) { return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}"; }

}  // namespace

TEST_CASE("a border is closed rings of degrees in the Netherlands") {
  CHECK(fault_of(polygon("[[4.6,52.3],[4.7,52.3],[4.7,52.4],[4.6,52.3]]")).empty());
  CHECK(fault_of("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[4.6,52.3],[4.7,52.3],[4.7,52.4],[4.6,52.3]]]]}")
            .empty());
  CHECK(fault_of(polygon("[[4.6,52.3],[4.7,52.3],[4.7,52.4],[4.6,52.31]]")) ==
        "een ring van de grens eindigt niet waar hij begint");
  CHECK(fault_of(polygon("[[4.6,52.3],[4.7,52.3],[4.6,52.3]]")) ==
        "een ring van de grens heeft minder dan vier punten");
  CHECK(fault_of(polygon("[[52.3,4.6],[52.3,4.7],[52.4,4.7],[52.3,4.6]]")) == "lengte en breedte zijn verwisseld");
  CHECK(fault_of(polygon("[[103000,488000],[104000,488000],[104000,489000],[103000,488000]]")) ==
        "de coördinaten zijn geen graden");
  CHECK(fault_of(polygon("[[13.4,52.5],[13.5,52.5],[13.5,52.6],[13.4,52.5]]")) == "de grens ligt niet in Nederland");
  CHECK(fault_of(polygon("[[\"4.6\",52.3],[4.7,52.3],[4.7,52.4],[\"4.6\",52.3]]")) ==
        "een punt van de grens is geen paar getallen");
  CHECK(fault_of("{\"type\":\"Point\",\"coordinates\":[4.6,52.3]}") == "de vorm is geen Polygon of MultiPolygon");
  CHECK(fault_of("null") == "de vorm is geen Polygon of MultiPolygon");
}

TEST_CASE("features are read one at a time, with their lines") {
  ImportProblems problems;
  std::vector<int> lines;
  const auto read = [&](const std::string& text) {
    problems = {};
    lines.clear();
    each_feature({"a.geojson", text}, problems,
                 [&](const GeoFeature& feature) { lines.push_back(feature.place.line); });
    return problems.total();
  };
  CHECK(read("{\"name\": \"x]}\", \"type\": \"FeatureCollection\",\n\"features\": [\n{\"a\": "
             "\"]}\\\"\"},\n{}\n],\n\"crs\": {}}") == 0);
  CHECK(lines == std::vector<int>{3, 4});
  CHECK(read("{\"type\": \"FeatureCollection\", \"features\": [{},\n{\"a\": }, {}]}") == 1);
  CHECK(problems.first().front().place.line == 2);
  CHECK(lines.size() == 2);
  CHECK(read("{\"type\": \"Feature\", \"features\": []}") == 1);
  CHECK(read("{\"type\": \"FeatureCollection\", \"features\": [{}") == 1);
  CHECK(read("{\"type\": \"FeatureCollection\", \"features\": [{} {}]}") == 1);
  CHECK(read("[]") == 1);
  CHECK(read("{\"type\": \"FeatureCollection\"}") == 1);
}

TEST_CASE("the real files of areas are read whole, and a second time change nothing") {
  const auto kwb = shared_file("cbs-kwb-2024/Kerncijfers_wijken_en_buurten_2024_leeftijd.csv");
  const auto districts = shared_file("cbs-wijk-gemeente-2022-nld/wijk_2022.geojson");
  const auto municipalities = shared_file("cbs-wijk-gemeente-2022-nld/gemeente_2022.geojson");
  const auto regions = shared_file("zorgkantoorregio-2024-afgeleid/gemeente_zorgkantoorregio_2024.csv");
  const auto vektis = shared_file("vektis-gemeente/vektis_2023_gemeente.csv");
  if (!kwb || !districts || !municipalities || !regions || !vektis) return;
  on_both([&](const Place& place) {
    const auto database = testing::open_register(place);
    must_import(*database, "cbs-kwb", "kwb_2024.csv", *kwb);
    CHECK_FALSE(must_import(*database, "cbs-kwb", "kwb_2024.csv", *kwb).preview.changes());
    must_import(*database, "areas", "wijk_2022.geojson", *districts);
    must_import(*database, "areas", "gemeente_2022.geojson", *municipalities);
    must_import(*database, "regions", "regio_2024.csv", *regions);
    ImportSettings settings;
    settings.area_year = 2024;
    must_import(*database, "vektis", "vektis_2023.csv", *vektis, settings);
    CHECK(count_rows(*database, "area") == 18'310 + 3'340 + 345);
    CHECK(count_rows(*database, "area_border") == 3'340 + 345);
    CHECK(count_rows(*database, "region") == 31);
    CHECK(count_rows(*database, "region_area") == 342);
    storage::Reading reading(*database);
    CHECK(reading.value<std::int64_t>(
              "SELECT count(*) FROM area WHERE year = 2024 AND level = 'district' AND inhabitants = 0") == 26);
    // The care office region of the demo, as its own file counts it.
    CHECK(reading.value<std::int64_t>(
              "SELECT CAST(sum(a.inhabitants) AS INTEGER) FROM region_area r JOIN area a ON a.year = r.area_year "
              "AND a.code = r.area_code WHERE r.region_code = 'ZK11'") == 437'809);
    CHECK(reading.value<std::int64_t>("SELECT count(*) FROM area WHERE year = 2024 AND code = 'WK0363AA'") == 1);
  });
}

}  // namespace hecht::imports
