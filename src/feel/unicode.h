// Characters as FEEL counts them: code points, and their upper and lower case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hecht::feel {

// One string per code point of valid UTF-8.
std::vector<std::string> code_points(std::string_view utf8);
// Simple case mapping of Unicode's basic plane, by the C library's C.UTF-8 tables.
std::string upper_case(std::string_view utf8);
std::string lower_case(std::string_view utf8);

}  // namespace hecht::feel
