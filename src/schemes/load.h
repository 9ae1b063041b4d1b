// From the text of a scheme file to a checked program. Refuses what is wrong, all of it at once.
#pragma once

#include <string>

#include "schemes/scheme.h"

namespace hecht::schemes {

// `file` is shown in problems; when it looks like "…/<id>@<version>.yaml" it must agree with the content.
base::Result<SchemePtr> load_scheme(std::string text, const std::string& file, const Lists& lists);
// schemes/lists.yaml.
base::Result<Lists> load_lists(std::string text, const std::string& file);

}  // namespace hecht::schemes
