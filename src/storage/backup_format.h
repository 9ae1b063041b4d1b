// The lines of a copy, shared by who writes and who reads it.
#pragma once

#include <string>
#include <string_view>

#include "base/sha256.h"

namespace hecht::storage {

inline constexpr std::string_view kBackupFormat = "hecht-backup";
inline constexpr std::int64_t kBackupVersion = 1;

// The hash over all lines up to and including this one.
inline std::string backup_hash(const std::string& before, const std::string& line) {
  return base::sha256_hex(before + "\n" + line);
}

}  // namespace hecht::storage
