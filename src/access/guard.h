// Who asks, for the handlers of routes.
#pragma once

#include "access/actor.h"
#include "http/message.h"

namespace hecht::access {

// No one, where a route is for anyone and no valid session came with the request.
Actor actor_of(const http::Request& request);

}  // namespace hecht::access
