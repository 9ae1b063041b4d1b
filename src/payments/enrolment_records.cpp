#include "payments/enrolment_records.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <new>

#include "base/assert.h"

namespace hecht::payments {
namespace {

// Large enough for a large page of the processor.
constexpr std::size_t kSlabBytesMax = 2U << 20U;

}  // namespace

void RegistrationStore::FreeBytes::operator()(void* bytes) const { std::free(bytes); }

RegistrationStore::RegistrationStore(const Options& options) : options_(options), blocks_(partitions()) {}

std::vector<Registration*> RegistrationStore::new_blocks(bool needed) {
  const std::size_t bytes = std::min(partitions() * kBlockBytes, kSlabBytesMax);
  const std::lock_guard lock(mutex_);
  if (!needed && used_ + bytes > options_.memory) return {};
  void* const slab = std::aligned_alloc(bytes, bytes);
  if (slab == nullptr) throw std::bad_alloc();
  slabs_.emplace_back(slab);
  used_ += bytes;
  // Advice only.
  [[maybe_unused]] const int known = bytes == kSlabBytesMax ? madvise(slab, bytes, MADV_HUGEPAGE) : 0;
  std::vector<Registration*> found;
  for (std::size_t at = bytes; at > 0; at -= kBlockBytes) {
    found.push_back(static_cast<Registration*>(slab) + (at - kBlockBytes) / sizeof(Registration));
  }
  return found;
}

UnnamedFile& RegistrationStore::spill() {
  const std::lock_guard lock(mutex_);
  if (!spill_) spill_ = std::make_unique<UnnamedFile>();
  return *spill_;
}

std::span<const Registration> RegistrationStore::records(const Block& block, std::vector<Registration>& buffer) const {
  if (block.memory != nullptr) return {block.memory, block.count};
  buffer.resize(kBlockRecords);
  spill_->read(buffer.data(), block.count * sizeof(Registration), block.offset);
  return {buffer.data(), block.count};
}

RegistrationStore::Writer::Writer(RegistrationStore& store)
    : store_(store), next_(store.partitions()), blocks_(store.partitions()) {}

Registration* RegistrationStore::Writer::begin_block() {
  if (free_.empty()) free_ = store_.new_blocks(true);
  Registration* const block = free_.back();
  free_.pop_back();
  return block;
}

void RegistrationStore::Writer::end_block(std::size_t partition) {
  Registration* const block = next_[partition] - kBlockRecords;
  if (free_.empty()) free_ = store_.new_blocks(false);
  if (free_.empty()) {
    // The block is used again for the same partition.
    blocks_[partition].push_back({nullptr, store_.spill().append(block, kBlockBytes), kBlockRecords});
    next_[partition] = block;
    return;
  }
  blocks_[partition].push_back({block, 0, kBlockRecords});
  next_[partition] = nullptr;
}

void RegistrationStore::Writer::finish() {
  for (std::size_t partition = 0; partition < next_.size(); ++partition) {
    auto& blocks = blocks_[partition];
    if (const Registration* const next = next_[partition]; next != nullptr) {
      const auto address = reinterpret_cast<std::uintptr_t>(next);
      const std::size_t count = address % kBlockBytes / sizeof(Registration);
      if (count > 0) blocks.push_back({next - count, 0, count});
    }
  }
  const std::lock_guard lock(store_.mutex_);
  for (std::size_t partition = 0; partition < next_.size(); ++partition) {
    auto& all = store_.blocks_[partition];
    all.insert(all.end(), blocks_[partition].begin(), blocks_[partition].end());
  }
}

}  // namespace hecht::payments
