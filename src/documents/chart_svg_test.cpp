#include "documents/chart_svg.h"

#include "documents/test_support.h"

namespace hecht::documents {
namespace {

using testing::count;

base::Decimal whole(int value) { return base::Decimal::from_int(value); }

}  // namespace

TEST_CASE("a bar chart has a bar and a text per value, as high as its share of the highest") {
  Chart chart{ChartForm::Bars, "Wat als", "Eerst 200, dan 100.", "uitkomst", {}};
  chart.panels.push_back({"Aantal",
                          {"ja", "nee"},
                          {{"eerst", "#17282c", {whole(200), whole(0)}}, {"nu", "#0b5d57", {whole(100), whole(100)}}},
                          {"200", "0", "100", "100"}});
  const std::string svg = chart_svg(chart);
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(svg.find("<desc id=\"description\">Eerst 200, dan 100.</desc>") != std::string::npos);
  CHECK(count(svg, "height=\"140\" fill=\"#17282c\"") == 1);
  CHECK(count(svg, "height=\"70\" fill=\"#0b5d57\"") == 2);
  CHECK(count(svg, ">100</text>") == 2);
}

TEST_CASE("a line chart runs over the whole width, and a chart of zeros lies on the axis") {
  Chart chart{ChartForm::Lines, "Wat als", "", "", {}};
  chart.panels.push_back({"Som", {"1", "2", "3"}, {{"som", "#0b5d57", {whole(0), whole(5), whole(10)}}}, {"10"}});
  chart.panels.push_back({"Niets", {"1", "2", "3"}, {{"niets", "#a3201a", {whole(0), whole(0), whole(0)}}}, {}});
  const std::string svg = chart_svg(chart);
  CHECK(svg.find("points=\"24,244 360,174 696,104\"") != std::string::npos);
  CHECK(svg.find("points=\"24,516 360,516 696,516\"") != std::string::npos);
}

TEST_CASE("words cannot break out of the picture") {
  Chart chart{ChartForm::Bars, "a < b & \"c\"", "</desc><script>", "", {}};
  const std::string svg = chart_svg(chart);
  CHECK(svg.find("<script>") == std::string::npos);
  CHECK(svg.find("a &lt; b &amp; &quot;c&quot;") != std::string::npos);
}

}  // namespace hecht::documents
