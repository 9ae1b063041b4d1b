// Passwords as Argon2id: slow and 64 MiB each on purpose, so never more than two at once.
#pragma once

#include <mutex>
#include <semaphore>
#include <string>

namespace hecht::access {

inline constexpr std::ptrdiff_t kHashesAtOnce = 2;
inline constexpr std::size_t kPasswordBytesMax = 1024;

// What one hash costs. Less than this is for tests only, which make many.
struct HashCost {
  unsigned long long passes = 2;
  std::size_t memory_bytes = 64UL * 1024 * 1024;
};

class PasswordHasher {
 public:
  PasswordHasher(HashCost cost = {});
  // Both wait for their turn.
  std::string hash(const std::string& password);
  // An empty hash is of no one, and takes the same work: how long it takes must not tell whether someone has an
  // account.
  bool verify(const std::string& hash, const std::string& password);

 private:
  HashCost cost_;
  std::counting_semaphore<kHashesAtOnce> places_{kHashesAtOnce};
  std::once_flag made_of_no_one_;
  std::string of_no_one_;
};

}  // namespace hecht::access
