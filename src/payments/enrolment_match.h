// Finds registrations of the same pseudonym, a partition at a time.
//
// Why it exists: a pseudonym that is registered at two practices counts for none of them, and twice at one practice
// once. Candidates have the same hash; they are the same when their pseudonyms are, compared in full.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "payments/enrolment_files.h"
#include "payments/enrolment_practices.h"
#include "payments/enrolment_records.h"

namespace hecht::payments {

// One for each thread.
class Matcher {
 public:
  Matcher(const EnrolmentFiles& files, const RegistrationStore& store, const Practices& practices);

  void match(std::size_t partition);
  // By practice, what counts.
  [[nodiscard]] const std::vector<std::uint64_t>& counts() const { return counts_; }
  // The registrations in conflict, each practice of a pseudonym once.
  [[nodiscard]] const std::vector<std::uint64_t>& conflicts() const { return conflicts_; }
  [[nodiscard]] std::uint64_t pseudonyms_in_conflict() const { return pseudonyms_in_conflict_; }

 private:
  // A pseudonym in conflict is told by where it was met first.
  struct Conflict {
    std::uint64_t first = 0;
    std::uint64_t where = 0;
  };
  // A registration whose hash is already there, to be compared.
  struct Candidate {
    std::size_t slot = 0;
    std::uint64_t where = 0;
  };

  void add(const Registration& registration);
  void add_exactly(const Registration& registration);
  void put(std::size_t slot, const Registration& registration);
  bool settle();
  void same(std::size_t slot, std::uint64_t where);
  bool is_same(std::uint64_t a, std::uint64_t b);
  void grow();
  void clear(std::size_t records);
  void take_back();
  void keep_conflicts_once();
  bool run(std::size_t partition, bool exactly);

  const EnrolmentFiles& files_;
  const RegistrationStore& store_;
  const Practices& practices_;
  // The table: words of hash with two flags, zero where it is empty, and beside them where the pseudonym is.
  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> wheres_;
  std::size_t used_ = 0;
  std::vector<Candidate> candidates_;
  std::vector<Conflict> partition_conflicts_;
  std::size_t conflicts_kept_ = 0;
  std::vector<Registration> buffer_;
  std::string text_a_;
  std::string text_b_;
  std::vector<std::uint64_t> counts_;
  std::vector<std::uint64_t> conflicts_;
  std::uint64_t pseudonyms_in_conflict_ = 0;
};

}  // namespace hecht::payments
