// Regular expressions for FEEL's matches, replace and split: XPath's dialect on PCRE2, with limits on time and depth.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hecht::feel {

// All of these: nothing for a pattern, flag or replacement that is not valid, or when the limits are passed.
std::optional<bool> regex_matches(const std::string& text, const std::string& pattern, const std::string& flags);
// `replacement` may refer to groups as $1 … $9 and escapes \$ and \\.
std::optional<std::string> regex_replace(const std::string& text, const std::string& pattern,
                                         const std::string& replacement, const std::string& flags);
std::optional<std::vector<std::string>> regex_split(const std::string& text, const std::string& pattern);

}  // namespace hecht::feel
