// Reads all rows of the files on several threads, a piece of a file at a time, and hands every registration on the day
// to the store.
//
// Why it exists: pieces are cut at line breaks, and a line break may stand between quotes. The cuts are taken to be
// right; each piece then tells where its last row ended, and when the next began elsewhere everything is read once more
// with cuts that were found from the start of the file. A valid row has no line break inside, so that is rare.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

#include "payments/enrolment_files.h"
#include "payments/enrolment_practices.h"
#include "payments/enrolment_records.h"
#include "payments/enrolment_report.h"

namespace hecht::payments {

struct ReadingOptions {
  std::uint32_t day = kNoDay;
  unsigned threads = 1;
  std::size_t piece_bytes = 0;
  bool cut_exactly = false;
  HashSecrets secrets;
  std::function<void(std::uint64_t done)> progress;
};

struct ReadingResult {
  bool is_torn = false;  // a cut was wrong: nothing else holds
  std::optional<BadRow> refused;
  std::uint64_t rows = 0;
  std::uint64_t registered = 0;
  BadRows bad;
};

ReadingResult read_enrolment(const EnrolmentFiles& files, const ReadingOptions& options, RegistrationStore& store,
                             SeenPractices& seen);

// Runs `work` on so many threads, the caller's among them, and throws what one of them threw.
void run_on_threads(unsigned threads, const std::function<void(unsigned)>& work);

}  // namespace hecht::payments
