// A request and a response as the features see them.
//
// Why it exists: no feature knows the library under the server. Only connection.cpp and server.cpp include it.
#pragma once

#include <any>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace hecht::http {

enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options };
std::string_view method_name(Method method);

using Pairs = std::vector<std::pair<std::string, std::string>>;
// The first value under a name; null when there is none.
const std::string* find(const Pairs& pairs, std::string_view name);

struct Request {
  Method method = Method::Get;
  std::string path;                   // as sent, without the query
  std::vector<std::string> segments;  // of the path, decoded
  Pairs query;                        // decoded, in order
  Pairs parameters;                   // of the path, by the names of the template
  Pairs headers;                      // names in lower case
  std::string body;
  base::Language language = base::Language::Dutch;  // what Accept-Language prefers
  std::string id;
  std::any identity;   // who asks, put there by the guard
  std::string remote;  // address of the other side, or what the proxy in front says it is; never logged

  [[nodiscard]] std::string_view header(std::string_view name) const;
  // The template must have it.
  [[nodiscard]] const std::string& parameter(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::string content_type;
  std::string body;
  Pairs headers;  // beside those every response has
};

// A header name or value that can end the header or start another is never written.
bool is_safe_header(std::string_view name, std::string_view value);
// Those of every response: no foreign script, frame or type guess.
const Pairs& security_headers();

}  // namespace hecht::http
