// Who asks, for the handlers of routes.
#pragma once

#include "access/access.h"
#include "access/actor.h"
#include "http/message.h"

namespace hecht::access {

// No one, where a route is for anyone and no valid session came with the request.
Actor actor_of(const http::Request& request);

// The cookie of a session. Over TLS its name makes the browser refuse one that another host has set.
std::string session_cookie(const Settings& settings, const std::string& secret);
std::string ended_cookie(const Settings& settings);
// Empty when there is none.
std::string session_secret_of(const Settings& settings, const http::Request& request);

}  // namespace hecht::access
