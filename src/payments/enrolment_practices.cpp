#include "payments/enrolment_practices.h"

#include <bit>
#include <cstdlib>
#include <new>

namespace hecht::payments {

void SeenPractices::Free::operator()(std::atomic<std::uint64_t>* words) const { std::free(words); }

SeenPractices::SeenPractices()
    : words_(static_cast<std::atomic<std::uint64_t>*>(std::calloc(kWords, sizeof(std::atomic<std::uint64_t>)))) {
  if (!words_) throw std::bad_alloc();
}

std::vector<std::uint32_t> SeenPractices::sorted() const {
  std::vector<std::uint32_t> codes;
  for (std::size_t i = 0; i < kWords; ++i) {
    for (std::uint64_t word = words_[i].load(std::memory_order_relaxed); word != 0; word &= word - 1) {
      codes.push_back(static_cast<std::uint32_t>(i * kBits + static_cast<std::size_t>(std::countr_zero(word))));
    }
  }
  return codes;
}

Practices::Practices(std::vector<std::uint32_t> sorted) : codes_(std::move(sorted)) {
  constexpr unsigned kHashBits = 32;
  const std::size_t size = std::bit_ceil(codes_.size() * 2 + 2);
  slots_.resize(size);
  shift_ = kHashBits - static_cast<unsigned>(std::countr_zero(size));
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    std::size_t at = slot_of(codes_[i]);
    while (slots_[at].agb != kAgbCodes) at = (at + 1) & (size - 1);
    slots_[at] = {codes_[i], static_cast<std::uint32_t>(i)};
  }
}

}  // namespace hecht::payments
