// A PostgreSQL of the tests' own: its data and its socket in a temporary folder, no port, gone with the program.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

namespace hecht::storage::testing {

class PrivatePostgres {
 public:
  // Null, with the reason on stderr, where PostgreSQL is absent.
  static std::unique_ptr<PrivatePostgres> start();
  ~PrivatePostgres();
  PrivatePostgres(const PrivatePostgres&) = delete;
  PrivatePostgres& operator=(const PrivatePostgres&) = delete;
  // Where a schema of that name must exist, or only the server itself when it is empty.
  [[nodiscard]] std::string url(const std::string& schema = {}) const;

 private:
  PrivatePostgres() = default;
  std::string folder_;
  pid_t server_ = 0;
};

}  // namespace hecht::storage::testing
