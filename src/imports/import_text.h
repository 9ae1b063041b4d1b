// A file as it was received, made into UTF-8.
//
// Why it exists: offices save as UTF-8 with or without a byte-order mark, or as Windows-1252; a name must arrive whole
// whatever it was, and who imports is told how the file was read.
#pragma once

#include <string>

#include "base/problem.h"

namespace hecht::imports {

inline constexpr std::size_t kImportFileBytesMax = std::size_t{256} * 1024 * 1024;

struct ImportFile {
  std::string name;  // for messages; without folder
  std::string bytes;
};

enum class Encoding : std::uint8_t { Utf8, Utf8WithMark, Windows1252 };

struct ImportText {
  std::string file;
  std::string text;  // UTF-8, without byte-order mark
  Encoding encoding = Encoding::Utf8;
};

// A problem for a workbook, for UTF-16 and for what is no text.
base::Result<ImportText> read_text(const ImportFile& file);

}  // namespace hecht::imports
