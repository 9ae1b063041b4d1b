#include "imports/area_targets.h"

namespace hecht::imports {

using storage::Cell;

void stage_indicator(StagedTable& table, IndicatorRow row, int line) {
  table.add({row.area_year, std::move(row.area_code), std::move(row.indicator), row.year},
            {row.value ? Cell(std::move(*row.value)) : Cell(), std::move(row.source)}, line);
}

storage::Cells placed_in_tree(const base::AreaCode& code) {
  using base::AreaLevel;
  const auto parent = base::parent_of(code);
  Cell municipality;
  for (auto above = std::optional(code); above; above = base::parent_of(*above)) {
    if (base::level_of(*above) == AreaLevel::Municipality) municipality = above->value;
  }
  static const std::map<AreaLevel, std::string> kWords = {{AreaLevel::Country, "country"},
                                                          {AreaLevel::Municipality, "municipality"},
                                                          {AreaLevel::District, "district"},
                                                          {AreaLevel::Neighbourhood, "neighbourhood"}};
  return {kWords.at(base::level_of(code)), parent ? Cell(parent->value) : Cell(), municipality};
}

}  // namespace hecht::imports
