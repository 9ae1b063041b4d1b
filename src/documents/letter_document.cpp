#include "documents/letter_document.h"

#include "documents/phrases.h"

namespace hecht::documents {

namespace {

constexpr int kLinesAfterAddress = 2;

std::string one_per_line(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (&line == &lines.front() ? "" : "\n") + line;
  return text;
}

void put_address(std::vector<Block>& blocks, std::vector<std::string> lines, bool small) {
  std::erase(lines, "");
  if (lines.empty()) return;
  blocks.emplace_back(Paragraph{one_per_line(lines), small});
  blocks.emplace_back(Space{kLinesAfterAddress});
}

Fields particulars(const LetterPage& letter) {
  Fields fields;
  const auto add = [&](const base::Phrase& name, const std::string& value) {
    if (!value.empty()) fields.rows.emplace_back(base::say(letter.language, name), value);
  };
  add(phrases::kReference, letter.reference);
  add(phrases::kDate, letter.date);
  return fields;
}

}  // namespace

Document letter_document(const LetterPage& letter, const std::string& program, const base::Instant& created) {
  std::vector<Block> blocks;
  put_address(blocks, letter.sender, true);
  put_address(blocks, letter.recipient, false);
  if (Fields fields = particulars(letter); !fields.rows.empty()) blocks.emplace_back(std::move(fields));
  blocks.emplace_back(Heading{1, letter.title});
  for (const auto& each : letter.paragraphs) {
    if (!each.empty()) blocks.emplace_back(Paragraph{each});
  }
  if (!letter.closing.empty()) {
    blocks.emplace_back(Space{});
    blocks.emplace_back(Paragraph{one_per_line(letter.closing)});
  }
  if (!letter.version.empty()) {
    blocks.emplace_back(Space{});
    blocks.emplace_back(Paragraph{letter.version, true});
  }
  const std::string footer = letter.reference.empty() ? letter.title : letter.title + " – " + letter.reference;
  return {letter.title, letter.language, created, program, footer, std::move(blocks)};
}

}  // namespace hecht::documents
