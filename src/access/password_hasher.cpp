#include "access/password_hasher.h"

#include <sodium.h>

#include <array>

#include "access/secrets.h"
#include "base/assert.h"

namespace hecht::access {

namespace {

class Place {
 public:
  explicit Place(std::counting_semaphore<kHashesAtOnce>& places) : places_(places) { places_.acquire(); }
  ~Place() { places_.release(); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  std::counting_semaphore<kHashesAtOnce>& places_;
};

}  // namespace

PasswordHasher::PasswordHasher(HashCost cost) : cost_(cost) { HECHT_ASSERT(sodium_init() >= 0); }

std::string PasswordHasher::hash(const std::string& password) {
  const Place place(places_);
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str(text.data(), password.data(), password.size(), cost_.passes, cost_.memory_bytes) != 0)
    throw std::bad_alloc();
  return text.data();
}

bool PasswordHasher::verify(const std::string& hash, const std::string& password) {
  std::call_once(made_of_no_one_, [this] { of_no_one_ = this->hash(new_secret()); });
  const Place place(places_);
  const std::string& wanted = hash.empty() ? of_no_one_ : hash;
  return crypto_pwhash_str_verify(wanted.c_str(), password.data(), password.size()) == 0 && !hash.empty();
}

}  // namespace hecht::access
