#include "http/static_files.h"

#include <algorithm>

#include "http/negotiate.h"
#include "http/phrases.h"
#include "http/problem_json.h"

namespace hecht::http {
namespace {

constexpr std::string_view kHashedFolder = "/assets/";
// Addresses of programs: there a mistake is an error, not a page.
constexpr std::string_view kProgramFolders[] = {"/v1", "/health", "/metrics"};

bool accepts(const Request& request, std::string_view coding) {
  for (const auto item : list_items(request.header("accept-encoding"))) {
    if (item == coding) return true;
    if (item.starts_with(coding) && item[coding.size()] == ';') {
      const auto weight = item.substr(item.find('=') + 1);
      return weight.find_first_not_of("0.") != std::string_view::npos;
    }
  }
  return false;
}

Response send(const StaticFile& file, const Request& request) {
  const bool brotli = !file.brotli.empty() && accepts(request, "br");
  const bool gzip = !brotli && !file.gzip.empty() && accepts(request, "gzip");
  const std::string_view coding = brotli ? "br" : gzip ? "gzip" : "";
  const std::string etag = '"' + std::string(file.hash) + (coding.empty() ? "" : "-") + std::string(coding) + '"';
  const bool known = names_etag(request.header("if-none-match"), etag);
  Response response{known ? 304 : 200, {}, {}, {}};
  if (!known) {
    response.content_type = file.content_type;
    response.body = brotli ? file.brotli : gzip ? file.gzip : file.plain;
    if (!coding.empty()) response.headers.emplace_back("Content-Encoding", coding);
  }
  response.headers.emplace_back("Vary", "Accept-Encoding");
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back(
      "Cache-Control", file.path.starts_with(kHashedFolder) ? "public, max-age=31536000, immutable" : "no-cache");
  return response;
}

Response serve_file(const std::vector<StaticFile>& files, const Request& request) {
  if (files.empty()) {
    if (request.path != "/") return problem_response(404, request);
    return {404, "text/plain; charset=utf-8", base::say(request.language, phrases::kNoWebPart) + "\n", {}};
  }
  const auto with_path = [&](std::string_view path) {
    return std::find_if(files.begin(), files.end(), [&](const StaticFile& file) { return file.path == path; });
  };
  const auto file = with_path(request.path);
  if (file != files.end()) return send(*file, request);
  const bool of_program = std::any_of(std::begin(kProgramFolders), std::end(kProgramFolders),
                                      [&](auto folder) { return request.segments[0] == folder.substr(1); });
  const auto index = with_path("/index.html");
  if (of_program || request.path.starts_with(kHashedFolder) || index == files.end())
    return problem_response(404, request);
  return send(*index, request);
}

}  // namespace

Route static_files_route(const std::vector<StaticFile>& files) {
  return {.method = Method::Get,
          .path = "/{path*}",
          .permission = Permission::anonymous(),
          .handler = [&files](const Request& request) { return serve_file(files, request); },
          .summary = "De webtoepassing",
          .operation = "webApplication"};
}

}  // namespace hecht::http
