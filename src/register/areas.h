// Areas as Statistics Netherlands divides the country, per year; their figures, borders and the regions they form.
//
// Why it exists: the key of an area is (year, code), for codes change from year to year. Whoever shows or uses an area
// names its year, and a set of regions belongs to the areas of one year, so that divisions never mix.
#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "storage/session.h"

namespace hecht::registry {

enum class AreaKind : std::uint8_t { Country, Municipality, District, Neighbourhood };
BOOST_DESCRIBE_ENUM(AreaKind, Country, Municipality, District, Neighbourhood)

struct Area {
  std::int64_t year = 0;
  std::string code;
  AreaKind level = AreaKind::Country;
  std::string name;
  std::optional<std::string> parent;
  std::optional<std::string> municipality_code;
  std::optional<std::int64_t> inhabitants;  // nothing: not told, which is not 0
  bool inhabitants_rounded = false;         // to 5, so sums differ from the municipality
  std::optional<std::string> source;
};
BOOST_DESCRIBE_STRUCT(Area, (),
                      (year, code, level, name, parent, municipality_code, inhabitants, inhabitants_rounded, source))

struct AreaFigure {
  std::string indicator;
  std::int64_t year = 0;
  std::optional<std::string> value;  // an exact decimal; nothing: not told
  std::string source;
};
BOOST_DESCRIBE_STRUCT(AreaFigure, (), (indicator, year, value, source))

struct AreaRegion {
  std::string set_id;
  std::string region_code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AreaRegion, (), (set_id, region_code, name))

struct AreaDetail : Area {
  std::vector<AreaFigure> figures;
  std::vector<AreaRegion> regions;
  bool has_border = false;
};
BOOST_DESCRIBE_STRUCT(AreaDetail, (Area), (figures, regions, has_border))

struct AreaFilter {
  std::int64_t year = 0;
  std::optional<std::string> level;
  std::optional<std::string> municipality_code;  // itself and all in it
  std::optional<std::string> parent;
  std::optional<std::string> search;  // in the name, and the code itself
  std::size_t offset = 0;
  std::size_t limit = 100;
};
struct AreaList {
  std::vector<Area> items;
  std::size_t total = 0;
};

// From the last on.
std::vector<std::int64_t> area_years(storage::Session& session);
AreaList list_areas(storage::Session& session, const AreaFilter& filter);
std::optional<AreaDetail> load_area(storage::Session& session, std::int64_t year, const std::string& code);

// The borders of a year as one GeoJSON FeatureCollection; of one municipality with what is in it, or of one level.
std::string borders(storage::Session& session, std::int64_t year, const std::optional<std::string>& municipality_code,
                    const std::optional<std::string>& level);

struct RegionSet {
  std::string id;
  std::string kind;  // zorgkantoor, subsidie, resv or roaz
  std::string version;
  std::string name;
  std::int64_t area_year = 0;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(RegionSet, (), (id, kind, version, name, area_year, source))

struct Region {
  std::string code;
  std::string name;
  // Of its areas; nothing when one of them is not told.
  std::optional<std::int64_t> inhabitants;
  std::vector<std::string> areas;  // codes, of the year of the set
};
BOOST_DESCRIBE_STRUCT(Region, (), (code, name, inhabitants, areas))

std::vector<RegionSet> region_sets(storage::Session& session);
std::optional<std::vector<Region>> regions_of(storage::Session& session, const std::string& set_id);

}  // namespace hecht::registry
