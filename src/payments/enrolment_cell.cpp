#include "payments/enrolment_cell.h"

#include <algorithm>

#include "base/identifiers.h"
#include "base/text.h"
#include "payments/enrolment_bytes.h"
#include "payments/enrolment_files.h"

namespace hecht::payments {
namespace {

// plain_bytes reads whole words, also the last one.
constexpr std::size_t kWordRoom = 32;

CellEnd end_at(std::string_view rest, std::size_t at, char separator) {
  if (at >= rest.size()) return CellEnd::File;
  return rest[at] == separator ? CellEnd::Separator : CellEnd::Line;
}

// CR ends a cell only before a line feed or at the end of the file; alone it is a control character like another.
bool ends_cell(std::string_view rest, std::size_t at, char separator) {
  if (at >= rest.size() || rest[at] == separator || rest[at] == '\n') return true;
  return rest[at] == '\r' && (at + 1 == rest.size() || rest[at + 1] == '\n');
}

// From `at` to where the cell ends.
std::size_t plain_end(std::string_view rest, std::size_t at, char separator) {
  while (!ends_cell(rest, at, separator)) ++at;
  return at;
}

}  // namespace

std::size_t Cell::end_size(std::string_view rest) const {
  if (end == CellEnd::Separator) return 1;
  const std::string_view behind = rest.substr(size);
  return behind.starts_with("\r\n") ? 2 : std::min<std::size_t>(behind.size(), 1);
}

Cell read_cell(std::string_view rest, char separator, std::string& buffer) {
  Cell cell;
  const std::string_view whole = rest;
  rest = rest.substr(0, kRowBytesMax);
  std::size_t at = 0;
  if (!rest.starts_with('"')) {
    at = plain_end(rest, 0, separator);
    cell.text = rest.substr(0, at);
    cell.is_misquoted = cell.text.find('"') != std::string_view::npos;
  } else {
    buffer.clear();
    at = 1;
    while (true) {
      const std::size_t quote = rest.find('"', at);
      if (quote == std::string_view::npos) {
        cell.is_endless = true;
        break;
      }
      buffer.append(rest.substr(at, quote - at));
      at = quote + 1;
      if (!rest.substr(at).starts_with('"')) break;
      buffer += '"';
      ++at;
    }
    if (!cell.is_endless) {
      const std::size_t behind = at;
      at = plain_end(rest, at, separator);
      cell.is_misquoted = at > behind;
      buffer.append(rest.substr(behind, at - behind));
    }
    cell.text = buffer;
    cell.lines =
        static_cast<std::size_t>(std::count(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  }
  cell.is_endless = cell.is_endless || (at >= rest.size() && rest.size() < whole.size());
  cell.size = at;
  cell.end = end_at(rest, at, separator);
  return cell;
}

std::string_view unquoted_cell(std::string_view rest, char separator, std::string& buffer) {
  if (rest.size() > kPseudonymLengthMax + kWordRoom) {
    // Nearly every pseudonym is plain.
    const char* const begin = rest.data();
    const std::size_t size = plain_bytes(begin, separator, kPseudonymLengthMax + 1);
    if (rest[size] == separator) return rest.substr(0, size);
  }
  return read_cell(rest, separator, buffer).text;
}

bool holds_bsn(std::string_view cell) {
  constexpr std::size_t kBsnDigits = 9;
  if (cell.size() < kBsnDigits) return false;
  if (base::is_bsn(base::trimmed(cell))) return true;
  constexpr std::string_view kEnds = "\r\n;,\"";
  if (cell.find_first_of(kEnds) == std::string_view::npos) return false;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(kEnds), cell.size());
    if (base::is_bsn(base::trimmed(cell.substr(0, end)))) return true;
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return false;
}

}  // namespace hecht::payments
