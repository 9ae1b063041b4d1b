// How cells, codes, encodings and headings as offices make them are met. What is read needs no database of its own, so
// these run on SQLite only.
#include "imports/test_support.h"

namespace hecht::imports {

using namespace registry;

using testing::import_text;
using testing::must_import;
using testing::problems_of;

namespace {

const std::string kIndicators = "area;indicator;year;value;source\n";

struct Sample {
  Sample() { testing::load_haarlem(*database); }
  std::string remedy_of(const std::string& kind, const std::string& text) {
    const auto result = import_text(*database, kind, "cijfers-2024.csv", text);
    REQUIRE(result.problems.total() == 1);
    return result.problems.first().front().remedy.nl;
  }
  std::optional<std::string> value(const std::string& indicator) {
    storage::Reading reading(*database);
    const auto row = reading.row<std::optional<std::string>>(
        "SELECT value FROM indicator_value WHERE indicator = :indicator", {indicator});
    REQUIRE(row.has_value());
    return std::get<0>(*row);
  }
  testing::Place place{storage::Engine::Sqlite};
  std::unique_ptr<storage::Database> database = testing::open_register(place);
};

}  // namespace

TEST_CASE("numbers with a point or a comma are one number, and nothing is not zero") {
  Sample sample;
  must_import(*sample.database, "indicators", "a.csv",
              kIndicators +
                  "WK039201;komma;2024;41,50;GGD\nWK039201;punt;2024;41.5;GGD\n"
                  "WK039201;leeg;2024;;GGD\nWK039201;punt alleen;2024;.;GGD\nWK039201;nul;2024;0;GGD\n");
  CHECK(sample.value("komma") == "41.5");
  CHECK(sample.value("punt") == "41.5");
  CHECK(sample.value("leeg") == std::nullopt);
  CHECK(sample.value("punt alleen") == std::nullopt);
  CHECK(sample.value("nul") == "0");
}

TEST_CASE("a comma is no decimal sign where it separates the columns") {
  Sample sample;
  must_import(*sample.database, "indicators", "a.csv", "area,indicator,year,value,source\nWK039201,x,2024,1.5,GGD\n");
  CHECK(sample.value("x") == "1.5");
  const auto result = import_text(*sample.database, "indicators", "b.csv",
                                  "area,indicator,year,value,source\nWK039201,y,2024,\"1,5\",GGD\n");
  CHECK(problems_of(result) == std::vector<std::string>{"b.csv:2:17: value: ‘1,5’ is geen getal"});
}

TEST_CASE("thousands separators and exponents are refused") {
  Sample sample;
  for (const std::string value : {"1.234,5", "1,234.5", "1E+5", "12%", "€ 12", "-", "1 000"}) {
    const auto result =
        import_text(*sample.database, "indicators", "a.csv", kIndicators + "WK039201;x;2024;" + value + ";GGD\n");
    CAPTURE(value);
    CHECK(result.problems.total() == 1);
  }
}

TEST_CASE("all problems are told at once, each with line, column and field") {
  Sample sample;
  const auto result = import_text(*sample.database, "indicators", "a.csv",
                                  kIndicators +
                                      "WK039299;x;2024;1;GGD\n"
                                      "\"WK039201\";\"a;b\";24;één;\n"
                                      "WK039201;x;2024;1\n"
                                      "\n"
                                      ";;;;\n"
                                      "kapot;x;2024;1;GGD\n");
  CHECK(problems_of(result) == std::vector<std::string>{"a.csv:2:1: area: WK039299 is geen gebied van 2024",
                                                        "a.csv:3:18: year: ‘24’ is geen jaar",
                                                        "a.csv:3:21: value: ‘één’ is geen getal",
                                                        "a.csv:3:25: source: de cel is leeg",
                                                        "a.csv:4: de regel heeft 4 cellen, de kopregel 5",
                                                        "a.csv:7:1: area: ‘KAPOT’ is geen gebiedscode van het CBS."});
  CHECK(testing::count_rows(*sample.database, "indicator_value") == 0);
}

TEST_CASE("the first thousand problems are kept and all are counted") {
  Sample sample;
  std::string text = kIndicators;
  for (int i = 0; i < 1500; ++i) text += "WK039201;x" + std::to_string(i) + ";2024;fout;GGD\n";
  const auto result = import_text(*sample.database, "indicators", "a.csv", text);
  CHECK(result.problems.total() == 1500);
  CHECK(result.problems.first().size() == kImportProblemsMax);
  CHECK(result.problems.first().back().place.line == 1001);
}

TEST_CASE("what a spreadsheet does to codes is explained") {
  Sample sample;
  CHECK(sample.remedy_of("indicators", kIndicators + "392;x;2024;1;GGD\n") ==
        "bedoelde u GM0392? Schrijf de letters en alle nullen");
  for (const std::string spoiled : {"1-jan", "jan-01", "2024-01-01", "1,02E+06"}) {
    CAPTURE(spoiled);
    CHECK(
        sample.remedy_of("indicators", kIndicators + spoiled + ";x;2024;1;GGD\n").starts_with("een spreadsheet heeft"));
  }
}

TEST_CASE("a citizen service number anywhere refuses the file and is not repeated") {
  Sample sample;
  const std::string bsn = "111222333";
  for (const std::string& text :
       {kIndicators + "WK039201;x;2024;1;" + bsn + "\n", kIndicators + "WK039201;x;2024;" + bsn + ";GGD\n",
        kIndicators + "WK039201;x;2024;" + bsn + ".0;GGD\n", kIndicators + "WK039201;over 111.222.333;2024;1;GGD\n",
        "area;indicator;year;value;source;opmerking\nWK039201;x;2024;1;GGD;zie " + bsn + "\n"}) {
    const auto result = import_text(*sample.database, "indicators", "a.csv", text);
    CAPTURE(text);
    REQUIRE(result.problems.total() == 1);
    const auto line = base::to_string(result.problems.first().front(), base::Language::Dutch);
    CHECK(line.find("burgerservicenummer") != std::string::npos);
    CHECK(line.find(bsn) == std::string::npos);
    CHECK(result.problems.first().front().place.line == 2);
  }
  must_import(*sample.database, "indicators", "b.csv", kIndicators + "WK039201;bedrag;2024;111222333.55;GGD\n");
}

TEST_CASE("encodings are met, and told") {
  Sample sample;
  const auto windows = must_import(*sample.database, "indicators", "a.csv",
                                   kIndicators +
                                       "WK039201;re\xEF"
                                       "nt\xE9gratie \x80;2024;1;GGD\n");
  REQUIRE(windows.remarks.size() == 1);
  CHECK(windows.remarks.front().nl == "a.csv: gelezen als Windows-1252");
  CHECK(sample.value("reïntégratie €") == "1");
  const auto marked =
      must_import(*sample.database, "indicators", "b.csv", "\xEF\xBB\xBF" + kIndicators + "WK039201;b;2024;1;GGD\r\n");
  CHECK(marked.remarks.front().nl == "b.csv: gelezen als UTF-8 met BOM");
  for (const auto& [bytes, message] : std::vector<std::pair<std::string, std::string>>{
           {"\xFF\xFE"
            "a",
            "a.csv: het bestand is in UTF-16"},
           {"PK\x03\x04xlsx", "a.csv: dit is een werkmap van een spreadsheet"},
           {std::string("a\0b", 3), "a.csv: dit is geen tekstbestand"},
           {"\x81\x8D", "a.csv: dit is geen tekstbestand"},
           {" \r\n", "a.csv: het bestand is leeg"}}) {
    CHECK(problems_of(import_text(*sample.database, "indicators", "a.csv", bytes)) ==
          std::vector<std::string>{message});
  }
}

TEST_CASE("columns come in any order and by their Dutch names; one that is missing is told") {
  Sample sample;
  must_import(*sample.database, "indicators", "a.csv",
              "Bron;Waarde;Jaar;Indicator;Gebied;Extra\nGGD;7;2024;x;WK039201;niets\n");
  CHECK(sample.value("x") == "7");
  const auto result = import_text(*sample.database, "indicators", "a.csv", "area;indicator\nWK039201;x\n");
  CHECK(result.problems.total() == 3);
  CHECK(result.problems.first().front().remedy.nl ==
        "zet die naam in de eerste regel; daar staat nu: area en indicator");
}

TEST_CASE("a line break in quotes keeps the numbers of the lines right") {
  Sample sample;
  const auto result = import_text(*sample.database, "indicators", "a.csv",
                                  kIndicators + "WK039201;\"twee\nregels\";2024;1;GGD\nWK039201;x;2024;fout;GGD\n");
  CHECK(problems_of(result) == std::vector<std::string>{"a.csv:4:17: value: ‘fout’ is geen getal"});
}

}  // namespace hecht::imports
