#include "http/versions.h"

#include <charconv>

#include "base/sha256.h"
#include "http/phrases.h"
#include "http/problem_json.h"

namespace hecht::http {

namespace {

constexpr std::size_t kHashDigits = 16;

std::string tag(std::int64_t version) { return "v" + std::to_string(version); }

}  // namespace

std::optional<std::int64_t> if_match(const Request& request) {
  std::string_view text = request.header("if-match");
  if (!text.starts_with("\"v") || !text.ends_with('"')) return std::nullopt;
  text = text.substr(2, text.size() - 3);
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error != std::errc()) return std::nullopt;
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  return rest.empty() || rest.front() == '-' ? std::optional(version) : std::nullopt;
}

Response needs_if_match(const Request& request) {
  return problem_response(
      428, request, {{{}, "If-Match", base::say_both(phrases::kNoIfMatch), base::say_both(phrases::kNoIfMatchRemedy)}});
}

Response with_version(Response response, std::int64_t version) {
  response.headers.emplace_back("ETag", '"' + tag(version) + '"');
  return response;
}

Response versioned_json_response(const base::Json& json, std::int64_t version, const Request& request) {
  std::string body = json.to_string();
  const std::string full = tag(version) + '-' + base::sha256_hex(body).substr(0, kHashDigits);
  return cached_response({200, "application/json", std::move(body), {}}, full, request);
}

}  // namespace hecht::http
