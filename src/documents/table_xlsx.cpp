#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "documents/phrases.h"
#include "documents/table_file.h"

namespace hecht::documents {

namespace {

constexpr std::size_t kRowsMax = LXW_ROW_MAX - 1;  // below the titles
constexpr std::size_t kTextMax = 32'767;           // characters of a cell
constexpr std::size_t kSheetNameMax = 31;
constexpr std::size_t kDigitsMax = 15;  // that a binary number keeps

// Days are counted from here; spreadsheets disagree about those before March 1900, which are written as text.
constexpr base::Date kDayZero{1899, 12, 30};
constexpr base::Date kFirstDay{1900, 3, 1};
constexpr base::Date kLastDay{9999, 12, 31};

struct Look {
  const char* format;
  double width;  // in characters
};
// In the order of FileKind.
constexpr std::array<Look, 5> kLooks{
    {{"@", 30}, {"General", 14}, {"€ #,##0.00", 18}, {"yyyy-mm-dd", 12}, {"yyyy-mm-dd hh:mm:ss", 20}}};

void demand(lxw_error code) {
  if (code != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(code));
}

// A file without a name, in memory: the library writes to a path only.
class MemoryFile {
 public:
  MemoryFile() : number_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (number_ < 0) throw std::system_error(errno, std::generic_category(), "memfd_create");
  }
  ~MemoryFile() { close(number_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }
  [[nodiscard]] std::string bytes() const {
    std::string all;
    std::array<char, 65'536> part{};
    for (;;) {
      const ssize_t size = pread(number_, part.data(), part.size(), static_cast<off_t>(all.size()));
      if (size < 0) throw std::system_error(errno, std::generic_category(), "pread");
      if (size == 0) return all;
      all.append(part.data(), static_cast<std::size_t>(size));
    }
  }

 private:
  int number_;
};

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// In a workbook _x0041_ is an A: what looks like that in our text is written so that it stays what it is. The library
// does so for control characters, except the one that ends a text in C.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto code = text.substr(i, 7);
    const bool like_code = code.size() == 7 && code.starts_with("_x") && code.back() == '_' &&
                           std::all_of(code.begin() + 2, code.end() - 1, is_hex);
    if (like_code) out += "_x005F";
    if (text[i] == '\0') {
      out += "_x0000_";
    } else {
      out += text[i];
    }
  }
  return out;
}

// As a spreadsheet counts: what is outside the first plane of Unicode counts twice.
std::size_t characters(std::string_view text) {
  return base::length(text) + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0xF0;
         }));
}

std::string sheet_name(const std::string& title) {
  constexpr std::string_view kForbidden = "[]:*?/\\'";
  std::string name;
  for (const char c : title) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins && base::length(name) == kSheetNameMax) break;
    name += kForbidden.find(c) == std::string_view::npos ? c : ' ';
  }
  return name;
}

// Nothing when a binary number does not keep it.
std::optional<double> as_binary(std::string_view words) {
  const auto first = std::find_if(words.begin(), words.end(), [](char c) { return c >= '1' && c <= '9'; });
  const auto digits = std::count_if(first, words.end(), [](char c) { return c != '.'; });
  if (static_cast<std::size_t>(digits) > kDigitsMax) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  if (error != std::errc()) return std::nullopt;
  return value;
}

class Sheet {
 public:
  Sheet(const FileTable& table, lxw_workbook* book)
      : table_(table), sheet_(workbook_add_worksheet(book, sheet_name(table.title).c_str())) {
    if (sheet_ == nullptr) throw std::runtime_error("no sheet by the name " + table.title);
    for (std::size_t i = 0; i < kLooks.size(); ++i) {
      formats_.at(i) = workbook_add_format(book);
      format_set_num_format(formats_.at(i), kLooks.at(i).format);
    }
    head_ = workbook_add_format(book);
    format_set_bold(head_);
  }

  void write() {
    for (const auto& column : table_.columns) {
      const auto kind = static_cast<std::size_t>(column.kind);
      demand(worksheet_set_column(sheet_, column_, column_, kLooks.at(kind).width, nullptr));
      text(column.title, head_);
      ++column_;
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    for (const auto& row : table_.rows) {
      HECHT_ASSERT(row.size() == table_.columns.size());
      ++row_;
      column_ = 0;
      for (const auto& cell : row) {
        const auto kind = static_cast<std::size_t>(table_.columns[column_].kind);
        HECHT_ASSERT(!cell || cell->index() == kind);
        if (cell) std::visit([&](const auto& value) { put(value, formats_.at(kind)); }, *cell);
        ++column_;
      }
    }
  }

 private:
  void text(const std::string& words, lxw_format* format) {
    if (!words.empty()) demand(worksheet_write_string(sheet_, row_, column_, escaped(words).c_str(), format));
  }
  void number(double value, lxw_format* format) {
    demand(worksheet_write_number(sheet_, row_, column_, value, format));
  }

  void digits(const std::string& words, lxw_format* format) {
    if (const auto binary = as_binary(words)) {
      number(*binary, format);
    } else {
      text(words, format);
    }
  }

  void put(const std::string& words, lxw_format* format) { text(words, format); }
  void put(const base::Decimal& value, lxw_format* format) { digits(value.to_string(), format); }
  // The number nearest to the amount: rounded to the cent it is the amount.
  void put(const base::Money& amount, lxw_format* format) { digits(amount.to_string(), format); }
  void put(const base::Date& date, lxw_format* format) {
    if (kFirstDay <= date && date <= kLastDay) {
      number(static_cast<double>(base::days_since_epoch(date) - base::days_since_epoch(kDayZero)), format);
    } else {
      text(base::to_string(date), format);
    }
  }
  void put(const base::Instant& instant, lxw_format* format) {
    const auto local = base::local_in(instant, base::kAmsterdam);
    if (kFirstDay <= local.date && local.date <= kLastDay) {
      const auto days = base::days_since_epoch(local.date) - base::days_since_epoch(kDayZero);
      number(static_cast<double>(days) + static_cast<double>(local.time.second_of_day) / base::kSecondsPerDay, format);
    } else {
      text(base::to_string(instant), format);
    }
  }

  const FileTable& table_;
  lxw_worksheet* sheet_;
  std::array<lxw_format*, kLooks.size()> formats_{};
  lxw_format* head_ = nullptr;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

base::Problems problems_of(const FileTable& table) {
  base::Problems problems;
  const auto tell = [&](const std::string& field, const base::Phrase& message, const std::vector<std::string>& words) {
    problems.push_back({{}, field, base::say_both(message, words), base::say_both(phrases::kTakeCsv)});
  };
  if (table.rows.size() > kRowsMax)
    tell(table.title, phrases::kTooManyRows, {std::to_string(table.rows.size()), std::to_string(kRowsMax)});
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      const FileCell& cell = table.rows[row][i];
      const auto* text = cell ? std::get_if<std::string>(&*cell) : nullptr;
      const std::size_t size = text != nullptr ? characters(escaped(*text)) : 0;
      if (size > kTextMax)
        tell(table.columns[i].title, phrases::kTextTooLong,
             {std::to_string(size), std::to_string(row + 1), std::to_string(kTextMax)});
    }
  }
  return problems;
}

}  // namespace

base::Result<std::string> to_xlsx(const FileTable& table) {
  if (auto problems = problems_of(table); !problems.empty()) return problems;
  const MemoryFile file;
  // What the library lays aside while it writes stays in memory too, where the system has a folder for that; each such
  // file loses its name as soon as it is made.
  std::string aside = "/dev/shm";
  lxw_workbook_options options{LXW_FALSE, aside.data(), LXW_FALSE};
  std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> book(workbook_new_opt(file.path().c_str(), &options),
                                                                   lxw_workbook_free);
  if (book == nullptr) throw std::bad_alloc();
  std::string title = table.title;
  std::string creator = table.creator;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = creator.data();
  properties.created = table.created.seconds;
  demand(workbook_set_properties(book.get(), &properties));
  Sheet(table, book.get()).write();
  demand(workbook_close(book.release()));
  return file.bytes();
}

}  // namespace hecht::documents
