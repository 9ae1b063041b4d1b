// A YAML document as a tree in which every value knows where it stands.
//
// Why it exists: yaml-cpp's own nodes accept duplicate keys and aliases in silence and forget places inside block text.
// Scheme files are written by people, so a mistake must be answered with file, line, column and remedy.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"

namespace hecht::schemes {

inline constexpr int kYamlDepthMax = 12;
inline constexpr std::size_t kYamlBytesMax = 1'000'000;

struct YamlEntry;

struct YamlNode {
  enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };
  Kind kind = Kind::Null;
  std::string text;  // of a scalar
  bool quoted = false;
  std::vector<YamlNode> items;
  std::vector<YamlEntry> entries;
  int line = 0;            // 1-based
  int column = 0;          // 1-based, in characters
  std::size_t offset = 0;  // bytes from the start of the file

  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

// A key, which is a scalar, and its value. The names are those of a pair, so that it can be taken apart as one.
struct YamlEntry {
  YamlNode first;
  YamlNode second;
};

struct YamlDocument {
  std::string file;
  std::string source;
  YamlNode root;

  [[nodiscard]] base::Place place(const YamlNode& node) const { return {file, node.line, node.column}; }
  // The place of a byte inside the text of a scalar, also of a `|` or `>` block.
  [[nodiscard]] base::Place place_inside(const YamlNode& scalar, std::size_t text_offset) const;
};

base::Result<YamlDocument> read_yaml(std::string source, std::string file);

}  // namespace hecht::schemes
