#include "base/base64.h"

#include <cstdint>

namespace hecht::base {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
  constexpr unsigned kBitsPerDigit = 6;
  constexpr unsigned kBitsPerByte = 8;
  if (text.size() % 4 != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  text.remove_suffix(padding);
  std::string bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const std::size_t digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    held = (held << kBitsPerDigit) | static_cast<std::uint32_t>(digit);
    bits += kBitsPerDigit;
    if (bits < kBitsPerByte) continue;
    bits -= kBitsPerByte;
    bytes += static_cast<char>((held >> bits) & 0xFFU);
    held &= (1U << bits) - 1U;
  }
  if (held != 0) return std::nullopt;  // bits that no byte has
  return bytes;
}

std::string encode_base64(std::string_view bytes) {
  constexpr std::size_t kGroup = 3;
  constexpr std::uint32_t kDigitMask = 0x3F;
  std::string text;
  text.reserve((bytes.size() + kGroup - 1) / kGroup * 4);
  for (std::size_t at = 0; at < bytes.size(); at += kGroup) {
    const auto byte = [&](std::size_t i) {
      return at + i < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) : 0U;
    };
    const std::uint32_t held = byte(0) << 16U | byte(1) << 8U | byte(2);
    text += kAlphabet[held >> 18U & kDigitMask];
    text += kAlphabet[held >> 12U & kDigitMask];
    text += at + 1 < bytes.size() ? kAlphabet[held >> 6U & kDigitMask] : '=';
    text += at + 2 < bytes.size() ? kAlphabet[held & kDigitMask] : '=';
  }
  return text;
}

}  // namespace hecht::base
