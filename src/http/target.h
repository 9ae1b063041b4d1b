// The path and the query of a request, taken apart and decoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace hecht::http {

struct Target {
  std::string path;
  std::vector<std::string> segments;
  Pairs query;
};

// Only the form "/a/b?c=d". Nothing for a bad %-code, a control character, invalid UTF-8, or a slash, backslash or dot
// segment that would read as another path further on.
std::optional<Target> parse_target(std::string_view text);
// For the value of a query: everything but letters, digits and "-._~" as %-codes.
std::string percent_encode(std::string_view text);

}  // namespace hecht::http
