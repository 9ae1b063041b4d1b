// Counts patients registered by name per practice on a reference date, from files of practices with pseudonyms.
//
// Why it exists: Hecht keeps counts and no patients. Whoever is registered at two practices on the day counts for none
// of them until that is resolved; twice at one practice counts once. Nothing of the files is kept.
#pragma once

#include <functional>
#include <iosfwd>

#include "base/date.h"
#include "payments/enrolment_files.h"
#include "payments/enrolment_report.h"

namespace hecht::payments {

inline constexpr std::uint64_t kMemory = std::uint64_t{2} << 30U;
inline constexpr std::uint64_t kMemoryMin = std::uint64_t{128} << 20U;
inline constexpr unsigned kThreadsMax = 64;

struct EnrolmentOptions {
  base::Date reference_date;
  std::uint64_t allow_bad = 0;
  std::uint64_t memory = kMemory;
  unsigned threads = 0;  // 0: every processor
  std::function<void(std::uint64_t done, std::uint64_t total)> progress = {};
  // For tests.
  std::size_t piece_bytes = std::size_t{4} << 20U;
  std::uint64_t hash_mask = ~std::uint64_t{0};
};

struct PracticeCount {
  std::uint32_t agb = 0;
  std::uint64_t count = 0;
};

struct EnrolmentResult {
  base::Problems refused;         // then nothing else is known
  bool has_too_many_bad = false;  // then only rows, registered and bad are
  std::uint64_t rows = 0;         // good or bad
  std::uint64_t registered = 0;   // good rows that are registered on the day
  std::uint64_t counted = 0;      // pseudonyms
  std::uint64_t duplicates = 0;   // more of the same pseudonym at the same practice
  std::uint64_t conflicts = 0;    // pseudonyms at more than one practice
  std::uint64_t registrations_in_conflict = 0;
  BadRows bad;
  std::vector<PracticeCount> practices;  // by code
};

// `conflicts`, when it is there, gets a CSV of pseudonym and practice for each registration in conflict, sorted.
EnrolmentResult count_enrolment(EnrolmentFiles& files, const EnrolmentOptions& options, std::ostream* conflicts);

// The CSV of practices with their counts.
void write_counts(std::ostream& out, const EnrolmentResult& result);
std::string to_agb_string(std::uint32_t agb);

}  // namespace hecht::payments
