// A document as data: what a report, letter or statement says, before it is put on paper.
//
// Why it exists: a feature says what is in its document; how that is laid out, tagged for screen readers and broken
// into pages is the same for all (pdf.h).
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/text.h"

namespace hecht::documents {

struct Heading {
  int level = 1;  // 1 … 3
  std::string text;
};

struct Paragraph {
  std::string text;    // a line break in it stays one
  bool small = false;  // sources, remarks
};

// The outcome, in a box of its colour; the words say it too.
enum class Tone : std::uint8_t { Plain, Yes, No, Unknown, Undetermined };
struct Verdict {
  Tone tone = Tone::Plain;
  std::string text;
  std::string detail;
};

struct Bullets {
  std::vector<std::string> items;
};

// Name and value, one below the other. To be filled in by hand: what is empty is a line to write on.
struct Fields {
  std::vector<std::pair<std::string, std::string>> rows;
  bool by_hand = false;
};

enum class Align : std::uint8_t { Start, End };  // End for numbers and amounts
struct TableColumn {
  std::string title;
  int weight = 1;  // its share of the width
  Align align = Align::Start;
};
struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // one cell per column
  bool by_hand = false;                        // as in Fields
};

// White, this many lines of text high: between the parts of a letter.
struct Space {
  int lines = 1;
};

using Block = std::variant<Heading, Paragraph, Verdict, Bullets, Fields, Table, Space>;

struct Document {
  std::string title;
  base::Language language = base::Language::Dutch;
  base::Instant created;
  std::string creator;  // "hecht x.y.z"
  std::string footer;   // on every page, before the page number
  std::vector<Block> blocks;
};

}  // namespace hecht::documents
