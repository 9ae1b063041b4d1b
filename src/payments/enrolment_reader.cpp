#include "payments/enrolment_reader.h"

#include <algorithm>
#include <exception>
#include <thread>

#include "base/assert.h"

namespace hecht::payments {
namespace {

struct Piece {
  std::size_t file = 0;
  std::size_t begin = 0;  // a row that begins from here on
  std::size_t end = 0;    // and before here is of this piece
  bool is_exact = false;  // a row begins at `begin`
  // When it was read:
  std::size_t first_row = 0;
  std::size_t behind = 0;  // of its last row
  std::uint64_t lines = 0;
};

struct Fault {
  std::size_t piece = 0;
  std::uint64_t line = 0;  // of the piece, from 0
  std::size_t column = 0;
  RowFault fault = RowFault::Columns;
  bool operator<(const Fault& other) const { return std::pair(piece, line) < std::pair(other.piece, other.line); }
};

// The first faults of all, whichever thread comes first.
class Faults {
 public:
  void add(const std::vector<Fault>& found) {
    first_.insert(first_.end(), found.begin(), found.end());
    if (first_.size() > kBadRowsShown * 2) cut();
  }
  const std::vector<Fault>& cut() {
    std::sort(first_.begin(), first_.end());
    if (first_.size() > kBadRowsShown) first_.resize(kBadRowsShown);
    return first_;
  }

 private:
  std::vector<Fault> first_;
};

std::size_t row_after(const EnrolmentFile& file, std::size_t at) {
  const std::size_t found = file.bytes.find('\n', at - 1);
  return found == std::string_view::npos ? file.bytes.size() : found + 1;
}

// Cuts where rows do begin: walks through the file from its start.
void cut_exactly(const EnrolmentFile& file, std::size_t number, std::size_t piece_bytes, std::vector<Piece>& pieces) {
  RowReader reader(file.separator);
  std::size_t begin = file.rows_begin;
  for (std::size_t at = begin; at < file.bytes.size();) {
    const std::string_view rest = file.bytes.substr(at);
    const std::size_t line = std::min(rest.find('\n'), rest.size() - 1) + 1;
    if (rest.substr(0, line).find('"') == std::string_view::npos) {
      at += line;
    } else {
      reader.read_cells(rest);
      // What has no end refuses everything, so what is behind it is of no matter.
      at = reader.has_fault() && refuses_all(reader.fault()) ? file.bytes.size() : at + reader.size();
    }
    if (at - begin < piece_bytes && at < file.bytes.size()) continue;
    pieces.push_back({number, begin, at, true});
    begin = at;
  }
}

std::vector<Piece> cut(const EnrolmentFiles& files, const ReadingOptions& options) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < files.all().size(); ++i) {
    const EnrolmentFile& file = files.all()[i];
    if (options.cut_exactly) {
      cut_exactly(file, i, options.piece_bytes, pieces);
      continue;
    }
    for (std::size_t begin = file.rows_begin; begin < file.bytes.size(); begin += options.piece_bytes) {
      const std::size_t end = std::min(begin + options.piece_bytes, file.bytes.size());
      pieces.push_back({i, begin, end, begin == file.rows_begin});
    }
  }
  return pieces;
}

class Reading {
 public:
  Reading(const EnrolmentFiles& files, const ReadingOptions& options, RegistrationStore& store, SeenPractices& seen)
      : files_(files), options_(options), store_(store), seen_(seen), pieces_(cut(files, options)) {}

  ReadingResult run() {
    run_on_threads(options_.threads, [this](unsigned) { work(); });
    result_.is_torn = is_torn();
    if (refusal_) result_.refused = placed(*refusal_);
    for (const Fault& fault : faults_.cut()) result_.bad.first.push_back(placed(fault));
    return std::move(result_);
  }

 private:
  class Worker;
  void work();
  std::optional<std::size_t> next_piece();
  void has_read(const Piece& piece, const std::vector<Fault>& faults, const std::optional<Fault>& refusal);

  // Whether a piece began elsewhere than where the one before it ended, as far as they were read.
  [[nodiscard]] bool is_torn() const {
    const std::size_t read = refusal_ ? refusal_->piece + 1 : pieces_.size();
    for (std::size_t i = 1; i < read; ++i) {
      const bool follows = pieces_[i].file == pieces_[i - 1].file;
      if (follows && pieces_[i].first_row != pieces_[i - 1].behind) return true;
    }
    return false;
  }

  [[nodiscard]] BadRow placed(const Fault& fault) const {
    const std::size_t number = pieces_[fault.piece].file;
    const EnrolmentFile& file = files_.all()[number];
    std::uint64_t line = static_cast<std::uint64_t>(file.rows_line) + fault.line;
    for (std::size_t i = fault.piece; i > 0 && pieces_[i - 1].file == number; --i) line += pieces_[i - 1].lines;
    return {file.name, line, fault.column, fault.fault};
  }

  const EnrolmentFiles& files_;
  const ReadingOptions& options_;
  RegistrationStore& store_;
  SeenPractices& seen_;
  std::vector<Piece> pieces_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> is_refused_{false};
  std::mutex mutex_;
  std::uint64_t done_ = 0;
  Faults faults_;
  std::optional<Fault> refusal_;
  ReadingResult result_;
};

// What one thread does.
class Reading::Worker {
 public:
  explicit Worker(Reading& reading) : reading_(reading), writer_(reading.store_) {}

  void run() {
    while (const auto number = reading_.next_piece()) {
      number_ = *number;
      faults_.clear();
      refusal_.reset();
      read(reading_.pieces_[number_]);
      reading_.has_read(reading_.pieces_[number_], faults_, refusal_);
    }
    writer_.finish();
    const std::lock_guard lock(reading_.mutex_);
    reading_.result_.rows += rows_;
    reading_.result_.registered += registered_;
    for (std::size_t i = 0; i < kBadRowFaults; ++i) {
      reading_.result_.bad.by_fault[i] += by_fault_[i];
      reading_.result_.bad.total += by_fault_[i];
    }
  }

 private:
  void read(Piece& piece) {
    const EnrolmentFile& file = reading_.files_.all()[piece.file];
    const char* const bytes = file.bytes.data();
    reading_.files_.will_read(file, piece.begin, piece.end);
    std::size_t at = piece.is_exact ? piece.begin : row_after(file, piece.begin);
    piece.first_row = at;
    const std::size_t plain_end = std::min(piece.end, file.bytes.size() - std::min(file.bytes.size(), kPlainRowBytes));
    RowReader reader(file.separator);
    std::uint64_t lines = 0;
    EnrolmentRow row;
    while (at < piece.end && !refusal_) {
      if (at < plain_end) {
        if (const char* const next = read_plain_row(bytes + at, file.separator, row); next != nullptr) {
          take(row, file.base + static_cast<std::size_t>(row.pseudonym - bytes));
          ++lines;
          at = static_cast<std::size_t>(next - bytes);
          continue;
        }
      }
      const RowKind kind = reader.read(file.bytes.substr(at));
      if (kind == RowKind::Good) take(reader.row(), file.base + at + reader.pseudonym_at());
      if (kind == RowKind::Bad) note(reader, lines);
      lines += reader.lines();
      at += reader.size();
    }
    piece.behind = at;
    piece.lines = lines;
    reading_.files_.has_read(file, piece.begin, piece.end);
  }

  void take(const EnrolmentRow& row, std::uint64_t position) {
    ++rows_;
    if (row.agb != last_agb_) reading_.seen_.add(row.agb);
    last_agb_ = row.agb;
    if (!is_registered(row, reading_.options_.day)) return;
    ++registered_;
    writer_.add({hash_of(row.pseudonym, row.pseudonym_size, reading_.options_.secrets), where_of(position, row.agb)});
  }

  void note(const RowReader& reader, std::uint64_t line) {
    const Fault fault{number_, line, reader.column(), reader.fault()};
    ++rows_;
    if (refuses_all(fault.fault)) {
      refusal_ = fault;
      return;
    }
    ++by_fault_[static_cast<std::size_t>(fault.fault)];
    if (faults_.size() < kBadRowsShown) faults_.push_back(fault);
  }

  Reading& reading_;
  RegistrationStore::Writer writer_;
  std::size_t number_ = 0;
  std::vector<Fault> faults_;
  std::optional<Fault> refusal_;
  std::uint32_t last_agb_ = kAgbCodes;
  std::uint64_t rows_ = 0;
  std::uint64_t registered_ = 0;
  std::array<std::uint64_t, kBadRowFaults> by_fault_{};
};

void Reading::work() { Worker(*this).run(); }

// In order, so that everything before a refusal is read.
std::optional<std::size_t> Reading::next_piece() {
  if (is_refused_) return std::nullopt;
  const std::size_t piece = next_++;
  return piece < pieces_.size() ? std::optional(piece) : std::nullopt;
}

void Reading::has_read(const Piece& piece, const std::vector<Fault>& faults, const std::optional<Fault>& refusal) {
  const std::lock_guard lock(mutex_);
  faults_.add(faults);
  if (refusal && (!refusal_ || *refusal < *refusal_)) refusal_ = refusal;
  if (refusal) is_refused_ = true;
  done_ += piece.end - piece.begin;
  if (options_.progress) options_.progress(done_);
}

}  // namespace

ReadingResult read_enrolment(const EnrolmentFiles& files, const ReadingOptions& options, RegistrationStore& store,
                             SeenPractices& seen) {
  HECHT_ASSERT(options.piece_bytes > 0 && options.threads > 0);
  return Reading(files, options, store, seen).run();
}

void run_on_threads(unsigned threads, const std::function<void(unsigned)>& work) {
  std::mutex mutex;
  std::exception_ptr thrown;
  const auto guarded = [&](unsigned number) {
    try {
      work(number);
    } catch (...) {
      const std::lock_guard lock(mutex);
      thrown = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(guarded, i);
  guarded(0);
  for (auto& other : others) other.join();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace hecht::payments
