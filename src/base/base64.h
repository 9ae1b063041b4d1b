// Base64 of RFC 4648 with its padding: how bytes travel in JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hecht::base {

// Nothing when it is not base64.
std::optional<std::string> decode_base64(std::string_view text);
std::string encode_base64(std::string_view bytes);

}  // namespace hecht::base
