#include "register/area_migrations.h"

namespace hecht::registry {

namespace {

// The key is (year, code): the same code can mean another area in another year. `parent` and `municipality_code` refer
// to the same year, and may not be loaded. Inhabitants are empty where Statistics Netherlands tells none.
constexpr std::string_view kArea = R"(
CREATE TABLE area (
  year INTEGER NOT NULL,
  code TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('country', 'municipality', 'district', 'neighbourhood')),
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  parent TEXT,
  municipality_code TEXT,
  inhabitants INTEGER,
  inhabitants_rounded INTEGER NOT NULL DEFAULT 0,
  division_change TEXT,
  source TEXT,
  PRIMARY KEY (year, code)
) STRICT)";
constexpr std::string_view kAreaByMunicipality =
    "CREATE INDEX area_by_municipality ON area (year, municipality_code, code)";
constexpr std::string_view kAreaBorder = R"(
CREATE TABLE area_border (
  year INTEGER NOT NULL,
  code TEXT NOT NULL,
  geometry TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (year, code),
  FOREIGN KEY (year, code) REFERENCES area (year, code) DEFERRABLE
) STRICT)";

// Its areas are all of one year, so that versions never mix.
constexpr std::string_view kRegionSet = R"(
CREATE TABLE region_set (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  area_year INTEGER NOT NULL,
  source TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT,
  UNIQUE (kind, version)
) STRICT)";
constexpr std::string_view kRegion = R"(
CREATE TABLE region (
  set_id TEXT NOT NULL REFERENCES region_set (id) DEFERRABLE,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (set_id, code)
) STRICT)";
constexpr std::string_view kRegionArea = R"(
CREATE TABLE region_area (
  set_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  region_code TEXT NOT NULL,
  area_year INTEGER NOT NULL,
  PRIMARY KEY (set_id, area_code),
  FOREIGN KEY (set_id, region_code) REFERENCES region (set_id, code) DEFERRABLE,
  FOREIGN KEY (area_year, area_code) REFERENCES area (year, code) DEFERRABLE
) STRICT)";

// `year` is of the figure, `area_year` of the division of areas it is about. No value is "not told", which is not zero.
constexpr std::string_view kIndicatorValue = R"(
CREATE TABLE indicator_value (
  area_year INTEGER NOT NULL,
  area_code TEXT NOT NULL,
  indicator TEXT NOT NULL,
  year INTEGER NOT NULL,
  value TEXT,
  source TEXT NOT NULL,
  PRIMARY KEY (area_year, area_code, indicator, year),
  FOREIGN KEY (area_year, area_code) REFERENCES area (year, code) DEFERRABLE
) STRICT)";

// What was granted before Hecht, so that rules on earlier awards know it.
constexpr std::string_view kEarlierAward = R"(
CREATE TABLE earlier_award (
  id TEXT PRIMARY KEY,
  scheme TEXT NOT NULL,
  alliance_id TEXT REFERENCES alliance (id) DEFERRABLE,
  party_id TEXT REFERENCES party (id) DEFERRABLE,
  year INTEGER NOT NULL,
  activity TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  decided_on TEXT,
  source TEXT NOT NULL,
  CHECK (alliance_id IS NOT NULL OR party_id IS NOT NULL)
) STRICT)";

// An import through the web, and its files until it is done, in base64.
constexpr std::string_view kImportRun = R"(
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready', 'refused', 'waiting', 'running', 'done')),
  person_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  file_names TEXT NOT NULL,
  settings TEXT NOT NULL,
  report TEXT NOT NULL,
  lines_done INTEGER NOT NULL,
  lines_total INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kImportFile = R"(
CREATE TABLE import_file (
  import_id TEXT NOT NULL REFERENCES import_run (id) DEFERRABLE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT)";

}  // namespace

storage::Migrations area_migrations() {
  return {{"areas", {kArea, kAreaByMunicipality, kAreaBorder}},
          {"region sets", {kRegionSet, kRegion, kRegionArea}},
          {"indicators", {kIndicatorValue}},
          {"earlier awards", {kEarlierAward}},
          {"imports", {kImportRun, kImportFile}}};
}

}  // namespace hecht::registry
