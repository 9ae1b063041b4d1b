// An error as a problem document (RFC 9457), with every problem of the request at once.
#pragma once

#include "base/json.h"
#include "base/problem.h"
#include "http/message.h"

namespace hecht::http {

inline constexpr std::string_view kProblemType = "application/problem+json";

// title and detail are those of the status; `problems` become `errors`, each with field, detail and remedy.
Response problem_response(int status, const Request& request, const base::Problems& problems = {});
// 200 with a JSON document in the language of the request.
Response json_response(const base::Json& json, const Request& request);
// The response, or 304 without a body when the client already has it. `tag` is without quotes.
Response cached_response(Response response, const std::string& tag, const Request& request);
// As json_response; 304 without a body when the client already has it. `tag` is without quotes; without one it is the
// hash of the document.
Response cached_json_response(const base::Json& json, const Request& request);
Response cached_json_response(const base::Json& json, const std::string& tag, const Request& request);

}  // namespace hecht::http
