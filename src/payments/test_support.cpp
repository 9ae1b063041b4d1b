#include "payments/test_support.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <sstream>

#include "base/csv.h"
#include "base/identifiers.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hecht::payments::testing {

EnrolmentOptions options() {
  EnrolmentOptions all;
  all.reference_date = kDay;
  all.allow_bad = std::numeric_limits<std::uint64_t>::max();
  all.threads = 1;
  return all;
}

Counted count(const std::vector<std::string>& texts, const EnrolmentOptions& options) {
  EnrolmentFiles files;
  for (std::size_t i = 0; i < texts.size(); ++i) files.add_text(std::to_string(i + 1) + ".csv", texts[i]);
  std::ostringstream conflicts;
  std::ostringstream counts;
  Counted counted;
  counted.result = count_enrolment(files, options, &conflicts);
  if (counted.result.refused.empty() && !counted.result.has_too_many_bad) write_counts(counts, counted.result);
  counted.counts = counts.str();
  counted.conflicts = conflicts.str();
  return counted;
}

Counted count_rows(const std::string& rows, const EnrolmentOptions& options) {
  return count({kHeader + rows}, options);
}

namespace {

struct PlainRow {
  std::vector<std::string> cells;
  bool is_misquoted = false;
  bool is_unclosed = false;
  bool is_quoted = false;
};

class PlainCsv {
 public:
  PlainCsv(std::string text, char separator) : text_(std::move(text)), separator_(separator) {}

  bool next(PlainRow& row) {
    row = {};
    if (at_ >= text_.size()) return false;
    do row.cells.push_back(cell(row));
    while (take_separator());
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    return true;
  }

 private:
  bool is_end() const {
    if (at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n') return true;
    return text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n');
  }

  bool take_separator() {
    if (at_ >= text_.size() || text_[at_] != separator_) return false;
    ++at_;
    return true;
  }

  std::string cell(PlainRow& row) {
    std::string cell;
    const bool is_quoted = at_ < text_.size() && text_[at_] == '"';
    if (is_quoted) {
      row.is_quoted = true;
      ++at_;
      while (true) {
        if (at_ >= text_.size()) {
          row.is_unclosed = true;
          return cell;
        }
        if (text_[at_] == '"' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
          cell += '"';
          at_ += 2;
        } else if (text_[at_] == '"') {
          ++at_;
          break;
        } else {
          cell += text_[at_++];
        }
      }
      if (!is_end()) row.is_misquoted = true;
    }
    while (!is_end()) {
      if (text_[at_] == '"' && !is_quoted) row.is_misquoted = true;
      cell += text_[at_++];
    }
    return cell;
  }

  std::string text_;
  char separator_;
  std::size_t at_ = 0;
};

bool has_bsn(const PlainRow& row) {
  for (const auto& cell : row.cells) {
    std::string piece;
    for (const char c : cell + ";") {
      if (std::string_view("\r\n;,\"").find(c) == std::string_view::npos) {
        piece += c;
        continue;
      }
      if (base::is_bsn(base::trimmed(piece))) return true;
      piece.clear();
    }
  }
  return false;
}

bool has_digits(const std::string& text, std::size_t count) {
  return text.size() == count && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<base::Date> day_of(const std::string& text) {
  return text.size() == 10 ? base::parse_date(text) : std::nullopt;
}

bool is_pseudonym(const std::string& text) {
  if (text.empty() || base::length(text) > 128 || has_digits(text, 9)) return false;
  for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(base::first_code_point(rest).bytes)) {
    const char32_t c = base::first_code_point(rest).value;
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return false;
  }
  return true;
}

bool is_good(const PlainRow& row) {
  if (row.is_misquoted || row.cells.size() != 4) return false;
  if (!std::all_of(row.cells.begin(), row.cells.end(), base::is_valid_utf8)) return false;
  const auto start = day_of(row.cells[2]);
  const auto end = day_of(row.cells[3]);
  if (!has_digits(row.cells[0], 8) || !is_pseudonym(row.cells[1]) || !start) return false;
  return row.cells[3].empty() || (end && *end >= *start);
}

struct PlainCount {
  Plain plain;
  std::map<std::string, std::uint64_t> practices;
  std::map<std::string, std::set<std::string>> patients;

  void add(const PlainRow& row) {
    const bool is_blank = row.cells.size() == 1 && row.cells[0].empty() && !row.is_quoted;
    if (has_bsn(row) || row.is_unclosed) plain.is_refused = true;
    if (is_blank) return;
    ++plain.rows;
    if (!is_good(row)) {
      ++plain.bad;
      return;
    }
    practices[row.cells[0]];
    const auto start = day_of(row.cells[2]);
    const auto end = day_of(row.cells[3]);
    if (!start || *start >= kDay || (end && *end < kDay)) return;
    ++plain.registered;
    patients[row.cells[1]].insert(row.cells[0]);
  }

  void add_file(std::string text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    for (const char separator : {';', ','}) {
      PlainCsv csv(text, separator);
      PlainRow row;
      if (!csv.next(row)) break;
      if (has_bsn(row)) break;
      const std::vector<std::string> names = {"agb", "pseudoniem", "inschrijfdatum", "uitschrijfdatum"};
      if (row.cells != names || row.is_misquoted) continue;
      while (csv.next(row)) add(row);
      return;
    }
    plain.is_refused = true;
  }
};

}  // namespace

Plain count_plainly(const std::vector<std::string>& texts) {
  PlainCount count;
  for (const auto& text : texts) count.add_file(text);
  count.plain.counts = "agb;aantal\n";
  count.plain.conflicts = "pseudoniem;agb\n";
  for (const auto& [pseudonym, practices] : count.patients) {
    if (practices.size() == 1) ++count.practices[*practices.begin()];
    if (practices.size() == 1) continue;
    for (const auto& practice : practices) {
      base::append_csv_cell(count.plain.conflicts, pseudonym, ';');
      count.plain.conflicts += ";" + practice + "\n";
    }
  }
  for (const auto& [practice, patients] : count.practices) {
    count.plain.counts += practice + ";" + std::to_string(patients) + "\n";
  }
  return count.plain;
}

std::string difference(const Counted& counted, const Plain& plain) {
  if (counted.is_refused() != plain.is_refused) return plain.is_refused ? "not refused" : "refused";
  if (plain.is_refused) return {};
  const auto& result = counted.result;
  std::ostringstream text;
  if (result.rows != plain.rows) text << "rows " << result.rows << ", not " << plain.rows << '\n';
  if (result.bad.total != plain.bad) text << "bad " << result.bad.total << ", not " << plain.bad << '\n';
  if (result.registered != plain.registered) text << "registered " << result.registered << '\n';
  if (counted.counts != plain.counts) text << "counts\n" << counted.counts << "not\n" << plain.counts;
  if (counted.conflicts != plain.conflicts) text << "conflicts\n" << counted.conflicts << "not\n" << plain.conflicts;
  std::uint64_t by_fault = 0;
  for (const auto number : result.bad.by_fault) by_fault += number;
  if (by_fault != result.bad.total) text << "bad rows by fault " << by_fault << '\n';
  if (result.registered != result.counted + result.duplicates + result.registrations_in_conflict) text << "sum\n";
  return text.str();
}

}  // namespace hecht::payments::testing
