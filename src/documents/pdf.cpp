#include "documents/pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include "base/assert.h"
#include "documents/pdf_properties.h"
#include "documents/phrases.h"

namespace hecht::documents {

namespace {

// Points, 1/72 inch.
constexpr double kPageWidth = 595.28;
constexpr double kPageHeight = 841.89;
constexpr double kMargin = 56;
constexpr double kBottom = kPageHeight - 64;  // where the text ends; the footer is below it
constexpr double kFooterAt = kPageHeight - 44;
constexpr double kTextWidth = kPageWidth - 2 * kMargin;
constexpr double kCellGap = 12;
constexpr double kRowPadding = 4;
constexpr double kBoxPadding = 12;
constexpr double kBulletIndent = 14;
constexpr double kFieldNameShare = 0.36;
constexpr double kWritingHeight = 26;                // of a line to write on
constexpr double kRowMax = (kBottom - kMargin) / 2;  // a row that is higher is not kept on one page
constexpr double kHeadingKeep = 48;  // of what follows, so that no heading stands alone at the foot of a page

constexpr double kTextSize = 10;
constexpr double kSmallSize = 8.5;
constexpr double kVerdictSize = 15;
constexpr double kHeadingSizes[] = {20, 14, 11.5};
constexpr double kLineSpacing = 1.25;

struct Colour {
  double red, green, blue;
};
constexpr Colour hex(unsigned rgb) {
  return {(rgb >> 16U & 0xFFU) / 255.0, (rgb >> 8U & 0xFFU) / 255.0, (rgb & 0xFFU) / 255.0};
}
constexpr Colour kInk = hex(0x17282c);
constexpr Colour kMuted = hex(0x4d5f64);
constexpr Colour kLine = hex(0xc9d3d2);
struct ToneColours {
  Colour text, ground;
};
constexpr ToneColours kTones[] = {{kInk, hex(0xf1f4f3)},
                                  {hex(0x17663a), hex(0xe6f4ea)},
                                  {hex(0xa3201a), hex(0xfdeceb)},
                                  {hex(0x7a4d00), hex(0xfff3d6)},
                                  {hex(0x1d4f91), hex(0xe8f0fb)}};

struct Style {
  double size = kTextSize;
  bool strong = false;
  Colour colour = kInk;
  Align align = Align::Start;
};

template <auto Free>
struct Freeing {
  template <class T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, Freeing<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freeing<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freeing<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Freeing<pango_font_description_free>>;

cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

// Marks what is drawn during its life with a tag of the structure tree.
class Tag {
 public:
  Tag(cairo_t* context, const char* name) : context_(context), name_(name) {
    cairo_tag_begin(context_, name_, nullptr);
  }
  ~Tag() { cairo_tag_end(context_, name_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  cairo_t* context_;
  const char* name_;
};

class Printer {
 public:
  // `pages` is how many there will be; 0 while that is being counted.
  Printer(const Document& document, std::string& out, int pages)
      : document_(document),
        pages_(pages),
        surface_(cairo_pdf_surface_create_for_stream(append_bytes, &out, kPageWidth, kPageHeight)),
        context_(cairo_create(surface_.get())) {
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
      cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, document.title);
    set(CAIRO_PDF_METADATA_CREATOR, document.creator);
    set(CAIRO_PDF_METADATA_CREATE_DATE, base::to_string(document.created));
  }

  // Gives the number of pages.
  int print() {
    {
      const Tag whole(context_.get(), "Document");
      for (const auto& block : document_.blocks) std::visit([this](const auto& each) { put(each); }, block);
    }
    foot();
    cairo_surface_finish(surface_.get());
    const auto status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    return page_;
  }

 private:
  Layout text(const std::string& words, double width, const Style& style) {
    Layout layout(pango_cairo_create_layout(context_.get()));
    const Font font(pango_font_description_new());
    pango_font_description_set_family(font.get(), "Open Sans, DejaVu Sans, sans-serif");
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout.get(), static_cast<float>(kLineSpacing));
    pango_layout_set_alignment(layout.get(), style.align == Align::End ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    pango_layout_set_text(layout.get(), words.c_str(), static_cast<int>(words.size()));
    return layout;
  }

  static double height(const Layout& layout) {
    int width = 0;
    int height = 0;
    pango_layout_get_size(layout.get(), &width, &height);
    return static_cast<double>(height) / PANGO_SCALE;
  }

  void draw(const Layout& layout, double x, double y, const Colour& colour) {
    cairo_set_source_rgb(context_.get(), colour.red, colour.green, colour.blue);
    cairo_move_to(context_.get(), x, y);
    pango_cairo_show_layout(context_.get(), layout.get());
  }

  void rule(double x, double width, const Colour& colour) {
    cairo_set_source_rgb(context_.get(), colour.red, colour.green, colour.blue);
    cairo_set_line_width(context_.get(), 0.6);
    cairo_move_to(context_.get(), x, y_);
    cairo_line_to(context_.get(), x + width, y_);
    cairo_stroke(context_.get());
  }

  void foot() {
    Style style{kSmallSize, false, kMuted};
    draw(text(document_.footer, kTextWidth * 0.8, style), kMargin, kFooterAt, kMuted);
    style.align = Align::End;
    const std::string number = base::say(document_.language, phrases::kPageOf,
                                         {std::to_string(page_), std::to_string(std::max(pages_, page_))});
    draw(text(number, kTextWidth, style), kMargin, kFooterAt, kMuted);
  }

  [[nodiscard]] bool fits(double needed) const { return y_ + needed <= kBottom || y_ == kMargin; }

  // True when a new page was begun, because this much does not fit any more.
  bool make_room(double needed) {
    if (fits(needed)) return false;
    foot();
    cairo_show_page(context_.get());
    ++page_;
    y_ = kMargin;
    return true;
  }

  // Text that may go over pages, line by line. What is on each page has a tag of its own, so that the foot of the page
  // is not read out in the middle of a sentence.
  void flow(const char* tag, const std::string& words, double x, const Style& style) {
    const Layout layout = text(words, kMargin + kTextWidth - x, style);
    const int lines = pango_layout_get_line_count(layout.get());
    const double line_height = height(layout) / std::max(lines, 1);
    std::optional<Tag> tagged;
    for (int i = 0; i < lines; ++i) {
      if (!fits(line_height)) tagged.reset();
      make_room(line_height);
      if (!tagged) tagged.emplace(context_.get(), tag);
      PangoRectangle logical;
      auto* line = pango_layout_get_line_readonly(layout.get(), i);
      pango_layout_line_get_extents(line, nullptr, &logical);
      cairo_set_source_rgb(context_.get(), style.colour.red, style.colour.green, style.colour.blue);
      cairo_move_to(context_.get(), x, y_ - static_cast<double>(logical.y) / PANGO_SCALE);
      pango_cairo_show_layout_line(context_.get(), line);
      y_ += line_height;
    }
  }

  void put(const Heading& heading) {
    HECHT_ASSERT(heading.level >= 1 && heading.level <= 3);
    static constexpr const char* kTags[] = {"H1", "H2", "H3"};
    const auto level = static_cast<std::size_t>(heading.level - 1);
    const double size = kHeadingSizes[level];
    if (y_ > kMargin) y_ += size * 0.8;
    make_room(size + kHeadingKeep);
    flow(kTags[level], heading.text, kMargin, {size, true});
    y_ += size * 0.3;
  }

  void put(const Paragraph& paragraph) {
    flow("P", paragraph.text, kMargin,
         paragraph.small ? Style{kSmallSize, false, kMuted} : Style{kTextSize, false, kInk});
    y_ += 6;
  }

  void put(const Verdict& verdict) {
    const ToneColours& colours = kTones[static_cast<std::size_t>(verdict.tone)];
    const double width = kTextWidth - 2 * kBoxPadding;
    const Layout word = text(verdict.text, width, {kVerdictSize, true});
    const Layout detail = text(verdict.detail, width, {kTextSize});
    const double detail_height = verdict.detail.empty() ? 0 : height(detail) + 4;
    const double box = height(word) + detail_height + 2 * kBoxPadding;
    make_room(box);
    cairo_set_source_rgb(context_.get(), colours.ground.red, colours.ground.green, colours.ground.blue);
    cairo_rectangle(context_.get(), kMargin, y_, kTextWidth, box);
    cairo_fill(context_.get());
    const Tag tagged(context_.get(), "P");
    draw(word, kMargin + kBoxPadding, y_ + kBoxPadding, colours.text);
    if (!verdict.detail.empty()) draw(detail, kMargin + kBoxPadding, y_ + kBoxPadding + height(word) + 4, colours.text);
    y_ += box + 10;
  }

  void put(const Bullets& bullets) {
    const Tag list(context_.get(), "L");
    for (const auto& item : bullets.items) {
      const Tag row(context_.get(), "LI");
      make_room(kTextSize * kLineSpacing);
      {
        const Tag label(context_.get(), "Lbl");
        draw(text("•", kBulletIndent, {}), kMargin, y_, kInk);
      }
      const Tag body(context_.get(), "LBody");
      flow("P", item, kMargin + kBulletIndent, {});
      y_ += 3;
    }
    y_ += 4;
  }

  void put(const Space& space) { y_ += space.lines * kTextSize * kLineSpacing; }

  struct Cell {
    Layout layout;
    double x;
    double width;
    const char* tag;
    Colour colour;
    bool to_write_on = false;
  };

  static double row_height(const std::vector<Cell>& cells) {
    double highest = 0;
    for (const auto& cell : cells) highest = std::max(highest, cell.to_write_on ? kWritingHeight : height(cell.layout));
    return highest + 2 * kRowPadding;
  }

  void put_row(const std::vector<Cell>& cells) {
    const Tag row(context_.get(), "TR");
    for (const auto& cell : cells) {
      const Tag tagged(context_.get(), cell.tag);
      draw(cell.layout, cell.x, y_ + kRowPadding, cell.colour);
    }
    y_ += row_height(cells);
    rule(kMargin, kTextWidth, kLine);
    for (const auto& cell : cells) {
      if (cell.to_write_on) rule(cell.x, cell.width, kInk);
    }
  }

  // A row too high to keep together: its cells one below the other, over the whole width and over pages.
  void put_long_row(const std::vector<std::pair<const char*, std::string>>& cells) {
    const Tag row(context_.get(), "TR");
    y_ += kRowPadding;
    for (const auto& [tag, words] : cells) {
      const Tag tagged(context_.get(), tag);
      flow("P", words, kMargin, {});
      y_ += kRowPadding;
    }
    rule(kMargin, kTextWidth, kLine);
  }

  void put(const Fields& fields) {
    const Tag table(context_.get(), "Table");
    const double name_width = kTextWidth * kFieldNameShare;
    const double value_width = kTextWidth - name_width;
    for (const auto& [name, value] : fields.rows) {
      const double at = kMargin + name_width;
      const double width = name_width - kCellGap;
      std::vector<Cell> cells;
      cells.push_back({text(name, width, {kTextSize, false, kMuted}), kMargin, width, "TH", kMuted});
      cells.push_back({text(value, value_width, {}), at, value_width, "TD", kInk, fields.by_hand && value.empty()});
      const double needed = row_height(cells);
      if (needed > kRowMax) {
        put_long_row({{"TH", name}, {"TD", value}});
      } else {
        make_room(needed);
        put_row(cells);
      }
    }
    y_ += 10;
  }

  std::vector<Cell> table_row(const Table& table, const std::vector<std::string>& words, bool head) {
    HECHT_ASSERT(words.size() == table.columns.size());
    int weights = 0;
    for (const auto& column : table.columns) weights += column.weight;
    std::vector<Cell> cells;
    double x = kMargin;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const double width = kTextWidth * table.columns[i].weight / weights;
      const bool last = i + 1 == words.size();
      const double inner = last ? width : width - kCellGap;
      const Style style{head ? kSmallSize : kTextSize, head, head ? kMuted : kInk, table.columns[i].align};
      const bool to_write_on = !head && table.by_hand && words[i].empty();
      cells.push_back({text(words[i], inner, style), x, inner, head ? "TH" : "TD", style.colour, to_write_on});
      x += width;
    }
    return cells;
  }

  static std::vector<std::pair<const char*, std::string>> titled(const std::vector<std::string>& titles,
                                                                 const std::vector<std::string>& words) {
    std::vector<std::pair<const char*, std::string>> cells;
    for (std::size_t i = 0; i < words.size(); ++i) cells.emplace_back("TD", titles[i] + ": " + words[i]);
    return cells;
  }

  void put(const Table& table) {
    std::vector<std::string> titles;
    for (const auto& column : table.columns) titles.push_back(column.title);
    const Tag tagged(context_.get(), "Table");
    bool head_due = true;
    for (const auto& words : table.rows) {
      const auto cells = table_row(table, words, false);
      const auto head = table_row(table, titles, true);
      if (row_height(cells) > kRowMax) {
        put_long_row(titled(titles, words));
        continue;
      }
      // The head stands above the first row of every page.
      if (make_room(row_height(cells) + (head_due ? row_height(head) : 0)) || head_due) put_row(head);
      head_due = false;
      put_row(cells);
    }
    y_ += 10;
  }

  const Document& document_;
  int pages_;
  Surface surface_;
  Context context_;
  int page_ = 1;
  double y_ = kMargin;
};

}  // namespace

std::string to_pdf(const Document& document) {
  std::string counted;
  const int pages = Printer(document, counted, 0).print();
  std::string bytes;
  Printer(document, bytes, pages).print();
  return with_properties(bytes, document.language);
}

}  // namespace hecht::documents
