// The date of HTTP headers (RFC 9110, 5.6.7).
#pragma once

#include <string>

#include "base/date.h"

namespace hecht::http {

// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(const base::Instant& instant);

}  // namespace hecht::http
