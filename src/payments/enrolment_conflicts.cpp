#include "payments/enrolment_conflicts.h"

#include <algorithm>
#include <ostream>
#include <tuple>

#include "base/csv.h"
#include "payments/enrolment_count.h"
#include "payments/enrolment_records.h"

namespace hecht::payments {
namespace {

struct Entry {
  std::uint64_t begins = 0;  // its first eight bytes, so that most comparisons need no more
  std::uint64_t offset = 0;
  std::uint32_t size = 0;
  std::uint32_t agb = 0;
};

std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i) {
    bytes = bytes << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return bytes;
}

}  // namespace

void write_conflicts(std::ostream& out, const EnrolmentFiles& files, const std::vector<std::uint64_t>& conflicts) {
  std::string texts;
  std::vector<Entry> entries;
  entries.reserve(conflicts.size());
  std::string buffer;
  for (const std::uint64_t where : conflicts) {
    const std::string_view text = files.pseudonym(position_of(where), buffer);
    entries.push_back({first_bytes(text), texts.size(), static_cast<std::uint32_t>(text.size()), agb_of(where)});
    texts.append(text);
  }
  const auto text_of = [&](const Entry& entry) { return std::string_view(texts).substr(entry.offset, entry.size); };
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (a.begins != b.begins) return a.begins < b.begins;
    return std::pair(text_of(a), a.agb) < std::pair(text_of(b), b.agb);
  });
  out << "pseudoniem;agb\n";
  std::string line;
  for (const Entry& entry : entries) {
    line.clear();
    base::append_csv_cell(line, text_of(entry), ';');
    line += ';' + to_agb_string(entry.agb) + '\n';
    out << line;
  }
}

}  // namespace hecht::payments
