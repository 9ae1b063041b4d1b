// Versions of a resource in headers: the ETag "v3" goes out, and comes back in If-Match with a change. What is shown
// may hold more than the row with that version (the roles of a person, what this reader may not see), so there the ETag
// is "v3-" and a hash of the body, and either comes back.
#pragma once

#include <optional>

#include "base/json.h"
#include "http/message.h"

namespace hecht::http {

// The version a change is based on; nothing when the header is absent or not one of ours.
std::optional<std::int64_t> if_match(const Request& request);
// For a request that needs one and has none: 428 with what to do.
Response needs_if_match(const Request& request);
// Adds the ETag.
Response with_version(Response response, std::int64_t version);
// 200, or 304 when the client has this version already.
Response versioned_json_response(const base::Json& json, std::int64_t version, const Request& request);

}  // namespace hecht::http
