#include "imports/import_sheet.h"

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "imports/phrases.h"

namespace hecht::imports {

namespace p = phrases;

namespace {

constexpr std::int64_t kYearMin = 1900;
constexpr std::int64_t kYearMax = 2099;
constexpr std::size_t kProgressLines = 2000;
constexpr std::size_t kMunicipalityDigits = 4;

const std::string kNothing;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), base::is_ascii_digit);
}

// "1-jan", "jan-01", "2024-01-01", "1-1-2024" or "1,02E+06": what a spreadsheet makes of a code.
bool spoiled_by_spreadsheet(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kMonths = {"jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun",
                                                               "jul", "aug", "sep", "okt", "oct", "nov", "dec", "e+"};
  const std::string value = lower(text);
  const auto dashes = std::count(value.begin(), value.end(), '-');
  const bool digits_and_dashes = value.find_first_not_of("0123456789-") == std::string::npos;
  if (dashes == 2 && digits_and_dashes) return true;
  if (value.find_first_of("0123456789") == std::string::npos) return false;
  return std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
    return value.find(month) != std::string::npos && (month == "e+" || dashes > 0);
  });
}

// 1-based column, in characters, of a cell in the line it stands on.
int column_of(std::string_view row, char separator, std::size_t cell) {
  bool quoted = false;
  int column = 1;
  for (const char c : row) {
    if (cell == 0) break;
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) --cell;
    column = c == '\n' ? 1 : column + ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0);
  }
  return column;
}

}  // namespace

ImportSheet::ImportSheet(ImportReading& reading, const ImportText& file, const std::vector<ImportColumn>& columns)
    : reading_(reading), file_(file), columns_(columns), stream_(file.text), csv_(stream_) {
  lines_ = static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
  ok_ = csv_.next(header_) && read_header();
}

bool ImportSheet::read_header() {
  std::vector<std::string> names;
  for (auto& heading : header_) {
    heading = base::trimmed(heading);
    names.push_back(lower(heading));
  }
  std::vector<std::string> missing;
  numbers_.assign(names.size(), false);
  for (const auto& column : columns_) {
    auto found = std::find(names.begin(), names.end(), column.name);
    for (auto other = column.other_names.begin(); found == names.end() && other != column.other_names.end(); ++other) {
      found = std::find(names.begin(), names.end(), *other);
    }
    places_.push_back(found == names.end() ? -1 : static_cast<int>(found - names.begin()));
    if (found == names.end() && column.required) missing.emplace_back(column.name);
    if (found != names.end()) numbers_[static_cast<std::size_t>(found - names.begin())] = column.number;
  }
  for (const auto& name : missing) {
    reading_.problems.add(
        {{file_.file, 1, 1},
         name,
         base::say_both(p::kColumnMissing, {name}),
         base::say_both(p::kColumnMissingRemedy, {shown(base::format_list(header_, base::Language::Dutch))})});
  }
  return missing.empty();
}

bool ImportSheet::next() {
  while (csv_.next(cells_)) {
    for (auto& cell : cells_) cell = base::trimmed(cell);
    if (static_cast<std::size_t>(csv_.line()) % kProgressLines == 0) {
      reading_.progress(static_cast<std::size_t>(csv_.line()), lines_);
    }
    if (!keep_out_bsn()) continue;
    // A spreadsheet leaves rows of nothing but separators.
    if (std::all_of(cells_.begin(), cells_.end(), [](const std::string& cell) { return cell.empty(); })) continue;
    if (cells_.size() == header_.size()) return true;
    reading_.problems.add(
        {{file_.file, csv_.line(), 0},
         {},
         base::say_both(p::kCellCount, {std::to_string(cells_.size()), std::to_string(header_.size())}),
         base::say_both(p::kCellCountRemedy, {std::string(1, csv_.separator())})});
  }
  return false;
}

// A decimal such as 123456782.55 is an amount; 123456782.0 is what a spreadsheet makes of a citizen service number.
bool ImportSheet::holds_bsn(std::size_t cell) const {
  const std::string& text = cells_[cell];
  const std::size_t digits = text.find_first_not_of("0123456789");
  const bool one_separator = digits != std::string::npos && (text[digits] == '.' || text[digits] == ',') &&
                             all_digits(std::string_view(text).substr(digits + 1));
  if (one_separator) {
    const bool whole = text.find_first_not_of('0', digits + 1) == std::string::npos;
    return whole && base::is_bsn(std::string_view(text).substr(0, digits));
  }
  const bool number = cell < numbers_.size() && numbers_[cell];
  return number ? base::is_bsn(text) : base::find_bsn(text).has_value();
}

bool ImportSheet::keep_out_bsn() {
  bool clean = true;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (!holds_bsn(i)) continue;
    clean = false;
    reading_.problems.add({place_of(i), i < header_.size() ? shown(header_[i]) : std::string(),
                           base::say_both(p::kHoldsBsn), base::say_both(p::kHoldsBsnRemedy)});
  }
  return clean;
}

int ImportSheet::at(std::string_view column) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].name == column) return places_[i];
  }
  HECHT_ASSERT(column.empty());
  return -1;
}

const std::string& ImportSheet::text(std::string_view column) const {
  const int index = at(column);
  return index < 0 ? kNothing : cells_[static_cast<std::size_t>(index)];
}

base::Place ImportSheet::place(std::string_view column) const {
  const int index = at(column);
  return place_of(index < 0 ? 0 : static_cast<std::size_t>(index));
}

// Places are asked in the order of the lines, so that each line is passed once.
base::Place ImportSheet::place_of(std::size_t cell) const {
  std::string_view rest = std::string_view(file_.text).substr(passed_bytes_);
  for (; passed_lines_ + 1 < csv_.line(); ++passed_lines_) {
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  }
  passed_bytes_ = file_.text.size() - rest.size();
  return {file_.file, csv_.line(), column_of(rest, csv_.separator(), cell)};
}

void ImportSheet::problem(std::string_view column, base::Text message, base::Text remedy) {
  const int index = at(column);
  const std::string field = index < 0 ? std::string(column) : header_[static_cast<std::size_t>(index)];
  reading_.problems.add({place(column), shown(field), std::move(message), std::move(remedy)});
}

std::optional<std::string> ImportSheet::required(std::string_view column) {
  const std::string& value = text(column);
  if (!value.empty()) return value;
  problem(column, base::say_both(p::kEmptyCell), base::say_both(p::kEmptyCellRemedy));
  return std::nullopt;
}

std::optional<std::int64_t> ImportSheet::count(std::string_view column) {
  const std::string& value = text(column);
  if (value.empty() || value == ".") return std::nullopt;
  constexpr std::size_t kDigitsMax = 12;
  if (all_digits(value) && value.size() <= kDigitsMax) return base::to_number(value);
  problem(column, base::say_both(p::kNotACount, {shown(value)}), base::say_both(p::kNotACountRemedy));
  return std::nullopt;
}

std::optional<base::Decimal> ImportSheet::decimal(std::string_view column) {
  std::string value = text(column);
  if (value.empty() || value == ".") return std::nullopt;
  if (csv_.separator() == ';' && value.find('.') == std::string::npos)
    std::replace(value.begin(), value.end(), ',', '.');
  // Without exponent: that is a number a spreadsheet has shortened.
  const bool plain = value.find_first_of("eE") == std::string::npos;
  if (const auto number = plain ? base::Decimal::parse_exact(value) : std::nullopt) return number;
  problem(column, base::say_both(p::kNoDecimal, {shown(text(column))}), base::say_both(p::kNoDecimalRemedy));
  return std::nullopt;
}

std::optional<std::int64_t> ImportSheet::year(std::string_view column) {
  const auto value = required(column);
  if (!value) return std::nullopt;
  if (all_digits(*value) && value->size() == 4) {
    const auto year = base::to_number(*value);
    if (year >= kYearMin && year <= kYearMax) return year;
  }
  problem(column, base::say_both(p::kNoYear, {shown(*value)}), base::say_both(p::kNoYearRemedy));
  return std::nullopt;
}

std::optional<base::Date> ImportSheet::date(std::string_view column) {
  const std::string& value = text(column);
  if (value.empty()) return std::nullopt;
  if (const auto date = base::parse_date(value)) return date;
  base::Scanner scanner(value);
  const auto day = scanner.take_digits();
  if (!day.empty() && day.size() <= 2 && (scanner.take('-') || scanner.take('/'))) {
    const auto month = scanner.take_digits();
    if (!month.empty() && month.size() <= 2 && (scanner.take('-') || scanner.take('/'))) {
      const auto year = scanner.take_number(4);
      const auto date = year && scanner.at_end() ? base::make_date(*year, base::to_number(month), base::to_number(day))
                                                 : std::nullopt;
      if (date) return date;
    }
  }
  problem(column, base::say_both(p::kNoDate, {shown(value)}), base::say_both(p::kNoDateRemedy));
  return std::nullopt;
}

void ImportSheet::refuse_code(std::string_view column, base::Problem problem_of_code, std::string_view prefix) {
  const std::string& value = text(column);
  base::Text remedy = std::move(problem_of_code.remedy);
  if (spoiled_by_spreadsheet(value)) {
    remedy = base::say_both(p::kSpoiledCode);
  } else if (!prefix.empty() && all_digits(value) && value.size() <= kMunicipalityDigits) {
    const std::string zeros(kMunicipalityDigits - value.size(), '0');
    remedy = base::say_both(p::kMunicipalityMeant, {std::string(prefix) + zeros + value});
  }
  problem(column, std::move(problem_of_code.message), std::move(remedy));
}

std::optional<std::string> ImportSheet::area_code(std::string_view column) {
  const auto value = required(column);
  if (!value) return std::nullopt;
  auto code = base::parse_area_code(*value);
  if (code) return std::move(code->value);
  refuse_code(column, code.problems().front(), "GM");
  return std::nullopt;
}

std::optional<std::string> ImportSheet::agb_code(std::string_view column) {
  const auto value = required(column);
  if (!value) return std::nullopt;
  auto code = base::parse_agb_code(*value);
  if (code) return std::move(code->value);
  refuse_code(column, code.problems().front(), {});
  return std::nullopt;
}

std::optional<std::string> ImportSheet::word(std::string_view column, const std::vector<std::string>& words) {
  const auto value = required(column);
  if (!value) return std::nullopt;
  const std::string folded = lower(*value);
  if (std::find(words.begin(), words.end(), folded) != words.end()) return folded;
  problem(column, base::say_both(p::kNoWord, {shown(*value)}), base::choose_among(*value, words));
  return std::nullopt;
}

std::vector<std::string> list_of(const std::string& cell) {
  std::vector<std::string> items;
  std::istringstream in(cell);
  for (std::string item; std::getline(in, item, '|');) {
    if (auto trimmed = base::trimmed(item); !trimmed.empty()) items.push_back(std::move(trimmed));
  }
  return items;
}

std::optional<std::int64_t> year_of(const ImportReading& reading, const std::string& file) {
  if (reading.settings.year) return reading.settings.year;
  for (std::size_t at = 0; at < file.size();) {
    if (!base::is_ascii_digit(file[at])) {
      ++at;
      continue;
    }
    const std::size_t end = std::min(file.find_first_not_of("0123456789", at), file.size());
    const auto year = end - at == 4 ? base::to_number(std::string_view(file).substr(at, 4)) : 0;
    if (year >= kYearMin && year <= kYearMax) return year;
    at = end;
  }
  return std::nullopt;
}

std::optional<std::int64_t> require_year(ImportReading& reading, const std::string& file) {
  const auto year = year_of(reading, file);
  if (!year) {
    reading.problems.add({{file, 0, 0}, {}, base::say_both(p::kYearUnknown), base::say_both(p::kYearUnknownRemedy)});
  }
  return year;
}

}  // namespace hecht::imports
