#include <algorithm>

#include "base/csv.h"
#include "documents/table_file.h"

namespace hecht::documents {

namespace {

constexpr char kSeparator = ';';
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

std::string with_comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

struct Words {
  std::string operator()(const std::string& text) const {
    const bool like_formula = !text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos;
    return like_formula ? "'" + text : text;
  }
  std::string operator()(const base::Decimal& number) const { return with_comma(number.to_string()); }
  std::string operator()(const base::Money& amount) const { return with_comma(amount.to_string()); }
  std::string operator()(const base::Date& date) const { return base::to_string(date); }
  std::string operator()(const base::Instant& instant) const { return base::to_string(instant); }
};

}  // namespace

std::string to_csv(const FileTable& table) {
  std::string out(kByteOrderMark);
  const auto append = [&](std::size_t column, const std::string& words) {
    if (column > 0) out += kSeparator;
    // A line with nothing in it would be no row.
    if (words.empty() && table.columns.size() == 1) out += "\"\"";
    base::append_csv_cell(out, words, kSeparator);
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) append(i, Words{}(table.columns[i].title));
  out += kLineEnd;
  for (const auto& row : table.rows) {
    HECHT_ASSERT(row.size() == table.columns.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      const FileCell& cell = row[i];
      HECHT_ASSERT(!cell || cell->index() == static_cast<std::size_t>(table.columns[i].kind));
      append(i, cell ? std::visit(Words{}, *cell) : "");
    }
    out += kLineEnd;
  }
  return out;
}

}  // namespace hecht::documents
