#include "payments/enrolment_match.h"

#include <algorithm>
#include <bit>

namespace hecht::payments {
namespace {

constexpr std::uint64_t kTaken = 1;
constexpr std::uint64_t kInConflict = 2;
constexpr std::size_t kTableMin = 64;
constexpr std::size_t kTableStart = 65'536;
constexpr std::size_t kCandidatesMax = 4'096;
// Beyond this many they are made unique, so that one pseudonym a million times takes no memory.
constexpr std::size_t kConflictsMax = 65'536;

std::uint64_t word_of(std::uint64_t hash) { return (hash & ~kInConflict) | kTaken; }
bool is_candidate(std::uint64_t word, std::uint64_t wanted) { return ((word ^ wanted) & ~kInConflict) == 0; }

}  // namespace

Matcher::Matcher(const EnrolmentFiles& files, const RegistrationStore& store, const Practices& practices)
    : files_(files), store_(store), practices_(practices), counts_(practices.codes().size()) {}

void Matcher::clear(std::size_t records) {
  const std::size_t size = std::clamp(std::bit_ceil(records * 2), kTableMin, kTableStart);
  words_.assign(size, 0);
  wheres_.resize(size);
  used_ = 0;
  candidates_.clear();
  partition_conflicts_.clear();
  conflicts_kept_ = 0;
}

void Matcher::grow() {
  std::vector<std::uint64_t> words(words_.size() * 2);
  std::vector<std::uint64_t> wheres(words.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i] == 0) continue;
    std::size_t at = (words_[i] >> 2U) & (words.size() - 1);
    while (words[at] != 0) at = (at + 1) & (words.size() - 1);
    words[at] = words_[i];
    wheres[at] = wheres_[i];
  }
  words_.swap(words);
  wheres_.swap(wheres);
}

bool Matcher::is_same(std::uint64_t a, std::uint64_t b) {
  return files_.pseudonym(position_of(a), text_a_) == files_.pseudonym(position_of(b), text_b_);
}

void Matcher::put(std::size_t slot, const Registration& registration) {
  words_[slot] = word_of(registration.hash);
  wheres_[slot] = registration.where;
  ++counts_[practices_.index_of(agb_of(registration.where))];
  ++used_;
}

void Matcher::same(std::size_t slot, std::uint64_t where) {
  const std::uint64_t first = wheres_[slot];
  if (agb_of(first) == agb_of(where)) return;
  if ((words_[slot] & kInConflict) == 0) {
    words_[slot] |= kInConflict;
    --counts_[practices_.index_of(agb_of(first))];
    ++pseudonyms_in_conflict_;
    partition_conflicts_.push_back({first, first});
  }
  partition_conflicts_.push_back({first, where});
  if (partition_conflicts_.size() > conflicts_kept_ * 2 + kConflictsMax) keep_conflicts_once();
}

void Matcher::keep_conflicts_once() {
  const auto key = [](const Conflict& conflict) { return std::pair(conflict.first, agb_of(conflict.where)); };
  std::sort(partition_conflicts_.begin(), partition_conflicts_.end(),
            [&](const Conflict& a, const Conflict& b) { return key(a) < key(b); });
  const auto end = std::unique(partition_conflicts_.begin(), partition_conflicts_.end(),
                               [&](const Conflict& a, const Conflict& b) { return key(a) == key(b); });
  partition_conflicts_.erase(end, partition_conflicts_.end());
  conflicts_kept_ = partition_conflicts_.size();
}

// Takes the same hash for the same pseudonym, and compares later, many at a time: the texts lie all over the files, and
// the processor can fetch them together.
void Matcher::add(const Registration& registration) {
  const std::uint64_t word = word_of(registration.hash);
  std::size_t at = (word >> 2U) & (words_.size() - 1);
  for (; words_[at] != 0; at = (at + 1) & (words_.size() - 1)) {
    if (!is_candidate(words_[at], word)) continue;
    files_.prefetch(position_of(registration.where));
    files_.prefetch(position_of(wheres_[at]));
    candidates_.push_back({at, registration.where});
    return;
  }
  put(at, registration);
}

void Matcher::add_exactly(const Registration& registration) {
  const std::uint64_t word = word_of(registration.hash);
  std::size_t at = (word >> 2U) & (words_.size() - 1);
  for (; words_[at] != 0; at = (at + 1) & (words_.size() - 1)) {
    if (!is_candidate(words_[at], word) || !is_same(wheres_[at], registration.where)) continue;
    same(at, registration.where);
    return;
  }
  put(at, registration);
}

// False when two pseudonyms only had the same hash.
bool Matcher::settle() {
  for (const Candidate& candidate : candidates_) {
    if (!is_same(wheres_[candidate.slot], candidate.where)) return false;
    same(candidate.slot, candidate.where);
  }
  candidates_.clear();
  return true;
}

// What this partition added, after it went wrong.
void Matcher::take_back() {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i] == 0) continue;
    if ((words_[i] & kInConflict) != 0) {
      --pseudonyms_in_conflict_;
    } else {
      --counts_[practices_.index_of(agb_of(wheres_[i]))];
    }
  }
}

bool Matcher::run(std::size_t partition, bool exactly) {
  std::size_t records = 0;
  for (const auto& block : store_.blocks(partition)) records += block.count;
  clear(records);
  for (const auto& block : store_.blocks(partition)) {
    for (const Registration& registration : store_.records(block, buffer_)) {
      if (exactly) {
        add_exactly(registration);
      } else {
        add(registration);
      }
      const bool is_full = used_ * 2 > words_.size();
      if ((is_full || candidates_.size() >= kCandidatesMax) && !settle()) return false;
      if (is_full) grow();
    }
  }
  return settle();
}

void Matcher::match(std::size_t partition) {
  if (!run(partition, false)) {
    take_back();
    run(partition, true);
  }
  keep_conflicts_once();
  for (const Conflict& conflict : partition_conflicts_) conflicts_.push_back(conflict.where);
}

}  // namespace hecht::payments
