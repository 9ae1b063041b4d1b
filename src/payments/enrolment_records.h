// The registrations of a count, sixteen bytes each, divided over partitions by hash: the same pseudonym is always in
// one partition, and a partition fits in the cache of a processor.
//
// Why it exists: memory is bounded. Blocks stay in memory as long as there is room and then go to a file without a
// name.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "payments/enrolment_files.h"

namespace hecht::payments {

inline constexpr unsigned kAgbBits = 27;  // eight digits
static_assert(kAgbBits + kPositionBits == 64);

struct Registration {
  std::uint64_t hash = 0;
  std::uint64_t where = 0;  // position of the pseudonym, and the AGB code
};

inline std::uint64_t where_of(std::uint64_t position, std::uint32_t agb) { return position << kAgbBits | agb; }
inline std::uint64_t position_of(std::uint64_t where) { return where >> kAgbBits; }
inline std::uint32_t agb_of(std::uint64_t where) {
  return static_cast<std::uint32_t>(where & ((std::uint64_t{1} << kAgbBits) - 1));
}

class RegistrationStore {
 public:
  static constexpr std::size_t kBlockBytes = 16'384;
  static constexpr std::size_t kBlockRecords = kBlockBytes / sizeof(Registration);

  struct Options {
    unsigned partition_bits = 0;
    std::uint64_t memory = 0;  // for blocks; each writer has one per partition in any case
  };
  explicit RegistrationStore(const Options& options);
  RegistrationStore(const RegistrationStore&) = delete;
  RegistrationStore& operator=(const RegistrationStore&) = delete;

  [[nodiscard]] std::size_t partitions() const { return std::size_t{1} << options_.partition_bits; }
  [[nodiscard]] std::size_t partition_of(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash >> 1U) >> (63 - options_.partition_bits));
  }
  [[nodiscard]] bool has_spilled() const { return spill_ != nullptr; }

  struct Block {
    const Registration* memory = nullptr;  // null: in the file
    std::uint64_t offset = 0;
    std::size_t count = 0;
  };
  // Of a partition, by every writer that is finished.
  [[nodiscard]] std::span<const Block> blocks(std::size_t partition) const { return blocks_[partition]; }
  // The records of a block, in `buffer` when they come from the file.
  std::span<const Registration> records(const Block& block, std::vector<Registration>& buffer) const;

  // One for each thread.
  class Writer {
   public:
    explicit Writer(RegistrationStore& store);
    void add(const Registration& registration) {
      const std::size_t partition = store_.partition_of(registration.hash);
      Registration*& next = next_[partition];
      if (next == nullptr) next = begin_block();
      *next++ = registration;
      if (reinterpret_cast<std::uintptr_t>(next) % kBlockBytes == 0) end_block(partition);
    }
    // Hands over what is left; nothing is added after it.
    void finish();

   private:
    Registration* begin_block();
    void end_block(std::size_t partition);

    RegistrationStore& store_;
    std::vector<Registration*> next_;
    std::vector<std::vector<Block>> blocks_;
    std::vector<Registration*> free_;
  };

 private:
  struct FreeBytes {
    void operator()(void* bytes) const;
  };
  // More blocks, or none when the memory is used up and it is not `needed`.
  std::vector<Registration*> new_blocks(bool needed);
  UnnamedFile& spill();

  Options options_;
  std::mutex mutex_;
  std::uint64_t used_ = 0;
  std::vector<std::unique_ptr<void, FreeBytes>> slabs_;
  std::vector<std::vector<Block>> blocks_;
  std::unique_ptr<UnnamedFile> spill_;
};

}  // namespace hecht::payments
