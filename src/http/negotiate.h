// What client and server agree on through headers: the language, the type of a body, and whether a copy is still good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace hecht::http {

// Dutch unless English is preferred to it.
base::Language preferred_language(std::string_view accept_language);
std::string_view language_tag(base::Language language);
// "Application/JSON; charset=utf-8" is "application/json".
std::string media_type(std::string_view content_type);
// Does If-None-Match name the tag (with its quotes)? Weak and strong are the same for this comparison.
bool names_etag(std::string_view if_none_match, std::string_view etag);
// The host of a Host header without its port, in lower case; "" when it is not one.
std::string host_name(std::string_view host);
// The pieces of a header between commas, without the spaces around them.
std::vector<std::string_view> list_items(std::string_view header);

}  // namespace hecht::http
