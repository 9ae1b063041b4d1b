// What a reader of a PDF asks first and cairo does not write: the language, and that the title stands in the window.
#pragma once

#include <string>

#include "base/text.h"

namespace hecht::documents {

std::string with_properties(const std::string& pdf, base::Language language);

}  // namespace hecht::documents
