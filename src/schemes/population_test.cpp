#include "schemes/population.h"

#include <doctest/doctest.h>

#include <sstream>

#include "base/csv.h"
#include "schemes/population_support.h"

namespace hecht::schemes {
namespace {

using testing::cell_of;
using testing::csv_cell;
using testing::day;
using testing::expected_row;
using testing::fits_in_cells;
using testing::header_of;
using testing::piped;

struct Run {
  PopulationResult result;
  std::string out;
  std::string errors;
};

Run run_once(const SchemePtr& scheme, const std::string& csv, const PopulationOptions& options) {
  std::istringstream in(csv);
  std::ostringstream out;
  std::ostringstream errors;
  Run done;
  done.result = check_population(scheme, options, in, {&out, nullptr, &errors});
  done.out = out.str();
  done.errors = errors.str();
  return done;
}

// In columns and one by one, which must agree; without a date each row has its own.
Run run(const SchemePtr& scheme, const std::string& csv, const std::optional<base::Date>& date) {
  PopulationOptions options;
  options.date = date;
  options.today = date.value_or(day("2026-11-22"));
  const Run done = run_once(scheme, csv, options);
  options.columns = false;
  options.threads = 1;
  const Run one_by_one = run_once(scheme, csv, options);
  CHECK(one_by_one.out == done.out);
  CHECK(one_by_one.errors == done.errors);
  CHECK(one_by_one.result.rows == done.result.rows);
  CHECK(one_by_one.result.bad_rows == done.result.bad_rows);
  return done;
}

const std::string kLzv = "lzv-hozk@2023";

Run lzv(const std::string& csv) { return run(testing::scheme(kLzv), csv, day("2023-02-01")); }
Run voucher(const std::string& csv) { return run(testing::scheme("zonmw-voucher@2024"), csv, day("2024-06-01")); }

// The rows after the header.
std::string rows(const std::string& text) { return text.substr(text.find('\n') + 1); }

}  // namespace

TEST_CASE("one row per applicant: outcome, amounts, what failed and what is missing") {
  const Run done =
      lzv("id;ingeschreven patiënten;andere disciplines;indiendatum\n"
          "a;4190;apotheker|fysiotherapeut;2023-02-01T12:00:00+01:00\n"
          "b;4189;apotheker|apotheker;\n");
  CHECK(done.errors == "");
  CHECK(done.result.rows == 2);
  CHECK(done.result.bad_rows == 0);
  const std::string unknowns =
      "huisartsen in de lead|directe patiëntenzorg|deelt best practices|dubbele financiering|samenloop Zilveren Kruis|"
      "plan en begroting|gevraagd bedrag|eerder toegekend dit jaar";
  CHECK(done.out ==
        "id;outcome;plafond;maximaal toe te kennen;failed;missing\n"
        "a;nog onbekend;31425.00;;;" +
            unknowns +
            "\n"
            "b;nee;31417.50;;omvang|breedte;huisartsen in de lead|indiendatum|directe patiëntenzorg|"
            "deelt best practices|dubbele financiering|samenloop Zilveren Kruis|plan en begroting|gevraagd bedrag|"
            "eerder toegekend dit jaar\n");
}

TEST_CASE("the output keeps the separator of the input and quotes what holds it") {
  CHECK(lzv("id,ingeschreven patiënten\n1,1\n")
            .out.starts_with("id,outcome,plafond,maximaal toe te kennen,failed,missing\n1,nee,7.50,,omvang,"));
  CHECK(rows(lzv("id;ingeschreven patiënten\n\"x;y\";1\n").out).starts_with("\"x;y\";nee;7.50;"));
  CHECK(rows(lzv("id,ingeschreven patiënten\n\"zeg \"\"ja\"\"\",1\n").out).starts_with("\"zeg \"\"ja\"\"\",nee,"));
}

TEST_CASE("without a column id the rows are still in order, with an empty id") {
  CHECK(rows(lzv("ingeschreven patiënten;aantal praktijken\n1;\n2;\n").out).starts_with(";nee;7.50;"));
}

TEST_CASE("a decimal comma is read where the separator is a semicolon") {
  CHECK(
      rows(voucher("id;gevraagd bedrag;discipline\n1;1250,50;apotheker\n").out).starts_with("1;nog onbekend;1250.50;"));
  CHECK(
      rows(voucher("id;gevraagd bedrag;discipline\n1;1250.50;apotheker\n").out).starts_with("1;nog onbekend;1250.50;"));
  CHECK(
      rows(voucher("id,gevraagd bedrag,discipline\n1,1250.50,apotheker\n").out).starts_with("1,nog onbekend,1250.50,"));
  const Run comma = voucher("id,gevraagd bedrag,discipline\n1,\"1250,50\",apotheker\n");
  CHECK(rows(comma.out) == "1,fout,,,\n");
  CHECK(comma.errors.starts_with("2:2: gevraagd bedrag: ‘1250,50’ past hier niet – "));
  for (const std::string amount : {"1.250,50", "1.250.50", "1,250,50", "€ 20", "20 euro", "1 250"}) {
    CAPTURE(amount);
    CHECK(rows(voucher("id;gevraagd bedrag;discipline\n1;" + std::string(amount) + ";apotheker\n").out) ==
          "1;fout;;;\n");
  }
}

TEST_CASE("a byte-order mark, Windows line ends, empty lines and no last line end make no difference") {
  const std::string plain = lzv("id;ingeschreven patiënten\n1;4190\n2;1\n").out;
  CHECK(lzv("\xEF\xBB\xBF"
            "id;ingeschreven patiënten\r\n1;4190\r\n2;1\r\n")
            .out == plain);
  CHECK(lzv("id;ingeschreven patiënten\n\n1;4190\n\n\n2;1").out == plain);
  CHECK(lzv("\"id\";\"ingeschreven patiënten\"\n\"1\";\"4190\"\n\"2\";\"1\"\n").out == plain);
}

TEST_CASE("an empty cell is unknown, and so is a cell that the row does not have") {
  CHECK(rows(lzv("id;ingeschreven patiënten;aantal praktijken\n1;;\n2\n").out) ==
        "1;nog onbekend;;;;ingeschreven patiënten|andere disciplines|huisartsen in de lead|indiendatum|directe "
        "patiëntenzorg|"
        "deelt best practices|dubbele financiering|samenloop Zilveren Kruis|plan en begroting|gevraagd bedrag|"
        "eerder toegekend dit jaar\n"
        "2;nog onbekend;;;;ingeschreven patiënten|andere disciplines|huisartsen in de lead|indiendatum|directe "
        "patiëntenzorg|"
        "deelt best practices|dubbele financiering|samenloop Zilveren Kruis|plan en begroting|gevraagd bedrag|"
        "eerder toegekend dit jaar\n");
}

TEST_CASE("yes and no are written ja, nee, true or false") {
  const auto outcome = [](const std::string& cell) {
    const std::string row = rows(voucher("id;eerder toegekend\n1;" + cell + "\n").out);
    return row.substr(2, row.find(';', 2) - 2);
  };
  CHECK(outcome("ja") == "nee");
  CHECK(outcome("true") == "nee");
  CHECK(outcome("nee") == "nog onbekend");
  CHECK(outcome("false") == "nog onbekend");
  CHECK(outcome("JA") == "fout");
  CHECK(outcome("1") == "fout");
}

TEST_CASE("a bad cell is told with row, column, what and remedy; its row is fout and the others go on") {
  const Run done =
      lzv("id;ingeschreven patiënten;andere disciplines;gevraagd bedrag\n"
          "a;4190;apotheker;1\n"
          "b;-5;apotheekr;-1\n"
          "c;4190;vvt;x\n"
          "d;4190;ggz;2,50\n");
  CHECK(done.result.rows == 4);
  CHECK(done.result.bad_rows == 2);
  CHECK(done.errors ==
        "3:2: ingeschreven patiënten: ‘-5’ is minder dan nul – geef een heel getal vanaf 0, zonder aanhalingstekens\n"
        "3:3: andere disciplines: ‘apotheekr’ staat niet in de lijst – bedoelde u ‘apotheker’?\n"
        "3:4: gevraagd bedrag: ‘-1’ is minder dan nul – geef een bedrag vanaf 0 met ten hoogste twee decimalen, zoals "
        "40000 "
        "of \"40000.00\"\n"
        "4:4: gevraagd bedrag: ‘x’ past hier niet – geef een bedrag vanaf 0 met ten hoogste twee decimalen, zoals "
        "40000 of "
        "\"40000.00\"\n");
  std::istringstream lines(rows(done.out));
  std::vector<std::string> outcomes;
  for (std::string line; std::getline(lines, line);) outcomes.push_back(line.substr(0, line.find(';', 2)));
  CHECK(piped(outcomes) == "a;nee|b;fout|c;fout|d;nee");
}

TEST_CASE("a moment centuries from now is after the last round, however long ago it would be in 64 bits") {
  const Run done = run(testing::scheme(kLzv), "id;indiendatum\na;2602-02-01T12:00:00+01:00\n", std::nullopt);
  CHECK(rows(done.out).starts_with("a;nee;"));
}

TEST_CASE("a row with more cells than the header is a bad row") {
  const Run done = lzv("id;ingeschreven patiënten\n1;4190;extra\n2;4190\n");
  CHECK(done.result.bad_rows == 1);
  CHECK(done.errors.starts_with("2:3: de rij heeft 3 cellen, de kop 2 – "));
  CHECK(rows(done.out).starts_with("1;fout;;;;\n2;nog onbekend;"));
}

TEST_CASE("cells with line breaks, quotes and separators stay whole, also where the file is read in parts") {
  // Over four megabytes, so that rows with quoted line breaks lie across the places where the file is cut.
  std::string csv = "id;ingeschreven patiënten\n";
  std::string expected;
  const std::string filler(2'000, 'x');
  const std::string tail = rows(lzv("id;ingeschreven patiënten\nn;4189\n").out).substr(1);
  for (int i = 0; i < 2'200; ++i) {
    const std::string id = "\"rij " + std::to_string(i) + "\n" + filler + ";\"\"zo\"\"\"";
    csv += id + ";4189\n";
    expected += id + tail;
  }
  csv += "laatste;-1\n";
  const Run done = lzv(csv);
  CHECK(done.result.rows == 2'201);
  CHECK(done.result.bad_rows == 1);
  CHECK((rows(done.out) == expected + "laatste;fout;;;;\n"));
  CHECK(done.errors.starts_with("4402:2: ingeschreven patiënten: "));
}

TEST_CASE("a quote inside a cell is a character like any other") {
  const Run done = lzv("id;ingeschreven patiënten\na\"b;1\nc;1\n");
  CHECK(done.result.rows == 2);
  CHECK(rows(done.out).starts_with("\"a\"\"b\";nee;7.50;"));
}

TEST_CASE("a header that does not fit refuses the file before any row") {
  const Run typo = lzv("id;ingeschreven patienten\n1;4190\n");
  REQUIRE(typo.result.problems.size() == 1);
  CHECK(typo.result.problems[0].place.line == 1);
  CHECK(typo.result.problems[0].place.column == 2);
  CHECK(typo.result.problems[0].remedy.nl == "bedoelde u ‘ingeschreven patiënten’?");
  CHECK(typo.out == "");
  const Run twice = lzv("id;aantal praktijken;aantal praktijken\n1;2;2\n");
  REQUIRE(twice.result.problems.size() == 1);
  CHECK(twice.result.problems[0].message.nl == "‘aantal praktijken’ bestaat al");
  CHECK(lzv("id;id\n1;2\n").result.problems.size() == 1);
}

TEST_CASE("a file without a header is refused") { CHECK_FALSE(lzv("").result.problems.empty()); }

TEST_CASE("each row is checked on its own day when none is given") {
  const SchemePtr scheme = testing::scheme("wijkmodule-kwartaal@2024");
  const Run fixed = run(scheme, "id;ingeschreven patiënten\n1;2095\n", day("2024-01-01"));
  CHECK(rows(fixed.out).find("979.41") != std::string::npos);
  const Run late = run(testing::scheme(kLzv),
                       "id;indiendatum\n1;2023-10-02T00:00:00+02:00\n2;2023-10-01T23:59:59+02:00\n", std::nullopt);
  CHECK(rows(late.out).starts_with("1;nee;;;indiendatum;"));
  CHECK(rows(late.out).find("\n2;nog onbekend;;;;") != std::string::npos);
}

TEST_CASE("a population gives what the one-by-one check gives, for every worked case") {
  for (const auto& scheme : testing::every_scheme().schemes()) {
    for (const char separator : {';', ','}) {
      for (const auto& worked_case : scheme->cases) {
        const auto facts = facts_of_case(*scheme, worked_case);
        const testing::Situation situation{scheme, facts, date_of_case(*scheme, worked_case, facts)};
        if (!fits_in_cells(situation)) continue;
        CAPTURE(testing::shown(situation));
        const std::string csv = header_of(*scheme, separator) + testing::row_of("x", situation, separator);
        const Run done = run(scheme, csv, situation.date);
        REQUIRE_MESSAGE(done.errors == "", done.errors);
        std::vector<std::string> cells;

        std::istringstream whole(done.out);
        base::CsvReader table(whole);
        REQUIRE(table.next(cells));
        REQUIRE(table.next(cells));
        // What a ranking adds is tested by itself.
        const auto expected = expected_row("x", situation);
        cells.resize(expected.size());
        CHECK(cells == expected);
      }
    }
  }
}

}  // namespace hecht::schemes
