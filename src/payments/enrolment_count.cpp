#include "payments/enrolment_count.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <memory>
#include <mutex>
#include <ostream>
#include <random>
#include <thread>

#include "payments/enrolment_conflicts.h"
#include "payments/enrolment_header.h"
#include "payments/enrolment_match.h"
#include "payments/enrolment_reader.h"
#include "payments/phrases.h"

namespace hecht::payments {
namespace {

constexpr std::int64_t kYearMax = 9'999;
// The shortest row there is: 01002345;a;2023-04-01; and its end.
constexpr std::uint64_t kRowBytesMin = 23;
// What a partition holds at most when the hash spreads well: its table fits in the cache of a processor.
constexpr std::uint64_t kPartitionRows = 32'768;
constexpr unsigned kPartitionBitsMax = 12;
// A registration for each forty bytes of file is what files have at most in practice.
constexpr std::uint64_t kRowBytesUsual = 40;
// The program itself, and what each thread reads at a time. A quarter more is for tables.
constexpr std::uint64_t kMemoryFixed = std::uint64_t{32} << 20U;
// Of the work, for who looks at it go by: matching after reading.
constexpr std::uint64_t kMatchingShare = 4;

HashSecrets draw_secrets(std::uint64_t mask) {
  std::random_device source;
  const auto word = [&] { return std::uint64_t{source()} << 32U | source(); };
  return {word(), word(), word() | 1U, mask};
}

class Count {
 public:
  Count(EnrolmentFiles& files, const EnrolmentOptions& options)
      : files_(files), options_(options), secrets_(draw_secrets(options.hash_mask)) {
    const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
    threads_ = std::clamp(options.threads == 0 ? processors : options.threads, 1U, kThreadsMax);
  }

  EnrolmentResult run(std::ostream* conflicts) {
    if (options_.reference_date.year < 0 || options_.reference_date.year > kYearMax) {
      return refused(
          {{{}, "--reference-date", base::say_both(phrases::kYearRange), base::say_both(phrases::kDayRemedy)}});
    }
    base::Problems problems;
    for (EnrolmentFile& file : files_.all()) {
      const auto found = read_enrolment_header(file);
      problems.insert(problems.end(), found.begin(), found.end());
    }
    if (!problems.empty()) return refused(std::move(problems));
    plan();
    if (!read(false)) read(true);
    if (reading_.refused) return refused({problem_of(*reading_.refused)});
    if (result_.has_too_many_bad) return std::move(result_);
    match(conflicts);
    if (const EnrolmentFile* changed = files_.changed(); changed != nullptr) {
      return refused(
          {{{changed->name, 0, 0}, {}, base::say_both(phrases::kChanged), base::say_both(phrases::kChangedRemedy)}});
    }
    return std::move(result_);
  }

 private:
  static EnrolmentResult refused(base::Problems problems) {
    EnrolmentResult result;
    result.refused = std::move(problems);
    return result;
  }

  // How the memory is used: the files stay in sight when they fit beside the registrations.
  void plan() {
    const std::uint64_t registrations = files_.size() / kRowBytesUsual * sizeof(Registration);
    const bool lets_go = files_.size() + registrations + kMemoryFixed > options_.memory - options_.memory / 4;
    if (lets_go) files_.let_go_of_what_is_read();
    const std::uint64_t other = options_.memory / 4 + kMemoryFixed + (lets_go ? 0 : files_.size());
    store_options_.memory = options_.memory - std::min(options_.memory, other);
    const std::uint64_t partitions = files_.size() / kRowBytesMin / kPartitionRows + 1;
    unsigned bits = std::min(static_cast<unsigned>(std::bit_width(partitions - 1)), kPartitionBitsMax);
    // Each thread has a block for each partition.
    const auto blocks = [&] { return (std::uint64_t{threads_} << bits) * RegistrationStore::kBlockBytes; };
    while (bits > 0 && blocks() > store_options_.memory / 2) --bits;
    store_options_.partition_bits = bits;
  }

  bool read(bool cut_exactly) {
    store_.reset();  // before there is another: its memory is large
    store_ = std::make_unique<RegistrationStore>(store_options_);
    seen_ = std::make_unique<SeenPractices>();
    const auto progress = [this](std::uint64_t done) { tell(done); };
    reading_ = read_enrolment(
        files_, {day_number(options_.reference_date), threads_, options_.piece_bytes, cut_exactly, secrets_, progress},
        *store_, *seen_);
    if (reading_.is_torn) return false;
    result_.rows = reading_.rows;
    result_.registered = reading_.registered;
    result_.bad = std::move(reading_.bad);
    result_.has_too_many_bad = result_.bad.total > options_.allow_bad;
    return true;
  }

  void match(std::ostream* conflicts) {
    const Practices practices(seen_->sorted());
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::vector<std::uint64_t> counts(practices.codes().size());
    std::vector<std::uint64_t> in_conflict;
    run_on_threads(threads_, [&](unsigned number) {
      Matcher matcher(files_, *store_, practices);
      for (std::size_t partition = next++; partition < store_->partitions(); partition = next++) {
        matcher.match(partition);
        if (number == 0) tell(files_.size() + files_.size() / kMatchingShare * partition / store_->partitions());
      }
      const std::lock_guard lock(mutex);
      for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += matcher.counts()[i];
      in_conflict.insert(in_conflict.end(), matcher.conflicts().begin(), matcher.conflicts().end());
      result_.conflicts += matcher.pseudonyms_in_conflict();
    });
    for (std::size_t i = 0; i < counts.size(); ++i) {
      result_.practices.push_back({practices.codes()[i], counts[i]});
      result_.counted += counts[i];
    }
    result_.registrations_in_conflict = in_conflict.size();
    result_.duplicates = result_.registered - result_.counted - in_conflict.size();
    if (conflicts != nullptr) write_conflicts(*conflicts, files_, in_conflict);
  }

  void tell(std::uint64_t done) const {
    if (options_.progress) options_.progress(done, files_.size() + files_.size() / kMatchingShare);
  }

  EnrolmentFiles& files_;
  const EnrolmentOptions& options_;
  HashSecrets secrets_;
  unsigned threads_ = 1;
  RegistrationStore::Options store_options_;
  std::unique_ptr<RegistrationStore> store_;
  std::unique_ptr<SeenPractices> seen_;
  ReadingResult reading_;
  EnrolmentResult result_;
};

}  // namespace

EnrolmentResult count_enrolment(EnrolmentFiles& files, const EnrolmentOptions& options, std::ostream* conflicts) {
  return Count(files, options).run(conflicts);
}

std::string to_agb_string(std::uint32_t agb) {
  std::string text(kAgbDigits, '0');
  for (std::size_t i = kAgbDigits; i > 0; --i, agb /= 10) text[i - 1] = static_cast<char>('0' + agb % 10);
  return text;
}

void write_counts(std::ostream& out, const EnrolmentResult& result) {
  out << "agb;aantal\n";
  for (const PracticeCount& practice : result.practices) {
    out << to_agb_string(practice.agb) << ';' << practice.count << '\n';
  }
}

}  // namespace hecht::payments
