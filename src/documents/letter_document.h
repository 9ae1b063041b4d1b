// A letter on paper: who writes to whom, about what, and the version of what it says.
//
// Why it exists: a decision, a request or a reminder is one letter each, whose sentences come from the feature that
// writes it; how a letter stands on its page is the same for all.
#pragma once

#include <string>
#include <vector>

#include "documents/document.h"

namespace hecht::documents {

// All words in the language of the letter. Lines and texts that are empty are left out, except in `closing`, where an
// empty line is room for a signature.
struct LetterPage {
  base::Language language = base::Language::Dutch;
  std::vector<std::string> sender;
  std::vector<std::string> recipient;
  std::string reference;
  std::string date;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> closing;
  std::string version;  // of what the letter was made from, with its hash
};

Document letter_document(const LetterPage& letter, const std::string& program, const base::Instant& created);

}  // namespace hecht::documents
