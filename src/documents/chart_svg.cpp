#include "documents/chart_svg.h"

#include <algorithm>

namespace hecht::documents {

using base::Decimal;

namespace {

// All in SVG units; text of 14 is readable on A4 and on a screen.
constexpr int kWidth = 720;
constexpr int kLeft = 24;
constexpr int kRight = 24;
constexpr int kTitleHeight = 48;
constexpr int kPanelTitleHeight = 36;
constexpr int kPlotHeight = 160;
constexpr int kPanelGap = 28;
constexpr int kLabelHeight = 24;
constexpr int kAxisHeight = 24;
constexpr int kLegendHeight = 24;
constexpr int kPanelHeight = kPanelTitleHeight + kPlotHeight + kLabelHeight + kLegendHeight + kPanelGap;
constexpr int kGap = 6;
constexpr int kTextSize = 14;
constexpr std::size_t kAxisLabelsMax = 8;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string number(int value) { return std::to_string(value); }

class Drawing {
 public:
  explicit Drawing(const Chart& chart) : chart_(chart) {}

  std::string svg() {
    const int panels = static_cast<int>(chart_.panels.size());
    const int height = kTitleHeight + panels * kPanelHeight + kAxisHeight;
    out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(kWidth) + " " + number(height) +
           "\" width=\"" + number(kWidth) + "\" height=\"" + number(height) +
           "\" role=\"img\" aria-labelledby=\"title description\" font-family=\"Source Sans 3, Arial, sans-serif\" "
           "font-size=\"" +
           number(kTextSize) + "\" fill=\"#17282c\">\n";
    out_ += "<title id=\"title\">" + escaped(chart_.title) + "</title>\n<desc id=\"description\">" +
            escaped(chart_.description) + "</desc>\n";
    out_ += "<rect width=\"" + number(kWidth) + "\" height=\"" + number(height) + "\" fill=\"#ffffff\"/>\n";
    text(kLeft, kTitleHeight - 20, chart_.title, "font-size=\"18\" font-weight=\"600\"");
    int top = kTitleHeight;
    for (const auto& panel : chart_.panels) top = draw(panel, top);
    text(kLeft, top, chart_.axis, "fill=\"#4d5f64\"");
    return out_ + "</svg>\n";
  }

 private:
  int draw(const ChartPanel& panel, int top) {
    text(kLeft, top + 20, panel.title, "font-weight=\"600\"");
    top += kPanelTitleHeight;
    const int bottom = top + kPlotHeight;
    line(kLeft, bottom, kWidth - kRight, bottom);
    highest_ = Decimal();
    for (const auto& series : panel.series) {
      for (const auto& value : series.values) highest_ = std::max(highest_, value);
    }
    if (chart_.form == ChartForm::Bars) {
      bars(panel, bottom);
    } else {
      lines(panel, bottom);
    }
    labels(panel, bottom + kLabelHeight - kGap);
    legend(panel, bottom + kLabelHeight + kLegendHeight - kGap);
    return bottom + kLabelHeight + kLegendHeight + kPanelGap;
  }

  // A value as height in the plot, rounded to a unit.
  [[nodiscard]] int height_of(const Decimal& value) const {
    if (highest_.is_zero()) return 0;
    const auto share = Decimal::divide(value, highest_);
    const auto height =
        share ? Decimal::multiply(*share, Decimal::from_int(kPlotHeight - kTextSize - kGap)) : std::nullopt;
    return static_cast<int>(height.value_or(Decimal()).rounded(0, base::Rounding::HalfUp).to_int().value_or(0));
  }

  void bars(const ChartPanel& panel, int bottom) {
    const int labels = static_cast<int>(panel.labels.size());
    const int series_count = static_cast<int>(panel.series.size());
    const int slot = (kWidth - kLeft - kRight) / std::max(1, labels);
    const int width = (slot - 4 * kGap) / std::max(1, series_count);
    for (int label = 0; label < labels; ++label) {
      for (int i = 0; i < series_count; ++i) {
        const ChartSeries& series = panel.series[static_cast<std::size_t>(i)];
        const auto at = static_cast<std::size_t>(label);
        const int height = height_of(series.values[at]);
        const int left = kLeft + label * slot + 2 * kGap + i * width;
        out_ += "<rect x=\"" + number(left) + "\" y=\"" + number(bottom - height) + "\" width=\"" +
                number(std::max(1, width - kGap)) + "\" height=\"" + number(height) + "\" fill=\"" + series.colour +
                "\"/>\n";
        const std::size_t told = static_cast<std::size_t>(i) * panel.labels.size() + at;
        text(left, bottom - height - kGap, panel.value_texts[told], "");
      }
    }
  }

  static int x_of(const ChartPanel& panel, std::size_t label) {
    const int span = kWidth - kLeft - kRight;
    const auto last = std::max<std::size_t>(1, panel.labels.size() - 1);
    return kLeft + static_cast<int>(label * static_cast<std::size_t>(span) / last);
  }

  void lines(const ChartPanel& panel, int bottom) {
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
      const ChartSeries& series = panel.series[i];
      out_ += "<polyline fill=\"none\" stroke=\"" + series.colour + "\" stroke-width=\"2\" points=\"";
      for (std::size_t label = 0; label < series.values.size(); ++label) {
        out_ += (label == 0 ? "" : " ") + number(x_of(panel, label)) + "," +
                number(bottom - height_of(series.values[label]));
      }
      out_ += "\"/>\n";
    }
    text(kLeft, bottom - kPlotHeight + kTextSize, panel.value_texts.empty() ? "" : panel.value_texts.front(),
         "fill=\"#4d5f64\"");
  }

  void legend(const ChartPanel& panel, int y) {
    const int slot = (kWidth - kLeft - kRight) / static_cast<int>(std::max<std::size_t>(1, panel.series.size()));
    int x = kLeft;
    for (const auto& series : panel.series) {
      out_ += "<rect x=\"" + number(x) + "\" y=\"" + number(y - 11) + "\" width=\"12\" height=\"12\" fill=\"" +
              series.colour + "\"/>\n";
      text(x + 12 + kGap, y, series.name, "");
      x += slot;
    }
  }

  // All of them where they fit, else every so many.
  void labels(const ChartPanel& panel, int y) {
    const std::size_t count = panel.labels.size();
    const std::size_t step = (count + kAxisLabelsMax - 1) / kAxisLabelsMax;
    const bool bars = chart_.form == ChartForm::Bars;
    const int slot = (kWidth - kLeft - kRight) / static_cast<int>(std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < count; i += std::max<std::size_t>(1, step)) {
      const int x = bars ? kLeft + static_cast<int>(i) * slot + 2 * kGap : x_of(panel, i);
      const char* anchor = bars || i == 0 ? "start" : i + 1 == count ? "end" : "middle";
      text(x, y, panel.labels[i], std::string("text-anchor=\"") + anchor + "\"");
    }
  }

  void text(int x, int y, const std::string& words, const std::string& attributes) {
    if (words.empty()) return;
    out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + (attributes.empty() ? "" : " ") + attributes +
            ">" + escaped(words) + "</text>\n";
  }

  void line(int x1, int y1, int x2, int y2) {
    out_ += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2) +
            "\" stroke=\"#4d5f64\"/>\n";
  }

  const Chart& chart_;
  std::string out_;
  Decimal highest_;
};

}  // namespace

std::string chart_svg(const Chart& chart) { return Drawing(chart).svg(); }

}  // namespace hecht::documents
