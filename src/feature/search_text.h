// Words for searching: lower case and without accents, so that "zoe" finds "Zoë". Kept beside what is searched; both
// databases then compare bytes.
#pragma once

#include <string>
#include <string_view>

namespace hecht::feature {

std::string search_text(std::string_view text);

}  // namespace hecht::feature
