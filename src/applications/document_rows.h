// Keeping the bytes of a document.
#pragma once

#include "applications/documents.h"
#include "applications/rows.h"

namespace hecht::applications {

// Fills in id, hash and size.
ApplicationDocument save_document(storage::Writing& writing, ApplicationDocument document, const std::string& bytes);

}  // namespace hecht::applications
