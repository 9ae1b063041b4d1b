// What the tests of imports share: a database with areas, and an import in one line.
#pragma once

#include <doctest/doctest.h>

#include "imports/run_import.h"
#include "register/area_migrations.h"
#include "storage/test_support.h"

namespace hecht::imports::testing {

using storage::testing::on_both;
using storage::testing::Place;

std::unique_ptr<storage::Database> open_register(const Place& place);

ImportResult import_text(storage::Database& database, std::string_view kind, const std::string& name,
                         const std::string& text, const ImportSettings& settings = {});
// Fails the test when there are problems.
ImportResult must_import(storage::Database& database, std::string_view kind, const std::string& name,
                         const std::string& text, const ImportSettings& settings = {});
// "name:line:column: field: what is wrong" of each problem, in Dutch, without remedies.
std::vector<std::string> problems_of(const ImportResult& result);
// Haarlem, two of its districts and a neighbourhood, in 2024.
void load_haarlem(storage::Database& database);
std::int64_t count_rows(storage::Database& database, const std::string& table);
// A file of the folder beside this tree with the real data; nothing, with a message, where it is absent.
std::optional<std::string> shared_file(const std::string& path);

}  // namespace hecht::imports::testing
