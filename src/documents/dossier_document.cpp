#include "documents/dossier_document.h"

#include "documents/phrases.h"

namespace hecht::documents {

namespace {

// Words need more room than numbers.
constexpr int kTextWeight = 2;
constexpr int kNumberWeight = 1;
constexpr std::size_t kRowsByHand = 6;  // in a table without rows

class Builder {
 public:
  explicit Builder(const DossierPage& dossier) : dossier_(dossier) {}

  std::vector<Block> build() {
    blocks_.emplace_back(Heading{1, dossier_.title});
    paragraph(dossier_.intro);
    for (const auto& each : dossier_.sections) section(each);
    paragraph(dossier_.foot, true);
    return std::move(blocks_);
  }

 private:
  void paragraph(const std::string& text, bool small = false) {
    if (!text.empty()) blocks_.emplace_back(Paragraph{text, small});
  }

  void section(const DossierSection& section) {
    if (!section.heading.empty()) blocks_.emplace_back(Heading{2, section.heading});
    if (!section.rows.empty()) rows(section.rows);
    for (const auto& each : section.paragraphs) paragraph(each);
    if (section.table) table(*section.table);
  }

  void rows(const std::vector<DossierRow>& rows) {
    Fields fields{{}, dossier_.blank_form};
    for (const auto& [label, value] : rows) {
      const bool is_missing = value.empty() && !dossier_.blank_form;
      fields.rows.emplace_back(label, is_missing ? base::say(dossier_.language, phrases::kNotFilledIn) : value);
    }
    blocks_.emplace_back(std::move(fields));
  }

  void table(const DossierTable& source) {
    if (source.rows.empty() && !dossier_.blank_form) {
      paragraph(base::say(dossier_.language, phrases::kNoRows));
      return;
    }
    Table table{{}, source.rows, dossier_.blank_form};
    for (const auto& [title, numeric] : source.columns)
      table.columns.push_back({title, numeric ? kNumberWeight : kTextWeight, numeric ? Align::End : Align::Start});
    if (table.rows.empty()) table.rows.assign(kRowsByHand, std::vector<std::string>(source.columns.size()));
    blocks_.emplace_back(std::move(table));
  }

  const DossierPage& dossier_;
  std::vector<Block> blocks_;
};

}  // namespace

Document dossier_document(const DossierPage& dossier, const std::string& program, const base::Instant& created) {
  return {dossier.title, dossier.language, created, program, dossier.title, Builder(dossier).build()};
}

}  // namespace hecht::documents
