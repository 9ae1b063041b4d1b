// The tables of areas and indicators as imports write them.
#pragma once

#include <map>
#include <optional>

#include "base/identifiers.h"
#include "imports/import_rows.h"

namespace hecht::imports {

inline const ImportTarget kBorderTarget{
    "area_border", {"grens", "border"}, {{"year", storage::Kind::Integer}, {"code"}}, {{"geometry"}, {"source"}}, 0};

inline const ImportTarget kIndicatorTarget{
    "indicator_value",
    {"cijfer", "figure"},
    {{"area_year", storage::Kind::Integer}, {"area_code"}, {"indicator"}, {"year", storage::Kind::Integer}},
    {{"value"}, {"source"}},
    0};

struct IndicatorRow {
  std::int64_t area_year = 0;
  std::string area_code;
  std::string indicator;
  std::int64_t year = 0;
  std::optional<std::string> value;  // nothing is "not told"
  std::string source;
};
void stage_indicator(StagedTable& table, IndicatorRow row, int line);

// The values of an area that follow from its code: level, parent, municipality.
storage::Cells placed_in_tree(const base::AreaCode& code);
inline const std::vector<TargetColumn> kTreeColumns = {{"level"}, {"parent"}, {"municipality_code"}};
inline const std::vector<TargetColumn> kAreaKey = {{"year", storage::Kind::Integer}, {"code"}};

}  // namespace hecht::imports
