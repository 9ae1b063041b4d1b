// An explained answer as a document, for a meeting or a file.
#pragma once

#include "documents/document.h"
#include "schemes/answer.h"

namespace hecht::documents {

Document answer_document(const schemes::Answer& answer, const std::string& program, const base::Instant& created);

}  // namespace hecht::documents
