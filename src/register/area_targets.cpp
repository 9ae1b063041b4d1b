#include "register/area_targets.h"

namespace hecht::registry {

using storage::Cell;

void stage_indicator(StagedTable& table, IndicatorRow row, int line) {
  table.add({row.area_year, std::move(row.area_code), std::move(row.indicator), row.year},
            {row.value ? Cell(std::move(*row.value)) : Cell(), std::move(row.source)}, line);
}

storage::Cells placed_in_tree(const base::AreaCode& code) {
  using base::AreaLevel;
  const auto level = base::level_of(code);
  const auto parent = base::parent_of(code);
  Cell municipality;
  if (level == AreaLevel::Municipality) municipality = code.value;
  if (level == AreaLevel::District) municipality = parent->value;
  if (level == AreaLevel::Neighbourhood) municipality = base::parent_of(*parent)->value;
  static const std::map<AreaLevel, std::string> kWords = {{AreaLevel::Country, "country"},
                                                          {AreaLevel::Municipality, "municipality"},
                                                          {AreaLevel::District, "district"},
                                                          {AreaLevel::Neighbourhood, "neighbourhood"}};
  return {kWords.at(level), parent ? Cell(parent->value) : Cell(), municipality};
}

}  // namespace hecht::registry
