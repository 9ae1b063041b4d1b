#include "imports/test_support.h"

#include <fstream>
#include <iterator>

#include "register/migrations.h"

namespace hecht::imports::testing {

using namespace registry;

std::unique_ptr<storage::Database> open_register(const Place& place) {
  auto database = place.open();
  auto migrations = storage::storage_migrations();
  for (const auto& floor : {register_migrations(), area_migrations()}) {
    migrations.insert(migrations.end(), floor.begin(), floor.end());
  }
  REQUIRE(storage::migrate(*database, migrations).ok());
  return database;
}

ImportResult import_text(storage::Database& database, std::string_view kind, const std::string& name,
                         const std::string& text, const ImportSettings& settings) {
  const auto* found = find_import_kind(kind);
  REQUIRE(found != nullptr);
  return run_import(database, *found, {{name, text}}, settings, {"person-1", "org-1"}, {1'700'000'000, 0});
}

ImportResult must_import(storage::Database& database, std::string_view kind, const std::string& name,
                         const std::string& text, const ImportSettings& settings) {
  auto result = import_text(database, kind, name, text, settings);
  CHECK(problems_of(result) == std::vector<std::string>{});
  return result;
}

std::vector<std::string> problems_of(const ImportResult& result) {
  std::vector<std::string> lines;
  for (auto problem : result.problems.first()) {
    problem.remedy = {};
    lines.push_back(base::to_string(problem, base::Language::Dutch));
  }
  return lines;
}

void load_haarlem(storage::Database& database) {
  must_import(database, "cbs-kwb", "kwb-2024.csv",
              "\"naam\";\"soort regio\";\"codering\";\"inwoners\"\r\n"
              "\"Haarlem\";\"Gemeente  \";\"GM0392    \";167636\r\n"
              "\"Oude Stad\";\"Wijk      \";\"WK039201  \";10980\r\n"
              "\"Haarlemmerhoutkwartier\";\"Wijk      \";\"WK039202  \";.\r\n"
              "\"Binnenstad\";\"Buurt     \";\"BU03920101\";0\r\n");
}

std::int64_t count_rows(storage::Database& database, const std::string& table) {
  storage::Reading reading(database);
  return reading.value<std::int64_t>("SELECT count(*) FROM " + table);
}

std::optional<std::string> shared_file(const std::string& path) {
  std::ifstream in("../shared/data/" + path, std::ios::binary);
  if (!in) {
    MESSAGE("overgeslagen: ../shared/data/" << path << " is er niet");
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace hecht::imports::testing
