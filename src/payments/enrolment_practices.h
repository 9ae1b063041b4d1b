// The practices that occur in the files, and the place of each among them.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace hecht::payments {

inline constexpr std::size_t kAgbCodes = 100'000'000;

// Which AGB codes were seen, by any thread.
class SeenPractices {
 public:
  SeenPractices();
  void add(std::uint32_t agb) {
    auto& word = words_[agb / kBits];
    const std::uint64_t bit = std::uint64_t{1} << (agb % kBits);
    // Nearly always it is there, and then nobody waits for anybody.
    if ((word.load(std::memory_order_relaxed) & bit) == 0) word.fetch_or(bit, std::memory_order_relaxed);
  }
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kWords = (kAgbCodes + kBits - 1) / kBits;
  struct Free {
    void operator()(std::atomic<std::uint64_t>* words) const;
  };
  // Pages that are never used cost nothing.
  std::unique_ptr<std::atomic<std::uint64_t>[], Free> words_;
};

class Practices {
 public:
  explicit Practices(std::vector<std::uint32_t> sorted);
  [[nodiscard]] const std::vector<std::uint32_t>& codes() const { return codes_; }
  // Of a code that is one of them.
  [[nodiscard]] std::size_t index_of(std::uint32_t agb) const {
    std::size_t at = slot_of(agb);
    while (slots_[at].agb != agb) at = (at + 1) & (slots_.size() - 1);
    return slots_[at].index;
  }

 private:
  struct Slot {
    std::uint32_t agb = kAgbCodes;  // none
    std::uint32_t index = 0;
  };
  [[nodiscard]] std::size_t slot_of(std::uint32_t agb) const {
    constexpr std::uint32_t kSpread = 2'654'435'761;
    return (agb * kSpread) >> shift_;
  }
  std::vector<std::uint32_t> codes_;
  std::vector<Slot> slots_;
  unsigned shift_ = 0;
};

}  // namespace hecht::payments
