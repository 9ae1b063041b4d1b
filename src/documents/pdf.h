// A document as PDF on A4: tagged, with its language and title, so that a screen reader can follow it.
#pragma once

#include <string>

#include "documents/document.h"

namespace hecht::documents {

// The bytes of the file; the same document gives the same pages. Throws when there is no memory or no font.
std::string to_pdf(const Document& document);

}  // namespace hecht::documents
