// A population has one meaning: in columns or one by one, over one core or two, to the cent.
#include <random>
#include <sstream>

#include "schemes/column_program.h"
#include "schemes/population.h"
#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using testing::every_scheme;

// Rows of one batch, of several, and of more than one thread's share.
constexpr int kRows = 2'500;

class RandomCells {
 public:
  explicit RandomCells(unsigned seed) : random_(seed) {}

  std::string population(const Scheme& scheme, bool leave_out_columns) {
    std::vector<const Fact*> columns;
    for (const auto& fact : scheme.facts) {
      if (!leave_out_columns || chance(70)) columns.push_back(&fact);
    }
    std::string text = "id";
    for (const auto* fact : columns) text += ";" + fact->name;
    text += "\n";
    for (int row = 0; row < kRows; ++row) {
      text += "rij " + std::to_string(row);
      for (const auto* fact : columns) text += ";" + cell(*fact);
      text += chance(3) ? "\r\n" : "\n";
    }
    return text;
  }

 private:
  bool chance(int percent) { return number(0, 99) < percent; }
  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(number(0, static_cast<int>(items.size()) - 1))];
  }

  std::string cell(const Fact& fact) {
    if (chance(4)) return "";
    // Now and then something no column reads: the row must be refused or read the long way.
    if (chance(1)) return one_of<std::string>({"-1", "1e3", "x", "\"4.190\"", "99999999999999999999", "12,345", "0.5"});
    switch (fact.type) {
      case FactType::Count:
        return one_of<std::string>({"0", "1", "4189", "4190", "14999", "15000", "19999", "20000", "299999", "300000",
                                    "300001", std::to_string(number(0, 500'000))});
      case FactType::Number:
        return std::to_string(number(0, 100)) + (chance(30) ? "." + std::to_string(number(0, 99)) : "");
      case FactType::Money:
        return one_of<std::string>({"0", "20000.00", "20000,01", "31425",
                                    std::to_string(number(0, 200'000)) + "." + std::to_string(number(10, 99))});
      case FactType::Percentage:
        return one_of<std::string>(
            {"0", "74.99", "75", "100", std::to_string(number(0, 99)) + "," + std::to_string(number(0, 999'999))});
      case FactType::Boolean:
        return one_of<std::string>({"ja", "ja", "nee", "true", "false"});
      case FactType::Text:
        return text(fact);
      case FactType::Choice:
        return one_of(fact.options).id;
      case FactType::List:
        return list(fact);
      case FactType::Date:
        return one_of<std::string>(
            {"2022-07-01", "2022-09-30", "2022-10-01", "2026-12-31", "2027-01-01", "2024-02-29", "2023-02-29"});
      case FactType::Instant:
        return one_of<std::string>({"2023-04-01T23:59:59+02:00", "2023-04-01T22:00:00Z", "2023-10-01T23:59:59",
                                    "2023-10-02T00:00:00+02:00", "2023-02-01T23:59:59.5+01:00", "2023-03-26T02:30:00",
                                    "2023-04-01"});
      case FactType::Quarter:
        return one_of<std::string>({"2022-Q2", "2022-Q3", "2023-Q4", "2024-Q1", "2022-Q5"});
    }
    return "";
  }

  std::string text(const Fact& fact) {
    if (!fact.options.empty()) return one_of(fact.options).id;
    return one_of<std::string>(
        {"ros", "vvt", "eerstelijnszorgorganisatie", "gemeente", "LHV", "KNMP", "InEen", "Haarlem"});
  }

  std::string list(const Fact& fact) {
    std::string names;
    const int size = number(1, 5);
    for (int i = 0; i < size; ++i) {
      const std::string name = fact.options.empty()
                                   ? one_of<std::string>({"notariskosten", "vacatiegelden", "praktijkinventaris"})
                                   : one_of(fact.options).id;
      names += (names.empty() ? "" : "|") + name;
    }
    return names;
  }

  std::mt19937 random_;
};

std::string run(const SchemePtr& scheme, PopulationOptions options, const std::string& population, bool columns,
                unsigned threads) {
  options.columns = columns;
  options.threads = threads;
  options.today = base::Date{2023, 5, 1};
  std::istringstream in(population);
  std::ostringstream out;
  std::ostringstream errors;
  const auto result = check_population(scheme, options, in, {&out, nullptr, &errors});
  REQUIRE(result.problems.empty());
  CHECK(result.rows == kRows);
  return out.str() + errors.str();
}

}  // namespace

TEST_CASE("columns give every row the same answer as one by one") {
  unsigned seed = 1;
  for (const auto& scheme : every_scheme().schemes()) {
    for (const bool leave_out : {false, true}) {
      for (const bool dated : {false, true}) {
        CAPTURE(scheme->key());
        CAPTURE(seed);
        PopulationOptions options;
        if (dated) options.date = base::Date{2023, 8, 15};
        const std::string population = RandomCells(seed++).population(*scheme, leave_out);
        const std::string one_by_one = run(scheme, options, population, false, 1);
        CHECK(run(scheme, options, population, true, 1) == one_by_one);
        CHECK(run(scheme, options, population, true, 2) == one_by_one);
      }
    }
  }
}

TEST_CASE("the schemes with money are lowered to columns") {
  for (const char* key : {"lzv-hozk@2023", "kbz-rijnmond@2022", "zonmw-uitvoering@2024", "zonmw-voucher@2024",
                          "zonmw-voorbereiding@2023"}) {
    CAPTURE(key);
    const auto scheme = testing::scheme(key);
    CHECK(lower(*scheme, {parameters_on(*scheme, scheme->valid_from)}, scheme->valid_from).has_value());
  }
}

TEST_CASE("without a date only what no day changes is lowered") {
  const auto without_date = [](const char* key) {
    const auto scheme = testing::scheme(key);
    return lower(*scheme, {parameters_on(*scheme, scheme->valid_from)}, std::nullopt).has_value();
  };
  CHECK(without_date("lzv-hozk@2023"));
  CHECK(without_date("zonmw-voucher@2024"));
  CHECK_FALSE(without_date("kbz-rijnmond@2022"));         // a condition asks what day it is
  CHECK_FALSE(without_date("norm-resv@2030"));            // a condition is a must from a day on
  CHECK_FALSE(without_date("wijkmodule-kwartaal@2024"));  // a figure has periods
}

TEST_CASE("amounts too large for 64 bits are assessed one by one") {
  const auto scheme = testing::scheme("lzv-hozk@2023");
  PopulationOptions options;
  options.variants = {
      {{scheme->parameter_index("plafond per patiënt"), feel::Value(testing::decimal("123456789012.12"))}}};
  std::string population = "id;ingeschreven patiënten\n";
  for (int i = 0; i < kRows; ++i) population += std::to_string(i) + ";" + std::to_string(99'999'999'000 + i) + "\n";
  CHECK(run(scheme, options, population, true, 2) == run(scheme, options, population, false, 1));
}

}  // namespace hecht::schemes
