#include "imports/import_text.h"

#include <array>

#include "base/utf8.h"
#include "imports/phrases.h"

namespace hecht::imports {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
// What Windows-1252 has at 0x80 … 0x9F, where Latin-1 has nothing to read; 0 is not in use.
constexpr std::array<char16_t, 32> kHighHalf = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

base::Problem refusal(const ImportFile& file, const base::Phrase& message, const base::Phrase& remedy) {
  return {{file.name, 0, 0}, {}, base::say_both(message), base::say_both(remedy)};
}

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x800U) {
    out += static_cast<char>(0xC0U | (code >> 6U));
  } else {
    out += static_cast<char>(0xE0U | (code >> 12U));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
  }
  out += static_cast<char>(0x80U | (code & 0x3FU));
}

// Nothing when a byte is not in use in Windows-1252.
std::optional<std::string> from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const unsigned code = byte >= 0x80U && byte < 0xA0U ? kHighHalf[byte - 0x80U] : byte;
    if (byte >= 0x80U && code == 0) return std::nullopt;
    if (byte < 0x80U) {
      text += c;
    } else {
      append_utf8(text, code);
    }
  }
  return text;
}

}  // namespace

base::Result<ImportText> read_text(const ImportFile& file) {
  namespace p = phrases;
  const std::string_view bytes = file.bytes;
  if (bytes.size() > kImportFileBytesMax) return refusal(file, p::kFileTooLarge, p::kFileTooLargeRemedy);
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return refusal(file, p::kWorkbook, p::kWorkbookRemedy);
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return refusal(file, p::kUtf16, p::kSaveAsUtf8);
  if (bytes.find('\0') != std::string_view::npos) return refusal(file, p::kNoText, p::kSaveAsUtf8);
  const bool marked = bytes.starts_with(kMark);
  const std::string_view rest = marked ? bytes.substr(kMark.size()) : bytes;
  if (rest.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return refusal(file, p::kEmptyFile, p::kEmptyFileRemedy);
  }
  if (base::is_valid_utf8(rest)) {
    return ImportText{file.name, std::string(rest), marked ? Encoding::Utf8WithMark : Encoding::Utf8};
  }
  auto text = from_windows_1252(rest);
  if (marked || !text) return refusal(file, p::kNoText, p::kSaveAsUtf8);
  return ImportText{file.name, std::move(*text), Encoding::Windows1252};
}

}  // namespace hecht::imports
