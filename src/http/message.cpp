#include "http/message.h"

#include <algorithm>

#include "base/assert.h"

namespace hecht::http {

std::string_view method_name(Method method) {
  switch (method) {
    case Method::Get:
      return "GET";
    case Method::Head:
      return "HEAD";
    case Method::Post:
      return "POST";
    case Method::Put:
      return "PUT";
    case Method::Patch:
      return "PATCH";
    case Method::Delete:
      return "DELETE";
    case Method::Options:
      return "OPTIONS";
  }
  return {};
}

const std::string* find(const Pairs& pairs, std::string_view name) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == name; });
  return found == pairs.end() ? nullptr : &found->second;
}

std::string_view Request::header(std::string_view name) const {
  const std::string* value = find(headers, name);
  return value == nullptr ? std::string_view() : *value;
}

const std::string& Request::parameter(std::string_view name) const {
  const std::string* value = find(parameters, name);
  HECHT_ASSERT(value != nullptr);
  return *value;
}

bool is_safe_header(std::string_view name, std::string_view value) {
  const auto is_name_character = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const bool named = !name.empty() && std::all_of(name.begin(), name.end(), is_name_character);
  return named && value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

const Pairs& security_headers() {
  static const Pairs kHeaders{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
       "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"}};
  return kHeaders;
}

}  // namespace hecht::http
