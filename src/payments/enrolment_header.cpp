#include "payments/enrolment_header.h"

#include <algorithm>
#include <array>

#include "payments/enrolment_report.h"
#include "payments/enrolment_row.h"
#include "payments/phrases.h"

namespace hecht::payments {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, RowReader::kCells> kNames = {"agb", "pseudoniem", "inschrijfdatum",
                                                                    "uitschrijfdatum"};

base::Problem problem(const EnrolmentFile& file, int line, const base::Phrase& message, const base::Phrase& remedy) {
  return {{file.name, line, 0}, {}, base::say_both(message), base::say_both(remedy)};
}

bool is_header(const RowReader& reader) {
  if (reader.cells() != kNames.size()) return false;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (reader.cell(i) != kNames[i]) return false;
  }
  return true;
}

}  // namespace

base::Problems read_enrolment_header(EnrolmentFile& file) {
  std::string_view text = file.bytes;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return {problem(file, 0, phrases::kUtf16, phrases::kSaveAsUtf8)};
  }
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  if (text.empty()) return {problem(file, 0, phrases::kEmptyFile, phrases::kHeaderRemedy)};
  const std::size_t mark = file.bytes.size() - text.size();
  for (const char separator : {';', ','}) {
    RowReader reader(separator);
    reader.read_cells(text);
    if (reader.has_fault() && reader.fault() == RowFault::Bsn) {
      return {problem_of({file.name, 1, reader.column(), RowFault::Bsn})};
    }
    if (reader.has_fault() || !is_header(reader)) continue;
    file.separator = separator;
    file.rows_begin = mark + reader.size();
    return {};
  }
  return {problem(file, 1, phrases::kWrongHeader, phrases::kHeaderRemedy)};
}

}  // namespace hecht::payments
