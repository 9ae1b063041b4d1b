#include "http/problem_json.h"

#include "base/sha256.h"
#include "http/negotiate.h"
#include "http/phrases.h"

namespace hecht::http {

using base::Json;

namespace {

void add_language(Response& response, const Request& request) {
  response.headers.emplace_back("Content-Language", language_tag(request.language));
  response.headers.emplace_back("Vary", "Accept-Language");
}

Json error_json(const base::Problem& problem, base::Language language) {
  Json json{Json::Object{}};
  json.set("field", problem.field);
  json.set("detail", problem.message.in(language));
  json.set("remedy", problem.remedy.in(language));
  if (problem.place.line > 0) {
    json.set("line", problem.place.line);
    json.set("column", problem.place.column);
  }
  return json;
}

}  // namespace

Response problem_response(int status, const Request& request, const base::Problems& problems) {
  const auto& words = phrases::status_words(status);
  Json json{Json::Object{}};
  json.set("type", "about:blank");
  json.set("title", base::say(request.language, words.title));
  json.set("status", status);
  json.set("detail", problems.size() == 1 ? base::to_string(problems[0], request.language)
                                          : base::say(request.language, words.detail));
  json.set("instance", "urn:hecht:request:" + request.id);
  Json::Array errors;
  for (const auto& problem : problems) errors.push_back(error_json(problem, request.language));
  json.set("errors", std::move(errors));
  Response response{status, std::string(kProblemType), json.to_string(), {}};
  add_language(response, request);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response json_response(const base::Json& json, const Request& request) {
  Response response{200, "application/json", json.to_string(), {}};
  add_language(response, request);
  return response;
}

Response cached_response(Response response, const std::string& tag, const Request& request) {
  const std::string etag = '"' + tag + '"';
  if (names_etag(request.header("if-none-match"), etag)) {
    response = {304, {}, {}, {}};
    add_language(response, request);
  }
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

Response cached_json_response(const base::Json& json, const Request& request) {
  Response response = json_response(json, request);
  const std::string tag = base::sha256_hex(response.body);
  return cached_response(std::move(response), tag, request);
}

Response cached_json_response(const base::Json& json, const std::string& tag, const Request& request) {
  return cached_response(json_response(json, request), tag, request);
}

}  // namespace hecht::http
