// SHA-256 as lower-case hex, for the receipts that fix which rules and facts an answer was about.
#pragma once

#include <string>
#include <string_view>

namespace hecht::base {

std::string sha256_hex(std::string_view bytes);

}  // namespace hecht::base
