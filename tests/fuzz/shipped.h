// What the fuzz targets share: the schemes of the source tree, and the writing of an answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "schemes/answer.h"
#include "schemes/catalogue.h"

namespace hecht::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline const schemes::Catalogue& shipped() {
  static const schemes::Catalogue catalogue = [] {
    const std::string folder = std::string(HECHT_SOURCE_DIR) + "/schemes";
    const auto lists = schemes::read_file(folder + "/lists.yaml");
    HECHT_ASSERT(lists.ok());
    auto loaded = schemes::Catalogue::load({{"lists.yaml", *lists}}, {folder});
    HECHT_ASSERT(loaded.ok());
    return *loaded;
  }();
  return catalogue;
}

// Whatever a scheme or the facts hold, the answer is a document that others can read.
inline void write(const schemes::Answer& answer) {
  HECHT_ASSERT(base::parse_json(schemes::to_json(answer, "hecht").to_string()).ok());
  HECHT_ASSERT(base::is_valid_utf8(schemes::to_text(answer, "hecht")));
}

// The first byte of an input chooses a scheme; its highest bit is left for the target.
inline const schemes::SchemePtr& scheme_for(std::uint8_t byte) {
  return shipped().schemes()[(byte & 0x7FU) % shipped().schemes().size()];
}

}  // namespace hecht::fuzz
