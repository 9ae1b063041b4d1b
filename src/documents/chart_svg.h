// Charts as SVG files that stand alone: in a report, a mail or a browser, also printed in grey.
//
// Why it exists: a what-if of a population is told in one picture. Panels lie below each other; the horizontal axis of
// a panel holds names or figures in order. Values are exact decimals; only places on paper are rounded.
#pragma once

#include <string>
#include <vector>

#include "base/decimal.h"

namespace hecht::documents {

struct ChartSeries {
  std::string name;
  std::string colour;                 // "#17663a"
  std::vector<base::Decimal> values;  // one per label; at least 0
};

struct ChartPanel {
  std::string title;
  std::vector<std::string> labels;
  std::vector<ChartSeries> series;
  // How values read. Bars: by series and label. Lines: one, the highest.
  std::vector<std::string> value_texts;
};

enum class ChartForm { Bars, Lines };

struct Chart {
  ChartForm form = ChartForm::Bars;
  std::string title;
  std::string description;  // what a screen reader says
  std::string axis;         // what the labels are, below the last panel
  std::vector<ChartPanel> panels;
};

std::string chart_svg(const Chart& chart);

}  // namespace hecht::documents
