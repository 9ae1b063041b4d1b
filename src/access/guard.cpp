#include "access/guard.h"

namespace hecht::access {

Actor actor_of(const http::Request& request) {
  const auto* actor = std::any_cast<Actor>(&request.identity);
  return actor == nullptr ? Actor{} : *actor;
}

}  // namespace hecht::access
