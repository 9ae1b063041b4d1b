// What was filled in, or is to be filled in, on paper: a receipt, a form, a statement.
//
// Why it exists: forms differ by what they ask, which the feature knows; all are a title, sections of names with
// values, texts and a table. Empty and filled they look the same, so that what was written by hand is easily typed
// over.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "documents/document.h"

namespace hecht::documents {

struct DossierRow {
  std::string label;
  std::string value;  // empty: not filled in
};

struct DossierTable {
  struct Column {
    std::string title;
    bool numeric = false;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // one cell per column; empty: not filled in
};

struct DossierSection {
  std::string heading;
  std::vector<DossierRow> rows;
  std::vector<std::string> paragraphs;
  std::optional<DossierTable> table;
};

// All words in the language of the dossier. Texts that are empty are left out.
struct DossierPage {
  std::string title;
  base::Language language = base::Language::Dutch;
  std::string intro;
  std::vector<DossierSection> sections;
  std::string foot;         // who made it when, of which version, with its hash
  bool blank_form = false;  // to be filled in by hand: what is empty is a line to write on
};

Document dossier_document(const DossierPage& dossier, const std::string& program, const base::Instant& created);

}  // namespace hecht::documents
