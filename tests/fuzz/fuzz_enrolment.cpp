// Enrolment files: the first byte chooses the hash, the threads and how the file is cut; the rest is one file, or two
// with the split between them. The count must be, row for row, what the plain count of test_support.cpp says.
#include <algorithm>
#include <iostream>

#include "base/assert.h"
#include "payments/test_support.h"

namespace {

constexpr std::string_view kSplit = "==\n";

std::vector<std::string> files_of(std::string_view text) {
  const std::size_t at = text.find(kSplit);
  if (at == std::string_view::npos) return {std::string(text)};
  return {std::string(text.substr(0, at)), std::string(text.substr(at + kSplit.size()))};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecht::payments;
  // The plain count knows no longest row.
  if (size == 0 || size >= kRowBytesMax) return 0;
  const auto files = files_of({reinterpret_cast<const char*>(data) + 1, size - 1});
  EnrolmentOptions options = testing::options();
  options.threads = 1 + (data[0] & 1U);
  options.piece_bytes = (data[0] & 2U) != 0 ? 16 : 1U << 20U;
  options.hash_mask = (data[0] & 4U) != 0 ? 0 : ~std::uint64_t{0};
  options.memory = (data[0] & 8U) != 0 ? 0 : kMemory;
  const std::string difference = testing::difference(testing::count(files, options), testing::count_plainly(files));
  if (!difference.empty()) std::cerr << difference << '\n';
  HECHT_ASSERT(difference.empty());
  return 0;
}
