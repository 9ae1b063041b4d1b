#include "documents/table_file.h"

#include <charconv>
#include <sstream>

#include "base/csv.h"
#include "documents/test_support.h"

namespace hecht::documents {
namespace {

using base::Decimal;
using base::Money;

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";

FileTable sample() {
  FileTable table{"Betalingen", {1'700'000'000, 0}, "hecht 0", {}, {}};
  table.columns = {{"Naam", FileKind::Text},
                   {"Aantal", FileKind::Number},
                   {"Bedrag", FileKind::Money},
                   {"Dag", FileKind::Date},
                   {"Moment", FileKind::Instant}};
  table.rows.push_back({"Huisartsen; \"Zuid\"", *Decimal::parse("4189.5"), Money::from_cents(3'142'507),
                        base::Date{2023, 4, 1}, *base::parse_instant("2023-04-01T12:00:00+02:00")});
  table.rows.push_back({{}, {}, {}, {}, {}});
  table.rows.push_back({"01000001", Decimal{}, Money::from_cents(-5), base::Date{1850, 1, 1}, base::Instant{0, 0}});
  return table;
}

FileTable one_column(FileKind kind, std::vector<FileCell> cells) {
  FileTable table{"Een", {0, 0}, "hecht 0", {{"Kolom", kind}}, {}};
  for (auto& cell : cells) table.rows.push_back({std::move(cell)});
  return table;
}

std::vector<std::vector<std::string>> read(const std::string& csv) {
  std::istringstream stream(csv);
  base::CsvReader reader(stream);
  std::vector<std::vector<std::string>> rows;
  for (std::vector<std::string> cells; reader.next(cells);) rows.push_back(cells);
  return rows;
}

// What stands in the cell in the sheet, "" when there is none.
std::string value_of(const std::string& sheet, const std::string& cell) {
  const auto at = sheet.find("<c r=\"" + cell + "\"");
  if (at == std::string::npos) return "";
  const auto begin = sheet.find("<v>", at) + 3;
  return sheet.substr(begin, sheet.find("</v>", begin) - begin);
}

std::string bytes_of(const FileTable& table) {
  auto made = to_xlsx(table);
  REQUIRE(made.ok());
  return *std::move(made);
}

TEST_CASE("a table as CSV is what a Dutch spreadsheet opens, and reads back as it was") {
  const std::string csv = to_csv(sample());
  CHECK(csv ==
        "\xEF\xBB\xBFNaam;Aantal;Bedrag;Dag;Moment\r\n"
        "\"Huisartsen; \"\"Zuid\"\"\";4189,5;31425,07;2023-04-01;2023-04-01T10:00:00Z\r\n"
        ";;;;\r\n"
        "01000001;0;-0,05;1850-01-01;1970-01-01T00:00:00Z\r\n");
  const auto rows = read(csv);
  REQUIRE(rows.size() == 4);
  CHECK(rows[1][0] == "Huisartsen; \"Zuid\"");
  CHECK(rows[2] == std::vector<std::string>(5));
  CHECK(base::parse_instant(rows[1][4]) == std::get<base::Instant>(*sample().rows[0][4]));
}

TEST_CASE("no text in CSV is a formula, and a negative amount stays a number") {
  const auto rows = read(to_csv(one_column(FileKind::Text, {"=1+1", "+31 30", "-x", "@a", "\tx", "a=b", "'x"})));
  const std::vector<std::vector<std::string>> expected{{"Kolom"}, {"'=1+1"}, {"'+31 30"}, {"'-x"},
                                                       {"'@a"},   {"'\tx"},  {"a=b"},     {"'x"}};
  CHECK(rows == expected);
  CHECK(to_csv(one_column(FileKind::Money, {Money::from_cents(-100)})).ends_with("\r\n-1,00\r\n"));
  FileTable titled = one_column(FileKind::Text, {});
  titled.columns[0].title = "=A1";
  CHECK(read(to_csv(titled))[0][0] == "'=A1");
}

TEST_CASE("an empty cell in a lone column is still a row") {
  const auto rows = read(to_csv(one_column(FileKind::Text, {"a", std::nullopt, "", "b\nc"})));
  const std::vector<std::vector<std::string>> expected{{"Kolom"}, {"a"}, {""}, {""}, {"b\nc"}};
  CHECK(rows == expected);
}

TEST_CASE("a workbook has numbers, amounts and dates as such, nothing where nothing is known, and is the same twice") {
  const std::string bytes = bytes_of(sample());
  CHECK(bytes == bytes_of(sample()));
  const std::string sheet = testing::part_of(bytes, kSheet);
  CHECK(value_of(sheet, "B2") == "4189.5");
  CHECK(value_of(sheet, "C2") == "31425.07");
  CHECK(value_of(sheet, "D2") == "45017");
  CHECK(value_of(sheet, "E2") == "45017.5");
  CHECK(sheet.find("<row r=\"3\"") == std::string::npos);
  CHECK(value_of(sheet, "B4") == "0");
  CHECK(value_of(sheet, "C4") == "-0.05");
  const std::string strings = testing::part_of(bytes, "xl/sharedStrings.xml");
  CHECK(testing::in_order(strings, {"Naam", "Moment", "Huisartsen; \"Zuid\"", "<t>01000001</t>", "<t>1850-01-01</t>"}));
  CHECK(testing::part_of(bytes, "xl/styles.xml").find("formatCode=\"€ #,##0.00\"") != std::string::npos);
  CHECK(testing::part_of(bytes, "docProps/core.xml").find("2023-11-14T22:13:20Z") != std::string::npos);
  CHECK(testing::part_of(bytes, "xl/workbook.xml").find("name=\"Betalingen\"") != std::string::npos);
}

TEST_CASE("an amount in a workbook reads back to the cent, and stands as text where a binary number would lose one") {
  std::vector<FileCell> cells;
  std::vector<std::int64_t> cents = {995, 1, -1, 99'999'999'999'999, 999'999'999'999'999, -999'999'999'999'999};
  // Spread over all sizes, with all endings.
  for (std::int64_t size = 7; size < 100'000'000'000'000; size *= 3) cents.push_back(size);
  for (const auto each : cents) cells.emplace_back(Money::from_cents(each));
  cells.emplace_back(Money::from_cents(1'000'000'000'000'010));
  const std::string bytes = bytes_of(one_column(FileKind::Money, cells));
  const std::string sheet = testing::part_of(bytes, kSheet);
  for (std::size_t i = 0; i < cents.size(); ++i) {
    const std::string written = value_of(sheet, "A" + std::to_string(i + 2));
    const auto number = Decimal::parse(written);
    CAPTURE(written);
    REQUIRE(number);
    CHECK(number->rounded(2, base::Rounding::HalfUp).to_scaled(2) == cents[i]);
    // The reader's binary number is the one nearest to the amount, whatever digits the file has for it.
    const std::string exact = Money::from_cents(cents[i]).to_string();
    double read = 0;
    double nearest = 1;
    std::from_chars(written.data(), written.data() + written.size(), read);
    std::from_chars(exact.data(), exact.data() + exact.size(), nearest);
    CHECK(read == nearest);
  }
  CHECK(testing::part_of(bytes, "xl/sharedStrings.xml").find("<t>10000000000000.10</t>") != std::string::npos);
}

TEST_CASE("a number with more digits than a workbook keeps is text") {
  const auto number = [](const char* text) { return FileCell(*Decimal::parse(text)); };
  const std::string bytes =
      bytes_of(one_column(FileKind::Number, {number("0.00000123456789012345"), number("1234567890.12345"),
                                             number("1234567890123456"), number("1e-400")}));
  const std::string sheet = testing::part_of(bytes, kSheet);
  CHECK(value_of(sheet, "A2") == "1.23456789012345E-06");
  CHECK(value_of(sheet, "A3") == "1234567890.12345");
  CHECK(testing::count(sheet, " t=\"s\">") == 1 + 2);  // the title too
  CHECK(testing::part_of(bytes, "xl/sharedStrings.xml").find("<t>1234567890123456</t>") != std::string::npos);
}

TEST_CASE("text in a workbook is text, whatever it looks like") {
  const std::string bytes =
      bytes_of(one_column(FileKind::Text, {"=1+1", "_x0041_", "<a&b>", "", std::string("a\0b", 3)}));
  const std::string sheet = testing::part_of(bytes, kSheet);
  CHECK(sheet.find("<f>") == std::string::npos);
  CHECK(sheet.find("r=\"A5\"") == std::string::npos);
  CHECK(testing::in_order(testing::part_of(bytes, "xl/sharedStrings.xml"),
                          {"<t>=1+1</t>", "<t>_x005F_x0041_</t>", "<t>&lt;a&amp;b&gt;</t>", "<t>a_x0000_b</t>"}));
}

TEST_CASE("a moment in a workbook is in the time of Amsterdam, summer and winter") {
  const auto moment = [](const char* text) { return FileCell(*base::parse_instant(text)); };
  const std::string sheet = testing::part_of(
      bytes_of(one_column(FileKind::Instant, {moment("2023-01-01T11:00:00Z"), moment("2023-07-01T22:00:00Z")})),
      kSheet);
  CHECK(value_of(sheet, "A2") == "44927.5");
  CHECK(value_of(sheet, "A3") == "45109");
}

TEST_CASE("the name of a sheet is one that a workbook allows") {
  FileTable table = one_column(FileKind::Text, {});
  table.title = "Aanvragen 2023/2024: [alle] über alle régio's";
  const std::string book = testing::part_of(bytes_of(table), "xl/workbook.xml");
  CHECK(book.find("name=\"Aanvragen 2023 2024   alle  übe\"") != std::string::npos);
}

TEST_CASE("a text too long for a cell is refused, with the column and what to do; CSV has it whole") {
  const FileTable fits = one_column(FileKind::Text, {std::string(32'767, 'x')});
  CHECK(to_xlsx(fits).ok());
  const FileTable table = one_column(FileKind::Text, {"kort", std::string(32'768, 'x')});
  const auto made = to_xlsx(table);
  REQUIRE(!made.ok());
  CHECK(base::to_string(made.problems().front(), base::Language::Dutch) ==
        "Kolom: de tekst van 32768 tekens in regel 2 is langer dan de 32767 van een cel – kies CSV, of een deel van de "
        "regels");
  CHECK(read(to_csv(table))[2][0].size() == 32'768);
}

TEST_CASE("more rows than a workbook has are refused") {
  FileTable table = one_column(FileKind::Text, {});
  table.rows.assign(1'048'576, {std::nullopt});
  const auto made = to_xlsx(table);
  REQUIRE(!made.ok());
  CHECK(made.problems().front().message.nl == "1048576 regels: meer dan de 1048575 van een werkmap");
}

}  // namespace
}  // namespace hecht::documents
