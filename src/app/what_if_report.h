// What a what-if over a population comes to: as a table, as JSON and as a picture.
#pragma once

#include "base/json.h"
#include "documents/chart_svg.h"
#include "schemes/population.h"

namespace hecht::app {

// Before: without the settings. After: with them.
struct Comparison {
  const schemes::Scheme& scheme;
  const schemes::PopulationResult& result;
  const schemes::PopulationTotals& before;
  const schemes::PopulationTotals& after;
  base::Language language;
};

std::string comparison_text(const Comparison& comparison);
base::Json comparison_json(const Comparison& comparison);
documents::Chart comparison_chart(const Comparison& comparison);

// One parameter over a range of values, with the totals of each.
struct Sweep {
  const schemes::Scheme& scheme;
  const schemes::Parameter& parameter;
  std::vector<base::Decimal> values;
  std::vector<schemes::PopulationTotals> totals;  // by value
  base::Language language;
};

std::string sweep_text(const Sweep& sweep);
base::Json sweep_json(const Sweep& sweep);
documents::Chart sweep_chart(const Sweep& sweep);

}  // namespace hecht::app
